import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../test/helpers/property-cases.ts';
import { loadCentre } from '../../config/centre.ts';
import { outboundSchema } from '../../config/outbound.ts';
import { attemptResults, type AttemptResult } from '../../shared/vocabulary.ts';
import { isAttempt, nextAttempt, planCalls, type CallBack, type PastAttempt, type Rules } from './plan.ts';
import { resultOf } from './sip-result.ts';

const centre = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));
const rulesOf = (callBacks: Record<string, unknown> = {}): Rules => {
  const read = outboundSchema.parse({ trunk: 'carrier', callerId: '+966110000000', callBacks }).callBacks;
  if (!read) throw new Error('call backs are placed');
  return { callBacks: read, centre };
};
const minuteMs = 60_000;
/** A Monday: 13:00 in Riyadh. */
const monday = new Date('2026-11-23T10:00:00Z');
const nobody: ReadonlySet<string> = new Set();
const riyadh = '+966551234567';

const callBack = (more: Partial<CallBack> = {}): CallBack => ({
  id: 'a',
  number: riyadh,
  askedAt: monday,
  promisedBy: new Date(monday.getTime() + 240 * minuteMs),
  human: null,
  attempts: [],
  ...more,
});
const tried = (...attempts: [string, AttemptResult][]): PastAttempt[] =>
  attempts.map(([at, result]) => ({ at: new Date(at), result }));
const next = (one: CallBack, rules = rulesOf(), refused = nobody): string => {
  const found = nextAttempt(one, refused, rules);
  return 'never' in found ? found.never : found.at.toISOString();
};

describe('a call back', () => {
  test.each([
    ['at once, in hours', '+966551234567', '2026-11-23T10:00:00Z', '2026-11-23T10:00:00.000Z'],
    [
      'in the morning, where it was asked for at night',
      '+966551234567',
      '2026-11-23T20:00:00Z',
      '2026-11-24T06:00:00.000Z',
    ],
    ['on Friday in the afternoon', '+966551234567', '2026-11-27T07:00:00Z', '2026-11-27T13:00:00.000Z'],
    ['by the clock of their country', '+971501234567', '2026-11-23T05:00:00Z', '2026-11-23T05:00:00.000Z'],
    [
      'when it is day in all of a wide country',
      '+61412345678',
      '2026-11-23T10:00:00Z',
      '2026-11-24T01:00:00.000Z',
    ],
  ])('is tried %s', (_what, number, at, expected) => {
    const rules = rulesOf({ countries: ['SA', 'AE', 'AU'] });
    expect(next(callBack({ number, askedAt: new Date(at) }), rules)).toBe(expected);
  });

  test.each([
    ['a number of shared cost', '+966920012345'],
    ['another country', '+971501234567'],
    ['premium rate', '+966700123456'],
    ['a satellite', '+881612345678'],
    ['a number that no plan has', '+966991234567'],
  ])('is not made to %s', (_what, number) => {
    expect(next(callBack({ number }))).toBe('barred');
  });

  test('is tried again after pauses that grow, at other hours, and not for ever', () => {
    const first = tried(['2026-11-23T10:00:00Z', 'no_answer']);
    expect(next(callBack({ attempts: first }))).toBe('2026-11-23T12:20:00.000Z');
    const second = [...first, ...tried(['2026-11-23T12:20:00Z', 'rejected'])];
    expect(next(callBack({ attempts: second }))).toBe('2026-11-23T14:20:00.000Z');
    const third = [...second, ...tried(['2026-11-23T14:20:00Z', 'machine'])];
    expect(next(callBack({ attempts: third }))).toBe('2026-11-24T06:20:00.000Z');
    expect(next(callBack({ attempts: [...third, ...tried(['2026-11-24T08:00:00Z', 'busy'])] }))).toBe(
      'unreached',
    );
  });

  test('to a busy line is tried again soon', () => {
    expect(next(callBack({ attempts: tried(['2026-11-23T10:00:00Z', 'busy']) }))).toBe(
      '2026-11-23T10:20:00.000Z',
    );
  });

  test('is made no more once it was, or is not wanted', () => {
    expect(next(callBack({ attempts: tried(['2026-11-23T10:00:00Z', 'spoken']) }))).toBe('reached');
    expect(next(callBack({ attempts: tried(['2026-11-23T10:00:00Z', 'refused']) }))).toBe('refused');
    expect(next(callBack(), rulesOf(), new Set([riyadh]))).toBe('refused');
  });

  test('has its turn in the order of the promises, as many as may go, until the minutes of the day are spent', () => {
    const late = callBack({ id: 'b', number: '+966551234568', promisedBy: new Date('2026-11-23T16:00:00Z') });
    const soon = callBack({ id: 'c', number: '+966551234569', promisedBy: new Date('2026-11-23T11:00:00Z') });
    const standing = {
      at: monday,
      busy: nobody,
      refused: nobody,
      freeHumans: new Map<string, number>(),
      minutesToday: 0,
    };
    const planned = (more: object, rules = rulesOf()): string[] =>
      planCalls([late, callBack(), soon], { ...standing, ...more }, rules).map(({ id }) => id);
    expect(planned({})).toEqual(['c', 'a']);
    expect(planned({}, rulesOf({ atOnce: 3 }))).toEqual(['c', 'a', 'b']);
    expect(planned({ busy: new Set(['+966551234569']) })).toEqual(['a']);
    expect(planned({ minutesToday: 120 })).toEqual([]);
  });
});

