import { percentile } from '../bench/measure.ts';
import type { Broken } from './check.ts';
import type { Struck } from './hand.ts';
import { humansInWords, type HumansReport } from './humans/staff.ts';
import { blows } from './plan.ts';

/** What came of a run. */
export interface ChaosReport {
  seed: number;
  callers: number;
  calls: number;
  outcomes: Record<string, number>;
  struck: Struck[];
  /** From a blow at a job to the next agent's first words to the same caller in the same call. */
  resumesMs: number[];
  /** From the loss of a line to the centre's voice in the next call. */
  outagesMs: number[];
  /** The longest silence each caller heard while they waited. */
  silencesMs: number[];
  /** What came of those who waited for a human; null: there were none. */
  humans: HumansReport | null;
  broken: Broken[];
  seconds: number;
}

/** The report as a person reads it. */
export function inWords(report: ChaosReport): string {
  const { struck, broken } = report;
  const lines = [
    `seed ${report.seed}: ${report.callers} callers made ${report.calls} calls in ${report.seconds} s`,
    `outcomes: ${Object.entries(report.outcomes)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', ')}`,
    '',
    'what was done to the centre',
    ...blows.flatMap((blow) => {
      const all = struck.filter((one) => one.blow === blow);
      if (all.length === 0) return [];
      const hit = all.filter((one) => one.hit);
      const back = hit.map((one) => one.recoveredMs).filter((ms) => ms !== null);
      return [
        `  ${String(hit.length).padStart(3)} × ${blow}${back.length > 0 ? `, standing again after ${spread(back)}` : ''}`,
      ];
    }),
    '',
    `a broken call went on after   ${spread(report.resumesMs)}`,
    `a lost line was replaced after ${spread(report.outagesMs)}`,
    `longest silence of a caller    ${spread(report.silencesMs)}`,
    ...(report.humans ? humansInWords(report.humans) : []),
    '',
    ...(broken.length === 0
      ? [
          'Every call is in a final state; every acknowledged line is there once and in order; no effect is doubled.',
        ]
      : ['BROKEN', ...broken.map(({ call, what }) => `  caller ${call}: ${what}`)]),
  ];
  return lines.join('\n');
}

function spread(milliseconds: readonly number[]): string {
  if (milliseconds.length === 0) return 'never measured';
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const s = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  return `p50 ${s(percentile(sorted, 0.5))}, p95 ${s(percentile(sorted, 0.95))}, most ${s(sorted.at(-1) ?? 0)} (n ${sorted.length})`;
}
