import fc from 'fast-check';
import type { Blow } from '../plan.ts';

/** How a human parts from a caller. */
const partings = ['end', 'give back', 'to a colleague', 'to the department', 'die'] as const;

/** When a blow falls on a caller's way to a human. */
const moments = ['ringing', 'talking', 'held'] as const;
export type Moment = (typeof moments)[number];

/** What a human does with one caller for whom their desk rings. */
export interface PlannedVisit {
  accepts: boolean;
  /** From the ring to the answer, in milliseconds. */
  afterMs: number;
  /** How long the caller is put on hold; null: not at all. */
  holdMs: number | null;
  /** How long they talk, before and after that. */
  talkMs: number;
  parting: (typeof partings)[number];
  /** What is struck meanwhile, and when. */
  strike: { when: Moment; blow: Blow } | null;
}

/** So many callers before everything begins anew. */
const visits = 20;

const plannedVisit: fc.Arbitrary<PlannedVisit> = fc.record({
  accepts: fc.oneof(
    { weight: 4, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  afterMs: fc.integer({ min: 200, max: 3_000 }),
  holdMs: fc.option(fc.integer({ min: 2_000, max: 8_000 })),
  talkMs: fc.integer({ min: 1_000, max: 4_000 }),
  parting: fc.constantFrom(...partings),
  strike: fc.option(
    fc.record({
      when: fc.constantFrom(...moments),
      blow: fc.oneof(
        { weight: 4, arbitrary: fc.constant<Blow>('job killed') },
        { weight: 1, arbitrary: fc.constant<Blow>('job stuck') },
        { weight: 1, arbitrary: fc.constantFrom<Blow>('server killed', 'database killed', 'livekit killed') },
      ),
    }),
    { freq: 2 },
  ),
});

/** What each of the humans does, caller after caller: the same for the same seed. */
export function makeVisits(seed: number, humans: number): PlannedVisit[][] {
  const each = fc.array(plannedVisit, { minLength: visits, maxLength: visits });
  return fc.sample(fc.noBias(each), { seed, numRuns: humans });
}
