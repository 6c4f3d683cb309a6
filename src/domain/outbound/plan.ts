import type { Centre } from '../../config/centre.ts';
import type { CallBacks } from '../../config/outbound.ts';
import { countryToCall } from '../../language/index.ts';
import type { AttemptResult } from '../../shared/vocabulary.ts';
import { firstCallable } from './calling-hours.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Another hour of the day than one in which nobody answered is this far from it. */
const otherHourMs = 2 * hourMs;

/** An attempt that is over. */
export interface PastAttempt {
  at: Date;
  result: AttemptResult;
}

/** A call back that was promised and that nobody has made. */
export interface CallBack {
  id: string;
  /** E.164. */
  number: string;
  /** Until when it was promised, and since when it stands. */
  promisedBy: Date;
  askedAt: Date;
  /** The department of which a human was promised; null where nobody was. */
  human: string | null;
  /** The oldest first. */
  attempts: readonly PastAttempt[];
}

/** How calls out stand at a moment, whoever makes them. */
export interface Standing {
  at: Date;
  /** Numbers that are being called, or talked with. */
  busy: ReadonlySet<string>;
  /** Numbers whose people do not want to be called. */
  refused: ReadonlySet<string>;
  /** How many humans of each department could talk with somebody now. */
  freeHumans: ReadonlyMap<string, number>;
  /** Minutes of today's calls out so far. */
  minutesToday: number;
}

/** By whose rules people are called. */
export interface Rules {
  callBacks: CallBacks;
  centre: Centre;
}

/** Why somebody is not called back by the centre itself: a human has to see to it. */
export type GivenUp = 'refused' | 'reached' | 'barred' | 'no_hours' | 'unreached';

/** When a call back may be tried next, or why it is not. */
export type NextAttempt = { at: Date } | { never: GivenUp };

/** Results after which nobody is called again: it is done, or not wanted. */
const final: Partial<Record<AttemptResult, GivenUp>> = {
  spoken: 'reached',
  refused: 'refused',
  wrong_number: 'refused',
};

/** When somebody may be called back next, by the rules and the attempts so far. */
export function nextAttempt(callBack: CallBack, refused: ReadonlySet<string>, rules: Rules): NextAttempt {
  const { number, attempts, askedAt } = callBack;
  const never = whyNever(callBack, refused, rules);
  if (never !== null) return { never };
  const country = countryOf(number, rules);
  if (country === null) return { never: 'barred' };
  const rung = attempts.filter(isAttempt);
  const last = attempts.at(-1);
  const from = last ? new Date(last.at.getTime() + pauseAfter(rung.length, rules.callBacks)) : askedAt;
  return anotherHour(from, rung, country, rules);
}

/** Why somebody is not called any more; null where they may be. */
function whyNever(
  { number, attempts }: CallBack,
  refused: ReadonlySet<string>,
  rules: Rules,
): GivenUp | null {
  if (refused.has(number)) return 'refused';
  if (countryOf(number, rules) === null) return 'barred';
  const last = attempts.at(-1);
  const over = last && final[last.result];
  if (over !== undefined) return over;
  return attempts.filter(isAttempt).length >= rules.callBacks.attempts ? 'unreached' : null;
}

/**
 * The call backs that are to be dialled now, in the order in which they were promised: as many as may go at once, each
 * number once, and none once the minutes of the day are spent.
 */
export function planCalls<T extends CallBack>(
  callBacks: readonly T[],
  standing: Standing,
  rules: Rules,
): T[] {
  const { at, busy, refused, freeHumans, minutesToday } = standing;
  const free = rules.callBacks.atOnce - busy.size;
  if (free <= 0 || minutesToday >= rules.callBacks.minutesADay) return [];
  const taken = new Set(busy);
  const humans = new Map(freeHumans);
  const isDay = isDayIn(at, rules);
  return callBacks
    .filter((callBack) => isDay(callBack.number) && isRested(callBack, at, rules))
    .toSorted(
      (one, other) => one.promisedBy.getTime() - other.promisedBy.getTime() || compare(one.id, other.id),
    )
    .filter((callBack) => {
      if (taken.has(callBack.number)) return false;
      if (whyNever(callBack, refused, rules) !== null) return false;
      if (isNear(callBack.attempts.filter(isAttempt), at)) {
        const next = nextAttempt(callBack, refused, rules);
        if ('never' in next || next.at > at) return false;
      }
      const { human } = callBack;
      if (human !== null) {
        const free = humans.get(human) ?? 0;
        if (free <= 0) return false;
        humans.set(human, free - 1);
      }
      taken.add(callBack.number);
      return true;
    })
    .slice(0, free);
}

/** Whether whoever has a number may be called at a moment, as hours go where they are. */
function isDayIn(at: Date, { callBacks, centre }: Rules): (number: string) => boolean {
  const countries = new Map<string, boolean>();
  return (number) => {
    const country = countryOf(number, { callBacks, centre });
    if (country === null) return false;
    const known = countries.get(country);
    if (known !== undefined) return known;
    const day = firstCallable(at, country, callBacks, centre)?.getTime() === at.getTime();
    countries.set(country, day);
    return day;
  };
}

/** Whether the pause after the last attempt is over. */
function isRested({ attempts }: CallBack, at: Date, { callBacks }: Rules): boolean {
  const last = attempts.at(-1);
  const rung = attempts.filter(isAttempt).length;
  return !last || last.at.getTime() + pauseAfter(rung, callBacks) <= at.getTime();
}

/** The country of a number that may be called; null of any other. */
function countryOf(number: string, { callBacks: { countries }, centre: { region } }: Rules): string | null {
  return countryToCall(number, countries.length > 0 ? countries : [region]);
}

/** Whether a telephone was to ring: where no human came, none was. */
export function isAttempt({ result }: { result: AttemptResult | null }): boolean {
  return result !== 'no_human';
}

/** After so many attempts; where no human came at first, as after one. */
function pauseAfter(attempts: number, { pausesMinutes }: CallBacks): number {
  return (pausesMinutes[Math.max(0, attempts - 1)] ?? pausesMinutes.at(-1) ?? 0) * minuteMs;
}

/** The first moment in hours that is at another hour of the day than the attempts that found nobody, where a day has one. */
function anotherHour(
  from: Date,
  attempts: readonly PastAttempt[],
  country: string,
  rules: Rules,
): NextAttempt {
  const first = firstCallable(from, country, rules.callBacks, rules.centre);
  if (first === null) return { never: 'no_hours' };
  for (let later = 0; later < dayMs; later += hourMs / 2) {
    const moment = firstCallable(new Date(first.getTime() + later), country, rules.callBacks, rules.centre);
    if (moment && !isNear(attempts, moment)) return { at: moment };
  }
  return { at: first };
}

/** Whether a moment is at about the hour of the day of an attempt that found nobody; a busy line has somebody. */
function isNear(attempts: readonly PastAttempt[], moment: Date): boolean {
  return attempts.some(
    ({ at, result }) => result !== 'busy' && betweenHours(moment.getTime(), at.getTime()) < otherHourMs,
  );
}

/** How far two moments are apart on the face of a clock of a day, in milliseconds. */
function betweenHours(one: number, other: number): number {
  const apart = Math.abs(one - other) % dayMs;
  return Math.min(apart, dayMs - apart);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
