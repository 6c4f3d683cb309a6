import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';
import { takeMetrics, type Observation } from './metrics.ts';

/** A message beside the framework's own between a worker and its jobs, told apart by `case`. */
const messageSchema = z.object({
  case: z.literal('hatif_metric'),
  value: z.object({ name: z.string(), labels: z.record(z.string(), z.string()), value: z.number() }),
});

/**
 * Sends what this process counts to the process that forked it. Each observation goes at once, so that a job that
 * is killed loses none; a job is told by its worker to start before it may speak (the framework takes a
 * job's first message for another), so call this when it has.
 */
export function tellParentMetrics(): void {
  takeMetrics((value) => {
    // A parent that is gone counts nothing any more; the job goes on.
    if (process.connected) process.send?.({ case: 'hatif_metric', value }, undefined, {}, () => undefined);
  });
}

/** Takes what the processes count that this one forks from now on. */
export function hearChildrenMetrics(take: (observation: Observation) => void): void {
  // Node's own announcement of every child: the framework forks the jobs and hands out no handle.
  subscribe('child_process', (announced) => {
    const child = (announced as { process: ChildProcess }).process;
    child.on('message', (message) => {
      const parsed = messageSchema.safeParse(message);
      if (parsed.success) take(parsed.data.value);
    });
  });
}
