import { beforeEach, expect, test } from 'vitest';
import {
  beginHandoff,
  joinHandoff,
  loseHuman,
  noteIntroduced,
  queueOf,
  watchQueue,
  type QueueOfCall,
} from '../../../src/domain/queue/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { TestQueue } from '../../helpers/queue.ts';

export function inRoomSuite(on: TestDatabase): void {
  let queue: TestQueue;
  beforeEach(async () => {
    queue = new TestQueue(() => on.db);
    await queue.clear();
  });
  const lose = (handoffId: string) => loseHuman(on.db, { handoffId, at: queue.at }, queue.centre);

  test('a caller whose human was lost waits where they stood, and is offered to them alone for a while', async () => {
    const human = await queue.human();
    const entry = await queue.caller();
    await queue.pass();
    const handoff = await queue.talk(entry);
    await queue.human({ name: 'Huda' });
    await queue.wait(30);
    await lose(handoff.id);
    await lose(handoff.id);
    const { placeSince } = entry;
    const until = new Date(queue.at.getTime() + queue.centre.queue.keptForSeconds * 1_000);
    expect(await queueOf(on.db, entry.callId)).toMatchObject({
      entry: { id: entry.id, state: 'waiting', placeSince, forAgentId: human.id, forAgentUntil: until },
      humans: [],
    });
    await queue.pass();
    expect((await queue.offerOf(entry.id)).agentId).toBe(human.id);
  });

  test('a colleague who talks along leads once the first is lost; nobody is offered the caller', async () => {
    await queue.human();
    const entry = await queue.caller();
    await queue.pass();
    const handoff = await queue.talk(entry);
    const { id: agentId } = await queue.human({ name: 'Huda' });
    const { callId, id: queueId } = entry;
    const beside = await queue.within((tx) =>
      beginHandoff(tx, { callId, queueId, agentId, part: 'joined', at: queue.at }),
    );
    await joinHandoff(on.db, { handoffId: beside.id, at: queue.at });
    await lose(handoff.id);
    expect(await queueOf(on.db, callId)).toMatchObject({
      entry: { id: queueId, state: 'talking', agentId },
      humans: [{ id: beside.id, part: 'lead' }],
    });
  });

  test('a human is introduced once', async () => {
    await queue.human();
    const entry = await queue.caller();
    await queue.pass();
    const { id: handoffId } = await queue.talk(entry);
    const first = queue.at;
    await noteIntroduced(on.db, { handoffId, at: first });
    await noteIntroduced(on.db, { handoffId, at: new Date(first.getTime() + 1_000) });
    const [human] = (await queueOf(on.db, entry.callId)).humans;
    expect(human?.introducedAt).toEqual(first);
  });

  test('who watches a call sees what becomes of it, until they have seen enough', async () => {
    await queue.human();
    const entry = await queue.caller();
    const seen: QueueOfCall[] = [];
    const enough = new AbortController();
    for await (const rows of watchQueue(on.db, entry.callId, enough.signal)) {
      const before = seen.at(-1)?.entry?.state;
      seen.push(rows);
      if (rows.entry?.state === 'waiting' && before === undefined) await queue.pass();
      else if (rows.entry?.state === 'offered' && before === 'waiting') await queue.talk(entry);
      else if (rows.entry?.state === 'talking') enough.abort();
    }
    expect(seen.at(-1)).toEqual(await queueOf(on.db, entry.callId));
  });

  test('of several calls that are watched each sees its own, also once others are watched no more', async () => {
    const [one, two] = [await queue.caller(), await queue.caller()];
    const human = await queue.human({ name: 'Huda' });
    const enough = new AbortController();
    const other = new AbortController();
    const first = watchQueue(on.db, one.callId, enough.signal);
    const second = watchQueue(on.db, two.callId, other.signal);
    expect((await first.next()).value).toMatchObject({ entry: { id: one.id }, names: {} });
    expect((await second.next()).value).toMatchObject({ entry: { id: two.id }, names: {} });
    other.abort();
    expect((await second.next()).done).toBe(true);
    await queue.pass();
    for await (const { entry, names } of first) {
      if (entry?.state !== 'offered') continue;
      expect(names).toEqual({ [human.id]: { ar: 'Huda', en: 'Huda' } });
      enough.abort();
    }
    const again = watchQueue(on.db, two.callId, AbortSignal.timeout(60_000));
    expect((await again.next()).value).toMatchObject({ entry: { id: two.id, state: 'waiting' } });
    await again.return();
  });
}
