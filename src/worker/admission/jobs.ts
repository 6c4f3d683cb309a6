import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';
import { waits } from '../../telemetry/waits.ts';
import type { LoadReport } from './admission.ts';
import { LoopDelay } from './loop-delay.ts';

const everyMs = 1_000;
const ms = z.number().nonnegative();

/** A message beside the framework's own between a job and its worker, told apart by `case`. */
const messageSchema = z.object({
  case: z.literal('hatif_load'),
  value: z.object({ loopMs: ms, wordsMs: z.array(ms), soundMs: z.array(ms) }),
});

/** Tells the worker every second how this job fares. To be called once the job has been started: not before. */
export function tellLoad(): void {
  const loop = new LoopDelay();
  const tell = (): void => {
    if (!process.connected) return;
    const value: LoadReport = { loopMs: loop.take(), ...waits.take() };
    process.send?.({ case: 'hatif_load', value }, undefined, {}, () => undefined);
  };
  setInterval(tell, everyMs).unref();
}

/** Hears how the jobs fare that this process forks from now on. */
export function hearLoad(report: (job: number, load: LoadReport) => void, gone: (job: number) => void): void {
  // Node's own announcement of every child: the framework forks the jobs and hands out no handle.
  subscribe('child_process', (announced) => {
    const { process: child } = announced as { process: ChildProcess };
    child.on('message', (message) => {
      const parsed = messageSchema.safeParse(message);
      if (parsed.success && child.pid !== undefined) report(child.pid, parsed.data.value);
    });
    child.once('exit', () => gone(child.pid ?? 0));
  });
}
