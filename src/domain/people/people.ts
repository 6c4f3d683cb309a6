import { randomBytes, createHash, randomUUID } from 'node:crypto';
import type { Queryable } from '../../db/client.ts';
import {
  countOtherAdmins,
  countUsers,
  deleteLinks,
  deleteSession,
  deleteSessions,
  insertFirstAdminLink,
  insertPassword,
  insertUser,
  lockPeople,
  selectSessions,
  selectUser,
  selectUserByEmail,
  selectUsers,
  takeFirstAdminLink,
  updateUser,
  type SessionRow,
  type UserRow,
} from '../../db/queries/users.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { emailKey } from '../../shared/api/desk.ts';
import { given } from '../../shared/given.ts';
import type { Department, Language, Role } from '../../shared/vocabulary.ts';
import { audit } from './audit.ts';
import { leaveDeskIfSignedOut } from './signed-out.ts';
import type { Actor, Person } from './types.ts';

/** How long the link that makes the first admin is good. */
const firstAdminMs = 24 * 3_600_000;

/** Whoever is known by an id; null: nobody. */
export async function findPersonById(db: Queryable, id: string): Promise<Person | null> {
  const row = await selectUser(db, id);
  return row && personOf(row);
}

/** Whoever has an id. Throws `person_unknown` when nobody has it. */
export async function personWithId(db: Queryable, id: string): Promise<Person> {
  const person = await findPersonById(db, id);
  if (person) return person;
  throw personUnknown();
}

/** Whoever has an e-mail address. Throws `person_unknown` when nobody has it. */
export async function personWithEmail(db: Queryable, email: string): Promise<Person> {
  const row = await selectUserByEmail(db, emailKey(email));
  if (row) return personOf(row);
  throw personUnknown();
}

/** Everybody, by name; `enrolled`: they have a password, or another way to sign in. */
export async function listPeople(db: Queryable): Promise<(Person & { enrolled: boolean })[]> {
  return (await selectUsers(db)).map((row) => ({ ...personOf(row), enrolled: row.enrolled }));
}

export type NewPerson = Pick<Person, 'name' | 'email' | 'role' | 'language' | 'departments'>;

/** Adds somebody who has no password yet. Throws `email_taken` where the address is somebody's. */
export async function addPerson(
  db: Queryable,
  given: NewPerson,
  by: { actor: Actor; rule: string },
): Promise<Person> {
  return transact(db, async (tx) => {
    const row = await insertUser(tx, { ...given, id: randomUUID(), email: emailKey(given.email) });
    if (!row) throw emailTaken();
    await audit(tx, {
      ...by,
      action: 'add_person',
      subject: { user: row.id },
      after: { role: row.role, language: row.language, departments: row.departments },
    });
    return personOf(row);
  });
}

/** What is to be changed of somebody; what is left out stays. */
export interface PersonChange {
  name?: string | undefined;
  role?: Role | undefined;
  language?: Language | undefined;
  departments?: Department[] | undefined;
  disabled?: boolean | undefined;
}

/**
 * Changes somebody; who is disabled is signed out everywhere, and their desk rings no more. Throws `person_unknown`, and `forbidden` (rule
 * `one_admin_stays`) where nobody would be left who manages people.
 */
export async function changePerson(
  db: Queryable,
  id: string,
  change: PersonChange,
  by: { actor: Actor; rule: string },
): Promise<Person> {
  const changed = await transact(db, async (tx) => {
    await lockPeople(tx);
    const before = await selectUser(tx, id);
    if (!before) throw personUnknown();
    const { disabled, ...fields } = change;
    const wanted = given({ ...fields, banned: disabled });
    const loses = before.role === 'admin' && (wanted.banned === true || (wanted.role ?? 'admin') !== 'admin');
    if (loses && (await countOtherAdmins(tx, id)) === 0) return null;
    const after = Object.keys(wanted).length === 0 ? before : await updateUser(tx, id, wanted);
    if (wanted.banned === true) {
      await deleteSessions(tx, id);
      await deleteLinks(tx, id);
      await leaveDeskIfSignedOut(tx, id, new Date());
    }
    const names = Object.keys(wanted) as (keyof UserRow)[];
    // A name is personal, and the audit is for ever: that it was changed is told, not from what to what.
    const told = (row: UserRow) =>
      Object.fromEntries(names.flatMap((name) => (name === 'name' ? [] : [[name, row[name]]])));
    await audit(tx, {
      ...by,
      action: 'change_person',
      subject: { user: id },
      before: told(before),
      after: told(after),
    });
    return personOf(after);
  });
  if (changed) return changed;
  const rule = 'one_admin_stays';
  await audit(db, {
    actor: by.actor,
    rule,
    action: 'change_person',
    outcome: 'refused',
    subject: { user: id },
  });
  throw forbidden(rule);
}

