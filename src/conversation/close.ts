import { finishCall, isAway, type CallEnding } from '../domain/calls/index.ts';
import { departmentOf, shownFields, wrapUp } from '../domain/dialogue/index.ts';
import { failure } from '../errors.ts';
import { metrics } from '../telemetry/metrics.ts';
import type { CallOutcome } from '../shared/vocabulary.ts';
import type { CallAtWork } from './types.ts';

/** How long the end of a call waits for the database before it is deferred, in milliseconds. */
const endPatienceMs = 3_000;

/** Ends a call as it stands: in the database, for those who follow it, and for those who count. */
export async function endCall(call: CallAtWork, broken: boolean): Promise<CallOutcome> {
  const summed = wrapUp(call.state);
  const final = summed.outcome;
  await call.record.flush().catch((error: unknown) => {
    call.logger.error(failure(error), 'journal kept for recovery');
  });
  await writeEnding(call, {
    callId: call.id,
    epoch: call.opened.epoch,
    outcome: final,
    language: call.state.language,
    department: departmentOf(call),
    summary: summed.summary,
    sentiment: summed.sentiment,
    followUp: summed.followUp,
    broken,
    endedAt: call.context.clock(),
  });
  call.emit({
    type: 'end',
    callId: call.id,
    language: call.state.language,
    outcome: final,
    fields: shownFields(call.state),
    department: departmentOf(call),
    ticket: call.state.tickets.at(-1) ?? null,
    escalation: call.state.escalation,
  });
  call.logger.info({ outcome: final, department: departmentOf(call) }, 'call ended');
  metrics.callsEnded.inc({ source: call.opened.source, outcome: final });
  await call.record.close();
  call.pending.leave();
  return final;
}

/** Ends a call in the database: after what was promised in it, at once or when the database is back. */
async function writeEnding(
  { context: { db }, pending, logger }: Pick<CallAtWork, 'context' | 'pending' | 'logger'>,
  ending: CallEnding,
): Promise<void> {
  if (!db.health.away) await pending.settled(endPatienceMs);
  try {
    if (!pending.waiting) {
      await db.health.within(endPatienceMs, () => finishCall(db, ending));
      return;
    }
  } catch (error) {
    if (!isAway(error)) throw error;
  }
  pending.deferEnding(ending);
  logger.warn({ code: 'database_unavailable' }, 'call end deferred: the database is away');
}
