import type { Queryable } from '../../db/client.ts';
import { selectSignedIn } from '../../db/queries/users.ts';
import { personOf } from './people.ts';
import type { Person } from './types.ts';

/** Who is signed in by each of these sessions; a session that is over, or of somebody disabled, is in no entry. */
export async function signedInBy(db: Queryable, sessionIds: readonly string[]): Promise<Map<string, Person>> {
  const rows = await selectSignedIn(db, sessionIds);
  return new Map(rows.map(({ sessionId, user }) => [sessionId, personOf(user)]));
}
