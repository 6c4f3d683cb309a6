import { departmentName, servingDepartments } from '../../../config/departments.ts';
import {
  classifyDepartment,
  foldWords,
  hintsAt,
  matchKeywords,
  parseCommand,
  parseYesNo,
  refusesCommand,
  type Intent,
} from '../../../language/index.ts';
import { departmentByWords } from '../../routing/index.ts';
import { traitsOf } from '../../routing/kinds.ts';
import type { Department } from '../../../shared/vocabulary.ts';
import { findWords } from '../words.ts';
import type { ToolFacts } from './types.ts';

/** How an agent offers a human. */
const offersHuman =
  'colleague | human | person | somebody call | call you back | موظف | زميل | زميلي | يتصل بك | نتصل بك';

/** Whether any of the turns tells of an intent. */
export function asksFor(said: readonly string[], intent: Intent): boolean {
  return said.some((line) => hintsAt(intent, line));
}

/** Whether the caller told of something to be dealt with, and did not only ask. */
export function describedMatter({ fresh, centre }: ToolFacts): boolean {
  const trouble = Object.entries(centre.departments).flatMap(([key, { keywords }]) =>
    traitsOf(centre, key).seesToTrouble ? [keywords] : [],
  );
  return fresh.some((line) => {
    const words = foldWords(line).length;
    return (
      words >= 3 && !/[?؟]\s*$/u.test(line) && trouble.some((list) => matchKeywords(line, list).length > 0)
    );
  });
}

/** Whether the caller asked for a human, or agreed when one was offered. */
export function wantsHuman({ fresh, said, agentSaid, language }: ToolFacts): boolean {
  const asks = fresh.filter((line) => !refusesCommand(line, 'human'));
  if (asks.some((line) => (parseCommand(line, { lang: language })?.value ?? '') === 'human')) return true;
  if (asks.some((line) => hintsAt('human', line) && line.length < 200)) return true;
  return agreed(said.at(-1) ?? '') && findWords(foldWords(agentSaid), offersHuman).length > 0;
}

/** A plain yes. */
export function agreed(line: string): boolean {
  return parseYesNo(line, { asked: 'yes_no' })?.value === 'yes';
}

/** Whether the caller has nothing else: their last turn was a no, thanks or a goodbye. */
export function isDone({ said, language }: ToolFacts): boolean {
  const line = said.at(-1) ?? '';
  const command = parseCommand(line, { lang: language })?.value;
  if (command === 'goodbye' || command === 'thanks') return true;
  if (hintsAt('nothing_else', line)) return true;
  return foldWords(line).length <= 4 && parseYesNo(line, { asked: 'yes_no' })?.value === 'no';
}

/** Whether the caller's words lead to a department: it is named, or what they want is its matter. */
export function leadsTo(
  { fresh, said, agentSaid, centre, language }: ToolFacts,
  department: Department,
): boolean {
  const named = departmentName(centre, department);
  const list = { ar: [named.ar], en: [named.en, department] };
  const lines = fresh.slice(-4);
  if (lines.some((line) => matchKeywords(line, list).length > 0)) return true;
  if (agreed(said.at(-1) ?? '') && matchKeywords(agentSaid, list).length > 0) return true;
  return lines.some((line) => {
    const found = classifyDepartment(line, servingDepartments(centre), { lang: language });
    return (
      departmentByWords(line, centre)?.value === department ||
      found?.value === department ||
      found?.alternatives?.some(({ value }) => value === department) === true
    );
  });
}
