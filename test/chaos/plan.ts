import fc from 'fast-check';
import { languages, type Language } from '../../src/shared/vocabulary.ts';

/** What the hand does to the centre. A `job` belongs to the call it strikes; everything else is everybody's. */
export const blows = [
  'job killed', // SIGKILL from one moment to the next
  'job stuck', // its event loop stands still
  'worker killed',
  'server killed',
  'database killed', // the embedded one's process
  'livekit killed',
  'speech killed',
  'model hangs', // takes requests and does not answer
  'model fails', // answers 500
  'model drops', // breaks its connections
  'voice hangs',
  'voice fails',
  'voice drops', // in the middle of a sentence
] as const;
export type Blow = (typeof blows)[number];

/** A blow at the moment when a caller does their `turn`th thing, `delayMs` after it. */
export interface Strike {
  turn: number;
  delayMs: number;
  blow: Blow;
}

/** What a caller wants; `question` is one that no rule answers. */
export const matters = ['complaint', 'human', 'question'] as const;

export interface PlannedCall {
  language: Language;
  matter: (typeof matters)[number];
  /** Milliseconds from the agent's words to the caller's, over whoever speaks; null waits for their turn. */
  hurryMs: number | null;
  strikes: Strike[];
}

/** Blows of which one call in a few has one; the weight of each. */
const everybodys: Readonly<Partial<Record<Blow, number>>> = {
  'worker killed': 2,
  'server killed': 2,
  'database killed': 2,
  'livekit killed': 2,
  'speech killed': 1,
  'model hangs': 1,
  'model fails': 1,
  'model drops': 1,
  'voice hangs': 1,
  'voice fails': 1,
  'voice drops': 1,
};
const nothing = 15;

const moment = { turn: fc.integer({ min: 0, max: 7 }), delayMs: fc.integer({ min: 0, max: 900 }) };

const onJob = fc.record({
  ...moment,
  blow: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Blow>('job killed') },
    { weight: 1, arbitrary: fc.constant<Blow>('job stuck') },
  ),
});
const onAll = fc.record({
  ...moment,
  blow: fc.oneof(
    ...Object.entries(everybodys).map(([blow, weight]) => ({ weight, arbitrary: fc.constant(blow as Blow) })),
  ),
});

const plannedCall: fc.Arbitrary<PlannedCall> = fc
  .record({
    language: fc.constantFrom(...languages),
    matter: fc.constantFrom(...matters),
    hurryMs: fc.oneof(fc.constant(null), fc.integer({ min: 100, max: 2500 })),
    own: fc.array(onJob, { maxLength: 2 }),
    others: fc.oneof(
      { weight: nothing, arbitrary: fc.constant<Strike[]>([]) },
      { weight: 15, arbitrary: onAll.map((strike) => [strike]) },
    ),
  })
  .map(({ own, others, ...call }) => ({ ...call, strikes: [...own, ...others] }));

/** Who calls and what goes wrong: the same for the same seed, whatever the machine does. */
export function makePlan(seed: number, calls: number): PlannedCall[] {
  return fc.sample(fc.noBias(plannedCall), { seed, numRuns: calls });
}
