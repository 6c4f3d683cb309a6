import type { Command } from 'commander';
import { keepApart, listDuplicates, mergeCustomers } from '../domain/customers/index.ts';
import { print, printJson } from './print.ts';
import { withDatabase } from './with-database.ts';

/** `hatif customers …`: who may be whom, for a human to decide. */
export function registerCustomers(program: Command): void {
  const customers = program.command('customers').description('customers who may be one and the same');
  customers
    .command('duplicates')
    .description('those who claimed to be, or rang from the number of, somebody else')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const found = await withDatabase(listDuplicates);
      if (json === true) {
        printJson(found);
        return;
      }
      if (found.length === 0) print('Nobody is in doubt.');
      for (const { id, name, createdAt, tickets, of } of found)
        print(
          `${id}  ${name ?? 'without a name'}, since ${createdAt.toISOString().slice(0, 10)}, tickets: ${tickets}; may be ${of.name ?? 'without a name'}  ${of.id}`,
        );
    });
  customers
    .command('merge <id>')
    .description('they are one: everything of <id> becomes the other\u2019s')
    .requiredOption('--into <customer>', 'who they are')
    .action(async (id: string, { into }: { into: string }) => {
      await withDatabase(async (db) => mergeCustomers(db, { id, into }));
      print(`Merged into ${into}.`);
    });
  customers
    .command('keep-apart <id>')
    .description('they are somebody of their own')
    .action(async (id: string) => {
      await withDatabase(async (db) => keepApart(db, id));
      print('Kept apart.');
    });
}
