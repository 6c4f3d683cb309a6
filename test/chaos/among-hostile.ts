import { dispose } from '@livekit/rtc-node';
import { percentile } from '../bench/measure.ts';
import { startCentre, type Centre } from '../helpers/centre.ts';
import { openRows } from '../helpers/rows.ts';
import { withoutSound } from '../helpers/typed-call.ts';
import { ChaosCaller } from './caller.ts';
import { checkCaller, type Broken } from './check.ts';
import { HostileCallers } from './hostile.ts';
import { makePlan, type PlannedCall } from './plan.ts';
import { settled } from './settled.ts';

export interface AmongHostileOptions {
  seed: number;
  /** So many callers, first in peace and then among hostile ones. */
  calls: number;
  together: number;
  say?: (line: string) => void;
}

/** What came of callers who were among others that mean the centre ill. */
export interface AmongHostileReport {
  /** From what a caller typed to what first came of it, in milliseconds: in peace, and among hostile callers. */
  peaceMs: number[];
  hostileMs: number[];
  /** From ringing to a line, in milliseconds, in each part. */
  throughMs: { peace: number[]; hostile: number[] };
  /** Callers of each part who were served. */
  served: { peace: number; hostile: number };
  /** What the hostile ones were answered. */
  answered: Record<string, number>;
  broken: Broken[];
}

/** The limits as they come, so that they are what holds; each caller has an address and a browser of their own. */
const usualLimits = { CALLS_PER_MINUTE: '10', CALLS_PER_ADDRESS: '4' };

/** Has the same callers ring a centre twice: in peace, and while others flood it, ring without coming and type on and on. */
export async function runAmongHostile(options: AmongHostileOptions): Promise<AmongHostileReport> {
  const { seed, calls, together, say = () => undefined } = options;
  const plan = makePlan(seed, calls).map((call) => ({ ...call, hurryMs: null, strikes: [] }));
  await using opened = new AsyncDisposableStack();
  say('starting the centre …');
  const centre = await startCentre({
    env: { ...withoutSound, ...usualLimits, LOG_LEVEL: 'warn' },
    models: 'none',
    demo: false,
    knowledge: false,
  });
  opened.defer(() => centre.stop());
  opened.defer(dispose);

  const part = async (which: number, of: readonly PlannedCall[] = plan): Promise<ChaosCaller[]> => {
    const callers = of.map(
      (planned, index) =>
        new ChaosCaller({
          index: which * plan.length + index,
          plan: planned,
          centre,
          from: `127.0.${10 + which}.${index + 1}`,
          onTurn: () => undefined,
        }),
    );
    const waiting = [...callers];
    const talk = async (): Promise<void> => {
      for (let caller = waiting.shift(); caller; caller = waiting.shift()) await caller.run();
    };
    await Promise.all(Array.from({ length: together }, talk));
    return callers;
  };
  // Whoever comes first also warms what all others then find warm.
  await part(0, plan.slice(0, 1));
  const peace = await part(1);
  say('now among hostile callers …');
  const { among, answered } = await amongHostile(centre, () => part(2));

  const db = await openRows(centre.env);
  opened.defer(() => db.close());
  await settled(db, centre, [...peace, ...among]);
  const broken: Broken[] = [];
  for (const caller of [...peace, ...among]) broken.push(...(await checkCaller(db, caller)));
  if (broken.length > 0) say(`the centre's log:\n${await centre.logs()}`);
  const served = (callers: ChaosCaller[]): number =>
    callers.filter(({ lines }) => lines.some((line) => line.over)).length;
  const throughs = (callers: ChaosCaller[]): number[] =>
    callers.flatMap(({ throughMs }) => throughMs).sort((a, b) => a - b);
  const turns = (callers: ChaosCaller[]): number[] =>
    callers.flatMap(({ lines }) => lines.flatMap(({ turnsMs }) => turnsMs)).sort((a, b) => a - b);
  return {
    peaceMs: turns(peace),
    hostileMs: turns(among),
    throughMs: { peace: throughs(peace), hostile: throughs(among) },
    served: { peace: served(peace), hostile: served(among) },
    answered,
    broken,
  };
}

async function amongHostile(centre: Centre, call: () => Promise<ChaosCaller[]>) {
  await using hostile = new HostileCallers(centre);
  return { among: await call(), answered: hostile.answered };
}

/** Whether turns among hostile callers took longer than they may: half as long again, where that is felt at all. */
export function isSlowed({ peaceMs, hostileMs }: AmongHostileReport): boolean {
  const [peace, hostile] = [percentile(peaceMs, 0.95), percentile(hostileMs, 0.95)];
  return hostile > 1.5 * peace && hostile - peace > 200;
}

/** The report as a person reads it. */
export function hostileInWords(report: AmongHostileReport): string {
  const { peaceMs, hostileMs, throughMs, served, answered, broken } = report;
  const figures = (ms: number[]): string =>
    `p50 ${Math.round(percentile(ms, 0.5))} ms, p95 ${Math.round(percentile(ms, 0.95))} ms (n ${ms.length})`;
  return [
    `turns in peace               ${figures(peaceMs)}, ${served.peace} served`,
    `turns among hostile callers  ${figures(hostileMs)}, ${served.hostile} served`,
    `a line in peace              ${figures(throughMs.peace)}`,
    `a line among hostile callers ${figures(throughMs.hostile)}`,
    'what the hostile ones were answered',
    ...Object.entries(answered)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([what, count]) => `  ${String(count).padStart(5)} × ${what}`),
    ...broken.map(({ call, what }) => `  caller ${call}: ${what}`),
  ].join('\n');
}
