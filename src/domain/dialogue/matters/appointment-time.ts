import {
  asksOpeningTimes,
  callsOff,
  cannotCome,
  isUnsuited,
  onlyProposes,
  parseDate,
  parseDateBeside,
  wantsAnotherTime,
} from '../../../language/index.ts';
import { wordCount } from '../listen.ts';
import { momentInWords } from '../moments.ts';
import { isFresh } from '../state.ts';
import { heardAs, type Turn } from '../turn.ts';
import type { Appointment } from './matter.types.ts';

/** A moment that was named: exact where its hour is known; where its words are, and how many. */
export interface Moment {
  start: string;
  exact: boolean;
  span: [number, number];
  words: number;
}

/** The moment that words name. `beside`: the one that is talked of, of which they may name only the day or the hour. */
export function momentIn(turn: Turn, text: string, beside?: Appointment['named']): Moment | undefined {
  const context = {
    ...heardAs(turn, text),
    now: turn.at,
    zone: turn.centre.timeZone,
    region: turn.centre.region,
    asked: 'date' as const,
  };
  const found = beside
    ? parseDateBeside(text, { ...beside, at: new Date(beside.at) }, context)
    : parseDate(text, context);
  if (!found || found.value.every !== undefined) return undefined;
  const { start, grain, approximate } = found.value;
  const exact = (grain === 'minute' || grain === 'hour') && approximate !== true;
  return { start, exact, span: found.span, words: wordCount(text.slice(...found.span)) };
}

export function isSameMoment(one: string, other: string | null): boolean {
  return other !== null && new Date(one).getTime() === new Date(other).getTime();
}

/** How many words that follow an appointment are about it, where they name no thing of their own. */
const ABOUT_IT_WORDS = 10;

/** What a caller who was given an appointment just now wants of it, in words that do not name it. */
export function wishOfMade(turn: Turn, text: string): 'move' | 'cancel' | 'cannot_come' | undefined {
  const { state } = turn;
  if (!isFresh(state, 'appointment') || state.appointments.length === 0) return undefined;
  const moment = momentIn(turn, text);
  if (asksOpeningTimes(text) || wordCount(text) - (moment?.words ?? 0) > ABOUT_IT_WORDS) return undefined;
  if (callsOff(text)) return 'cancel';
  if (wantsAnotherTime(text)) return 'move';
  if (isUnsuited(text) || cannotCome(text))
    return newTimeIn(turn, text, state.appointments.at(-1)?.startsAt ?? null) ? 'move' : 'cannot_come';
  const rest = moment && `${text.slice(0, moment.span[0])} ${text.slice(moment.span[1])}`;
  return rest !== undefined && onlyProposes(rest) ? 'move' : undefined;
}

/** Borders between why a time does not hold and the one that is wanted for it. */
const clauses =
  /[.,،؛;!?؟]|\b(?:but|so|can (?:we|i|you)|could (?:we|i|you)|how about|what about|instead)\b|(?<=^|\s)(?:ممكن|بس|لكن|فممكن|ينفع)(?=\s)/iu;

/** The time to which somebody wants an appointment moved: who says when they cannot come has named none yet. */
export function newTimeIn(turn: Turn, text: string, startsAt: string | null): Moment | undefined {
  const beside = startsAt === null ? undefined : { at: startsAt, hour: true };
  if (!cannotCome(text) && !isUnsuited(text)) return momentIn(turn, text, beside);
  return text
    .split(clauses)
    .filter((clause) => !cannotCome(clause) && !isUnsuited(clause))
    .map((clause) => momentIn(turn, clause, beside))
    .findLast(Boolean);
}

/** A moment as it is said, by its name where it is near. */
export function whenOf({ at, centre }: Turn, iso: string | null) {
  return { kind: 'text' as const, value: momentInWords(iso ?? at.toISOString(), at, centre) };
}
