import type { Centre } from '../../config/centre.ts';
import {
  SURE,
  asksHow,
  asksOfOwnAffairs,
  asksOpeningTimes,
  classifyDepartment,
  deedWanted,
  matchKeywords,
  onlyWish,
  rateSeverity,
  situationIn,
  type Purpose,
  type Situation,
  type Understood,
} from '../../language/index.ts';
import { severityKeys, type RuleCondition } from '../../config/rules.ts';
import { servingDepartments } from '../../config/departments.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { asksForWords, wordsSaid } from './conditions.ts';
import { traitsOf } from './kinds.ts';
import type { Decision } from './types.ts';

/** What a word list of the centre says of a text, under the name of the list. */
interface ByList<T> {
  rule: string;
  value: T;
  words: string[];
  /** It is a guess, which is asked about and decides nothing. */
  unsure?: true;
  /** Nothing but how somebody feels tells it. */
  mood?: true;
  /** What is plainly to be done tells it. */
  purpose?: Purpose;
  /** One word that was spelled right at most tells it. */
  single?: boolean;
}

/**
 * The department that words are for. What somebody says is all that they want decides, then what they plainly want to have
 * done; then the department whose keywords they hold, or that is there for the situation they tell of. A single word of a
 * list, such as a thing that one department has in its list and another sees to, yields to a situation.
 */
export function departmentByWords(text: string, centre: Centre): ByList<Department> | null {
  const wish = onlyWish(text);
  const wished = wish === undefined ? null : byWords(wish, centre, true);
  return wished && !wished.unsure ? wished : byWords(text, centre, false);
}

function byWords(text: string, centre: Centre, wished: boolean): ByList<Department> | null {
  const situation = situationIn(text);
  const purpose = departmentByPurpose(text, centre, { situation, wished });
  if (purpose) return purpose;
  const listed = departmentByList(text, centre);
  const told = departmentBySituation(text, centre, situation);
  if (!told || listed?.value === told.value) return listed?.unsure && told ? told : listed;
  if (!listed || listed.unsure || listed.single) return told;
  return listed;
}

function isOneWord(words: readonly string[]): boolean {
  return words.every((word) => !word.trim().includes(' ')) && words.length < 2;
}

/** The department that is there for the situation that a text tells of: of several, the one whose keywords it holds. */
function departmentBySituation(
  text: string,
  centre: Centre,
  situation: Situation | undefined,
): ByList<Department> | null {
  if (!situation) return null;
  const value = theOneFor((key) => traitsOf(centre, key).situation === situation.kind, text, centre);
  if (value === undefined) return null;
  const { kind, words, mood } = situation;
  return { rule: `situations.${kind}`, value, words, ...(mood ? { mood } : {}) };
}

/** The department that is there for what a text plainly wants to have done. */
function departmentByPurpose(text: string, centre: Centre, heard: Heard): ByList<Department> | null {
  const purpose = purposeIn(text, heard);
  if (!purpose) return null;
  const value = theOneFor((key) => traitsOf(centre, key).purposes.includes(purpose.kind), text, centre);
  if (value === undefined) return null;
  return { rule: `purposes.${purpose.kind}`, value, words: purpose.words, purpose: purpose.kind };
}

/** What else is known of a text: the situation that it tells of, and whether it is all that somebody says they want. */
interface Heard {
  situation: Situation | undefined;
  wished: boolean;
}

function purposeIn(
  text: string,
  { situation, wished }: Heard,
): { kind: Purpose; words: string[] } | undefined {
  const trouble = situation?.kind === 'trouble';
  const deed = deedWanted(text);
  // What a thing in trouble is to be put back to is no giving back of it.
  if (deed && !(trouble && deed.kind === 'taken_back' && asksHow(text))) return deed;
  const answered = asksOfOwnAffairs(text, { wished }) || (wished && asksOpeningTimes(text));
  return answered && !trouble ? { kind: 'answered', words: [text] } : undefined;
}

/** The department of those that a test holds for: of several, the one whose keywords a text holds. */
function theOneFor(
  holds: (key: Department) => boolean,
  text: string,
  centre: Centre,
): Department | undefined {
  const keys = Object.keys(servingDepartments(centre)).filter(holds);
  return keys.length === 1 ? keys[0] : departmentAmong(keys, text, centre);
}

/** The one of some departments whose keywords a text holds; undefined where it holds none of theirs. */
export function departmentAmong(
  keys: readonly Department[],
  text: string,
  centre: Centre,
): Department | undefined {
  const serving = Object.entries(servingDepartments(centre));
  return classifyDepartment(text, Object.fromEntries(serving.filter(([key]) => keys.includes(key))))?.value;
}

/** The department whose keywords a text holds. */
function departmentByList(text: string, centre: Centre): ByList<Department> | null {
  const serving = servingDepartments(centre);
  const found = classifyDepartment(text, serving);
  const keywords = found && serving[found.value]?.keywords;
  if (!keywords) return null;
  const hits = matchKeywords(text, keywords);
  // A misspelling is shown with what it was taken for.
  const words = hits.map(({ word, span, exact }) => (exact ? word : `${text.slice(...span)} ≈ ${word}`));
  const spelled = hits.filter(({ exact }) => exact).map(({ word }) => word);
  const { value, confidence } = found;
  const unsure = confidence < SURE ? ({ unsure: true } as const) : {};
  return { rule: `departments.${value}`, value, words, single: isOneWord(spelled), ...unsure };
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

/**
 * The severity of a text by its words alone: the worst of the lists of `severity` and of the rules that ask for nothing
 * but words. Undefined where none holds.
 */
export function severityInWords(text: string, centre: Centre): Understood<string> | undefined {
  const byRules = centre.rules.flatMap(({ when, decide }) => {
    const [said] = decide.severity && isOfWordsOnly(when) ? wordsSaid(when, text) : [];
    return said && decide.severity
      ? [{ value: decide.severity, confidence: SURE_BY_RULE, span: said.span }]
      : [];
  });
  const rated = rateSeverity(text, centre.severity);
  const order: readonly string[] = severityKeys;
  return [...(rated ? [rated] : []), ...byRules].toSorted(
    (a, b) => order.indexOf(b.value) - order.indexOf(a.value),
  )[0];
}

/** Confidence in the severity of a rule whose words were said and meant. */
const SURE_BY_RULE = 0.85;

function isOfWordsOnly(when: RuleCondition): boolean {
  const { words: _words, danger: _danger, unless: _unless, ...others } = when;
  return asksForWords(when) && Object.values(others).every((value) => value === undefined);
}

/** What a human should know to help with this, by the lists of the centre's skills. */
export function skillsFor(text: string, { queue }: Pick<Centre, 'queue'>): string[] {
  return queue.skills
    .filter(({ keywords }) => matchKeywords(text, keywords).length > 0)
    .map(({ key }) => key);
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
