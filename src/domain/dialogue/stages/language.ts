import { languageOf } from '../../../language/index.ts';
import { languages, type Language } from '../../../shared/vocabulary.ts';
import { commandIn } from '../commands.ts';
import { takeVolunteered } from '../listen.ts';
import { lookUpByTheWay } from '../look-up.ts';
import { keepTold } from '../told-more.ts';
import type { Turn } from '../turn.ts';
import type { Answer, StageRules } from '../turn.types.ts';
import { spokenKey } from './spoken-key.ts';

/** The language stage: a language named, a key pressed or named, or simply words in a language. */
export const language: StageRules = {
  asked: 'language',
  answers: 'languages',
  ask: 'language',
  choosesLanguage: true,
  passedForGood: true,
  complete: { 'language.named': 'short' },
  wanted: (state) => state.language === null,
  enter(turn) {
    for (const each of languages)
      turn.say.push({ key: 'choose_language', wording: turn.state.attempts, language: each });
  },
  hear(turn, text) {
    const key = spokenKey(text);
    if (key !== undefined) return takeKey(turn, key);
    const command = commandIn(turn, text);
    const named = command === 'language_ar' ? 'ar' : command === 'language_en' ? 'en' : undefined;
    const found = named ?? languageOf(text);
    if (!found) return { heard: 'unclear', rule: 'language.unclear' };
    choose(turn, found);
    if (named) return { heard: 'taken', rule: 'language.named' };
    if (lookUpByTheWay(turn, text)) return { heard: 'open', rule: 'language.asked_something' };
    if (!takeVolunteered(turn, text)) keepTold(turn, text);
    return { heard: 'taken', rule: 'language.spoken' };
  },
  key: takeKey,
  giveUp(turn) {
    turn.state.language = turn.centre.ivr.defaultLanguage;
    return true;
  },
  reading: () => undefined,
};

function takeKey(turn: Turn, keys: string): Answer {
  const found = keys === '1' ? 'ar' : keys === '2' ? 'en' : undefined;
  if (!found) return { heard: 'unclear', rule: 'language.key_unknown' };
  choose(turn, found);
  return { heard: 'taken', rule: 'language.key' };
}

function choose(turn: Turn, found: Language): void {
  turn.state.language = found;
  turn.state.attempts = 0;
  if (turn.centre.consent) turn.say.push({ text: turn.centre.consent });
}
