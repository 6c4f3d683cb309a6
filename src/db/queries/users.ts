import { and, asc, count, desc, eq, exists, gt, inArray, like, lte, ne, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { accounts, sessions, users, verifications } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type UserRow = typeof users.$inferSelect;

/** A session as people may see it: the token by which it is known stays here. */
export interface SessionRow {
  id: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Any number, the same in every process: who holds it changes who may manage people. */
const peopleLock = 4_833_702;

/** The prefix under which the link that makes the first admin is kept. */
const firstAdmin = 'first-admin:';

/** Makes whoever changes roles, or makes the first admin, wait for each other until the transaction ends. */
export async function lockPeople(tx: Queryable): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${peopleLock})`);
}

export async function selectUser(db: Queryable, id: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

export async function selectUserByEmail(db: Queryable, email: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.email, email));
  return row ?? null;
}

/** Everybody, in the order of their names, with whether they can sign in yet. */
export async function selectUsers(db: Queryable): Promise<(UserRow & { enrolled: boolean })[]> {
  const rows = await db
    .select({ user: users, enrolled: sql<boolean>`${exists(accountsOf(db))}` })
    .from(users)
    .orderBy(asc(users.name), asc(users.id));
  return rows.map(({ user, enrolled }) => ({ ...user, enrolled }));
}

function accountsOf(db: Queryable) {
  return db
    .select({ one: sql`1` })
    .from(accounts)
    .where(eq(accounts.userId, users.id));
}

export async function countUsers(db: Queryable): Promise<number> {
  const [row] = await db.select({ users: count() }).from(users);
  return row?.users ?? 0;
}

/** How many admins there are, beside one, who can sign in. */
export async function countOtherAdmins(tx: Queryable, id: string): Promise<number> {
  const [row] = await tx
    .select({ admins: count() })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.banned, false), ne(users.id, id), exists(accountsOf(tx))));
  return row?.admins ?? 0;
}

/** Null where the address is somebody's already. */
export async function insertUser(
  tx: Queryable,
  user: Pick<UserRow, 'id' | 'name' | 'email' | 'role' | 'language' | 'departments'>,
): Promise<UserRow | null> {
  const [row] = await tx.insert(users).values(user).onConflictDoNothing({ target: users.email }).returning();
  return row ?? null;
}

export async function updateUser(
  tx: Queryable,
  id: string,
  change: Partial<Pick<UserRow, 'name' | 'role' | 'language' | 'departments' | 'banned'>>,
): Promise<UserRow> {
  return inserted(await tx.update(users).set(change).where(eq(users.id, id)).returning());
}

/** The first password of somebody who has none, as a hash. */
export async function insertPassword(tx: Queryable, userId: string, hash: string): Promise<void> {
  await tx
    .insert(accounts)
    .values({ id: crypto.randomUUID(), accountId: userId, providerId: 'credential', userId, password: hash });
}

/** The sessions of a person that are not over, the one used last first. */
export async function selectSessions(db: Queryable, userId: string): Promise<SessionRow[]> {
  const { id, ipAddress, userAgent, createdAt, updatedAt } = sessions;
  return db
    .select({ id, ipAddress, userAgent, createdAt, updatedAt })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.updatedAt), asc(sessions.id));
}

/** Sessions of these that are not over, with who is signed in by each and may be. */
export async function selectSignedIn(
  db: Queryable,
  ids: readonly string[],
): Promise<{ sessionId: string; user: UserRow }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ sessionId: sessions.id, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(inArray(sessions.id, [...ids]), gt(sessions.expiresAt, sql`now()`), eq(users.banned, false)));
}

/** Ends one session of a person. False when it was over, or is not theirs. */
export async function deleteSession(tx: Queryable, userId: string, id: string): Promise<boolean> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends the sessions of a person. */
export async function deleteSessions(tx: Queryable, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId));
}

/** Removes sessions and links that are over. Returns how many. */
export async function removeExpiredSignIns(db: Queryable): Promise<number> {
  const over = await db
    .delete(sessions)
    .where(lte(sessions.expiresAt, sql`now()`))
    .returning({ id: sessions.id });
  const spent = await db
    .delete(verifications)
    .where(lte(verifications.expiresAt, sql`now()`))
    .returning({ id: verifications.id });
  return over.length + spent.length;
}

/** Makes links by which a person could set a password good for nothing. */
export async function deleteLinks(tx: Queryable, userId: string): Promise<void> {
  await tx.delete(verifications).where(eq(verifications.value, userId));
}

/** Keeps the link that makes the first admin, as a hash; false where one was made before that is still good. */
export async function insertFirstAdminLink(
  tx: Queryable,
  { hash, expiresAt }: { hash: string; expiresAt: Date },
): Promise<boolean> {
  const ours = like(verifications.identifier, `${firstAdmin}%`);
  const [good] = await tx
    .select({ id: verifications.id })
    .from(verifications)
    .where(and(ours, gt(verifications.expiresAt, sql`now()`)));
  if (good) return false;
  await tx.delete(verifications).where(ours);
  await tx
    .insert(verifications)
    .values({ id: crypto.randomUUID(), identifier: `${firstAdmin}${hash}`, value: firstAdmin, expiresAt });
  return true;
}

/** Spends the link that makes the first admin. False when there is no such link, or it is too old. */
export async function takeFirstAdminLink(tx: Queryable, hash: string): Promise<boolean> {
  const taken = await tx
    .delete(verifications)
    .where(and(eq(verifications.identifier, `${firstAdmin}${hash}`), gt(verifications.expiresAt, sql`now()`)))
    .returning({ id: verifications.id });
  return taken.length > 0;
}
