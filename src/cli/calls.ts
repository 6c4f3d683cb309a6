import type { Command } from 'commander';
import { z } from 'zod';
import { loadCentre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import type { Database } from '../db/client.ts';
import { describeCall, listCalls, type CallListItem } from '../domain/calls/index.ts';
import { stretchOf } from '../domain/overview/index.ts';
import { HatifError } from '../errors.ts';
import { formatReport } from './call-report.ts';
import { callOutcomes, type CallOutcome, type Department } from '../shared/vocabulary.ts';
import { count, day, departmentKey, knownDepartment, oneOf } from './options.ts';
import { withDatabase } from './with-database.ts';
import { print, printJson } from './print.ts';

interface ListOptions {
  day?: string;
  outcome?: CallOutcome;
  department?: Department;
  text?: string;
  limit: number;
  json?: boolean;
}

/** `hatif calls …`: what happened in the calls. */
export function registerCalls(program: Command): void {
  const calls = program.command('calls').description('what happened in the calls');

  calls
    .command('list')
    .description('the last calls, the newest first')
    .option('--day <date>', 'of one day of the centre, such as 2026-11-25', day)
    .option('--outcome <outcome>', `one of ${callOutcomes.join(', ')}`, oneOf(callOutcomes))
    .option('--department <name>', 'served by a department', departmentKey)
    .option('--text <words>', 'in which these words were said, however they are written')
    .option('-n, --limit <count>', 'how many', count, 20)
    .option('--json', 'as JSON')
    .action(async (options: ListOptions) => {
      const { day: wanted, json, ...query } = options;
      const centre = loadCentre(loadConfig().centreFile);
      knownDepartment(centre, options.department);
      const during = wanted === undefined ? undefined : stretchOf(wanted, centre);
      const found = await withDatabase((db) => listCalls(db, { ...query, during }));
      if (json) printJson(found);
      else print(found.length > 0 ? found.map(formatItem).join('\n') : noneFound(options));
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

function noneFound({ day: wanted, outcome, department, text }: ListOptions): string {
  const narrowed = [wanted, outcome, department, text].some((given) => given !== undefined);
  return narrowed ? 'No such call.' : 'There has been no call yet.';
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
