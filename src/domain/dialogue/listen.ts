import {
  departmentNames,
  frontDesk,
  departmentsOfKind,
  servingDepartments,
  type DepartmentSettings,
} from '../../config/departments.ts';
import {
  appointmentWish,
  classifyDepartment,
  complains,
  fieldNamed,
  inArabicScript,
  isAngry,
  isLeftAlone,
  isQuestion,
  namesTicket,
  normaliseArabic,
  parseCommand,
  parseYesNo,
  speaksOf,
  stripDiacritics,
  tellsMatter,
  wantsSomething,
} from '../../language/index.ts';
import { languages, type Department, type DepartmentKind } from '../../shared/vocabulary.ts';
import { departmentAmong, departmentByRules, departmentByWords } from '../routing/index.ts';
import { factsOf } from './rules.ts';
import { heardIn, type Turn, noteRequest } from './turn.ts';
import type { FieldSource } from './state.types.ts';

/** The department a free description belongs to, when the centre's rules or the words say so. */
export function departmentIn(turn: Turn, said: string): Department | undefined {
  const text = inArabicScript(said);
  const found = departmentByWords(text, turn.centre);
  return (
    departmentTold(turn, text, found) ?? departmentByMood(turn, text, found) ?? departmentOfAsked(turn, text)
  );
}

/** The department of one of the parts of what was told: how somebody feels is none of a part, and goes with the others. */
export function departmentOfPart(turn: Turn, part: string): Department | undefined {
  return departmentTold(turn, part, departmentByWords(part, turn.centre)) ?? departmentOfAsked(turn, part);
}

type ByWords = ReturnType<typeof departmentByWords>;

function departmentTold(turn: Turn, text: string, found: ByWords): Department | undefined {
  const serving = servingDepartments(turn.centre);
  const named = Object.keys(serving).find((key) => isNameOf(serving[key], key, text));
  if (named !== undefined) return named;
  const ruled = departmentByRules(factsOf(turn, turn.at, { text }), turn.centre);
  if (ruled !== null) return ruled;
  const complaint = complains(text) ? ofKind(turn, text, 'complaints') : undefined;
  if (complaint !== undefined) return complaint;
  const nearlyNamed = departmentNamed(turn, text);
  if (nearlyNamed !== undefined) return nearlyNamed;
  return found && !found.unsure && !found.mood ? found.value : undefined;
}

/** Who sees to what any department could: a ticket that is asked after, an appointment. */
function departmentOfAsked(turn: Turn, text: string): Department | undefined {
  // A ticket's whole number says what it is about by itself.
  if (namesTicket(text, heardIn(turn.state))) return frontDesk(turn.centre);
  const asked =
    speaksOf('ticket_status', text) ||
    appointmentWish(text) !== undefined ||
    // "That is correct" corrects nothing.
    (speaksOf('change', text) && wantsSomething(text) && fieldNamed(text) !== undefined);
  return asked && tellsOfMatter(turn, text) ? frontDesk(turn.centre) : undefined;
}

/** Who sees to what is told in anger or despair, though no word of any department is in it. */
function departmentByMood(turn: Turn, text: string, found: ByWords): Department | undefined {
  if (found?.mood) return found.value;
  if (isQuestion(text) || !tellsOfMatter(turn, text)) return undefined;
  if (speaksOf('outage', text)) return ofKind(turn, text, 'support');
  return isAngry(text) || isLeftAlone(text) ? ofKind(turn, text, 'complaints') : undefined;
}

/** Whether a text is nothing but a department's name, as screens show it, or its key. */
function isNameOf(department: DepartmentSettings | undefined, key: string, text: string): boolean {
  const said = text.trim().toLowerCase();
  return (
    said === key ||
    languages.some((each) => stripDiacritics(department?.name[each] ?? '').toLowerCase() === said)
  );
}

/** How many words merely name a department: "support please". */
const NAMING_WORDS = 3;

/**
 * The department that a few words are for and of whose own name they hold one: asked which it is, nobody says more. "No
 * complaint, sales": that says more than whatever else is told in so few words.
 */
export function departmentNamed({ centre }: Turn, text: string): Department | undefined {
  if (wordCount(text) > NAMING_WORDS) return undefined;
  const listed = classifyDepartment(text, servingDepartments(centre))?.value;
  const name = listed === undefined ? undefined : centre.departments[listed]?.name;
  const names = new Set(Object.values(name ?? {}).flatMap((said) => plainWords(stripDiacritics(said))));
  return plainWords(text).some((word) => names.has(word)) ? listed : undefined;
}

