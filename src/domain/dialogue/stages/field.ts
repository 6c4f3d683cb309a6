import {
  asksMeaning,
  fieldNamed,
  isUnknowing,
  onlyAsks,
  parseCommand,
  piecesOf,
  refusesField,
  refusesToTell,
} from '../../../language/index.ts';
import type { Centre } from '../../../config/centre.ts';
import type { FieldName } from '../../../shared/vocabulary.ts';
import { takeVolunteered, wordCount, yesOrNo } from '../listen.ts';
import { lookUpByTheWay, lookUpTopic } from '../look-up.ts';
import { asksWhoCalls, requires } from '../order.ts';
import { keepTold, toldFirst } from '../told-more.ts';
import { sayByTheWay } from '../by-the-way.ts';
import type { DialogueState } from '../state.types.ts';
import { passes } from '../matters/words.ts';
import { capture, heardIn, speak, type Turn } from '../turn.ts';
import type { Answer } from '../turn.types.ts';

type Field = Exclude<FieldName, 'service'>;

/** Whether a department requires a field that was not asked for yet. A caller whom a human calls back is asked nothing more. */
export function isRequired(field: Field, state: DialogueState, centre: Centre): boolean {
  if (state.escalation || state[field] !== null || !asksWhoCalls(state, centre)) return false;
  return requires(field, state, centre);
}

/** Words that do not answer what was asked: they may be another fact, or something for a model, or nothing. */
export function unanswered(turn: Turn, asked: Field, text: string, final: boolean): Answer {
  const question = piecesOf(text)
    .filter((piece) => !asksMeaning(piece))
    .join(' ');
  if (onlyAsks(text)) turn.state.asksOnly = true;
  if (lookUpByTheWay(turn, question) || (turn.state.asksOnly && lookUpTopic(turn, question)))
    return { heard: 'open', rule: `${asked}.asked_something` };
  if (turn.state.asksOnly) return { heard: 'taken', rule: `${asked}.only_asks` };
  const first = toldFirst(turn);
  const { length } = turn.changes;
  if (takeVolunteered(turn, text)) {
    if (first && turn.changes.length === length) return notedBeside(turn, `${asked}.told_more`);
    speak(turn, 'noted');
    return { heard: 'taken', rule: `${asked}.volunteered_other` };
  }
  if (final && keepTold(turn, text)) {
    if (first) return notedBeside(turn, `${asked}.told_more`);
    speak(turn, 'noted');
    return { heard: 'taken', rule: `${asked}.told_something` };
  }
  return final ? { heard: 'unclear', rule: `${asked}.unclear` } : { heard: 'undecided' };
}

/** More was told of a matter than its first words: what was asked stands, and is said once more at most. */
function notedBeside(turn: Turn, rule: string): Answer {
  sayByTheWay(turn, { key: 'noted' });
  return { heard: 'open', rule };
}

/**
 * The caller has none, or would rather not say, whatever else they say in the same breath: the call goes on without it, and
 * what they ask or tell beside it is seen to. Undefined where nothing is refused.
 */
export function refused(turn: Turn, asked: Field, text: string): Answer | undefined {
  const pieces = piecesOf(text);
  const besides = pieces.filter((piece, at) => !isRefusal(turn, asked, piece, at, pieces));
  if (besides.length === pieces.length && !passes(turn, text) && !refusesField(text, asked)) return undefined;
  goOnWithout(turn, asked);
  // Why it is asked for is no matter to whoever does not tell it.
  const asides = besides.filter((piece) => !asksMeaning(piece));
  const rest = besides.length === pieces.length ? '' : asides.join(' ');
  turn.state.asksOnly ||= onlyAsks(text);
  if (rest === '') return { heard: 'taken', rule: `${asked}.skipped` };
  if (lookUpByTheWay(turn, rest) || lookUpTopic(turn, rest)) {
    turn.state.asksOnly = true;
    return { heard: 'open', rule: `${asked}.asked_instead` };
  }
  if (takeVolunteered(turn, rest) || keepTold(turn, rest)) speak(turn, 'noted');
  return { heard: 'taken', rule: `${asked}.skipped` };
}

/** How many words say, among others, that somebody does not know what they were asked. */
const UNKNOWING_WORDS = 3;

/** Whether one of the pieces of what was said refuses the field that was asked for. */
function isRefusal(turn: Turn, asked: Field, piece: string, at: number, pieces: readonly string[]): boolean {
  if (refusesField(piece, asked) || refusesToTell(piece)) return true;
  if (parseCommand(piece, { ...heardIn(turn.state), asked })?.value === 'skip') return true;
  // "No, the number is wrong" goes on about it.
  const mends = pieces.slice(1).some((other) => fieldNamed(other) === asked);
  const little = pieces.length === 1 || wordCount(piece) <= UNKNOWING_WORDS;
  return (little && isUnknowing(piece)) || (at === 0 && little && !mends && yesOrNo(turn, piece) === 'no');
}

/** Does without a field: it is not asked for again. */
export function goOnWithout(turn: Turn, asked: Field): void {
  speak(turn, asked === 'email' ? 'email_declined' : 'go_on_without');
  capture(turn, asked, null, 'caller');
}
