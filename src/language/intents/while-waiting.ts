import { foldWords } from '../phrases.ts';
import type { Intent } from './lexicon.ts';
import { asksToLeaveMessage } from './message.ts';
import { isLeftAlone } from './plain-wishes.ts';
import { agreesTo, hintsAt, refuses } from './speaks-of.ts';

/** What somebody who waits for a human may be after; the first that is told counts. */
const wishes = {
  message: 'rather_message',
  call_back: 'rather_call_back',
  assistant: 'rather_assistant',
  other_department: 'other_department',
  stay: 'rather_stay',
  place: 'place_in_line',
  choices: 'choices',
} as const satisfies Record<string, Intent>;

/** What a caller would rather do than wait for a human, that they stay, or what they ask of their waiting. */
export type WaitingWish = keyof typeof wishes;

/** Wishes by which nobody waits any longer. */
const leaving = ['message', 'call_back', 'assistant'] as const satisfies readonly WaitingWish[];

/** More words than this tell a story, in which nothing is asked for. */
const LONGEST = 16;
/** In so few words what only hints at something is that. */
const FEW_WORDS = 3;

/** What a caller who waits for a human wishes, in either language; undefined where they tell something else. */
export function wishWhileWaiting(text: string): WaitingWish | undefined {
  const words = foldWords(text).length;
  if (words > LONGEST) return undefined;
  const all = Object.keys(wishes) as WaitingWish[];
  const told = all.find((wish) => agreesTo(wishes[wish], text));
  if (told !== undefined) return told;
  if (asksToLeaveMessage(text)) return 'message';
  // Who wants none of it stays; who does not want to stay hears what else there is.
  if (!isLeftAlone(text) && leaving.some((wish) => refuses(wishes[wish], text))) return 'stay';
  if (refuses('rather_stay', text)) return 'choices';
  if (words > FEW_WORDS) return undefined;
  return all.find((wish) => hintsAt(wishes[wish], text) && !refuses(wishes[wish], text));
}
