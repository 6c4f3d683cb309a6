import type { Centre } from '../../config/centre.ts';
import { classifyDepartment, matchKeywords, rateSeverity } from '../../language/index.ts';
import { servingDepartments } from '../../config/departments.ts';
import type { Department } from '../../shared/vocabulary.ts';
import type { Decision } from './types.ts';

/** What a word list of the centre says of a text, under the name of the list. */
interface ByList<T> {
  rule: string;
  value: T;
  words: string[];
}

/** The department whose keywords a text holds. */
export function departmentByList(text: string, centre: Centre): ByList<Department> | null {
  const serving = servingDepartments(centre);
  const value = classifyDepartment(text, serving)?.value;
  const keywords = value === undefined ? undefined : serving[value]?.keywords;
  if (value === undefined || keywords === undefined) return null;
  const words = matchKeywords(text, keywords).map(({ word }) => word);
  return { rule: `departments.${value}`, value, words };
}

/** The worst severity whose keywords a text holds. */
export function severityByList(
  text: string,
  centre: Centre,
): ByList<NonNullable<Decision['severity']>> | null {
  const rated = rateSeverity(text, centre.severity);
  const found = centre.severity.find(({ key }) => key === rated?.value);
  if (!rated || !found) return null;
  return { rule: `severity.${found.key}`, value: found.key, words: [text.slice(...rated.span)] };
}

/** The category most of whose keywords a text holds; where it holds none, what its department mostly deals with. */
export function categoryByList(text: string, centre: Centre, department: Department | null): ByList<string> {
  const scored = centre.categories.map(({ key, keywords }) => ({
    key,
    words: matchKeywords(text, keywords).map(({ word }) => word),
  }));
  const best = scored.toSorted((a, b) => b.words.length - a.words.length)[0];
  if (best && best.words.length > 0)
    return { rule: `categories.${best.key}`, value: best.key, words: best.words };
  const usual = department === null ? undefined : centre.departments[department]?.category;
  return {
    rule: 'categories.usual',
    value: usual ?? centre.categories.at(-1)?.key ?? 'other',
    words: [],
  };
}
