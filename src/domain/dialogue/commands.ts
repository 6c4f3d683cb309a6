import {
  choiceNamed,
  onlyAsksForMoment,
  parseCommand,
  parseDigits,
  wantsToCome,
  type Command,
} from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { askForHuman } from './ask-for-human.ts';
import { repeatLast } from './repeat.ts';
import { leave } from './leave.ts';
import { frontDesk } from '../../config/departments.ts';
import { hasNotSaidWhat } from './state.ts';
import type { DialogueState } from './state.types.ts';
import type { Utterance } from './utterance.ts';
import { captureService, departmentIn, tellsOfMatter, wordCount, yesOrNo } from './listen.ts';
import { askingIn, heardIn, rulesOf, speak, type Turn } from './turn.ts';
import { goBack, stageOf, startOver } from './walk.ts';
import { sayByTheWay } from './by-the-way.ts';

/** What a caller may say in every stage, apart from the pleasantries, which only count when nothing else does. */
export function obeyCommand(turn: Turn, text: string): boolean {
  const command = commandIn(turn, text);
  if (command !== undefined && stageOf(turn).obey?.(turn, command)) return true;
  switch (command) {
    case 'human':
      if (wantsToCome(text)) return false;
      askForHuman(turn, text, { beside: toldWithHuman(turn, text) });
      return true;
    case 'repeat':
      turn.rule = 'command.repeat';
      turn.aside = true;
      repeatLast(turn, 'all');
      return true;
    case 'back':
      turn.rule = 'command.back';
      goBack(turn);
      return true;
    case 'restart':
      turn.rule = 'command.restart';
      startOver(turn);
      return true;
    case 'wait':
      turn.rule = 'command.wait';
      turn.aside = true;
      turn.state.patient = true;
      speak(turn, 'take_your_time');
      return true;
    case 'language_ar':
    case 'language_en':
      return switchLanguage(turn, command === 'language_ar' ? 'ar' : 'en');
    case 'goodbye':
      turn.rule = 'command.goodbye';
      leave(turn, { farewell: 'goodbye', outcome: null }, text);
      return true;
    default:
      return false;
  }
}

/**
 * What is told with a wish for a human: what is open hears it, and else it is passed on where something was told before.
 */
function toldWithHuman(turn: Turn, text: string): string {
  const { state } = turn;
  const told = text
    .split(clauses)
    .map((clause) => clause.trim())
    .filter((clause) => wordCount(clause) > 1 && commandIn(turn, clause) === undefined);
  const rest = told.join(', ');
  if (told.length === 0 || rest.length === text.trim().length || state.escalation) return '';
  const { matter } = state;
  const rules = matter && rulesOf(turn, matter);
  if (matter && rules?.hearLast) {
    rules.hearLast(turn, matter, rest);
    return '';
  }
  if (!tellsOfMatter(turn, rest)) return '';
  if (!hasNotSaidWhat(state) || state.requests.length > 0) return rest;
  // It is what they came for, and they are not asked for it.
  captureService(turn, rest, departmentIn(turn, rest) ?? frontDesk(turn.centre), 'caller');
  return '';
}

/** Where one thing that is said ends and another begins. */
const clauses =
  /[.,،؛;!?؟]+|\b(?:and|but|because|it's about|it is about|about (?=an?\b|the\b|my\b|your\b))\b|\s(?:عشان|علشان|لان|لأن|بخصوص|بسبب)\s|\s(?=و(?:ابي|ابغى|أبي|أبغى|بدي|عايز|عاوز|اريد|أريد|خلني|حولني|وصلني))/iu;

/** A greeting or thanks alone: answered, and what was asked stands. */
export function returnCourtesy(turn: Turn, text: string): boolean {
  const command = commandIn(turn, text);
  if (command !== 'greeting' && command !== 'thanks') return false;
  turn.rule = `command.${command}`;
  // At the end of a call «سلام» takes leave.
  const leaves = command === 'thanks' || farewell.test(text.trim());
  if (turn.state.question === 'anything_else' && leaves) {
    leave(turn, { farewell: 'goodbye', outcome: null });
    return true;
  }
  sayByTheWay(turn, { key: command === 'greeting' ? 'hello' : 'you_are_welcome' });
  return true;
}

const farewell = /^(?:(?:يلا|طيب|خلاص|اوكي)\s+)?سلام(?:ات| عليكم)?[.!]*$/u;

/** How many things are offered to choose from at most. */
const mostChoices = 3;

/** The command in a caller's words, in the light of what they were asked. */
export function commandIn(turn: Turn, text: string): Command | undefined {
  const { ask: asked, asked: question } = askingIn(turn.state, turn);
  // "The second" of what was offered is no wish to wait a second.
  if ((question === 'which' || question === 'when') && choiceNamed(text, mostChoices) !== undefined)
    return undefined;
  if (onlyAsksForMoment(text) && parseDigits(text) === undefined) return 'wait';
  const found = parseCommand(text, {
    ...heardIn(turn.state),
    ...(asked === 'yes_no' ||
    asked === 'name' ||
    asked === 'phone' ||
    asked === 'email' ||
    asked === 'language'
      ? { asked }
      : {}),
  });
  // «نعم لو سمحت» agrees; asked nothing of the kind, it is a "pardon?".
  if (found?.value === 'repeat' && asked === 'yes_no' && yesOrNo(turn, text) === 'yes') return undefined;
  return found && found.confidence >= 0.6 ? found.value : undefined;
}

/** Goes on in another language, which is said in it. False where the language is being asked for. */
export function switchLanguage(turn: Turn, language: Language): boolean {
  const { state } = turn;
  if (stageOf(turn).choosesLanguage) return false;
  turn.rule = `command.language_${language}`;
  state.language = language;
  speak(turn, 'switched');
  turn.say.push(...lastPrompt(state));
  return true;
}

/** A language that is asked for with something else behind it. */
const withMore = /^([^,،.؛;]{2,40})[,،.؛;]\s*(\S.{5,})$/u;

/** "In English please, how much is it?": the language is the caller's from here on, and the rest is what they say. */
export function afterLanguage(turn: Turn, text: string): string {
  const [, asked = '', rest = ''] = withMore.exec(text.trim()) ?? [];
  const command = asked === '' || stageOf(turn).choosesLanguage ? undefined : commandIn(turn, asked);
  if (command !== 'language_ar' && command !== 'language_en') return text;
  turn.state.language = command === 'language_ar' ? 'ar' : 'en';
  return rest;
}

const byTheWay = new Set<string>([
  'switched',
  'greet_known',
  'thanks_name',
  'from_the_start',
  'ticket_now',
  'ticket_promised',
  'human_promised',
  'human_promised_closed',
]);

/** What was asked last, to ask it again behind something else: no greeting, answer or number around it. */
export function lastPrompt(state: DialogueState): Utterance[] {
  return state.last.filter((utterance) => 'key' in utterance && !byTheWay.has(utterance.key));
}
