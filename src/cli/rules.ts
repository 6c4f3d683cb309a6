import type { Command } from 'commander';
import { loadCentre, type Centre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import { decide, type Decision, type RuleFacts } from '../domain/routing/index.ts';
import { channels, languages, type Department, type Language } from '../shared/vocabulary.ts';
import { countOrNone, departmentKey, knownDepartment, moment, oneOf } from './options.ts';
import { print, printJson } from './print.ts';

interface ExplainOptions {
  department?: Department;
  tier: RuleFacts['tier'];
  lang?: Language;
  channel: RuleFacts['channel'];
  at?: Date;
  angry: number;
  failed: number;
  openTickets: number;
  calls: number;
  waiting?: number;
  askedHuman?: boolean;
  json?: boolean;
}

/** `hatif rules …`: what the rules of centre.yaml make of things. */
export function registerRules(program: Command): void {
  program
    .command('rules')
    .description('the rules of centre.yaml')
    .command('explain')
    .description('which rules fire on what a caller says, in their order, and what they decide')
    .argument('[text]', 'what the caller says; without it only the circumstances count')
    .option('--department <name>', 'where the caller is already', departmentKey)
    .option('--tier <tier>', 'standard or premium', oneOf(['standard', 'premium']), 'standard')
    .option('--lang <language>', 'ar or en', oneOf(languages))
    .option('--channel <channel>', channels.join(', '), oneOf(channels), 'call')
    .option('--at <moment>', 'when, such as 2026-11-25T22:30+03:00; without it now', moment)
    .option('--angry <turns>', 'turns in which the caller was angry', countOrNone, 0)
    .option('--failed <turns>', 'turns in which nothing was understood or solved', countOrNone, 0)
    .option('--open-tickets <count>', 'tickets the customer has open', countOrNone, 0)
    .option('--calls <count>', 'calls of the customer in the last 30 days', countOrNone, 0)
    .option('--waiting <count>', 'how many wait for a human of the department', countOrNone)
    .option('--asked-human', 'the caller asked for a human')
    .option('--json', 'as JSON')
    .action((text: string | undefined, options: ExplainOptions) => {
      const centre = loadCentre(loadConfig().centreFile);
      knownDepartment(centre, options.department);
      const facts = factsOf(text ?? null, options);
      const decision = decide(facts, centre);
      if (options.json) printJson({ facts, decision });
      else print(formatDecision(facts, decision, centre));
    });
}

function factsOf(text: string | null, options: ExplainOptions): RuleFacts {
  return {
    text,
    language: options.lang ?? null,
    channel: options.channel,
    department: options.department ?? null,
    tier: options.tier,
    at: options.at ?? new Date(),
    askedForHuman: options.askedHuman ?? false,
    angryTurns: options.angry,
    failedTurns: options.failed,
    history: { openTickets: options.openTickets, callsLast30Days: options.calls },
    ...(options.waiting === undefined ? {} : { waiting: options.waiting }),
  };
}

function formatDecision(facts: RuleFacts, decision: Decision, centre: Centre): string {
  const { fired, open, opensAt, callback } = decision;
  const local = (at: Date) =>
    at.toLocaleString('en-GB', { timeZone: centre.timeZone, dateStyle: 'full', timeStyle: 'short' });
  const hours = open ? 'open' : `closed, opens ${opensAt ? local(opensAt) : 'never'}`;
  const lines = fired.map(({ rule, decides, value, words, counts, unsure }) => {
    const what = `${decides.replaceAll('_', ' ')}: ${value}`;
    const why = words.length > 0 ? `, on ${words.map((word) => `“${word}”`).join(' ')}` : '';
    return `${counts ? '✓' : '·'} ${rule.padEnd(24)} ${what}${why}${counts ? '' : unsure ? '  (not sure: it is asked)' : '  (decided by another)'}`;
  });
  return [
    `${local(facts.at)} in ${centre.timeZone}: ${hours}`,
    '',
    ...(lines.length > 0 ? lines : ['No rule fires.']),
    '',
    ...(
      [
        ['department', decision.department],
        ['category', decision.category],
        ['severity', decision.severity],
        ['priority', decision.priority],
        ['a human, because', decision.escalate],
        ['said first', decision.say?.text[facts.language ?? 'en'] ?? null],
        ['a ticket by itself', decision.autoTicket ? 'yes' : 'no'],
        ['fields asked for', decision.requiredFields.join(', ')],
        ['a human can come', callback ? 'no: message, ticket and call back' : 'yes'],
      ] as const
    ).map(([name, value]) => `${name.padEnd(20)} ${value || '–'}`),
  ].join('\n');
}
