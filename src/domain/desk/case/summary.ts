import { beginning } from '../../../shared/clean.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import type { Both } from '../both.ts';
import { caseText, listed, momentWritten, quoted, timeInWords, type CaseText } from './summary-texts.ts';

/** How much of each thing that a caller said is quoted, in letters, and how many of their lines to the human. */
const quoteLetters = 160;
const quotedLines = 2;
/** As long as a summary may be, in letters. */
const longest = 4_000;

/** What the assistant and the caller came to before the human. */
export interface Before {
  /** In the caller's words, the first asked first. */
  asked: readonly string[];
  /** Told, and not dealt with; likewise. */
  waiting: readonly string[];
  transcript: 'kept' | 'refused';
  department: Both | null;
  /** The title of the article that the last answer was taken from. */
  answeredFrom: string | null;
  wantsToOrder: boolean;
  /** When they begin. */
  appointments: readonly string[];
  tickets: readonly string[];
  verified: boolean;
  ticketPromised: boolean;
}

/** The human's own talk with the caller. */
export interface Talk {
  name: Both;
  /** Other humans who talked with the caller before, in order. */
  others: readonly Both[];
  seconds: number;
  heldSeconds: number;
  end: string | null;
  callBackPromised: boolean;
  /** What the caller said in it, in order. */
  said: readonly string[];
}

/** What happened before a talk, in the language of who reads it; what somebody wrote of it already stays as it is. */
export function beforeInWords(before: Before, language: Language, timeZone: string): string {
  const say = (key: CaseText, values: Readonly<Record<string, string>> = {}) =>
    caseText(language, key, values);
  const words = (said: readonly string[]) =>
    listed(
      language,
      said.map((one) => quote(one, language)),
    );
  const { asked, waiting, transcript, department, answeredFrom, tickets } = before;
  const kept = transcript === 'kept';
  return joined(
    !kept && say('refused'),
    asked.length > 0 ? say('asked', { what: words(asked) }) : kept && say('nothing'),
    kept && waiting.length > 0 && say('waiting', { what: words(waiting) }),
    department && say('department', { name: department[language] }),
    answeredFrom !== null && say('answered', { what: quoted(language, answeredFrom) }),
    before.wantsToOrder && say('lead'),
    ...before.appointments.map((iso) => say('appointment', { when: momentWritten(language, iso, timeZone) })),
    tickets.length > 0 &&
      say(tickets.length === 1 ? 'ticket' : 'tickets', { what: listed(language, tickets) }),
    before.verified && say('verified'),
    before.ticketPromised && say('promised'),
  );
}

/** What came of a talk, in the language of who reads it. */
export function talkInWords(talk: Talk, language: Language): string {
  const { name, others, seconds, heldSeconds, end, callBackPromised, said } = talk;
  const time = timeInWords(language, seconds);
  const held = timeInWords(language, heldSeconds);
  const quotes = longestOf(said).map((one) => quote(one, language));
  return joined(
    heldSeconds >= 1
      ? caseText(language, 'talked_held', { name: name[language], time, held })
      : caseText(language, 'talked', { name: name[language], time }),
    ...others.map((other) => caseText(language, 'talked_before', { name: other[language] })),
    quotes.length > 0 && caseText(language, 'told', { what: listed(language, quotes) }),
    isTold(end) && caseText(language, end),
    callBackPromised && caseText(language, 'callback'),
  );
}

/** Sentences as one text that fits where a summary or a note goes. */
export function joined(...sentences: (string | false | null)[]): string {
  return beginning(sentences.filter(Boolean).join(' '), longest);
}

/** The ends of a talk that are told; of the others everybody knows. */
const toldEnds = ['transferred', 'returned', 'lost', 'caller_left'] as const satisfies CaseText[];

function isTold(end: string | null): end is (typeof toldEnds)[number] {
  return toldEnds.some((told) => told === end);
}

/** The longest of what was said, in the order in which it was. */
function longestOf(said: readonly string[]): string[] {
  const byLength = said.map((text, at) => ({ text, at })).toSorted((a, b) => b.text.length - a.text.length);
  const longestSaid = byLength.slice(0, quotedLines).toSorted((a, b) => a.at - b.at);
  return longestSaid.map(({ text }) => text);
}

function quote(text: string, language: Language): string {
  const shown = text.length > quoteLetters ? `${beginning(text, quoteLetters)}…` : text;
  return quoted(language, shown);
}
