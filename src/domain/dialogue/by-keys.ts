import { stripDiacritics } from '../../language/index.ts';
import { phrases } from '../../shared/phrases/catalogue.ts';
import { quickWords } from '../../shared/quick-answers.ts';
import { hear } from './hear.ts';
import { wordsOfKeys } from './listen.ts';
import { answerByTheWay } from './look-up.ts';
import { mannersOf } from './manners.ts';
import { menuTexts } from './menu.ts';
import { repeatLast } from './repeat.ts';
import type { Step } from './step.types.ts';
import { askingIn, speak, type Turn } from './turn.ts';
import type { Utterance } from './utterance.ts';
import { askOpenQuestion, follow, openQuestionOf, stageOf } from './walk.ts';

/** Keys that mean the same at every stage and over every question. */
const HUMAN = '0';
const AGAIN = '*';
const WITHOUT = '#';

/** So many digits are no choice: they are a number, whatever is being asked. */
const numberDigits = 7;

/** How many answers in a row are not understood before a caller is told of the keys. */
const mostMisheard = 2;

/** Brings keys to the stage that the call is in. */
export function takeKeys(turn: Turn, keys: string): void {
  const { state } = turn;
  state.keyed = !stageOf(turn).choosesLanguage;
  if (keys === AGAIN) {
    turn.rule = 'keys.again';
    turn.aside = true;
    repeatLast(turn, 'all');
    return;
  }
  if (keys === WITHOUT && state.language !== null) {
    hear(turn, quickWords.skip[state.language], { final: true, noticed: true });
    return;
  }
  takeDigits(turn, digitsOf(keys));
}

/** What counts of keys: nothing before a star, and not the hash that ends a number. */
function digitsOf(keys: string): string {
  return keys.slice(keys.lastIndexOf(AGAIN) + 1).replace(/#+$/u, '');
}

function takeDigits(turn: Turn, digits: string): void {
  if (digits === HUMAN) {
    turn.state.language ??= turn.centre.ivr.defaultLanguage;
    follow(turn, { heard: 'human', rule: 'command.human', reason: 'keypad 0' });
    return;
  }
  if (answerByTheWay(turn, digits)) return;
  if (isNumberBeside(turn, digits)) {
    turn.rule = 'keys.number';
    speak(turn, 'noted');
    askOpenQuestion(turn);
    return;
  }
  follow(turn, openQuestionOf(turn)?.hear(turn, wordsOfKeys(digits)) ?? stageOf(turn).key(turn, digits));
}

/** Whether a telephone number was keyed where something else is asked, and is taken for theirs. */
function isNumberBeside(turn: Turn, digits: string): boolean {
  const { ask } = askingIn(turn.state, turn);
  if (digits.length < numberDigits || !(ask === 'name' || ask === 'email')) return false;
  turn.stages.phone.volunteer?.(turn, digits);
  return turn.changes.some(({ field }) => field === 'phone');
}

/** Notes whether the caller's words were understood: whoever is not is told of the keys. */
export function noteUnderstood({ state, rule, undecided }: Turn): void {
  if (undecided || rule === 'heard.filler') return;
  const missed = rule.includes('.unclear') || rule.includes('not_valid');
  state.misheard = missed ? state.misheard + 1 : 0;
  if (!missed) state.keyed = false;
}

/**
 * What may be keyed now, said behind a question to whoever keys, or was not understood twice. No part of what "repeat" repeats:
 * it is said again with it.
 */
function keysToPress(turn: Turn): Utterance[] {
  const { state, say, centre } = turn;
  const told = state.keyed || state.misheard >= mostMisheard;
  if (!told || !mannersOf(state).keys || say.length === 0 || state.ended !== null || state.leaving) return [];
  if (state.language === null || say.some((utterance) => tellsOfKeys(turn, utterance))) return [];
  const { ask, answers } = askingIn(state, turn);
  if (answers === 'departments') return [{ text: menuTexts(centre).keys }];
  switch (ask) {
    case 'yes_no':
      return answers === undefined ? [{ key: 'press_yes_no' }] : [];
    case 'phone':
    case 'ticket':
      return [{ key: 'press_number' }];
    case 'name':
    case 'email':
      return [{ key: 'press_to_skip' }];
    case 'describe':
      return [{ key: 'press_for_human' }];
    default:
      return [];
  }
}

/** Whether something that is said names a key already. */
function tellsOfKeys({ state }: Turn, utterance: Utterance): boolean {
  if ('passage' in utterance) return false;
  const language = state.language ?? 'en';
  const text =
    'key' in utterance
      ? (phrases[utterance.key][language][utterance.wording ?? 0] ?? '')
      : utterance.text[language];
  return /\bpress\b|keypad|اضغط|لوحة الأرقام/iu.test(stripDiacritics(text));
}

/** A step with what may be keyed behind what it says. */
export function withKeys(step: Step, turn: Turn): Step {
  return { ...step, say: [...step.say, ...keysToPress(turn)] };
}
