import { kindOf } from '../../../config/departments.ts';
import type { PhraseKey } from '../../../shared/phrases/catalogue.ts';
import type { DepartmentKind } from '../../../shared/vocabulary.ts';
import { servedBy } from '../state.ts';
import { speak, type Turn } from '../turn.ts';

/** The phrases of a kind of department. */
interface KindPhrases {
  /** What it asks a caller who has not said what they want. */
  question: PhraseKey;
  /** How it tells the number of a ticket that it has opened. */
  ticketOpened: PhraseKey;
  /** It says who it is when it takes over; a front desk does so only by what it asks. */
  welcomes: boolean;
}

const kinds: Readonly<Record<DepartmentKind, KindPhrases>> = {
  front_desk: { question: 'ask_need', ticketOpened: 'ticket_opened_front_desk', welcomes: false },
  sales: { question: 'ask_interest', ticketOpened: 'ticket_opened_sales', welcomes: true },
  complaints: { question: 'ask_complaint', ticketOpened: 'ticket_opened_complaints', welcomes: true },
  support: { question: 'ask_problem', ticketOpened: 'ticket_opened_support', welcomes: true },
};

/** The phrases of the department that serves a turn, by its kind. */
export function phrasesOf(turn: Turn): KindPhrases {
  return kinds[kindOf(turn.centre, servedBy(turn))];
}

/** Says that the department takes over: in its own words, or with its name. */
export function welcome(turn: Turn): void {
  const department = servedBy(turn);
  const own = turn.centre.departments[department]?.texts.welcome;
  if (own) turn.say.push({ text: own });
  else if (phrasesOf(turn).welcomes)
    speak(turn, 'welcome_department', { department: { kind: 'department', value: department } });
}

/** Asks what the caller wants of the department, in the wording for this attempt. */
export function askOpening(turn: Turn): void {
  const { state, centre } = turn;
  const own = centre.departments[servedBy(turn)]?.texts.question;
  if (own && state.attempts === 0) turn.say.push({ text: own });
  else speak(turn, phrasesOf(turn).question, undefined, state.attempts);
}
