import {
  asksHow,
  asksHowLong,
  asksOpeningTimes,
  asksWhetherReturned,
  fieldNamed,
  grumbles,
  isOfOwnThing,
  isQuestion,
  namesTicket,
  partsOf,
  saysEnough,
  speaksOf,
  wishIn,
  withoutJoiner,
} from '../../language/index.ts';
import { captureService, departmentIn, departmentOfPart, wordCount, tellsOfMatter } from './listen.ts';
import { shortRequest, type Turn } from './turn.ts';
import { hasNotSaidWhat } from './state.ts';
import type { Waiting } from './state.types.ts';

/** How many matters wait at most; who tells more is asked again when these are done. */
const MOST_WAITING = 5;

/** How many words a question has at least that is looked up though something else was asked. */
const QUESTION_WORDS = 3;
/** Of what is done or there two words are enough in Arabic, whose verb holds who is asked: «توصلون جدة؟». */
const inTwoWords =
  /^(?:و|ف)?(?:(?:ب|ك)?ت\p{L}{2,}(?:ون|وا|و)|عندكم|عندكن|عندكو|بكم|بكام|بقديش)\s+\p{L}{2,}[؟?]?$/u;

/**
 * The matters that an utterance tells, in their order. What belongs together stays together: a part is a matter of its own
 * only where it is for another department than what goes before it, and no wish about that. The first may be for none.
 */
export function mattersIn(turn: Turn, text: string): [Waiting, ...Waiting[]] {
  const parts = partsOf(text);
  if (parts.length < 2) return [{ text, department: departmentIn(turn, text) ?? null }];
  const matters: Waiting[] = [];
  for (const part of parts) {
    const department = departmentOfPart(turn, part) ?? null;
    const before = matters.at(-1);
    const own = before?.department && department !== null && department !== before.department;
    if (!before || (own && wishIn(part, { asked: false }) === undefined))
      matters.push({ text: part, department });
    else {
      before.text = `${before.text} ${part}`;
      before.department ??= department;
    }
  }
  const [first, ...others] = matters;
  if (!first || others.length === 0) return [{ text, department: departmentIn(turn, text) ?? null }];
  return [first, ...others];
}

/** Keeps matters until those before them are done. */
export function keepWaiting(turn: Turn, matters: readonly Waiting[]): void {
  for (const { text, department } of matters) {
    if (turn.state.waiting.length < MOST_WAITING && !isWaiting(turn, text))
      turn.state.waiting.push({ text: shortRequest(withoutJoiner(text)), department });
  }
}

/** Whether these very words are kept until what goes before them is done. */
export function isWaiting({ state }: Turn, text: string): boolean {
  return state.waiting.some((one) => one.text === shortRequest(withoutJoiner(text)));
}

/** What was told that nobody could say whom it is for; undefined where nothing was, or all of it is for somebody. */
export function toldForNobody({ state }: Turn): Waiting | undefined {
  return state.waiting.find(({ department }) => department === null);
}

/** Keeps what is told beside an answer, though nobody can say yet whom it is for. */
export function keepBeside(turn: Turn, text: string): boolean {
  const { service } = turn.state;
  if (!hasNotSaidWhat(turn.state) || toldForNobody(turn) || fieldNamed(text) !== undefined) return false;
  if (!tellsOfMatter(turn, text)) return false;
  if (service) captureService(turn, text, service.department, 'caller');
  else keepWaiting(turn, [{ text, department: null }]);
  return true;
}

/** A text without that something was bought: who did buy orders nothing by saying so. */
function withoutBought(text: string): string {
  return text.replaceAll(/(?<!\p{L})اشتري(?:ت|نا)(?:ه|ها|هم)?(?!\p{L})/gu, ' ');
}

/** Whether words ask something that can be answered at once, whoever asks: hours, a price, how something is done. */
export function isOpenQuestion(text: string): boolean {
  if (grumbles(text)) return false;
  if (asksOpeningTimes(text)) return true;
  // How something is changed may be told to anybody; what is stored of them is theirs.
  const told = asksHow(text) && fieldNamed(text) === undefined;
  const ofTheirs =
    (['ticket_status', 'appointment', 'order'] as const).some((intent) =>
      speaksOf(intent, withoutBought(text)),
    ) ||
    (speaksOf('change', text) && !told);
  return (
    isQuestion(text) &&
    !ofTheirs &&
    !namesTicket(text) &&
    (!isOfOwnThing(text) || asksHow(text) || asksWhetherReturned(text) || asksHowLong(text)) &&
    isLongEnough(text) &&
    saysEnough(text)
  );
}

function isLongEnough(text: string): boolean {
  return wordCount(text) >= QUESTION_WORDS || inTwoWords.test(text.trim());
}
