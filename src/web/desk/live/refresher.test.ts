import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { Refresher } from './refresher.ts';

const changes = 50;

/** A value that changes, asked for by a fetch that takes its time, and shown. */
function shown(queryKey: string[]) {
  const client = new QueryClient();
  const served = { value: 0, fetches: 0 };
  const refresher = new Refresher(client);
  const observer = new QueryObserver(client, {
    queryKey,
    queryFn: async () => {
      served.fetches += 1;
      const { value } = served;
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      return value;
    },
  });
  const look = () => observer.subscribe(() => undefined);
  return { served, refresher, look, stop: look(), seen: () => observer.getCurrentResult().data };
}

it('shows the newest after a storm of changes, and answers come while it lasts', async () => {
  const { served, refresher, seen, stop } = shown(['call', 'one']);
  let during = 0;
  for (let change = 1; change <= changes; change += 1) {
    served.value = change;
    refresher.changed(['call', 'one']);
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    if (seen() !== undefined) during += 1;
  }
  expect(during).toBeGreaterThan(changes / 2);
  await expect.poll(seen).toBe(changes);
  stop();
});

it('comes to rest where a query is told of by its own key and by one above it', async () => {
  const { served, refresher, seen, stop } = shown(['call', 'one']);
  await expect.poll(seen).toBe(0);
  served.value = 1;
  refresher.changed(['call']);
  refresher.changed(['call', 'one']);
  refresher.changed(['call']);
  await expect.poll(seen).toBe(1);
  const { fetches } = served;
  for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
  expect(served.fetches - fetches).toBeLessThan(3);
  stop();
});

it('lets a page go on that stops showing what is being fetched, and shows the newest when it looks again', async () => {
  const { served, refresher, look, seen, stop } = shown(['queue']);
  stop();
  served.value = 1;
  refresher.changed(['queue']);
  for (let turn = 0; turn < 40; turn += 1) await new Promise(setImmediate);
  const end = look();
  await expect.poll(seen).toBe(1);
  end();
});
