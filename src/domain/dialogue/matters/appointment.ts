import { appointmentsAt, withHoursOf } from '../../../config/departments.ts';
import {
  agreesTo,
  appointmentWish,
  asksIfStands,
  callsOff,
  complains,
  foldWords,
  hintsAt,
  negators,
  speaksOf,
  wantsAnotherTime,
  wantsNoBooking,
} from '../../../language/index.ts';
import { dateOf, openingAt } from '../../routing/index.ts';
import type { Appointment } from './matter.types.ts';
import { servedBy } from '../state.ts';
import { effectKey, speak, type Turn, noteRequest } from '../turn.ts';
import type { ResultOf } from '../effects.ts';
import type { MatterRules } from '../turn.types.ts';
import { ask, askAgain } from './ask.ts';
import { amongOffered } from './appointment-choice.ts';
import { isSameMoment, momentIn, newTimeIn, whenOf, wishOfMade, type Moment } from './appointment-time.ts';
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentRefused,
  timesFound,
} from './appointment-told.ts';
import { addToTicket } from '../follow-up.ts';
import { askWhatElse } from '../departments/close.ts';
import { requireVerification } from './verification.ts';
import { answerToOffer } from '../listen.ts';
import { passes } from './words.ts';

/** An appointment that is to be made, moved or cancelled. */
export const appointment = {
  unproven: 'Wants to change an appointment, and could not prove who they are.',
  asks: ({ appointment: { action, undecided } }) => ({
    asked: 'when',
    ask: 'when',
    phrase: undecided ? 'move_or_cancel_it' : action === 'move' ? 'ask_new_time' : 'ask_when',
  }),
  begins: begin,
  hear: (turn, matter, text) => hear(turn, matter.appointment, text),
  proven(turn, wanted) {
    if (wanted.kind === 'appointment') findAppointment(turn, wanted.appointment);
  },
  describe: (matter) => matter.appointment.subject,
  told: {
    times_found: (turn, { times }) => timesFound(turn, times),
    appointment_found: appointmentFound,
    appointment_booked: appointmentBooked,
    appointment_refused: appointmentRefused,
    appointment_cancelled: appointmentCancelled,
  },
} satisfies MatterRules<'appointment'>;

/** What is to be done at first where somebody speaks of an appointment. */
const actions = { ask: 'tell', book: 'book', move: 'move', cancel: 'cancel', cannot_come: 'move' } as const;

/** A wish for an appointment, or to hear when one is, or to move or cancel it. */
function begin(turn: Turn, text: string): boolean {
  if (tellStanding(turn, text)) return true;
  // Who complains of an appointment wants none.
  const found = complains(text) ? undefined : (wishOfMade(turn, text) ?? appointmentWish(text));
  const wish = found === 'book' && wantsNoBooking(text) ? 'cancel' : found;
  if (wish === undefined) return false;
  const { state } = turn;
  noteRequest(turn, text);
  state.attempts = 0;
  const ticket = state.tickets.at(-1);
  if (wish !== 'book' && state.escalation && !state.verified && state.appointments.length === 0 && ticket) {
    // Nobody proved whose it is: whoever calls back is told what is wanted.
    addToTicket(turn, ticket, text);
    return true;
  }
  const appointment: Appointment = {
    action: actions[wish],
    subject: text,
    id: null,
    startsAt: null,
    proposed: null,
    offered: [],
    ...(wish === 'cannot_come' ? { undecided: true } : {}),
  };
  if (wish === 'book') {
    takeWhen(turn, appointment, text);
    return true;
  }
  const made = state.appointments.at(-1);
  if (made) goOnWith(turn, { ...appointment, ...made });
  else if (requireVerification(turn, { kind: 'appointment', appointment }))
    findAppointment(turn, appointment);
  return true;
}

/**
 * Tells what stands of the appointments of this call, to whoever asks, or gives up one on a day on which they have none: it
 * was moved. False where there is none, or something else is wanted.
 */
function tellStanding(turn: Turn, text: string): boolean {
  const made = turn.state.appointments.at(-1);
  if (!made) return false;
  const named = momentIn(turn, text);
  const off = callsOff(text) || speaksOf('cancel', text) || wantsNoBooking(text);
  const moved =
    off &&
    named !== undefined &&
    !turn.state.appointments.some(({ startsAt }) => isSameDay(turn, startsAt, named.start));
  if (!moved && !asksIfStands(text)) return false;
  turn.rule = 'appointment.told';
  speak(turn, 'appointment_stands', { when: whenOf(turn, made.startsAt) });
  askWhatElse(turn);
  return true;
}

function isSameDay({ centre }: Turn, one: string, other: string): boolean {
  return dateOf(new Date(one), centre).equals(dateOf(new Date(other), centre));
}

