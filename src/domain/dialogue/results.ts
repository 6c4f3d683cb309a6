import {
  appointmentBooked,
  appointmentCancelled,
  appointmentFound,
  appointmentRefused,
  timesFound,
} from './matters/appointment.ts';
import { tellAnswer } from './matters/question.ts';
import { askWhatElse } from './departments/close.ts';
import { proceed } from './departments/index.ts';
import { verificationJudged } from './matters/verification.ts';
import { leadCreated } from './matters/order.ts';
import { tryPassages } from './matters/problem.ts';
import { ticketFound, ticketOpened, ticketsListed } from './matters/ticket.ts';
import { takeEscalation } from './escalation.ts';
import { goOnLeaving } from './leave.ts';
import { keepPromise, promise } from './promises.ts';
import type { Result } from './effects.ts';
import { speak, type Turn } from './turn.ts';

/** Tells the caller what came of an effect, and goes on. */
export function takeResult(turn: Turn, result: Result, final: boolean): void {
  turn.rule = `effect.${result.type}`;
  switch (result.type) {
    case 'ticket_opened':
      ticketOpened(turn, result);
      return;
    case 'ticket_found':
      ticketFound(turn, result);
      return;
    case 'tickets_listed':
      ticketsListed(turn, result);
      return;
    case 'note_added':
      speak(turn, 'message_noted');
      askWhatElse(turn);
      return;
    case 'escalated':
      takeEscalation(turn, result);
      return;
    case 'knowledge_found':
      takeFindings(turn, result, final);
      return;
    case 'lead_created':
      leadCreated(turn, result.id);
      return;
    case 'times_found':
      timesFound(turn, result.times);
      return;
    case 'appointment_found':
      appointmentFound(turn, result.appointment);
      return;
    case 'appointment_booked':
      appointmentBooked(turn, result);
      return;
    case 'appointment_refused':
      appointmentRefused(turn, result);
      return;
    case 'appointment_cancelled':
      appointmentCancelled(turn, result.id);
      return;
    case 'caller_verified':
      verificationJudged(turn, result.verified, (guarded) => proceed(turn, guarded));
      return;
    case 'record_changed':
      turn.state.answered += 1;
      speak(turn, 'record_changed');
      askWhatElse(turn);
      return;
    case 'effect_deferred':
      promise(turn, result);
      return;
    case 'promise_kept':
      keepPromise(turn, result);
      return;
    case 'effect_failed':
      failed(turn);
  }
}

function takeFindings(turn: Turn, found: Extract<Result, { type: 'knowledge_found' }>, final: boolean): void {
  const { matter } = turn.state;
  // What no article answers may be something that a model can deal with.
  if (found.passages.length === 0 && !final && (matter?.kind !== 'problem' || matter.clarified)) {
    turn.undecided = true;
    return;
  }
  if (matter?.kind === 'problem') tryPassages(turn, found.passages, found.question);
  else tellAnswer(turn, found.question, found.passages);
}

/** What could not be done is not the end: a person may take over. */
function failed(turn: Turn): void {
  const { state } = turn;
  if (goOnLeaving(turn)) return;
  if (state.escalation) {
    askWhatElse(turn);
    return;
  }
  state.matter = null;
  state.question = 'offer_human';
  speak(turn, 'could_not_do');
}
