import { selectColleague, type ColleagueRow } from '../../../db/queries/colleagues.ts';
import { selectHandoffsOfCall, updateHandoff } from '../../../db/queries/handoffs.ts';
import { HatifError } from '../../../errors.ts';
import { silentMs } from '../../queue/on-duty.ts';
import { beginHandoff, endHandoff, leadOn, tellHandoff, type Handoff } from '../../queue/index.ts';
import type { Leading } from './leading.ts';
import { hold } from './hold.ts';
import type { InCall } from './in-call.ts';

/** Asked in private, while the caller hears music; or talks with everybody. */
export type How = 'consult' | 'join';

/**
 * Asks a colleague in private, or brings them in: who was asked and is brought in talks with everybody from then on. They are
 * on the way when they get to know of it, and there when they come. Throws `colleague_gone` and `colleague_busy` (409 each).
 */
export async function callIn(
  call: Leading,
  { agentId, how }: { agentId: string; how: How },
): Promise<Handoff> {
  const { tx, callId, humans, entry, at } = call;
  const present = humans.find((human) => human.agentId === agentId);
  const part = how === 'consult' ? 'consulted' : 'joined';
  await hold(call, how === 'consult');
  if (!present) {
    const { status } = await requireThere(call, agentId);
    if (status === 'on_call')
      throw new HatifError('colleague_busy', 'This colleague is on a call.', { status: 409 });
    return beginHandoff(tx, { callId, queueId: entry.id, agentId, part, at });
  }
  if (present.part === part || present.part === 'lead') return present;
  const changed = await updateHandoff(tx, present.id, { part });
  await tellHandoff(tx, changed);
  return changed;
}

/** A colleague who was asked or brought in is out again, or need not come. Nothing happens where they are not in the call. */
export async function sendOut({ tx, own, humans, at }: Leading, agentId: string): Promise<void> {
  const present = humans.find((human) => human.agentId === agentId && human.id !== own.id);
  if (present) await endHandoff(tx, present, { end: 'left', at });
}

/**
 * Somebody leaves a call in which another human stays: of who led it, a colleague who talks along leads it on. Throws
 * `last_human` (409) where nobody would be left with the caller.
 */
export async function leave({ tx, callId, own, entry, at }: InCall): Promise<void> {
  if (own.part !== 'lead') {
    await endHandoff(tx, own, { end: 'left', at });
    return;
  }
  const others = await selectHandoffsOfCall(tx, callId);
  const next = others.find(({ part, joinedAt }) => part === 'joined' && joinedAt !== null);
  if (!next || !entry)
    throw new HatifError('last_human', 'The caller would be alone: pass them on, or end the call.', {
      status: 409,
    });
  await endHandoff(tx, own, { end: 'transferred', at });
  await leadOn(tx, entry, next);
}

/** A colleague who is at their desk. Throws `colleague_gone` (409) for who is not, or is on a break. */
export async function requireThere({ tx, at }: InCall, agentId: string): Promise<ColleagueRow> {
  const colleague = await selectColleague(tx, agentId, new Date(at.getTime() - silentMs));
  if (colleague?.there && colleague.status !== 'break') return colleague;
  throw new HatifError('colleague_gone', 'This colleague is not at their desk: the caller stays with you.', {
    status: 409,
  });
}