/** The sessions of a person that are not over, the one used last first. */
export async function sessionsOf(db: Queryable, userId: string): Promise<SessionRow[]> {
  return selectSessions(db, userId);
}

/** Ends one session of a person; with their last one their desk is closed. Throws `session_unknown` when they have no such session. */
export async function endSession(
  db: Queryable,
  session: { id: string; userId: string },
  by: { actor: Actor; rule: string },
): Promise<void> {
  await transact(db, async (tx) => {
    if (!(await deleteSession(tx, session.userId, session.id)))
      throw new HatifError('session_unknown', 'There is no such session, or it is over.', { status: 404 });
    await audit(tx, {
      ...by,
      action: 'end_session',
      subject: { session: session.id },
      before: { user: session.userId },
    });
    await leaveDeskIfSignedOut(tx, session.userId, new Date());
  });
}

/**
 * The word by which the first admin is made, where nobody can sign in yet and none was made that is still good; null
 * otherwise. It is told once: only its hash is kept.
 */
export async function makeFirstAdminLink(db: Queryable, at: Date): Promise<string | null> {
  return transact(db, async (tx) => {
    await lockPeople(tx);
    if ((await countUsers(tx)) > 0) return null;
    const token = randomBytes(32).toString('base64url');
    const link = { hash: hashOf(token), expiresAt: new Date(at.getTime() + firstAdminMs) };
    return (await insertFirstAdminLink(tx, link)) ? token : null;
  });
}

/** Makes the first admin, once. Throws `link_invalid` when the word is not good, or somebody was there before. */
export async function makeFirstAdmin(
  db: Queryable,
  given: { token: string; name: string; email: string; language: Language; passwordHash: string },
): Promise<Person> {
  return transact(db, async (tx) => {
    await lockPeople(tx);
    if ((await countUsers(tx)) > 0 || !(await takeFirstAdminLink(tx, hashOf(given.token))))
      throw linkInvalid();
    const { name, email, language } = given;
    const row = await insertUser(tx, {
      id: randomUUID(),
      name,
      email: emailKey(email),
      language,
      role: 'admin',
      departments: [],
    });
    if (!row) throw emailTaken();
    await insertPassword(tx, row.id, given.passwordHash);
    await audit(tx, {
      actor: 'nobody',
      rule: 'first_admin_by_link',
      action: 'make_first_admin',
      subject: { user: row.id },
      after: { role: 'admin' },
    });
    return personOf(row);
  });
}

/** The refusal of whoever a rule does not allow something. */
export function forbidden(rule: string, code = 'forbidden'): HatifError {
  return new HatifError(code, `Not allowed, by the rule ${rule}.`, { status: 403, details: { rule } });
}

/** The refusal of a link that was used, is too old or was never made. */
export function linkInvalid(): HatifError {
  return new HatifError('link_invalid', 'This link has been used, or is too old: ask for a new one.', {
    status: 400,
  });
}

function personUnknown(): HatifError {
  return new HatifError('person_unknown', 'There is no such person.', { status: 404 });
}

function emailTaken(): HatifError {
  return new HatifError('email_taken', 'Somebody has this e-mail address already.', { status: 409 });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Somebody as the rest of the program knows them. */
export function personOf({
  id,
  name,
  email,
  role,
  language,
  departments,
  banned,
  createdAt,
}: UserRow): Person {
  return { id, name, email, role, language, departments, disabled: banned, createdAt };
}
