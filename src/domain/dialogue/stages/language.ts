import type { Language } from '../../../shared/vocabulary.ts';
import { commandIn } from '../commands.ts';
import { advance } from '../flow.ts';
import { languageOf } from '../language.ts';
import { takeVolunteered } from '../listen.ts';
import { retry } from '../retry.ts';
import { spokenKey } from './spoken-key.ts';
import type { Turn } from '../turn.ts';

/** The language stage: a language named, a key pressed or named, or simply words in a language. */
export function hearLanguage(turn: Turn, text: string): void {
  const key = spokenKey(text);
  if (key !== undefined) {
    keyLanguage(turn, key);
    return;
  }
  const command = commandIn(turn, text);
  const named = command === 'language_ar' ? 'ar' : command === 'language_en' ? 'en' : undefined;
  const language = named ?? languageOf(text);
  if (!language) {
    retry(turn, 'language.unclear');
    return;
  }
  chooseLanguage(turn, language, named ? 'language.named' : 'language.spoken');
  if (!named) takeVolunteered(turn, text);
  advance(turn);
}

export function keyLanguage(turn: Turn, keys: string): void {
  const language = keys === '1' ? 'ar' : keys === '2' ? 'en' : undefined;
  if (!language) {
    retry(turn, 'language.key_unknown');
    return;
  }
  chooseLanguage(turn, language, 'language.key');
  advance(turn);
}

function chooseLanguage(turn: Turn, language: Language, rule: string): void {
  turn.rule = rule;
  turn.state.language = language;
  turn.state.attempts = 0;
  if (turn.centre.consent) turn.say.push({ text: turn.centre.consent });
}
