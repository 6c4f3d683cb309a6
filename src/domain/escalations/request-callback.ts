import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import { insertEscalation, selectOpenCallback } from '../../db/queries/escalations.ts';
import { transact } from '../../db/transact.ts';
import { watchOf } from '../../db/watch.ts';
import { HatifError } from '../../errors.ts';
import { parsePhone } from '../../language/index.ts';
import type { Language } from '../../shared/call-events.ts';
import { findCaller } from '../customers/index.ts';
import { appendEvent } from '../events/index.ts';
import { notify } from '../notify/index.ts';
import { openTicket } from '../tickets/index.ts';
import { callbackDue } from './callback-due.ts';

/** Somebody whom nobody had the time to serve. */
export interface CallbackWish {
  /** As it was typed, keyed or shown by the network. */
  phone: string;
  name?: string | undefined;
  language?: Language | undefined;
  /** `network`: the number is the one they rang from; `claim`: they say that it is theirs. */
  numberFrom: 'network' | 'claim';
  at: Date;
}

/** As long as somebody who is told that all lines are busy waits for the database. */
const patienceMs = 4_000;
/** Who asks again within this long is on the list already. */
const sameWishMs = 3_600_000;

/**
 * Writes down that somebody is to be called back, with a ticket; whoever asks again meanwhile gets the same one.
 * Throws `phone_invalid` (400) and `database_unavailable`.
 */
export async function requestCallback(
  db: Database,
  wish: CallbackWish,
  centre: Centre,
): Promise<{ ticket: string }> {
  const number = parsePhone(wish.phone, { region: centre.region })?.value;
  if (number === undefined) {
    const message = 'A phone number is needed that we can call, such as +966 55 123 4567.';
    const errors = [{ path: 'phone', message }];
    throw new HatifError('phone_invalid', message, { status: 400, details: { errors } });
  }
  return watchOf(db).within(patienceMs, () => write(db, wish, number, centre));
}

async function write(
  db: Database,
  { name, language, numberFrom, at }: CallbackWish,
  number: string,
  centre: Centre,
): Promise<{ ticket: string }> {
  return transact(db, async (tx) => {
    const asked = await selectOpenCallback(tx, number, new Date(at.getTime() - sameWishMs));
    if (asked) return { ticket: asked.ticket };
    // What somebody types is a claim: it opens nobody's history.
    const found = numberFrom === 'network' ? await findCaller(tx, { number, visitorId: undefined }) : null;
    const customerId = found?.customer.id ?? null;
    const summary = [
      'All lines were busy and the caller asked to be called back.',
      name ? `They gave the name “${name}”.` : '',
      language ? `Language: ${language}.` : '',
    ];
    const description = summary.filter(Boolean).join(' ');
    const desk = { centre, at };
    const ticket = await openTicket(
      tx,
      {
        customerId,
        subject: 'Call back',
        description,
        category: 'other',
        severity: 'medium',
        priority: 'high',
        department: 'reception',
        source: numberFrom === 'network' ? 'call' : 'web_form',
      },
      desk,
    );
    const callbackBy = callbackDue(at, centre);
    const { id: escalationId } = await insertEscalation(tx, {
      customerId,
      ticketId: ticket.id,
      department: 'reception',
      callbackNumber: number,
      status: 'callback',
      reason: 'all lines busy',
      summary: description,
      callbackBy,
    });
    await appendEvent(tx, {
      type: 'escalation_created',
      escalationId,
      ticketId: ticket.id,
      customerId: customerId ?? undefined,
      data: { department: 'reception', callback: true },
    });
    const department = 'reception';
    await notify(tx, {
      type: 'callback',
      escalationId,
      department,
      callId: null,
      customerId,
      ticketId: ticket.id,
      reason: 'all_lines_busy',
      callbackBy,
    });
    return { ticket: ticket.number };
  });
}
