import type { Command } from 'commander';
import { loadCentre, type Centre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import {
  dayNumbers,
  dueCallbacks,
  stretchOf,
  unansweredQuestions,
  type DayNumbers,
  type DueCallback,
  type UnansweredQuestion,
} from '../domain/overview/index.ts';
import { dateOf } from '../domain/routing/index.ts';
import type { Department } from '../shared/vocabulary.ts';
import { count, day, departmentKey, knownDepartment } from './options.ts';
import { print, printJson } from './print.ts';
import { withDatabase } from './with-database.ts';

interface QuestionOptions {
  days: number;
  department?: Department;
  limit: number;
  json?: boolean;
}

/** `hatif questions`: what callers asked and nothing answered, for those who write the articles. */
export function registerQuestions(program: Command): void {
  program
    .command('questions')
    .description('what callers asked and nothing answered, the most frequent first')
    .option('--days <count>', 'of how many days back', count, 30)
    .option('--department <name>', 'of a department', departmentKey)
    .option('-n, --limit <count>', 'how many', count, 50)
    .option('--json', 'as JSON')
    .action(async (options: QuestionOptions) => {
      const centre = loadCentre(loadConfig().centreFile);
      knownDepartment(centre, options.department);
      const stretch = stretchOf(dateOf(new Date(), centre).toString(), centre, options.days - 1);
      const all = await withDatabase(async (db) => unansweredQuestions(db, stretch, options));
      const found = all.slice(0, options.limit);
      if (options.json) printJson(found);
      else if (found.length === 0) print(`Every question of the last ${options.days} days had an answer.`);
      else print(found.map((question) => formatQuestion(question, centre)).join('\n'));
    });
}

/** `hatif today`: what came in on a day, and whom we promised to call back. */
export function registerToday(program: Command): void {
  program
    .command('today')
    .description('what came in today, and whom we promised to call back')
    .option('--day <date>', 'of another day, such as 2026-11-25', day)
    .option('--json', 'as JSON')
    .action(async (options: { day?: string; json?: boolean }) => {
      const centre = loadCentre(loadConfig().centreFile);
      const at = new Date();
      const wanted = options.day ?? dateOf(at, centre).toString();
      const { numbers, callbacks } = await withDatabase(async (db) => ({
        numbers: await dayNumbers(db, wanted, centre),
        // Of today all that are promised: one that is due after midnight may have to be made before.
        callbacks: await dueCallbacks(db, {
          ...(options.day === undefined ? {} : { before: stretchOf(wanted, centre).to }),
          at,
        }),
      }));
      if (options.json) printJson({ ...numbers, callbacks });
      else print([...formatNumbers(numbers, centre), '', ...formatCallbacks(callbacks, centre)].join('\n'));
    });
}

function formatQuestion(
  { question, times, lastAt, language, department, calls }: UnansweredQuestion,
  centre: Centre,
) {
  const [call] = calls;
  const where = [language ?? '--', department ?? 'no department', call && `call ${call.slice(0, 8)}`];
  return `${String(times).padStart(3)} ×  ${question}  (${where.filter(Boolean).join(', ')}, ${clock(lastAt, centre)})`;
}

function formatNumbers(numbers: DayNumbers, { timeZone }: Centre): string[] {
  const { calls, tickets } = numbers;
  const lines: [string, number, string[]][] = [
    ['calls', calls.total, [parts(calls.byOutcome), parts(calls.byDepartment), length(calls.medianSeconds)]],
    ['written', numbers.written, []],
    ['tickets', tickets.total, [parts(tickets.byPriority)]],
    ['leads', numbers.leads, []],
    ['appointments', numbers.appointments, []],
    ['humans needed', numbers.escalations, []],
    ['not answered', numbers.unanswered, numbers.unanswered > 0 ? ['see hatif questions'] : []],
  ];
  return [
    `${numbers.day} (${timeZone})`,
    ...lines.map(([name, number, more]) =>
      `${name.padEnd(14)}${String(number).padStart(5)}  ${more.filter(Boolean).join('; ')}`.trimEnd(),
    ),
  ];
}

function parts(counts: Partial<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');
}

function length(seconds: number | null): string {
  if (seconds === null) return '';
  const whole = Math.round(seconds);
  return `half of them over ${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`;
}

function formatCallbacks(callbacks: readonly DueCallback[], centre: Centre): string[] {
  if (callbacks.length === 0) return ['Nobody waits for a call back.'];
  return [
    'To be called back:',
    ...callbacks.map(({ dueAt, overdue, number, customerName, preferredTime, ticket, department, reason }) =>
      [
        `by ${clock(dueAt, centre)}${overdue ? '  OVERDUE' : ''}`,
        number ?? 'no number',
        [customerName ?? 'unknown', preferredTime && `(best in the ${preferredTime})`]
          .filter(Boolean)
          .join(' '),
        [ticket, department].filter(Boolean).join(' '),
        reason,
      ].join('  '),
    ),
  ];
}

/** Day and time of a moment, as the clock of the centre shows them. */
function clock(at: Date, { timeZone }: Centre): string {
  return at.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}
