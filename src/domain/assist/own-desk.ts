import type { Centre } from '../../config/centre.ts';
import type { Queryable } from '../../db/client.ts';
import { selectSessionOf } from '../../db/queries/assist.ts';
import { selectCall } from '../../db/queries/calls.ts';
import { HatifError } from '../../errors.ts';
import { readCurrent, showCurrent, type Current } from './current.ts';
import { ownOwner } from './own-calls.ts';
import { judgeSuggestion } from './sessions.ts';

/** What stands beside a call of ours now; nothing before a human is in it, and once it is over. `shown`: to whoever leads it. */
export async function readOwnCall(
  db: Queryable,
  { callId, shown }: { callId: string; shown: boolean },
  centre: Pick<Centre, 'assist'>,
): Promise<Current> {
  const session = await sessionOf(db, callId);
  if (!session || session.endedAt !== null) return { suggestions: [], clarifyingQuestions: [] };
  return shown ? showCurrent(db, session.sessionId, centre) : readCurrent(db, session.sessionId, centre);
}

/** {@link judgeSuggestion} of a call of ours. */
export async function judgeInOwnCall(
  db: Queryable,
  { callId, suggestionId }: { callId: string; suggestionId: string },
  change: Parameters<typeof judgeSuggestion>[2],
): Promise<void> {
  const sessionId = (await sessionOf(db, callId))?.sessionId;
  if (sessionId === undefined)
    throw new HatifError('suggestion_unknown', 'There is no such suggestion.', { status: 404 });
  await judgeSuggestion(db, { suggestionId, sessionId, owner: ownOwner }, change);
}

async function sessionOf(db: Queryable, callId: string) {
  const call = await selectCall(db, callId);
  return call && (await selectSessionOf(db, call.conversationId));
}