/** Looks for the appointment that the caller, who has proved who they are, wants moved or cancelled. */
function findAppointment(turn: Turn, appointment: Appointment): void {
  turn.rule = 'appointment.looked_for';
  turn.state.matter = { kind: 'appointment', appointment };
  turn.effects.push({ type: 'find_appointment', key: effectKey(turn, 'find_appointment') });
}

function appointmentFound(turn: Turn, { appointment: found }: ResultOf<'appointment_found'>): void {
  const { matter } = turn.state;
  if (matter?.kind === 'appointment' && found) {
    goOnWith(turn, { ...matter.appointment, ...found });
    return;
  }
  speak(turn, 'no_appointment');
  askWhatElse(turn);
}

function goOnWith(turn: Turn, appointment: Appointment): void {
  const { state } = turn;
  state.matter = { kind: 'appointment', appointment };
  if (appointment.action === 'cancel') askToCancel(turn, appointment);
  else if (appointment.action === 'tell') {
    turn.rule = 'appointment.told';
    speak(turn, 'appointment_is', { when: whenOf(turn, appointment.startsAt) });
    askWhatElse(turn);
  } else if (appointment.undecided) {
    turn.rule = 'appointment.move_or_cancel';
    speak(turn, 'move_or_cancel', { when: whenOf(turn, appointment.startsAt) });
  } else moveTo(turn, appointment, newTimeIn(turn, appointment.subject, appointment.startsAt));
}

function askToCancel(turn: Turn, appointment: Appointment): void {
  const { undecided: _decided, ...cancelled } = appointment;
  turn.rule = 'appointment.cancel_asked';
  turn.state.matter = { kind: 'appointment', appointment: { ...cancelled, action: 'cancel' } };
  turn.state.question = 'cancel_it';
  speak(turn, 'cancel_this', { when: whenOf(turn, appointment.startsAt) });
}

/** Goes on to the time that was named for an appointment; where none was, asks for it. */
function moveTo(turn: Turn, appointment: Appointment, found: Moment | undefined): void {
  const { undecided: _decided, ...decided } = appointment;
  const moved: Appointment = { ...decided, action: 'move' };
  const { state } = turn;
  state.question = null;
  state.matter = { kind: 'appointment', appointment: moved };
  if (found?.exact) propose(turn, moved, found.start);
  else if (found) findTimes(turn, found.start);
  else {
    turn.rule = 'appointment.move_asked';
    ask(turn);
  }
}

function findTimes(turn: Turn, from: string | null): void {
  turn.rule = 'appointment.times_asked';
  turn.effects.push({ type: 'find_times', key: effectKey(turn, 'times'), from });
}

function hear(turn: Turn, appointment: Appointment, text: string): void {
  const { question } = turn.state;
  if (appointment.undecided) hearUndecided(turn, appointment, text);
  else if (question === 'cancel_it') hearCancel(turn, appointment, text);
  else if (question === 'take_time' && !(appointment.action === 'book' && givesUp(text)))
    hearTake(turn, appointment, text);
  else if (appointment.action === 'move' && (callsOff(text) || speaksOf('cancel', text)))
    askToCancel(turn, appointment);
  else if (appointment.action === 'book' && givesUp(text)) leaveBooking(turn, text);
  else takeWhen(turn, appointment, text);
}

/** Whether somebody who is offered times wants none of them, and may want one cancelled that they have. */
function givesUp(text: string): boolean {
  return wantsNoBooking(text) || callsOff(text) || speaksOf('cancel', text);
}

function leaveBooking(turn: Turn, text: string): void {
  const { state } = turn;
  state.question = null;
  state.matter = null;
  if (begin(turn, text)) return;
  turn.rule = 'appointment.left';
  speak(turn, 'leave_that');
  askWhatElse(turn);
}

/** Whether an appointment that its caller cannot keep is moved or cancelled. */
function hearUndecided(turn: Turn, appointment: Appointment, text: string): void {
  const found = newTimeIn(turn, text, appointment.startsAt);
  const answer = answerToOffer(turn, text);
  if (found) moveTo(turn, appointment, found);
  else if (callsOff(text) || speaksOf('cancel', text)) askToCancel(turn, appointment);
  else if (answer === 'yes' || speaksOf('move', text) || hintsAt('move', text) || wantsAnotherTime(text))
    moveTo(turn, appointment, undefined);
  else if (answer === 'no') {
    turn.rule = 'appointment.kept';
    speak(turn, 'appointment_stays');
    askWhatElse(turn);
  } else askAgain(turn, 'appointment.move_or_cancel');
}

