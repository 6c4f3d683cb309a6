/** The parts of a turn's latency, one after the other: their sum is `whole`. */
export const turnParts = [
  'recognition',
  'end_of_turn',
  'decision',
  'synthesis',
  'first_audio',
  'whole',
] as const;
export type TurnPart = (typeof turnParts)[number];

/** What fails over. */
export type ProviderKind = 'stt' | 'tts' | 'llm';

/** How a provider failed. */
export const faults = [
  'refused',
  'slow',
  'broke_off',
  'unreachable',
  'malformed',
  'rate_limited',
  'too_many_calls',
  'unheard',
] as const;
export type Fault = (typeof faults)[number];

type Labels = Readonly<Record<string, string>>;

/** One thing that happened, as it is counted, and as a job tells it to its worker. */
export interface Observation {
  name: string;
  labels: Labels;
  value: number;
}

/** What a metric is: everything a registry needs to know of it. */
export interface MetricSpec {
  name: string;
  help: string;
  labelNames: readonly string[];
  /** Upper bounds in the metric's unit; null for a counter. */
  buckets: readonly number[] | null;
}

interface Counting<L extends Labels> {
  /** Counts one, or `by`. */
  inc(labels: L, by?: number): void;
}

interface Measuring<L extends Labels> {
  /** Notes a duration in milliseconds; it is published in seconds. */
  observe(labels: L, milliseconds: number): void;
}

/** So many observations wait for somebody to take them; a process without a taker forgets the oldest. */
const waitingLimit = 1000;
/** What a label may say: a fixed word. Anything else would be a person's words, or a series without end. */
const word = /^[\w.:-]{1,60}$/u;

const specs: MetricSpec[] = [];
let taker: ((observation: Observation) => void) | null = null;
let waiting: Observation[] = [];

function note(observation: Observation): void {
  const labels = Object.fromEntries(
    Object.entries(observation.labels).map(([name, value]) => [name, word.test(value) ? value : 'other']),
  );
  const noted = { ...observation, labels };
  if (taker) taker(noted);
  else waiting = [...waiting.slice(1 - waitingLimit), noted];
}

function counter<L extends Labels>(name: string, help: string, labelNames: readonly string[]): Counting<L> {
  specs.push({ name, help, labelNames, buckets: null });
  return { inc: (labels, by = 1) => note({ name, labels, value: by }) };
}

function duration<L extends Labels>(
  name: string,
  help: string,
  labelNames: readonly string[],
  buckets: readonly number[],
): Measuring<L> {
  specs.push({ name, help, labelNames, buckets });
  return { observe: (labels, milliseconds) => note({ name, labels, value: milliseconds / 1000 }) };
}

const latencyBuckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10];

/**
 * What a process counts and measures. Labels are fixed words, never what a caller said or is: a value that is no
 * word becomes `other`. Counting costs nothing where nobody takes it.
 */
export const metrics = {
  /** Calls that ended, by how they came and what came of them. */
  callsEnded: counter<{ source: string; outcome: string }>(
    'hatif_calls_ended_total',
    'Calls that ended, by source and outcome.',
    ['source', 'outcome'],
  ),
  /** Calls that were turned away because the centre was full. */
  callsRefused: counter<{ reason: string }>(
    'hatif_calls_refused_total',
    'Calls that were not taken, by reason.',
    ['reason'],
  ),
  /** Spoken turns: from the end of the caller's speech to the first sound of the answer, and its parts. */
  turn: duration<{ part: TurnPart }>(
    'hatif_turn_seconds',
    'Latency of a spoken turn, by part; `whole` is the sum of the others.',
    ['part'],
    latencyBuckets,
  ),
  /** A provider failed and another one served, or nobody (`to: none`). */
  failovers: counter<{ kind: ProviderKind; from: string; to: string; fault: Fault }>(
    'hatif_failovers_total',
    'A provider failed and another one served.',
    ['kind', 'from', 'to', 'fault'],
  ),
  /** A provider's circuit opened (it is asked no more), or closed (it is back). */
  circuits: counter<{ kind: ProviderKind; provider: string; state: 'open' | 'closed' }>(
    'hatif_provider_circuits_total',
    'Circuits of providers that opened and closed.',
    ['kind', 'provider', 'state'],
  ),
  /** Calls that were taken up again after their job died. */
  resumes: counter<{ outcome: string }>('hatif_resumes_total', 'Calls taken up again after a job died.', [
    'outcome',
  ]),
  /** From a job's death to the first word of the next one. */
  resumeDelay: duration<{ cause: string }>(
    'hatif_resume_seconds',
    'From a death to the first word of the resumed call.',
    ['cause'],
    [0.5, 1, 2, 3, 5, 8, 13, 30],
  ),
  /** Tools that a model called and that failed. */
  toolErrors: counter<{ tool: string; code: string }>(
    'hatif_tool_errors_total',
    'Tool calls of a model that failed.',
    ['tool', 'code'],
  ),
  /** What the guardrails decided. */
  guardVerdicts: counter<{ side: 'input' | 'output' | 'tool'; verdict: string }>(
    'hatif_guard_verdicts_total',
    'Decisions of the guardrails.',
    ['side', 'verdict'],
  ),
  /** Effects of calls (tickets, escalations, …); what was promised counts again when it is done. */
  effects: counter<{ effect: string; outcome: 'done' | 'failed' | 'promised' }>(
    'hatif_effects_total',
    'Effects of calls, by outcome.',
    ['effect', 'outcome'],
  ),
  /** How long callers waited on the line whom a human accepted. */
  queueWait: duration<{ department: string }>(
    'hatif_queue_wait_seconds',
    'How long callers waited on the line until a human accepted them.',
    ['department'],
    [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200],
  ),
  /** How long desks rang, and what came of it. */
  queueRing: duration<{ outcome: 'accepted' | 'declined' | 'missed' }>(
    'hatif_queue_ring_seconds',
    'How long a desk rang for a caller, by what came of it.',
    ['outcome'],
    [0.5, 1, 2, 3, 5, 8, 12, 20, 30, 60],
  ),
  /** How old the oldest unwritten journal entry is, at each attempt to write it to the database. */
  journalLag: duration<{ outcome: 'written' | 'waiting' }>(
    'hatif_journal_lag_seconds',
    'Age of the oldest journal entry at each attempt to write it to the database.',
    ['outcome'],
    [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120],
  ),
};

/** Every metric there is. */
export const metricSpecs: readonly MetricSpec[] = specs;

/** Gives every observation, those that wait included, to `take` from now on. */
export function takeMetrics(take: (observation: Observation) => void): void {
  taker = take;
  for (const observation of waiting.splice(0)) take(observation);
}
