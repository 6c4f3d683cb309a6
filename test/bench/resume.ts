import { startCentre, type Centre } from '../helpers/centre.ts';
import { eventually } from '../helpers/eventually.ts';
import { childrenOf, jobOf, workerOf } from '../helpers/processes.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';
import { figureOf, type Figure } from './measure.ts';

const calls = 7;
/** The third death in a row ends a call. */
const killsOfCall = 3;
/** Idle processes, so that each kill finds one that is ready. */
const ready = 2;

/**
 * A job is killed → its caller is told so (the first words on the screen) and hears it (the first sound of the next
 * agent). Goal: p95 5000 ms.
 */
export async function resumeBench(): Promise<Figure[]> {
  const told: number[] = [];
  const heard: number[] = [];
  await using centre = await startCentre({
    env: { LLM: 'none', WORKER_IDLE_PROCESSES: String(ready) },
    demo: false,
  });
  for (let call = 0; call < calls; call += 1) {
    await using caller = await RtcCaller.web(centre, { language: 'en' });
    await caller.log.turn();
    for (let kill = 0; kill < killsOfCall; kill += 1) {
      await readyJobs(centre);
      const { pid } = await jobOf(centre, caller.callId ?? '', kill);
      await caller.untilAgentSounds(false);
      const said = caller.log.said.length;
      const began = performance.now();
      process.kill(pid, 'SIGKILL');
      const shown = caller.log
        .until('words', () => caller.log.said.length > said)
        .then(() => told.push(performance.now() - began));
      await caller.untilAgentSounds(true, 30_000);
      heard.push(performance.now() - began);
      await shown;
    }
  }
  return [figureOf('resume: told', 'ms', told), figureOf('resume: heard', 'ms', heard)];
}

/** Waits for the job processes that wait for a call, beside the one that has it, and until they are ready. */
async function readyJobs(centre: Centre): Promise<void> {
  const worker = await workerOf(centre);
  let before = '';
  let same = 0;
  await eventually(
    'the waiting processes to be ready',
    async () => {
      const now = childrenOf(worker).join();
      // A process that is being made ready talks to the others; two seconds without a new one are enough.
      same = now === before ? same + 1 : 0;
      before = now;
      return now.split(',').length > ready && same > 20 ? true : undefined;
    },
    120_000,
  );
}
