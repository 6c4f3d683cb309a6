import { remindOfPromise } from '../ask-for-human.ts';
import { askWhatElse } from '../departments/close.ts';
import type { ResultOf } from '../effects.ts';
import { choicesInWords } from '../moments.ts';
import { speak, type Turn } from '../turn.ts';
import { whenOf } from './appointment-time.ts';
import { ask } from './ask.ts';

/** How often a named time may be taken before a person is offered, who sees more than what is free. */
const mostRefused = 3;

/** Offers free times to choose from. */
export function timesFound(turn: Turn, times: readonly string[]): void {
  const { state } = turn;
  if (state.matter?.kind !== 'appointment') {
    askWhatElse(turn);
    return;
  }
  state.question = null;
  state.matter.appointment.proposed = null;
  state.matter.appointment.offered = times.slice(0, 3);
  if (times.length === 0) speak(turn, 'no_free_times');
  else {
    speak(turn, 'free_times', {
      times: { kind: 'text', value: choicesInWords(times.slice(0, 3), turn.at, turn.centre) },
    });
  }
  ask(turn);
}

/** Says why a time could not be had, and offers others; a person in the end, who sees more than what is free. */
export function appointmentRefused(turn: Turn, refused: ResultOf<'appointment_refused'>): void {
  speak(turn, `time_${refused.reason}`);
  const { matter } = turn.state;
  if (matter?.kind === 'appointment') {
    matter.appointment.refused = (matter.appointment.refused ?? 0) + 1;
    if (matter.appointment.refused >= mostRefused) {
      turn.rule = 'appointment.gave_up';
      if (turn.state.escalation) remindOfPromise(turn);
      else {
        turn.state.question = 'offer_human';
        speak(turn, 'offer_human', undefined, 1);
      }
      return;
    }
  }
  timesFound(turn, refused.times);
}

/** Tells when an appointment is that was booked or moved. */
export function appointmentBooked(turn: Turn, { id, startsAt }: ResultOf<'appointment_booked'>): void {
  const { state } = turn;
  const moved = state.matter?.kind === 'appointment' && state.matter.appointment.action === 'move';
  state.appointments = [...state.appointments.filter((known) => known.id !== id), { id, startsAt }];
  state.lastDone = { what: 'appointment', turns: 0 };
  speak(turn, moved ? 'appointment_moved' : 'appointment_booked', { when: whenOf(turn, startsAt) });
  state.answered += 1;
  askWhatElse(turn);
}

/** Tells that an appointment was cancelled. */
export function appointmentCancelled(turn: Turn, { id }: ResultOf<'appointment_cancelled'>): void {
  const { state } = turn;
  state.appointments = state.appointments.filter((known) => known.id !== id);
  state.answered += 1;
  speak(turn, 'appointment_cancelled');
  askWhatElse(turn);
}
