import { parseYesNo } from '../../language/index.ts';
import { fieldNames } from '../../shared/call-events.ts';
import { refuseOffer } from './refuse-offer.ts';
import { repeatLast } from './repeat.ts';
import { retry } from './retry.ts';
import type { DialogueState } from './state.ts';
import type { Effect } from './step.types.ts';
import { heardIn, speak, type Turn } from './turn.ts';

/** An earlier call of the same number or browser that broke off, and where it stood. */
export interface ResumeOffer {
  callId: string;
  state: DialogueState;
  /** What was to be done for the caller and had not been. */
  pending: Effect[];
}

/** Asks whether the caller wants to go on with the call that broke off. Nothing of it is said before they agree. */
export function offerToResume(turn: Turn): void {
  turn.rule = 'start.broken_call';
  turn.say.push({ text: turn.centre.greeting });
  turn.state.question = 'resume_offer';
  speak(turn, 'resume_offer');
}

export function hearResumeOffer(turn: Turn, text: string): void {
  const answer = parseYesNo(text, { ...heardIn(turn.state), asked: 'yes_no' })?.value;
  if (answer === 'yes') accept(turn);
  else if (answer === 'no') refuseOffer(turn, 'resume_offer.refused');
  else retry(turn, 'resume_offer.unclear');
}

function accept(turn: Turn): void {
  const { offer, callerNumber, known } = turn.state;
  if (!offer) return;
  const { callId, pending, state } = offer;
  turn.rule = 'resume_offer.accepted';
  turn.state = {
    ...state,
    callerNumber: callerNumber ?? state.callerNumber,
    known,
    ended: null,
    attempts: 0,
    silences: 0,
    offer: null,
    passed: [...state.passed],
    requests: [...state.requests],
    tickets: [...state.tickets],
  };
  turn.effects.push({ type: 'take_over', key: `take_over:${callId}`, callId }, ...pending);
  for (const field of fieldNames) {
    const captured = turn.state[field];
    if (!captured) continue;
    const value = field === 'service' ? (turn.state.service?.department ?? null) : captured.value;
    turn.changes.push({ field, value, source: captured.source });
  }
  speak(turn, 'resume_accepted');
  if (!pending.some(({ type }) => type === 'open_ticket' || type === 'escalate')) repeatLast(turn, 'all');
}
