import type { Database } from '../../../db/client.ts';
import { selectCall } from '../../../db/queries/calls.ts';
import { selectEscalations } from '../../../db/queries/escalations.ts';
import { selectTicketsOf } from '../../../db/queries/tickets.ts';
import { newDialogue, inDepartment, parseCheckpoint, wrapUp } from '../../dialogue/index.ts';
import { finishCall } from './finish-call.ts';

/**
 * Ends a call that no job serves any more, as its last job would have: from its last checkpoint, and from what was
 * really done. Does nothing to a call that is over. Throws `stale_epoch` when a job takes it at this moment.
 */
export async function closeCall(
  db: Database,
  callId: string,
  { at, failed = false }: { at: Date; failed?: boolean },
): Promise<void> {
  const call = await selectCall(db, callId);
  if (!call || call.status === 'ended') return;
  const state = parseCheckpoint(call.checkpoint)?.state ?? newDialogue({ language: call.language });
  const [escalation] = await selectEscalations(db, call.conversationId);
  const tickets = await selectTicketsOf(db, call.conversationId);
  // The job may have died between a deed and its note of it: what the database holds has happened.
  const settled = {
    ...state,
    tickets: tickets.map(({ number }) => number),
    escalation: escalation?.id ?? null,
  };
  const summed = wrapUp(settled);
  // Nobody said a word to the caller, or only that they should ring again: it was not they who gave up.
  const unanswered = call.checkpoint === null;
  const outcome = (failed || unanswered) && summed.outcome === 'abandoned' ? 'failed' : summed.outcome;
  await finishCall(db, {
    callId,
    epoch: call.epoch,
    ...summed,
    outcome,
    language: state.language ?? call.language,
    department: inDepartment(state) ? (state.service?.department ?? null) : null,
    endedAt: at,
  });
}
