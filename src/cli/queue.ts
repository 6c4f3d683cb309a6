import type { Command } from 'commander';
import { loadCentre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import { queueNow, type CallerInLine, type DepartmentNow } from '../domain/overview/index.ts';
import { agentStatuses, type Department } from '../shared/vocabulary.ts';
import { departmentKey, knownDepartment } from './options.ts';
import { print, printJson } from './print.ts';
import { withDatabase } from './with-database.ts';

/** `hatif queue`: who waits for a human just now, and who is there to take them. */
export function registerQueue(program: Command): void {
  program
    .command('queue')
    .description('who waits for a human now, who is there, and what a new caller would be told')
    .option('--department <name>', 'of a department', departmentKey)
    .option('--json', 'as JSON')
    .action(async ({ department, json }: { department?: Department; json?: boolean }) => {
      const centre = loadCentre(loadConfig().centreFile);
      knownDepartment(centre, department);
      const found = await withDatabase((db) => queueNow(db, { department, at: new Date() }, centre));
      if (json) printJson(found);
      else print(found.map(formatDepartment).join('\n\n'));
    });
}

function formatDepartment({ department, waiting, minutes, callers, humans }: DepartmentNow): string {
  const said = minutes === null ? 'no estimate' : `about ${minutes} min`;
  const there = agentStatuses.flatMap((status) => {
    const names = humans
      .filter((human) => human.status === status)
      .map(({ nameEn, breakReason }) => (breakReason === null ? nameEn : `${nameEn} (${breakReason})`));
    return names.length > 0 && status !== 'offline' ? [`${status} ${names.join(', ')}`] : [];
  });
  return [
    `${department}: ${waiting === 0 ? 'nobody waits' : `${waiting} waiting`}; a new caller hears ${said}`,
    ...callers.map(formatCaller),
    `  humans: ${there.join('; ') || 'nobody is there'}`,
  ].join('\n');
}

function formatCaller({
  place,
  waitedSeconds,
  language,
  state,
  by,
  callId,
  ...caller
}: CallerInLine): string {
  const { priority, priorityRules } = caller;
  const length = `${Math.floor(waitedSeconds / 60)}:${String(waitedSeconds % 60).padStart(2, '0')}`;
  const ahead = priority === 0 ? '' : `+${priority} min by ${priorityRules.join(', ')}`;
  const where = by === null ? state : `${state}, ${state === 'offered' ? 'rings at' : 'by'} ${by.name.en}`;
  return [
    `  ${place === null ? ' –' : String(place).padStart(2)}`,
    length.padStart(6),
    language ?? '--',
    `call ${callId.slice(0, 8)}`,
    [where, ahead].filter(Boolean).join('  '),
  ].join('  ');
}
