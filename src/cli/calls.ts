import type { Command } from 'commander';
import { z } from 'zod';
import type { Database } from '../db/client.ts';
import { describeCall, listCalls, type CallListItem } from '../domain/calls/index.ts';
import { HatifError } from '../errors.ts';
import { formatReport } from './call-report.ts';
import { count } from './options.ts';
import { withDatabase } from './with-database.ts';
import { print, printJson } from './print.ts';

/** `hatif calls …`: what happened in the calls. */
export function registerCalls(program: Command): void {
  const calls = program.command('calls').description('what happened in the calls');

  calls
    .command('list')
    .description('the last calls, the newest first')
    .option('-n, --limit <count>', 'how many', count, 20)
    .option('--json', 'as JSON')
    .action(async (options: { limit: number; json?: boolean }) => {
      const found = await withDatabase((db) => listCalls(db, { limit: options.limit }));
      if (options.json) printJson(found);
      else print(found.length === 0 ? 'There has been no call yet.' : found.map(formatItem).join('\n'));
    });

  calls
    .command('show')
    .description('one call as it happened: lines, stages, rules that decided, fields, effects')
    .argument('<id>', 'the id of the call, or its first characters')
    .option('--json', 'as JSON')
    .action(async (given: string, options: { json?: boolean }) => {
      const report = await withDatabase(async (db) => describeCall(db, await completeId(db, given)));
      if (options.json) printJson(report);
      else print(formatReport(report));
    });
}

/** The full id of the one recent call whose id begins so. */
async function completeId(db: Database, given: string): Promise<string> {
  if (z.uuid().safeParse(given).success) return given;
  const recent = await listCalls(db, { limit: 1_000 });
  const [only, another] = recent.filter(({ id }) => id.startsWith(given.toLowerCase()));
  if (only && !another) return only.id;
  throw new HatifError('call_unknown', `${only ? 'Several calls begin' : 'No call begins'} with ${given}.`, {
    status: 404,
  });
}

function formatItem(call: CallListItem): string {
  const began = (call.startedAt ?? call.createdAt).toISOString().slice(0, 19).replace('T', ' ');
  const what = [call.outcome ?? call.status, call.department, ...call.tickets].filter(Boolean).join(' · ');
  return `${call.id}  ${began}  ${call.source.padEnd(4)}  ${call.language ?? '--'}  ${call.customerName ?? 'unknown'}  ${what}`;
}
