// `npm run hatif -- …`: everything an operator does from a terminal.
import { Command } from 'commander';
import { HatifError } from '../errors.ts';

const program = new Command('hatif')
  .description('An AI contact centre for Arabic and English.')
  .showHelpAfterError('(hatif --help lists what there is)');

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof HatifError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
