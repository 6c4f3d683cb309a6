import type { Command } from 'commander';
import { loadCentre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import { erasePerson, exportPerson, findPerson, type PersonKey } from '../domain/privacy/index.ts';
import { HatifError } from '../errors.ts';
import { withDatabase } from './with-database.ts';
import { print, printJson } from './print.ts';

interface EraseOptions extends PersonKey {
  yes?: boolean;
  withOpenWork?: boolean;
}

/** `hatif person …`: what is stored of one person, handed to them or taken away. */
export function registerPerson(program: Command): void {
  const person = program.command('person').description('what is stored of one person');
  keyed(person.command('export'))
    .description('everything that is stored of them, as JSON')
    .action(async (key: PersonKey) => {
      const { dataDir } = loadConfig();
      const rows = await withDatabase(async (db) =>
        exportPerson({ db, dataDir }, await findPerson(db, required(key), region())),
      );
      printJson(rows);
    });
  keyed(person.command('erase'))
    .description('takes their words, names and numbers away for ever; without --yes says what that would be')
    .option('--yes', 'do it')
    .option('--with-open-work', 'also while tickets or call backs of theirs are open')
    .action(async ({ yes, withOpenWork, ...key }: EraseOptions) => {
      const { dataDir } = loadConfig();
      await withDatabase(async (db) => {
        const stores = { db, dataDir };
        const found = await findPerson(db, required(key), region());
        const counted = Object.entries(await exportPerson(stores, found))
          .filter(([, rows]) => rows.length > 0)
          .map(([table, rows]) => `${table} ${rows.length}`);
        if (yes === true) await erasePerson(stores, found, { withOpenWork: withOpenWork === true });
        print(`${yes === true ? 'Erased' : 'Would be erased (--yes does it)'}: ${counted.join(', ')}.`);
      });
    });
}

function keyed(command: Command): Command {
  return command
    .option('--id <customer>', 'the id of their customer')
    .option('--phone <number>', 'a number that reaches them')
    .option('--email <address>', 'an address that reaches them');
}

function required(key: PersonKey): PersonKey {
  const given = [key.id, key.phone, key.email].filter((value) => value !== undefined);
  if (given.length === 1) return key;
  throw new HatifError('person_unnamed', 'Name one of --id, --phone and --email.', { status: 400 });
}

function region(): string {
  return loadCentre(loadConfig().centreFile).region;
}
