import type { Database } from '../../../src/db/client.ts';
import { percentile } from '../../bench/measure.ts';
import type { Centre } from '../../helpers/centre.ts';
import type { ChaosCaller } from '../caller.ts';
import type { Broken } from '../check.ts';
import type { Hand, Struck } from '../hand.ts';
import { checkHumans, countHumanLines } from './check.ts';
import { ChaosHuman, type ChaosHumanOptions, type Deed } from './human.ts';
import { IdleWatch, type Stretch } from './idle-watch.ts';
import type { PlannedVisit } from './plan.ts';

/** Who waits for a human hears nothing for so long at most, and waits no longer while one who fits is free; in milliseconds. */
const mostQuietMs = 5_000;
const mostIdleMs = 2_000;
/** After a blow the centre has this long to stand again where it was not seen to. */
const standsMs = 15_000;

/** What came of those who waited for a human. */
export interface HumansReport {
  deeds: Partial<Record<Deed, number>>;
  /** How many of their lines were written down. */
  lines: number;
  /** Each quiet of somebody who waited or was held, and each wait while a human was free, in milliseconds. */
  quietMs: number[];
  idleMs: number[];
  broken: Broken[];
}

export interface StaffOptions {
  visits: readonly PlannedVisit[][];
  centre: Centre;
  db: Database;
  hand: Hand;
}

/** The humans of a run, and whoever watches over them. */
export class Staff {
  readonly #humans: ChaosHuman[];
  readonly #db: Database;
  readonly #working: Promise<void>[] = [];
  #watch: IdleWatch | null = null;

  constructor({ visits, centre, db, hand }: StaffOptions) {
    this.#db = db;
    this.#humans = visits.map((own, index) => {
      const onMoment: ChaosHumanOptions['onMoment'] = ({ strike }, when, callId) => {
        if (strike?.when === when) hand.fall(strike.blow, callId);
      };
      return new ChaosHuman({ index, visits: own, centre, onMoment });
    });
  }

  /** Everybody is at their desk. */
  async begin(): Promise<void> {
    for (const human of this.#humans) await human.begin();
    if (this.#humans.length > 0) this.#watch = new IdleWatch(this.#db);
    for (const human of this.#humans) this.#working.push(human.run());
  }

  /** Everybody goes home. */
  async end(): Promise<void> {
    await this.#watch?.end();
    for (const human of this.#humans) human.stop();
    await Promise.all(this.#working);
  }

  async report(callers: readonly ChaosCaller[], struck: readonly Struck[]): Promise<HumansReport> {
    const deeds: Partial<Record<Deed, number>> = {};
    for (const deed of this.#humans.flatMap((human) => human.deeds)) deeds[deed] = (deeds[deed] ?? 0) + 1;
    const quiet = callers.flatMap(({ index, quiet }) =>
      quiet.inLine.map((stretch) => ({ ...stretch, call: index })),
    );
    const idle = this.#watch?.stretches ?? [];
    const broken = [
      ...quiet
        .filter((one) => lasted(one) > mostQuietMs && !excused(one, struck, ['livekit', 'database']))
        .map((one) => ({
          call: one.call,
          what: `heard nothing for ${lasted(one)} ms in line${near(one, struck)}`,
        })),
      ...idle
        .filter((one) => lasted(one) > mostIdleMs && !excused(one, struck, ['database', 'server']))
        .map((one) => ({
          call: -1,
          what: `${one.entryId} waited for ${lasted(one)} ms while a human was free${near(one, struck)}`,
        })),
      ...(await checkHumans(this.#db, this.#humans)),
    ];
    const lines = await countHumanLines(this.#db);
    return { deeds, lines, quietMs: quiet.map(lasted), idleMs: idle.map(lasted), broken };
  }
}

/** The report as a person reads it. */
export function humansInWords({ deeds, lines, quietMs, idleMs }: HumansReport): string[] {
  const most = (ms: readonly number[]): string => {
    const sorted = ms.toSorted((a, b) => a - b);
    return `p95 ${percentile(sorted, 0.95)} ms, most ${sorted.at(-1) ?? 0} ms (n ${ms.length})`;
  };
  return [
    '',
    'what humans did',
    ...Object.entries(deeds).map(([deed, times]) => `  ${String(times).padStart(3)} × ${deed}`),
    `lines of theirs written down   ${lines}`,
    `quiet in line or on hold       ${most(quietMs)}`,
    `waiting while a human was free ${most(idleMs)}`,
  ];
}

function lasted({ from, to }: Stretch): number {
  return Math.round(to - from);
}

/** While a part of the centre that it takes was away, nobody is held to it. */
function excused(stretch: Stretch, struck: readonly Struck[], parts: readonly string[]): boolean {
  return struck.some(({ hit, blow, at, recoveredMs }) => {
    const away = { from: at, to: at + (recoveredMs ?? 0) + standsMs };
    return (
      hit &&
      parts.some((part) => blow === `${part} killed`) &&
      away.from < stretch.to &&
      stretch.from < away.to
    );
  });
}

/** Which blows fell just before. */
function near({ from, to }: Stretch, struck: readonly Struck[]): string {
  const fell = struck.filter(({ hit, at }) => hit && at > from - standsMs && at < to);
  return fell.length === 0 ? '' : ` (after: ${fell.map(({ blow }) => blow).join(', ')})`;
}
