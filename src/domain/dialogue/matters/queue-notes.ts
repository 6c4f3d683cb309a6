import { tellsOfMatter, wordCount, yesOrNo } from '../listen.ts';
import { servedBy } from '../state.ts';
import { effectKey, noteRequest, shortRequest, speak, type Turn } from '../turn.ts';
import type { Waits } from './matter.types.ts';

/** How much of what is told while waiting is put on the ticket at most. */
const MOST_NOTES = 10;
/** Fewer words tell nothing by themselves, unless they tell of a matter. */
const FEWEST_WORDS = 3;
/** That something is passed on is said at most this often, in milliseconds. */
const passedOnEveryMs = 20_000;

/** Keeps what somebody tells who waits, for the human who comes: with the call's wishes, and on its ticket. */
export function passOn(turn: Turn, queue: Waits, text: string): void {
  const { state } = turn;
  if (tellsNothing(turn, text)) {
    turn.rule = 'queue.acknowledged';
    turn.aside = true;
    return;
  }
  turn.rule = 'queue.told';
  noteRequest(turn, text);
  if (!state.service?.value)
    state.service = { value: shortRequest(text), source: 'caller', department: servedBy(turn) };
  const ticket = state.tickets.at(-1);
  if (ticket === undefined || queue.notes >= MOST_NOTES) {
    sayPassedOn(turn, queue);
    return;
  }
  queue.notes += 1;
  turn.effects.push({ type: 'add_note', key: effectKey(turn, 'note'), number: ticket, note: text });
}

/** Says that something is passed on, unless it was said a moment ago. */
export function sayPassedOn(turn: Turn, queue: Waits): void {
  turn.aside = true;
  const { passedOnAt } = queue;
  if (passedOnAt !== null && turn.at.getTime() - Date.parse(passedOnAt) < passedOnEveryMs) return;
  queue.passedOnAt = turn.at.toISOString();
  speak(turn, 'will_pass_on');
}

function tellsNothing(turn: Turn, text: string): boolean {
  if (yesOrNo(turn, text) !== undefined && wordCount(text) <= FEWEST_WORDS) return true;
  return wordCount(text) < FEWEST_WORDS && !tellsOfMatter(turn, text);
}
