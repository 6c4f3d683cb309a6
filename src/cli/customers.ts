import type { Command } from 'commander';
import { keepApart, listDuplicates, mergeCustomers, verifyByHand } from '../domain/customers/index.ts';
import { loadCentre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import { HatifError } from '../errors.ts';
import { parseEmail, parsePhone } from '../language/index.ts';
import type { CodeChannel } from '../shared/vocabulary.ts';
import { print, printJson } from './print.ts';
import { withDatabase } from './with-database.ts';

/** `hatif customers …`: who may be whom, for a human to decide. */
export function registerCustomers(program: Command): void {
  const customers = program
    .command('customers')
    .description('who is who: customers who may be one, and what is theirs');
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
    .command('verify <id>')
    .description('an address or a number on file is theirs: whoever gets a code there is taken for them')
    .option('--phone <number>', 'the number')
    .option('--email <address>', 'the address')
    .action(async (id: string, { phone, email }: { phone?: string; email?: string }) => {
      const identifier = identifierIn(phone, email);
      await withDatabase(async (db) => verifyByHand(db, { customerId: id, ...identifier, at: new Date() }));
      print('Verified.');
    });
  customers
    .command('keep-apart <id>')
    .description('they are somebody of their own')
    .action(async (id: string) => {
      await withDatabase(async (db) => keepApart(db, id));
      print('Kept apart.');
    });
}

/** The one address or number that was given. */
function identifierIn(phone?: string, email?: string): { kind: CodeChannel; value: string } {
  if (phone !== undefined && email === undefined) {
    const value = parsePhone(phone, { region: loadCentre(loadConfig().centreFile).region })?.value;
    if (value !== undefined) return { kind: 'phone', value };
    throw new HatifError('phone_invalid', `${phone} is no phone number.`, { status: 400 });
  }
  if (email !== undefined && phone === undefined) {
    const value = parseEmail(email, {})?.value;
    if (value !== undefined) return { kind: 'email', value };
    throw new HatifError('email_invalid', `${email} is no e-mail address.`, { status: 400 });
  }
  throw new HatifError('identifier_unnamed', 'Name one of --phone and --email.', { status: 400 });
}
