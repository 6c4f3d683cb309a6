// Loaded into a server that is measured, before everything else: it collects what nothing holds, and says what is left.
import { setImmediate as turn } from 'node:timers/promises';
import type { Memory } from './desk-server.ts';

process.on('message', (message) => {
  if (message === 'collect') void collect();
});
// Hearing its parent is no reason to live on.
process.channel?.unref();

async function collect(): Promise<void> {
  // What is finalised by one collection frees something for the next.
  for (let time = 0; time < 4; time += 1) {
    globalThis.gc?.();
    await turn();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({
    collected: { heldMB: (heapUsed + external) / 2 ** 20, residentMB: rss / 2 ** 20 } satisfies Memory,
  });
}
