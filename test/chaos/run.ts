// Breaks a whole centre while callers talk to it: npm run chaos -- [--seed N] [--calls N] [--together N]
// [--humans N]: so many of the centre's people take callers, hold them, pass them on and die.
// With --hostile nothing breaks: the same callers ring in peace, and then among others who mean the centre ill.
// Ends with 1 when a call, a line or an effect was lost or doubled, or somebody was not served, or much later.
import { parseArgs } from 'node:util';
import { machine } from '../bench/measure.ts';
import { hostileInWords, isSlowed, runAmongHostile } from './among-hostile.ts';
import { runChaos } from './chaos.ts';
import { inWords } from './report.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    calls: { type: 'string', default: '50' },
    humans: { type: 'string', default: '2' },
    together: { type: 'string', default: '4' },
    hostile: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const [seed, calls, together, humans] = [values.seed, values.calls, values.together, values.humans].map(
  Number,
) as [number, number, number, number];
if (![seed, calls, together, humans].every(Number.isSafeInteger) || calls < 1 || together < 1 || humans < 0) {
  console.error('Whole numbers are wanted: npm run chaos -- --seed 1 --calls 50 --together 4 --humans 2');
  process.exitCode = 1;
} else {
  console.log(`${machine()}\n`);
  const say = values.verbose ? console.log : undefined;
  const options = { seed, calls, together, ...(say ? { say } : {}) };
  if (values.hostile) {
    const report = await runAmongHostile(options);
    console.log(hostileInWords(report));
    process.exitCode = report.broken.length > 0 || report.served.hostile < calls || isSlowed(report) ? 1 : 0;
  } else {
    const report = await runChaos({ ...options, humans });
    console.log(inWords(report));
    process.exitCode = report.broken.length > 0 ? 1 : 0;
  }
}