function hearCancel(turn: Turn, appointment: Appointment, text: string): void {
  const { state } = turn;
  const answer = answerToOffer(turn, text);
  const newTime = newTimeIn(turn, text, appointment.startsAt);
  // "No, I have it on Sunday, cancel it" agrees in the end.
  if ((answer === 'yes' || agreesTo('cancel', text)) && appointment.id !== null) {
    turn.rule = 'appointment.cancelled';
    state.question = null;
    turn.effects.push({ type: 'cancel_appointment', key: effectKey(turn, 'cancel'), id: appointment.id });
  } else if (wantsAnotherTime(text) || newTime) {
    moveTo(turn, appointment, newTime);
  } else if (answer === 'no') {
    turn.rule = 'appointment.kept';
    speak(turn, 'appointment_stays');
    askWhatElse(turn);
  } else repeatChoice(turn, appointment);
}

function hearTake(turn: Turn, appointment: Appointment, text: string): void {
  const { state } = turn;
  const answer = answerToOffer(turn, text);
  const other = momentIn(turn, text, talkedOf(appointment));
  const same = other?.exact === true && isSameMoment(other.start, appointment.proposed);
  if (other && !same && (answer !== 'yes' || other.exact)) {
    takeWhen(turn, appointment, text);
  } else if ((answer === 'yes' || (same && !deniesTime(text))) && appointment.proposed !== null) {
    state.question = null;
    const at = appointment.proposed;
    turn.rule = `appointment.${appointment.action}`;
    if (appointment.action === 'move' && appointment.id !== null) {
      turn.effects.push({ type: 'move_appointment', key: effectKey(turn, 'move'), id: appointment.id, at });
    } else {
      turn.effects.push({ type: 'register_customer', key: 'customer' });
      turn.effects.push({
        type: 'book_appointment',
        key: effectKey(turn, 'book'),
        subject: appointment.subject,
        at,
        department: servedBy(turn),
      });
    }
  } else if (answer === 'no') {
    turn.rule = 'appointment.other_time';
    state.question = null;
    state.matter = { kind: 'appointment', appointment: { ...appointment, proposed: null } };
    ask(turn);
  } else repeatChoice(turn, appointment);
}

/** "No, Sunday at nine" says again what was proposed; "no, not Sunday at nine" does not. */
function deniesTime(text: string): boolean {
  return foldWords(text).some(({ norm }) => norm !== 'لا' && negators.has(norm));
}

/** The moment under discussion: a day or an hour that is named alone goes with it. */
function talkedOf({ named, startsAt }: Appointment): Appointment['named'] {
  return named ?? (startsAt === null ? undefined : { at: startsAt, hour: true });
}

/** A yes or no that was neither: the question again, with what it is about. */
function repeatChoice(turn: Turn, appointment: Appointment): void {
  const { state } = turn;
  askAgain(turn, 'appointment');
  const asked = turn.say.at(-1);
  if (asked && 'key' in asked && state.question !== 'offer_human') {
    const at = state.question === 'cancel_it' ? appointment.startsAt : appointment.proposed;
    asked.values = { when: whenOf(turn, at) };
  }
}

function takeWhen(turn: Turn, appointment: Appointment, text: string): void {
  const { state } = turn;
  state.question = null;
  state.matter = { kind: 'appointment', appointment };
  const chosen = amongOffered(turn, appointment.offered, text);
  const found =
    chosen === undefined ? momentIn(turn, text, talkedOf(appointment)) : { start: chosen, exact: true };
  if (found?.exact) propose(turn, appointment, found.start);
  else if (found || appointment.offered.length === 0) {
    if (!found && appointment.subject !== text) {
      refuseOrAsk(turn, text);
      return;
    }
    if (found) appointment.named = { at: found.start, hour: false };
    findTimes(turn, found?.start ?? null);
  } else refuseOrAsk(turn, text);
}

function refuseOrAsk(turn: Turn, text: string): void {
  if (passes(turn, text) || speaksOf('changed_mind', text)) {
    turn.rule = 'appointment.left';
    speak(turn, 'leave_that');
    askWhatElse(turn);
  } else askAgain(turn, 'appointment.when');
}

/** Asks whether a time is right, or says at once that it cannot be. */
function propose(turn: Turn, appointment: Appointment, start: string): void {
  const { state, centre, at } = turn;
  const when = new Date(start);
  const refused =
    when.getTime() <= at.getTime()
      ? 'past'
      : openingAt(when, withHoursOf(centre, appointmentsAt(centre, servedBy(turn)))).open
        ? null
        : 'closed';
  if (refused) {
    turn.rule = `appointment.${refused}`;
    state.matter = { kind: 'appointment', appointment: { ...appointment, proposed: null } };
    speak(turn, refused === 'past' ? 'time_past' : 'time_closed');
    turn.effects.push({
      type: 'find_times',
      key: effectKey(turn, 'times'),
      from: refused === 'past' ? null : start,
    });
    return;
  }
  turn.rule = 'appointment.proposed';
  const named = { at: start, hour: true };
  state.matter = { kind: 'appointment', appointment: { ...appointment, proposed: start, named } };
  state.question = 'take_time';
  state.attempts = 0;
  speak(turn, 'take_this_time', { when: whenOf(turn, start) });
}
