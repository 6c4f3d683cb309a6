import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { loadCentre, type Centre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import { parsePlacedYaml } from '../config/placed-yaml.ts';
import { unreadBeside } from '../config/unread-files.ts';
import { remarksOn } from '../domain/centre/index.ts';
import { openStretches } from '../domain/routing/index.ts';
import { print } from './print.ts';

/** `hatif centre …`: the business file. */
export function registerCentre(program: Command): void {
  program
    .command('centre')
    .description('the business file, centre.yaml')
    .command('check')
    .description('checks a business file without serving it: mistakes, and what may not be meant')
    .argument('[file]', 'the file (default: CENTRE_FILE)')
    .action((file: string | undefined) => {
      const checked = path.resolve(file ?? loadConfig().centreFile);
      const centre = loadCentre(checked);
      const now = new Date();
      const remarks = [
        ...arabicCommas(readFileSync(checked, 'utf8')),
        ...remarksOn(centre, now),
        ...unreadBeside(checked, readdirSync).map((name) => `${name} lies beside it and is not read.`),
      ];
      print([`${path.basename(checked)} can be used.`, '', ...week(centre, now), ''].join('\n'));
      print(remarks.length > 0 ? remarks.map((remark) => `- ${remark}`).join('\n') : 'Nothing to remark.');
    });
}

/** Places of Arabic commas in lists, which YAML takes for a part of a word and we for what parts two. */
function arabicCommas(source: string): string[] {
  const { value, lineOf } = parsePlacedYaml(source);
  const found: string[] = [];
  const walk = (node: unknown, at: readonly PropertyKey[]): void => {
    if (typeof node === 'string' && typeof at.at(-1) === 'number' && node.includes('،'))
      found.push(`Line ${lineOf(at)}: “${node}” holds an Arabic comma, and is taken as several words.`);
    else if (Array.isArray(node)) for (const [index, item] of node.entries()) walk(item, [...at, index]);
    else if (typeof node === 'object' && node !== null)
      for (const [key, item] of Object.entries(node)) walk(item, [...at, key]);
  };
  walk(value, []);
  return found;
}

/** The openings of the seven days from now on; those that meet at midnight are one. */
function week(centre: Centre, now: Date): string[] {
  const written = new Intl.DateTimeFormat('en-GB', {
    timeZone: centre.timeZone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const stretches = openStretches(now, 7, centre);
  if (stretches.length === 0) return ['Closed for the next seven days.'];
  return stretches.map(({ from, to }) => `open ${written.format(from)} to ${written.format(to)}`);
}
