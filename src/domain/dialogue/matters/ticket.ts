import { appointmentWish, parseDigits, speaksOf, ticketNamed } from '../../../language/index.ts';
import { phrasesOf } from '../departments/phrases.ts';
import { momentInWords } from '../moments.ts';
import { effectKey, heardIn, speak, type Turn } from '../turn.ts';
import type { ResultOf } from '../effects.ts';
import type { MatterRules } from '../turn.types.ts';
import { askAgain } from './ask.ts';
import { askWhatElse, offerPersonInstead } from '../departments/close.ts';
import type { PhraseValue } from '../utterance.ts';
import { requireVerification } from './verification.ts';
import { passesAmong, ticketIn } from './words.ts';

/** A ticket that the caller asks after: by its number, or all of their own. */
export const ticket = {
  unproven: 'Wants to hear of their tickets, and could not prove who they are.',
  asks: () => ({ asked: 'ticket', ask: 'ticket', phrase: 'ask_ticket_number' }),
  begins: begin,
  hear: (turn, _matter, text) => hear(turn, text),
  proven: listTickets,
  told: { ticket_found: ticketFound, tickets_listed: ticketsListed, ticket_opened: ticketOpened },
} satisfies MatterRules<'ticket'>;

/** A question about a ticket: answered by its number; without one the caller's own are looked for. */
function begin(turn: Turn, text: string): boolean {
  const heard = heardIn(turn.state);
  const number = ticketNamed(text, heard);
  if (number === undefined && !speaksOf('ticket_status', text)) return false;
  // Who has lost the number of an appointment's ticket asks after no ticket.
  const wish = appointmentWish(text);
  if (number === undefined && (wish === 'cancel' || wish === 'move')) return false;
  const digits = number ?? parseDigits(text, heard)?.value;
  if (digits !== undefined && digits.replaceAll(/\D/g, '').length === 7) checkTicket(turn, digits);
  else {
    turn.rule = 'department.ticket_asked';
    turn.state.matter = { kind: 'ticket' };
    speak(turn, 'ask_ticket_number');
  }
  return true;
}

/** Hears the number of a ticket, said or keyed. */
function hear(turn: Turn, text: string): void {
  const number = ticketIn(turn, text);
  if (number !== undefined) checkTicket(turn, number);
  else if (passesAmong(turn, text)) {
    // Without a number: all of the caller's own, once they have proved who they are.
    if (requireVerification(turn, { kind: 'tickets' })) listTickets(turn);
  } else askAgain(turn, 'department.ticket_number');
}

function checkTicket(turn: Turn, spoken: string): void {
  turn.rule = 'department.ticket_number';
  const number = `TKT-${spoken.replaceAll(/\D/g, '')}`;
  turn.state.matter = { kind: 'doing' };
  turn.effects.push({ type: 'check_ticket', key: effectKey(turn, 'check'), number });
}

/** The status of every open ticket of the caller; they have proved that they are theirs. */
function listTickets(turn: Turn): void {
  turn.state.matter = { kind: 'doing' };
  turn.effects.push({ type: 'list_tickets', key: effectKey(turn, 'list') });
}

function ticketsListed(turn: Turn, { tickets }: ResultOf<'tickets_listed'>): void {
  if (tickets.length === 0) speak(turn, 'no_open_tickets');
  for (const { number, status } of tickets.slice(0, 3)) sayStatus(turn, number, status);
  turn.state.answered += 1;
  turn.state.untold = null;
  askWhatElse(turn);
}

function ticketFound(turn: Turn, { number, status, due }: ResultOf<'ticket_found'>): void {
  const { state } = turn;
  if (!status) {
    tellToOwnerOnly(turn, number);
    return;
  }
  state.answered += 1;
  state.untold = null;
  sayStatus(turn, number, status);
  if (due) speak(turn, due.what === 'answer' ? 'next_by' : 'solved_by', { due: dueInWords(turn, due.at) });
  askWhatElse(turn);
}

/** The number is of no ticket that is known to be the caller's: neither that there is one nor that there is none is said. */
function tellToOwnerOnly(turn: Turn, number: string): void {
  turn.rule = 'department.ticket_not_told';
  turn.state.untold = number;
  turn.state.attempts = 0;
  offerPersonInstead(turn, 'ticket_owner_only');
}

function sayStatus(turn: Turn, number: string, status: { ar: string; en: string }): void {
  speak(turn, 'ticket_status', {
    ticket: { kind: 'ticket', value: number },
    status: { kind: 'text', value: status },
  });
}

const hourMs = 3_600_000;

/** The hour by which something is over, in words: nobody is promised an answer by nine thirty-five. */
function dueInWords({ at, centre }: Turn, iso: string): PhraseValue {
  const wholeHour = new Date(Math.ceil(new Date(iso).getTime() / hourMs) * hourMs).toISOString();
  return { kind: 'text', value: momentInWords(wholeHour, at, centre, 'by') };
}

/** Says a ticket's number, whether it is new, and what happens next and by when. */
function ticketOpened(turn: Turn, opened: ResultOf<'ticket_opened'>): void {
  const { state } = turn;
  const { number, appended, due } = opened;
  if (!state.tickets.includes(number)) state.tickets.push(number);
  speak(turn, appended ? 'ticket_appended' : phrasesOf(turn).ticketOpened, {
    ticket: { kind: 'ticket', value: number },
  });
  // Who is on the way out hears the number, and no more.
  if (state.leaving) state.unsolved = null;
  else {
    state.callBack = [
      due === null ? { key: 'next_soon' } : { key: 'next_by', values: { due: dueInWords(turn, due) } },
    ];
    turn.say.push(...state.callBack);
  }
  askWhatElse(turn);
}
