import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { loadCentre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import { migrateDatabase, openDatabase, resetDatabase, type DatabaseConfig } from '../db/client.ts';
import { seedDemo } from '../db/demo/seed.ts';
import { HatifError } from '../errors.ts';
import { createLogger } from '../logger.ts';
import { print } from './print.ts';

/** `hatif db …`: the tables, and something in them to try the centre with. */
export function registerDb(program: Command): void {
  const db = program.command('db').description('the database: tables and demonstration data');

  db.command('migrate')
    .description('bring the tables up to date')
    .action(async () => {
      const config = loadConfig();
      await migrateDatabase(config);
      print(`The tables of ${nameOf(config)} are up to date.`);
    });

  db.command('reset')
    .description('remove everything and make the tables anew')
    .option('--yes', 'do not ask')
    .action(async (options: { yes?: boolean }) => {
      const config = loadConfig();
      if (!options.yes)
        await confirm(`Everything in ${nameOf(config)} will be gone. Write "reset" to go on: `);
      await resetDatabase(config);
      print(`${nameOf(config)} is empty, with its tables up to date.`);
    });

  db.command('demo')
    .description('add customers with a history and agents of every kind of department; what is there stays')
    .action(async () => {
      const config = loadConfig();
      const centre = loadCentre(config.centreFile);
      await migrateDatabase(config);
      const database = await openDatabase(config, createLogger('db', config.logLevel, 'stderr'));
      try {
        const added = await seedDemo(database, centre, new Date());
        print(`Added ${added.customers} customers and ${added.agents} agents.`);
      } finally {
        await database.close();
      }
    });
}

async function confirm(question: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new HatifError('confirmation_needed', 'Nobody is there to confirm: add --yes.', { status: 400 });
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  if (answer.trim() !== 'reset')
    throw new HatifError('not_confirmed', 'Nothing was changed.', { status: 400 });
}

/** Which database it is, without its password. */
function nameOf({ database, dataDir }: DatabaseConfig): string {
  if (database.url === undefined) return `the embedded database in ${dataDir}`;
  const url = new URL(database.url);
  return `the database ${url.pathname.slice(1)} at ${url.host}`;
}
