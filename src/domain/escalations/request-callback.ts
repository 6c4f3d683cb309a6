import { createHash } from 'node:crypto';
import { frontDesk, withHoursOf } from '../../config/departments.ts';
import type { Centre } from '../../config/centre.ts';
import type { Database, Transaction } from '../../db/client.ts';
import { insertEscalation, selectOpenCallback } from '../../db/queries/escalations.ts';
import { insertTicketNote, selectTicketNumber } from '../../db/queries/tickets.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { isCallable, parsePhone } from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { findCaller } from '../customers/index.ts';
import { appendEvent } from '../events/index.ts';
import { notify } from '../notify/index.ts';
import { noteToldUnproven, openTicket } from '../tickets/index.ts';
import { callbackDue } from './callback-due.ts';

/** Somebody whom nobody had the time to serve. */
export interface CallbackWish {
  /** As it was typed, keyed or shown by the network. */
  phone: string;
  name?: string | undefined;
  language?: Language | undefined;
  /** `network`: the number is the one they rang from; `claim`: they say that it is theirs. */
  numberFrom: 'network' | 'claim';
  /** Of the form that it was typed into, at random: the same form sent again is the same wish. */
  key?: string | undefined;
  at: Date;
}

/** Why somebody is called back whom nobody had the time to serve: no human was promised to them. */
export const linesBusy = 'all_lines_busy';

/** As long as somebody who is told that all lines are busy waits for the database. */
const patienceMs = 4_000;
/** A number that is asked for again within this long is on the list already. */
const sameWishMs = 3_600_000;

/**
 * Writes down that somebody is to be called back, with a ticket. A number is called once, however often it is asked
 * for meanwhile. Who rings from a number gets the ticket that it has; who only says that a number is theirs gets a
 * ticket of their own, and learns of no other. Throws `phone_invalid` (400) and `database_unavailable`.
 */
export async function requestCallback(
  db: Database,
  wish: CallbackWish,
  centre: Centre,
): Promise<{ ticket: string }> {
  const number = parsePhone(wish.phone, { region: centre.region })?.value;
  if (number === undefined || !isCallable(number, centre.region)) {
    const message = 'A phone number is needed that we can call, such as +966 55 123 4567.';
    const errors = [{ path: 'phone', message }];
    throw new HatifError('phone_invalid', message, { status: 400, details: { errors } });
  }
  return db.health.within(patienceMs, () => write(db, wish, number, centre));
}

async function write(
  db: Database,
  wish: CallbackWish,
  number: string,
  centre: Centre,
): Promise<{ ticket: string }> {
  return transact(db, async (tx) => {
    const { numberFrom, at } = wish;
    const asked = await selectOpenCallback(tx, {
      number,
      numberFrom,
      since: new Date(at.getTime() - sameWishMs),
    });
    if (numberFrom === 'network') {
      if (!asked) return promise(tx, wish, number, centre);
      await noteToldUnproven(tx, asked.ticket, at);
      return asked;
    }
    const id = wish.key === undefined ? undefined : ticketIdOf(wish.key, number);
    const sentBefore = id === undefined ? null : await selectTicketNumber(tx, id);
    if (sentBefore !== null) return { ticket: sentBefore };
    if (!asked) return promise(tx, wish, number, centre, id);
    const { ticket } = await open(tx, { wish, customerId: null, centre, id });
    const text = `This number is to be called back already: see ${asked.ticket}.`;
    await insertTicketNote(tx, { ticketId: ticket.id, author: 'system', text });
    return { ticket: ticket.number };
  });
}

/** The same form with the same number always makes the same ticket. */
function ticketIdOf(key: string, number: string): string {
  const digest = createHash('sha256').update(`callback:${key}:${number}`).digest('hex');
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digest) ?? [];
  return `${a}-${b}-8${c}-8${d}-${e}`;
}

/** Opens a ticket and promises the call back. */
async function promise(
  tx: Transaction,
  wish: CallbackWish,
  number: string,
  centre: Centre,
  id?: string,
): Promise<{ ticket: string }> {
  // What somebody types is a claim: it opens nobody's history.
  const found = wish.numberFrom === 'network' ? await findCaller(tx, { number, visitorId: undefined }) : null;
  const customerId = found?.customer.id ?? null;
  const { ticket, description } = await open(tx, { wish, customerId, centre, id });
  const department = frontDesk(centre);
  const callbackBy = callbackDue(wish.at, withHoursOf(centre, department));
  const { id: escalationId } = await insertEscalation(tx, {
    customerId,
    ticketId: ticket.id,
    department,
    callbackNumber: number,
    language: wish.language,
    status: 'callback',
    reason: 'all lines busy',
    reasonCode: linesBusy,
    summary: description,
    callbackBy,
  });
  await appendEvent(tx, {
    type: 'escalation_created',
    escalationId,
    ticketId: ticket.id,
    customerId: customerId ?? undefined,
    data: { department, callback: true },
  });
  await notify(tx, {
    type: 'callback',
    escalationId,
    department,
    customerId,
    ticketId: ticket.id,
    reason: linesBusy,
    callbackBy,
  });
  return { ticket: ticket.number };
}

async function open(
  tx: Transaction,
  of: { wish: CallbackWish; customerId: string | null; centre: Centre; id: string | undefined },
): Promise<{ ticket: { id: string; number: string }; description: string }> {
  const { customerId, centre, id } = of;
  const { name, language, numberFrom, at } = of.wish;
  const network = numberFrom === 'network';
  const description = [
    'All lines were busy and the caller asked to be called back.',
    name ? `They gave the name “${name}”.` : '',
    language ? `Language: ${language}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
  const ticket = await openTicket(
    tx,
    {
      id,
      customerId,
      subject: 'Call back',
      description,
      category: 'other',
      severity: 'medium',
      // Anybody can type any number.
      priority: network ? 'high' : 'normal',
      department: frontDesk(centre),
      source: network ? 'call' : 'web_form',
      toldUnproven: true,
    },
    { centre, at },
  );
  return { ticket, description };
}
