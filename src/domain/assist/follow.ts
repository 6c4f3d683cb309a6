import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import { errorCode } from '../../errors.ts';
import { fanOf, latestCursor } from '../events/index.ts';
import { showCurrent, type Current } from './current.ts';
import { ownSession, type OwnSession } from './sessions.ts';

/** What whoever follows a session is told: all that stands beside it now, or that it is over. */
export type Told = { cursor: string; current: Current } | { cursor: string; ended: true };

/**
 * Tells what stands beside a session, at once and whenever it changes, until it is over or `signal` is aborted. Each time it
 * is all of it, so that whoever comes back after a cursor has missed nothing; with nothing new since then it waits.
 */
export async function* followSession(
  needs: { db: Database; readonly centre: Pick<Centre, 'assist'> },
  of: OwnSession,
  { after, signal }: { after: string | null; signal: AbortSignal },
): AsyncGenerator<Told, void, undefined> {
  const { db } = needs;
  const fan = fanOf(db);
  let cursor = after ?? (await latestCursor(db));
  let fresh = after === null;
  while (!signal.aborted) {
    if (fresh) {
      const told = await tell(needs, of, cursor);
      yield told;
      if ('ended' in told) return;
    }
    try {
      for await (const batch of fan.watch(cursor, signal)) {
        cursor = batch.at(-1)?.cursor ?? cursor;
        if (
          !batch.some(({ type, data }) => type === 'suggestions_changed' && sessionIn(data) === of.sessionId)
        )
          continue;
        const told = await tell(needs, of, cursor);
        yield told;
        if ('ended' in told) return;
      }
    } catch (error) {
      if (errorCode(error) !== 'events_missed') throw error;
      cursor = await latestCursor(db);
      fresh = true;
    }
  }
}

async function tell(
  { db, centre }: { db: Database; readonly centre: Pick<Centre, 'assist'> },
  of: OwnSession,
  cursor: string,
): Promise<Told> {
  const { endedAt } = await ownSession(db, of);
  if (endedAt !== null) return { cursor, ended: true };
  return { cursor, current: await showCurrent(db, of.sessionId, centre) };
}

function sessionIn(data: unknown): unknown {
  return (data as { sessionId?: unknown }).sessionId;
}