test('somebody to whom a human was promised waits for one who is free, and no attempt is counted before', () => {
  const promised = callBack({ human: 'sales' });
  const other = callBack({ id: 'b', number: '+966551234568', human: 'sales' });
  const planned = (free: number): string[] =>
    planCalls(
      [promised, other],
      { at: monday, busy: nobody, refused: nobody, minutesToday: 0, freeHumans: new Map([['sales', free]]) },
      rulesOf(),
    ).map(({ id }) => id);
  expect(planned(0)).toEqual([]);
  expect(planned(1)).toEqual(['a']);
  expect(planned(2)).toEqual(['a', 'b']);
  const alone = tried(['2026-11-23T10:00:00Z', 'no_human'], ['2026-11-23T10:20:00Z', 'no_human']);
  expect(next(callBack({ human: 'sales', attempts: alone }), rulesOf({ attempts: 1 }))).toBe(
    '2026-11-23T10:40:00.000Z',
  );
});

test.each([
  [486, 'busy'],
  [480, 'no_answer'],
  [603, 'rejected'],
  [404, 'invalid'],
  [302, 'invalid'],
  [484, 'invalid'],
  [503, 'failed'],
] as const)('SIP %i is told from errors of ours: %s', (status, result) => {
  expect(resultOf(status)).toBe(result);
});

/** What a clock of a country shows, by another way than the one that is tested. */
function clockIn(timeZone: string, at: Date): { day: string; minutes: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const of = (type: string): string =>
    parts.formatToParts(at).find((part) => part.type === type)?.value ?? '';
  return { day: of('weekday'), minutes: Number(of('hour')) * 60 + Number(of('minute')) };
}

const people = [
  { prefix: '+96655123456', zone: 'Asia/Riyadh' },
  { prefix: '+97150123456', zone: 'Asia/Dubai' },
  { prefix: '+21261234567', zone: 'Africa/Casablanca' },
];

test('in a week of call backs nobody is called out of hours, twice at once, too often or after a refusal', () => {
  const rules = rulesOf({ countries: ['SA', 'AE', 'MA'], atOnce: 3 });
  const person = fc.record({
    who: fc.integer({ min: 0, max: people.length - 1 }),
    digit: fc.integer({ min: 0, max: 3 }),
    askedMinute: fc.integer({ min: 0, max: 2 * 24 * 60 }),
    promisedIn: fc.integer({ min: 20, max: 600 }),
    answers: fc.array(
      fc.record({
        result: fc.constantFrom(...attemptResults.filter((result) => isAttempt({ result }))),
        minutes: fc.integer({ min: 1, max: 25 }),
      }),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (asked) => {
      const wishes = asked.map(({ who, digit, askedMinute, promisedIn, answers }, index) => {
        const askedAt = new Date(monday.getTime() + askedMinute * minuteMs);
        const { prefix = '', zone = '' } = people[who] ?? {};
        const promisedBy = new Date(askedAt.getTime() + promisedIn * minuteMs);
        const attempts: PastAttempt[] = [];
        return {
          id: String(index),
          number: `${prefix}${digit}`,
          human: null,
          zone,
          askedAt,
          promisedBy,
          attempts,
          answers,
        };
      });
      const refused = new Set<string>();
      const talking = new Map<string, number>();
      for (let minute = 0; minute < 7 * 24 * 60; minute += 30) {
        const at = new Date(monday.getTime() + minute * minuteMs);
        for (const [number, until] of talking) if (until <= minute) talking.delete(number);
        const open = wishes.filter(({ askedAt }) => askedAt <= at);
        const standing = {
          at,
          busy: new Set(talking.keys()),
          refused,
          freeHumans: new Map<string, number>(),
          minutesToday: 0,
        };
        for (const { id } of planCalls(open, standing, rules)) {
          const wish = wishes[Number(id)];
          if (!wish) throw new Error('nobody else is called');
          const { day, minutes } = clockIn(wish.zone, at);
          expect(minutes).toBeGreaterThanOrEqual((day === 'Fri' ? 16 : 9) * 60);
          expect(minutes).toBeLessThan(20 * 60);
          expect(talking.has(wish.number)).toBe(false);
          expect(refused.has(wish.number)).toBe(false);
          expect(
            wish.attempts.some(({ result }) => ['spoken', 'refused', 'wrong_number'].includes(result)),
          ).toBe(false);
          const answer = wish.answers[wish.attempts.length];
          if (!answer) throw new Error('nobody is tried more often than the rules say');
          talking.set(wish.number, minute + answer.minutes);
          wish.attempts.push({ at, result: answer.result });
          if (answer.result === 'refused') refused.add(wish.number);
        }
        expect(talking.size).toBeLessThanOrEqual(3);
      }
      for (const wish of wishes) {
        const done = nextAttempt(wish, refused, rules);
        expect(done, 'a week is enough for everybody').toHaveProperty('never');
      }
    }),
    { numRuns: 4 },
  );
}, 120_000);
