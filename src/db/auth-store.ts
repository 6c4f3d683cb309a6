import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from './client.ts';
import { accounts, sessions, users, verifications } from './schema/index.ts';

/** The tables that the library of the sign-in works on. */
export function authStore(db: Database) {
  return drizzleAdapter(db, {
    provider: 'pg',
    usePlural: true,
    transaction: true,
    schema: { users, sessions, accounts, verifications },
  });
}
