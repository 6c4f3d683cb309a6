// `npm run simulate`: scripted callers against the departments, without a model and with one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { simulatedCallers } from './callers/index.ts';
import { Simulation } from './simulation.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, verbose: { type: 'boolean' }, json: { type: 'boolean' } },
});
const dir = await mkdtemp(path.join(tmpdir(), 'hatif-simulate-'));
const callers = simulatedCallers.filter(
  ({ name }) => values.only === undefined || name.includes(values.only),
);
{
  await using simulation = await Simulation.open(dir);
  const graded = await simulation.run(callers);
  for (const { caller, differs, played } of graded) {
    console.log(differs.length === 0 ? 'ok  ' : 'FAIL', caller.language, caller.name, differs.join(' ; '));
    if (values.verbose || differs.length > 0) console.log(played.lines.join('\n'));
  }
  if (graded.some(({ differs }) => differs.length > 0)) process.exitCode = 1;
}
await rm(dir, { recursive: true, force: true, maxRetries: 5 });
