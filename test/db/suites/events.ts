import { expect, test } from 'vitest';
import { createCall } from '../../../src/domain/calls/index.ts';
import {
  appendEvent,
  eventsBeginning,
  latestCursor,
  readEvents,
  watchEvents,
  type StoredEvent,
} from '../../../src/domain/events/index.ts';
import { openDatabase } from '../../../src/db/client.ts';
import type { TestDatabase } from '../../helpers/databases.ts';

export function eventsSuite(on: TestDatabase): void {
  test('events are read in order, page by page, each once', async () => {
    const start = await latestCursor(on.db);
    for (let n = 0; n < 25; n += 1) await appendEvent(on.db, { type: 'call_progressed', data: { n } });
    const seen: StoredEvent[] = [];
    for (let cursor = start; ; cursor = seen.at(-1)?.cursor ?? cursor) {
      const page = await readEvents(on.db, cursor, 10);
      if (page.length === 0) break;
      seen.push(...page);
    }
    expect(seen.map(({ data }) => data)).toEqual(Array.from({ length: 25 }, (_, n) => ({ n })));
    const all = await readEvents(on.db, eventsBeginning, 10_000);
    expect(all.slice(-25)).toEqual(seen);
  });

  test('an event is read only when no earlier one can still appear', async () => {
    if (on.config.database.url === undefined) return; // One session at a time: there it cannot come about.
    const cursor = await latestCursor(on.db);
    const committed = Promise.withResolvers<void>();
    const appended = Promise.withResolvers<void>();
    const slow = on.db.transaction(async (tx) => {
      await appendEvent(tx, { type: 'call_created', data: { which: 'slow' } });
      appended.resolve();
      await committed.promise;
    });
    await appended.promise;
    await appendEvent(on.db, { type: 'call_created', data: { which: 'quick' } });
    expect(await readEvents(on.db, cursor, 10)).toEqual([]);
    committed.resolve();
    await slow;
    const events = await readEvents(on.db, cursor, 10);
    expect(events.map(({ data }) => data)).toEqual([{ which: 'slow' }, { which: 'quick' }]);
  });

  test('watchers of any process hear of a change at once, each event once, and go on from a cursor', async () => {
    const elsewhere = await openDatabase(on.config, on.logger);
    const stop = new AbortController();
    const cursor = await latestCursor(on.db);
    const watch = async (wanted: number, from: string) => {
      const seen: StoredEvent[] = [];
      for await (const batch of watchEvents(on.db, from, stop.signal)) {
        seen.push(...batch);
        if (seen.length >= wanted) break;
      }
      return seen;
    };
    const watching = [watch(8, cursor), watch(8, cursor)];
    const made = [];
    for (let n = 0; n < 8; n += 1) made.push((await createCall(elsewhere, { source: 'chat' })).id);
    const [one, two] = await Promise.all(watching);
    expect(one?.map(({ callId }) => callId)).toEqual(made);
    expect(two).toEqual(one);
    const rest = await watch(5, one?.[2]?.cursor ?? '');
    expect(rest.map(({ callId }) => callId)).toEqual(made.slice(3));
    stop.abort();
    await elsewhere.close();
  });

  test('a watcher ends when it is told to', async () => {
    const stop = new AbortController();
    const watching = (async () => {
      for await (const batch of watchEvents(on.db, await latestCursor(on.db), stop.signal))
        expect(batch).toEqual([]);
      return 'ended';
    })();
    stop.abort();
    expect(await watching).toBe('ended');
  });

  test('a cursor that is none is refused', async () => {
    for (const cursor of ['', '1', 'a:b', '1:2:3', `${'9'.repeat(30)}:1`])
      await expect(readEvents(on.db, cursor, 1)).rejects.toMatchObject({
        code: 'cursor_invalid',
        status: 400,
      });
  });
}
