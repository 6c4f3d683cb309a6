import { inMinutes, inWords } from '../counted.ts';
import type { Place } from '../effects.ts';
import { inDepartment, isLookedUp } from '../state.ts';
import type { DialogueState } from '../state.types.ts';
import { speak, type Turn } from '../turn.ts';
import { moveTo } from '../walk.ts';
import type { Waits } from './matter.types.ts';

/** A place that changed is told at most this often, in milliseconds. */
const againMs = 45_000;

/** Somebody whose place stays the same hears after so many milliseconds that they are still in line. */
const comfortMs = 120_000;

/** How the caller waits, where they do. */
export function waitsIn({ matter }: DialogueState): Waits | undefined {
  return matter?.kind === 'queue' ? matter.queue : undefined;
}

/** The caller waits on the line from here on, at a place that nobody may know yet; what stood open is not asked any more. */
export function waitOnLine(turn: Turn, at: Place | null): Waits {
  const { state } = turn;
  if (!inDepartment(state)) moveTo(turn, 'department');
  const queue: Waits = {
    place: at?.place ?? null,
    minutes: at?.minutes ?? null,
    told: { place: null, at: turn.at.toISOString() },
    passedOnAt: null,
    notes: 0,
    choosing: false,
  };
  state.matter = { kind: 'queue', queue };
  state.question = null;
  state.onward = null;
  state.attempts = 0;
  if (!isLookedUp(state)) state.lookup = null;
  return queue;
}

/** The caller's place as it is read now: told where they have not heard of it for long enough. */
export function placeRead(turn: Turn, queue: Waits, { place, minutes }: Place): void {
  queue.place = place;
  queue.minutes = minutes;
  const since = turn.at.getTime() - Date.parse(queue.told.at);
  // Behind somebody who has just been told of, the first place is nothing new.
  const news = queue.told.place === null ? place > 1 : queue.told.place !== place && since >= againMs;
  if (!news && since < comfortMs) {
    turn.rule = 'queue.place_kept';
    return;
  }
  turn.rule = 'queue.place_told';
  turn.aside = true;
  if (!news) speak(turn, 'thanks_for_waiting');
  tellPlace(turn, queue);
}

/** Says where the caller stands, and how long it may take where somebody can say. */
export function tellPlace(turn: Turn, queue: Waits): void {
  const { place, minutes } = queue;
  queue.told = { place, at: turn.at.toISOString() };
  if (place === null) {
    speak(turn, 'queue_still');
    return;
  }
  const first = place === 1;
  const values = { place: inWords(place), ...(minutes === null ? {} : { minutes: inMinutes(minutes) }) };
  if (minutes === null) speak(turn, first ? 'queue_next' : 'queue_place', values);
  else speak(turn, first ? 'queue_next_in' : 'queue_place_in', values);
}
