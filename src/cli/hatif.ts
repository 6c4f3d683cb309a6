// `npm run hatif -- …`: everything an operator does from a terminal.
import { Command } from 'commander';
import { HatifError } from '../errors.ts';
import { registerCalls } from './calls.ts';
import { registerChat } from './chat.ts';
import { registerDb } from './db.ts';
import { registerLiveKit } from './livekit.ts';
import { registerModels } from './models.ts';
import { registerUnderstand } from './understand.ts';

const program = new Command('hatif')
  .description('An AI contact centre for Arabic and English.')
  .showHelpAfterError('(hatif --help lists what there is)');

registerChat(program);
registerCalls(program);
registerDb(program);
registerModels(program);
registerLiveKit(program);
registerUnderstand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof HatifError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
