import { startCentre, type Centre } from '../../helpers/centre.ts';
import { eventually } from '../../helpers/eventually.ts';
import { RtcCaller } from '../../helpers/rtc-caller.ts';
import { figureOf, type Figure } from '../measure.ts';
import { cpuSeconds, jobsOf } from './processes.ts';

const calls = 12;

/**
 * A caller's page asks for a call → the first word of the greeting sounds there, with a warm job process waiting.
 * Goal: p95 1000 ms.
 */
export async function dispatchBench(): Promise<Figure[]> {
  const connected: number[] = [];
  const sounded: number[] = [];
  await using centre = await startCentre({ env: { LLM: 'none' }, demo: false });
  for (let call = 0; call < calls; call += 1) {
    await jobsAtRest(centre);
    const began = performance.now();
    await using caller = await RtcCaller.web(centre);
    connected.push(performance.now() - began);
    await caller.untilAgentSounds(true);
    sounded.push(performance.now() - began);
  }
  return [
    figureOf('dispatch to first word', 'ms', sounded),
    figureOf('dispatch: caller connected', 'ms', connected),
  ];
}

/** Resolves when every job process has been made ready: until then it works, afterwards it waits. */
async function jobsAtRest(centre: Centre): Promise<void> {
  let before = Number.NaN;
  await eventually(
    'the job processes to be ready',
    async () => {
      const jobs = await jobsOf(centre);
      const spent = (await Promise.all(jobs.map(cpuSeconds))).reduce((sum, seconds) => sum + seconds, 0);
      const rest = jobs.length >= 2 && spent - before <= 0.01;
      before = spent;
      return rest || undefined;
    },
    60_000,
  );
}
