import type { Centre } from '../../config/centre.ts';
import { rateSentiment } from '../../language/index.ts';
import type { CallFields } from '../../shared/call-events.ts';
import { outcomeOf, ticketCount, type DialogueState } from './state.ts';

/** What is written down when a call is over. */
export interface WrapUp {
  outcome: ReturnType<typeof outcomeOf>;
  /** One or two sentences of facts, in English, for the history. */
  summary: string;
  /** The caller's mood over the call, -1 to 1. */
  sentiment: number;
  followUp: boolean;
}

/** Sums a call up from its state and the caller's own lines. */
export function wrapUp(state: DialogueState, callerLines: readonly string[], centre: Centre): WrapUp {
  const moods = callerLines
    .map((line) => rateSentiment(line, centre.sentiment).value)
    .filter((mood) => mood !== 0);
  const sentiment = moods.length === 0 ? 0 : moods.reduce((sum, mood) => sum + mood, 0) / moods.length;
  return {
    outcome: outcomeOf(state),
    summary: summaryOf(state),
    sentiment,
    followUp: state.escalation !== null || ticketCount(state) > 0,
  };
}

/** What the caller wanted and what was done, for a human who takes over or calls back. */
export function summaryOf(state: DialogueState): string {
  const parts = [
    state.requests.length > 0
      ? `Asked: ${state.requests.map((request) => `“${request}”`).join('; ')}.`
      : 'Nothing was asked.',
    state.service ? `Department: ${state.service.department}.` : '',
    state.tickets.length > 0 ? `Tickets: ${state.tickets.join(', ')}.` : '',
    state.promised.length > 0 ? 'A ticket number was promised by message.' : '',
    state.escalation ? 'A human was asked for; a call back was promised.' : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** The captured fields as the outside world sees them. */
export function fieldsOf(state: DialogueState): CallFields {
  return {
    name: state.name?.value ?? null,
    phone: state.phone?.value ?? null,
    email: state.email?.value ?? null,
    service: state.service?.department ?? null,
  };
}
