import type { CallFields } from '../../shared/call-events.ts';
import { placeInLine } from './company.ts';
import { givenName } from './greet.ts';
import { outcomeOf, ticketCount, wasHumanCalled } from './state.ts';
import type { DialogueState } from './state.types.ts';

/** What is written down when a call is over. */
export interface WrapUp {
  outcome: ReturnType<typeof outcomeOf>;
  /** One or two sentences of facts, in English, for the history. */
  summary: string;
  /** The caller's mood over the call, -1 to 1. */
  sentiment: number;
  followUp: boolean;
}

/** Sums a call up from its state, however it ended. */
export function wrapUp(state: DialogueState): WrapUp {
  const { moods } = state;
  return {
    outcome: outcomeOf(state),
    summary: summaryOf(state),
    sentiment: moods.length === 0 ? 0 : moods.reduce((sum, mood) => sum + mood, 0) / moods.length,
    followUp: wasHumanCalled(state) || ticketCount(state) > 0 || state.leads.length > 0,
  };
}

/**
 * What the caller wanted and what was done, for a human who takes over or calls back. Of somebody who wants
 * nothing kept of what they said, only what was done.
 */
export function summaryOf(state: DialogueState): string {
  const asked = state.requests.map((request) => `“${request}”`).join('; ');
  const parts = [
    state.transcript === 'refused' ? 'No transcript is kept, at the wish of the caller.' : '',
    asked ? `Asked: ${asked}.` : state.transcript === 'kept' ? 'Nothing was asked.' : '',
    state.transcript === 'kept' && state.waiting.length > 0
      ? `Not dealt with: ${state.waiting.map(({ text }) => `“${text}”`).join('; ')}.`
      : '',
    state.service ? `Department: ${state.service.department}.` : '',
    state.topic ? `Answered from “${state.topic.product}”.` : '',
    state.leads.length > 0 ? 'Wants to order: a lead was noted.' : '',
    ...state.appointments.map(({ startsAt }) => `Appointment: ${startsAt}.`),
    state.tickets.length > 0 ? `Tickets: ${state.tickets.join(', ')}.` : '',
    state.verified ? 'The caller proved who they are.' : '',
    state.promised.length > 0 ? 'A ticket number was promised by message.' : '',
    ...state.talkedWith.map(({ en }) => `Talked with ${en}.`),
    calledHuman(state),
  ];
  return parts.filter(Boolean).join(' ');
}

/** What became of the human who was called and has not talked with the caller. */
function calledHuman(state: DialogueState): string {
  const { escalation, callBack, talkedWith } = state;
  if (escalation === null) return '';
  if (callBack.length > 0) return 'A human was asked for; a call back was promised.';
  if (placeInLine(state)) return 'A human was asked for; the caller waits on the line.';
  return talkedWith.length > 0 ? '' : 'A human was asked for.';
}

/**
 * The captured fields as the caller's client may see them: what the centre had stored is left out until the caller has
 * proved whose it is. Whoever holds the phone, or sits at the browser, may be somebody else.
 */
export function shownFields(state: DialogueState): CallFields {
  const shown = {
    name: state.name?.value ?? null,
    phone: state.phone?.value ?? null,
    email: state.email?.value ?? null,
    service: state.service?.department ?? null,
  };
  if (state.verified) return shown;
  const own = <T>(field: 'name' | 'phone' | 'email', value: T): T | null =>
    state[field]?.source === 'stored' ? null : value;
  return {
    ...shown,
    name: own('name', shown.name),
    phone: own('phone', shown.phone),
    email: own('email', shown.email),
  };
}

/** The name by which the caller may be spoken to: of a stored one only the first part, until they have proved whose it is. */
export function addressOf({ name, verified }: DialogueState): string | null {
  if (!name?.value) return null;
  return name.source === 'stored' && !verified ? givenName(name.value) : name.value;
}
