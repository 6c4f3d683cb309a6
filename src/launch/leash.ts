// Runs the program in its arguments and ends it when the process that started the leash is gone, for
// programs that would not notice by themselves.
import { spawn } from 'node:child_process';
import { onStopSignal } from '../stop-signal.ts';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });

onStopSignal(async () => {
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
});
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.once('exit', (code) => process.exit(code ?? 1));