function plainWords(text: string): string[] {
  const words = normaliseArabic(text.toLowerCase()).match(/\p{L}+/gu) ?? [];
  return words.map((word) => word.replace(/^(?:وال|بال|لل|ال)(?=.{2})/u, ''));
}

/** The department of a kind: of several the one whose keywords the words hold, or the first. */
function ofKind(turn: Turn, text: string, kind: DepartmentKind): Department | undefined {
  const keys = departmentsOfKind(turn.centre, kind);
  return departmentAmong(keys, text, turn.centre) ?? keys[0];
}

/** Sets the department that serves the call, and what the caller wants of it in their words; none where all is done already. */
export function captureService(
  turn: Turn,
  text: string | null,
  department: Department,
  source: FieldSource,
): void {
  turn.state.service = { value: text, source, department };
  if (text !== null) noteRequest(turn, text);
  turn.changes.push({ field: 'service', value: department, source });
}

/**
 * Takes what a caller says beyond what was asked ("I'm Sara and my router is broken"), so that no later
 * stage asks for it. Only what is plainly said counts. Returns whether anything was taken.
 */
export function takeVolunteered(turn: Turn, text: string): boolean {
  const taken = (): string =>
    JSON.stringify([turn.changes.length, turn.state.service?.value, turn.state.waiting]);
  const before = taken();
  for (const stage of Object.values(turn.stages))
    if (stage !== turn.stages[turn.state.stage]) stage.volunteer?.(turn, text);
  return taken() !== before;
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.trim().split(/\s+/u).filter(Boolean).length;
}

/** Whether words describe a matter well enough to be written down as they are. */
export function isDescription(text: string): boolean {
  return wordCount(text) >= 5 || (wordCount(text) >= 4 && /\p{Script=Arabic}/u.test(text));
}

/** Whether words tell of a matter, and not only which department they are for. */
export function tellsOfMatter({ centre }: Pick<Turn, 'centre'>, text: string): boolean {
  return tellsMatter(text, departmentNames(centre));
}

/** The department by its number on the keypad, from 1 in the order of the menu, or by its own key. */
export function departmentForKey({ centre }: Turn, keys: string): Department | undefined {
  const serving = Object.keys(servingDepartments(centre));
  return /^[1-9]$/.test(keys) ? serving[Number(keys) - 1] : serving.find((key) => key === keys);
}

/** Yes, no, or neither. */
export function yesOrNo({ state }: Pick<Turn, 'state'>, text: string): 'yes' | 'no' | undefined {
  const answer = parseYesNo(text, { ...heardIn(state), asked: 'yes_no' })?.value;
  return answer === 'unsure' ? undefined : answer;
}

/** A no before anything that merely closes it: "no, that's it" agrees to no offer, though it does to a read-back. */
const declining = /^\s*(?:no|nope|nah|لا|لأ|كلا)(?!\p{L})/iu;

/** Yes to an offer, no, or neither. */
export function answerToOffer(turn: Pick<Turn, 'state'>, text: string): 'yes' | 'no' | undefined {
  const answer = parseYesNo(text, { ...heardIn(turn.state), asked: 'yes_no' })?.value;
  if (answer === undefined || answer === 'no') return answer;
  if (declining.test(text) && !agreeing.test(normaliseArabic(text.toLowerCase()))) return 'no';
  return answer === 'yes' ? answer : undefined;
}

/** A plain yes behind a no, and agreement that begins as a no does: "no problem", «لا مانع». */
const agreeing =
  /(?:^|[^\p{L}])(?:yes|yeah|yep|yup|please do|go ahead|no (?:problem|objections?|worries)|نعم|ايوه|ايوا|اي|ايه|اكيد|لا (?:مانع|باس|مشكله|يوجد مانع|توجد مشكله))(?![\p{L}])/u;

/** Keys that answer a question of yes or no, as words: one is yes, two is no. */
export function wordsOfKeys(keys: string): string {
  return keys === '1' ? 'yes' : keys === '2' ? 'no' : keys;
}

/** Whether nothing but thanks comes behind words that a text begins with: "okay, thank you", "no, thanks". */
export function onlyThanksBehind(turn: Turn, head: RegExp, text: string): boolean {
  const folded = normaliseArabic(text);
  const rest = folded.replace(head, '');
  return rest !== folded && parseCommand(rest, heardIn(turn.state))?.value === 'thanks';
}
