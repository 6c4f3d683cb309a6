import { classifyDepartment, normaliseArabic, parseYesNo } from '../../language/index.ts';
import { departments, departmentSchema, type Department } from '../../shared/vocabulary.ts';
import { heardIn, type Turn, noteRequest } from './turn.ts';
import type { FieldSource } from './state.ts';

/** Below this the language layer is guessing, and a volunteered fact is better asked for. */
export const SURE = 0.6;

/** Whoever says that they complain does, whatever it is about. */
const complaining =
  /\b(?:complain|make a complaint|file a complaint|raise a complaint|have a complaint)\b|(?:^|\s)(?:اشتكي|بشتكي|شكوي)(?=\s|$|[.،,])/iu;

/** The department a free description belongs to, when the words say so. */
export function departmentIn(turn: Turn, text: string): Department | undefined {
  if (complaining.test(normaliseArabic(text))) return 'complaints';
  const found = classifyDepartment(text, turn.centre.departments, heardIn(turn.state));
  return found && found.confidence >= SURE ? departmentSchema.safeParse(found.value).data : undefined;
}

/** Departments by their key on the keypad, in the order the menu reads them. */
const departmentKeys: Readonly<Record<string, Department>> = {
  '1': 'sales',
  '2': 'complaints',
  '3': 'support',
  '4': 'reception',
};

export function captureService(turn: Turn, text: string, department: Department, source: FieldSource): void {
  turn.state.service = { value: text, source, department };
  noteRequest(turn, text);
  turn.changes.push({ field: 'service', value: department, source });
}

/**
 * Takes what a caller says beyond what was asked ("I'm Sara and my router is broken"), so that no later
 * stage asks for it. Only what is plainly said counts. Returns whether anything was taken.
 */
export function takeVolunteered(turn: Turn, text: string): boolean {
  const before = turn.changes.length;
  for (const stage of Object.values(turn.stages))
    if (stage !== turn.stages[turn.state.stage]) stage.volunteer?.(turn, text);
  return turn.changes.length > before;
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.trim().split(/\s+/u).filter(Boolean).length;
}

/** Whether words describe a matter well enough to be written down as they are. */
export function isDescription(text: string): boolean {
  return wordCount(text) >= 5 || (wordCount(text) >= 4 && /\p{Script=Arabic}/u.test(text));
}

/** The key of a department by its number on the keypad, or undefined. */
export function departmentForKey(keys: string): Department | undefined {
  return departmentKeys[keys] ?? departments.find((key) => key === keys);
}

/** Yes, no, or neither. */
export function yesOrNo({ state }: Pick<Turn, 'state'>, text: string): 'yes' | 'no' | undefined {
  const answer = parseYesNo(text, { ...heardIn(state), asked: 'yes_no' })?.value;
  return answer === 'unsure' ? undefined : answer;
}

/** Keys that answer a question of yes or no, as words: one is yes, two is no. */
export function wordsOfKeys(keys: string): string {
  return keys === '1' ? 'yes' : keys === '2' ? 'no' : keys;
}
