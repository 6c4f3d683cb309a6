import { detectLanguage, isAngry, rateSentiment } from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Ask } from './step.types.ts';
import { askingIn, speak, type Turn } from './turn.ts';
import { stageOf } from './walk.ts';

/** What a turn shows besides its meaning: how the caller feels, and which language they stay in. */
export function notice(turn: Turn, text: string): void {
  const { state, centre } = turn;
  const mood = rateSentiment(text, centre.sentiment).value;
  if (mood !== 0) state.moods.push(mood);
  turn.angry = isAngry(text);
  if (turn.angry) state.angryTurns += 1;
  followLanguage(turn, text);
}

// Somebody who plainly stays in the other language is answered in it; one borrowed sentence changes nothing.
function followLanguage(turn: Turn, text: string): void {
  const { state } = turn;
  if (state.language === null || stageOf(turn).choosesLanguage) return;
  const spoken = plainLanguage(text, askingIn(state, turn).ask);
  if (spoken === undefined) return;
  state.otherLanguageTurns = spoken === state.language ? 0 : state.otherLanguageTurns + 1;
  if (state.otherLanguageTurns < 2) return;
  state.otherLanguageTurns = 0;
  state.language = spoken;
  speak(turn, 'switched');
}

/** Answers that are dictated in either language whatever the call is held in. */
const dictated = new Set<Ask>(['name', 'phone', 'email', 'ticket', 'order']);

/** The language of words that can be of no other: names, addresses and loan words tell nothing. */
function plainLanguage(text: string, asked: Ask): Language | undefined {
  const words = text.trim().split(/\s+/u);
  const arabic = words.filter((word) => /\p{Script=Arabic}{2}/u.test(word)).length;
  if (arabic > 0) {
    const isName = asked === 'name' && words.length <= 3;
    return arabic * 2 > words.length && !isName ? 'ar' : undefined;
  }
  if (words.length < 3 || dictated.has(asked)) return undefined;
  const found = detectLanguage(text);
  if (found?.value === 'arabizi') return 'ar';
  return found?.value === 'en' && found.confidence >= 0.6 ? 'en' : undefined;
}
