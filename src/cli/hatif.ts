// `npm run hatif -- …`: everything an operator does from a terminal.
import { Command } from 'commander';
import { HatifError } from '../errors.ts';
import { printError } from './print.ts';

type Register = (program: Command) => void;

/** Loaded when asked for: a command does not wait for what the others need. */
const commands: Record<string, () => Promise<Register>> = {
  assist: async () => (await import('./assist.ts')).registerAssist,
  chat: async () => (await import('./chat.ts')).registerChat,
  calls: async () => (await import('./calls.ts')).registerCalls,
  centre: async () => (await import('./centre.ts')).registerCentre,
  customers: async () => (await import('./customers.ts')).registerCustomers,
  db: async () => (await import('./db.ts')).registerDb,
  key: async () => (await import('./key.ts')).registerKey,
  kb: async () => (await import('./kb.ts')).registerKb,
  person: async () => (await import('./person.ts')).registerPerson,
  phrases: async () => (await import('./phrases.ts')).registerPhrases,
  queue: async () => (await import('./queue.ts')).registerQueue,
  questions: async () => (await import('./overview.ts')).registerQuestions,
  rules: async () => (await import('./rules.ts')).registerRules,
  sip: async () => (await import('./sip.ts')).registerSip,
  tickets: async () => (await import('./tickets.ts')).registerTickets,
  today: async () => (await import('./overview.ts')).registerToday,
  models: async () => (await import('./models.ts')).registerModels,
  understand: async () => (await import('./understand.ts')).registerUnderstand,
  user: async () => (await import('./user.ts')).registerUser,
  livekit: async () => (await import('./livekit.ts')).registerLiveKit,
};

const program = new Command('hatif')
  .description('An AI contact centre for Arabic and English.')
  .showHelpAfterError('(hatif --help lists what there is)');

const asked = commands[process.argv[2] ?? ''];
for (const load of asked ? [asked] : Object.values(commands)) {
  const register = await load();
  register(program);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof HatifError)) throw error;
  printError(error.message);
  process.exitCode = 1;
}
