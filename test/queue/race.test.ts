import { fork } from 'node:child_process';
import path from 'node:path';
import { asc, count, eq, isNotNull } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { events, handoffs, queueOffers } from '../../src/db/schema/index.ts';
import { beat } from '../../src/domain/desk/index.ts';
import type { RacedOffer } from '../db/processes/keep-queue.ts';
import { onEveryDatabase } from '../helpers/databases.ts';
import { exitCode } from '../helpers/embedded-host.ts';
import { eventually } from '../helpers/eventually.ts';
import { TestQueue } from '../helpers/queue.ts';

const script = path.resolve(import.meta.dirname, '../db/processes/keep-queue.ts');
const keepers = 10;
const enough = 8;

onEveryDatabase((on) => {
  let queue: TestQueue;
  const running: ReturnType<typeof fork>[] = [];
  beforeEach(async () => {
    queue = new TestQueue(() => on.db, new Date());
    await queue.clear();
  });
  afterEach(() => {
    for (const keeper of running.splice(0)) keeper.kill('SIGKILL');
  });

  test(
    'of ten processes that keep it and answer in a race none gives a caller to two humans, or a human two callers',
    { timeout: 240_000 },
    async () => {
      const centre = structuredClone(queue.centre);
      Object.assign(centre.queue, {
        ringSeconds: 2,
        againAfterSeconds: 1,
        missesBeforeAway: 5,
        wrapUpSeconds: 0,
      });
      queue.centre.queue.maximum = 100;
      const humans: Awaited<ReturnType<TestQueue['human']>>[] = [];
      for (let n = 0; n < 5; n += 1) humans.push(await queue.human({ maxCalls: n === 0 ? 2 : 1 }));
      const callers = [];
      for (let n = 0; n < 16; n += 1) callers.push(await queue.caller());
      const given = JSON.stringify({ config: on.config, centre });
      running.push(...Array.from({ length: keepers }, () => fork(script, [given], { execArgv: [] })));
      const told = running.map(
        (keeper) =>
          new Promise<RacedOffer[]>((resolve) =>
            keeper.once('message', (raced) => resolve(raced as RacedOffer[])),
          ),
      );
      await eventually(
        'enough callers were served',
        async () => {
          for (const { userId, deskId } of humans) await beat(on.db, { userId, deskId, at: new Date() });
          const [ended] = await on.db
            .select({ calls: count() })
            .from(handoffs)
            .where(isNotNull(handoffs.leftAt));
          return (ended?.calls ?? 0) >= enough ? true : undefined;
        },
        180_000,
      );
      for (const keeper of running) keeper.send('stop');
      const raced = (await Promise.all(told)).flat();
      expect(await Promise.all(running.map(exitCode))).toEqual(Array.from({ length: keepers }, () => 0));

      const { offers, doubled } = await offersTold();
      expect(doubled, 'one desk a caller, one caller a desk').toEqual([]);
      expect(offers).toBeGreaterThanOrEqual(enough);
      const handed = await on.db.select().from(handoffs);
      const served = handed.map(({ queueId }) => queueId);
      expect(new Set(served).size, 'a caller is given to one human').toBe(served.length);
      const won = Map.groupBy(
        raced.filter(({ handoffId }) => handoffId !== null),
        ({ offerId }) => offerId,
      );
      for (const [, wins] of won) expect(new Set(wins.map(({ handoffId }) => handoffId)).size).toBe(1);
      const accepted = await on.db.select().from(queueOffers).where(eq(queueOffers.outcome, 'accepted'));
      expect(new Set(accepted.map(({ id }) => id))).toEqual(new Set(won.keys()));
      const codes = new Set(raced.flatMap(({ code }) => code ?? []));
      expect([...codes].filter((code) => code !== 'already_taken' && code !== 'offer_over')).toEqual([]);
    },
  );

  /** What was told of the queue, in its order: how many offers, and which were of who rang already, on either side. */
  async function offersTold(): Promise<{ offers: number; doubled: string[] }> {
    const told = await on.db
      .select()
      .from(events)
      .where(eq(events.type, 'queue_changed'))
      .orderBy(asc(events.id));
    const rings = new Map<string, string>();
    const doubled: string[] = [];
    let offers = 0;
    for (const { data } of told) {
      const { entryId, state, agentId } = data as { entryId: string; state: string; agentId: string | null };
      const offered = state === 'offered' && agentId !== null;
      if (offered && (rings.has(entryId) || [...rings.values()].includes(agentId))) doubled.push(entryId);
      if (offered) rings.set(entryId, agentId);
      else rings.delete(entryId);
      offers += offered ? 1 : 0;
    }
    return { offers, doubled };
  }
});
