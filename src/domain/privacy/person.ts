import path from 'node:path';
import type { Database, Queryable } from '../../db/client.ts';
import { selectCustomer, selectCustomersByIdentifier } from '../../db/queries/customers.ts';
import {
  countOpenWork,
  erasePersonRows,
  selectCallIds,
  selectConversationIds,
  selectPersonRows,
  type PersonIds,
} from '../../db/queries/people.ts';
import { contentOf, journalDir, leftFiles, removeLeft, type LeftFile } from '../calls/index.ts';
import { HatifError } from '../../errors.ts';
import { parseEmail, parsePhone, phoneForms } from '../../language/index.ts';
import { appendEvent } from '../events/events.ts';

/** By what a person is found: the id of their customer, or what reaches them, as it may be typed. */
export interface PersonKey {
  id?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

/** A file of this machine with what a person said, which the database has not taken. */
interface PersonFile {
  file: string;
  content: unknown[];
}

/** Everything that is stored of a person, a table a key, and the files. */
export type PersonRows = Awaited<ReturnType<typeof selectPersonRows>> & { files: PersonFile[] };

/** Where a person's data is. */
interface Stores {
  db: Database;
  /** The folder of this installation, on this machine. */
  dataDir: string;
}

/**
 * Who is meant. Throws `person_unknown`; `person_ambiguous` when several customers share what was given, with their
 * ids; `phone_invalid` and `email_invalid`. `region` is the country of a number without one.
 */
export async function findPerson(db: Queryable, key: PersonKey, region: string): Promise<PersonIds> {
  const number = key.phone === undefined ? null : requireNumber(key.phone, region);
  const customerId = key.id ?? (await onlyCustomer(db, number, key.email));
  if (key.id !== undefined && !(await selectCustomer(db, key.id))) throw unknown();
  // A number that several share says nothing of whose a call was: only with one customer, or none, is it theirs.
  const conversationIds = await selectConversationIds(db, {
    customerId,
    callerNumbers: number === null ? [] : phoneForms(number),
  });
  if (customerId === null && conversationIds.length === 0) throw unknown();
  return { customerId, conversationIds };
}

/** Everything that is stored of a person, to be handed to them. */
export async function exportPerson({ db, dataDir }: Stores, person: PersonIds): Promise<PersonRows> {
  const files = await filesOf(db, dataDir, person);
  return {
    ...(await selectPersonRows(db, person)),
    files: files.map((file) => ({ file: path.basename(file.path), content: contentOf(file) })),
  };
}

/**
 * Takes a person's words, names and numbers out of the database and off this machine's disk, all or nothing, and tells
 * whoever follows the events that the customer is erased. Counts and times stay; other machines remove their files when
 * they next sweep. Throws `person_in_conversation` while one of theirs is open, and `person_has_open_work` while tickets,
 * call backs or what was promised wait, unless `withOpenWork`.
 */
export async function erasePerson(
  { db, dataDir }: Stores,
  person: PersonIds,
  { withOpenWork }: { withOpenWork: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const open = await countOpenWork(tx, person);
    const files = await filesOf(tx, dataDir, person);
    const promises = files.filter((file) => file.promises).length;
    if (open.conversations > 0 || files.some(({ held }) => held))
      throw new HatifError(
        'person_in_conversation',
        'They are in a conversation now: try again when it is over.',
        {
          status: 409,
        },
      );
    if (!withOpenWork && open.tickets + open.escalations + promises > 0)
      throw new HatifError(
        'person_has_open_work',
        `${open.tickets + promises} tickets and ${open.escalations} call backs of theirs are open, and could not be served without their words.`,
        { status: 409 },
      );
    await erasePersonRows(tx, person);
    if (person.customerId !== null)
      await appendEvent(tx, { type: 'customer_erased', customerId: person.customerId });
    // Last: what cannot be removed leaves everything as it was.
    for (const file of files) removeLeft(file);
  });
}

/** The files of this machine with what a person said in one of their calls. */
async function filesOf(db: Queryable, dataDir: string, { conversationIds }: PersonIds): Promise<LeftFile[]> {
  const calls = new Set(await selectCallIds(db, conversationIds));
  return leftFiles(journalDir(dataDir)).filter(({ callId }) => calls.has(callId));
}

async function onlyCustomer(
  db: Queryable,
  number: string | null,
  email: string | undefined,
): Promise<string | null> {
  const address = email === undefined ? null : requireEmail(email);
  const values =
    number !== null
      ? ({ kind: 'phone', values: phoneForms(number) } as const)
      : ({ kind: 'email', values: address === null ? [] : [address] } as const);
  const found = await selectCustomersByIdentifier(db, { ...values, provenOnly: false }, 100);
  if (found.length > 1)
    throw new HatifError(
      'person_ambiguous',
      `Several customers share this: name one of them by --id.\n${found.join('\n')}`,
      { status: 409, details: { customers: found } },
    );
  return found[0] ?? null;
}

function requireNumber(text: string, region: string): string {
  const number = parsePhone(text, { region })?.value;
  if (number === undefined)
    throw new HatifError('phone_invalid', `${text} is no phone number.`, { status: 400 });
  return number;
}

function requireEmail(text: string): string {
  const address = parseEmail(text, {})?.value;
  if (address === undefined)
    throw new HatifError('email_invalid', `${text} is no e-mail address.`, { status: 400 });
  return address;
}

function unknown(): HatifError {
  return new HatifError('person_unknown', 'Nothing is stored of such a person.', { status: 404 });
}
