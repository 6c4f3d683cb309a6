import type { Command } from 'commander';
import { addKey, listKeys, revokeKey, type ListedKey } from '../domain/keys/index.ts';
import { print, printJson } from './print.ts';
import { withDatabase } from './with-database.ts';

/** Whoever has a terminal on this machine owns the database, too. */
const byOperator = { actor: 'operator', rule: 'operators_manage_keys' } as const;

/** `hatif key …`: keys by which other systems use the assistant beside the human. */
export function registerKey(program: Command): void {
  const key = program.command('key').description('keys by which other telephone systems use the assistant');
  key
    .command('add')
    .description('make a key, and print it: it is never shown again')
    .argument('<name>', 'the integration that gets it')
    .option('--json', 'as JSON')
    .action(async (name: string, options: { json?: boolean }) => {
      const made = await withDatabase((db) => addKey(db, name, byOperator));
      if (options.json) printJson({ name: made.listed.name, key: made.key }, { oneLine: true });
      else
        print(
          `${made.key}\nThis is the key of ${name}, shown this once. From now on nobody is let in without one.`,
        );
    });
  key
    .command('list')
    .description('the keys there are, and when each was used last')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => {
      const keys = await withDatabase(listKeys);
      const listed = keys.map(({ id, name, createdAt, lastUsedAt, revokedAt }) => ({
        id,
        name,
        createdAt,
        lastUsedAt,
        revokedAt,
      }));
      if (options.json) printJson(listed);
      else print(keys.length > 0 ? keys.map(line).join('\n') : 'No key yet: hatif key add.');
    });
  key
    .command('revoke')
    .description('let nobody in by a key any more')
    .argument('<name>', 'the integration that had it')
    .action(async (name: string) => {
      await withDatabase((db) => revokeKey(db, name, { by: byOperator, at: new Date() }));
      print(`The key of ${name} is revoked.`);
    });
}

function line({ name, createdAt, lastUsedAt, revokedAt }: ListedKey): string {
  const day = (at: Date): string => at.toISOString().slice(0, 10);
  const used = lastUsedAt === null ? 'never used' : `used ${day(lastUsedAt)}`;
  const state = revokedAt === null ? used : `revoked ${day(revokedAt)}`;
  return `${name.padEnd(24)} made ${day(createdAt)}, ${state}`;
}
