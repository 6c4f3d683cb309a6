import type { Queryable } from '../../db/client.ts';
import { selectHandoffsDuring } from '../../db/queries/handoffs.ts';
import { selectOffersTo } from '../../db/queries/queue-offers.ts';
import { selectPeriods, type StatusPeriodRow } from '../../db/queries/status-periods.ts';
import type { BreakReason } from './change-status.ts';

/** A stretch of a human's work in numbers; times in milliseconds. */
export interface DeskDay {
  /** How long they were what. */
  statusMs: Partial<Record<StatusPeriodRow['status'], number>>;
  breakMs: Partial<Record<BreakReason, number>>;
  /** Calls that began in it and that they came into, as the one who led it, and beside a colleague. */
  led: number;
  besides: number;
  /** How long they were in those, and how long their callers heard music meanwhile. */
  inCallsMs: number;
  heldMs: number;
  /** What became of the offers of it. */
  offers: { accepted: number; declined: number; missed: number };
}

/** What a human did from `from` up to `to`; what is under way counts up to `now`. */
export async function dayOf(
  db: Queryable,
  { agentId, from, to, now = to }: { agentId: string; from: Date; to: Date; now?: Date },
): Promise<DeskDay> {
  const until = Math.min(to.getTime(), now.getTime());
  const statusMs: DeskDay['statusMs'] = {};
  const breakMs: DeskDay['breakMs'] = {};
  for (const { status, reason, startedAt, endedAt } of await selectPeriods(db, { agentId, from, to })) {
    const begins = Math.max(startedAt.getTime(), from.getTime());
    const ms = Math.max(0, Math.min(endedAt?.getTime() ?? until, until) - begins);
    statusMs[status] = (statusMs[status] ?? 0) + ms;
    if (reason !== null) breakMs[reason] = (breakMs[reason] ?? 0) + ms;
  }
  const calls = await selectHandoffsDuring(db, { agentId, from, to });
  const came = calls.flatMap(({ joinedAt, ...call }) => (joinedAt === null ? [] : [{ ...call, joinedAt }]));
  const sum = (of: (call: (typeof came)[number]) => number): number =>
    came.reduce((total, call) => total + Math.max(0, of(call)), 0);
  const outcomes = await selectOffersTo(db, { agentId, from, to });
  const offers = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  return {
    statusMs,
    breakMs,
    led: came.filter(({ part }) => part === 'lead').length,
    besides: came.filter(({ part }) => part !== 'lead').length,
    inCallsMs: sum(({ joinedAt, leftAt }) => (leftAt?.getTime() ?? until) - joinedAt.getTime()),
    heldMs: sum(({ heldMs, heldAt }) => heldMs + (heldAt === null ? 0 : until - heldAt.getTime())),
    offers: { accepted: offers('accepted'), declined: offers('declined'), missed: offers('missed') },
  };
}
