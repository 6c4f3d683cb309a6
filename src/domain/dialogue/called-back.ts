import { languageOf, toldWhenCalled } from '../../language/index.ts';
import { languages, type AttemptResult, type Language } from '../../shared/vocabulary.ts';
import { leave } from './leave.ts';
import { answerToOffer, takeVolunteered, wordsOfKeys } from './listen.ts';
import { waitOnLine } from './matters/queue-told.ts';
import { keepTold } from './told-more.ts';
import { speakInEither, type Turn } from './turn.ts';
import type { Answer, QuestionRules } from './turn.types.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';

/** Says who calls and why, before anything is heard, and asks whether it is a good time. In both languages where none is known. */
export function callBackBegins(turn: Turn): void {
  turn.rule = 'start.call_back';
  const { outbound } = turn.state;
  if (outbound?.human === 'here') {
    waitForHumanHere(turn);
    return;
  }
  if (outbound?.human === 'gone')
    turn.effects.push({
      type: 'leave_queue',
      key: 'leave_queue:gone',
      outcome: 'abandoned',
      escalation: null,
    });
  for (const language of spokenIn(turn)) {
    sayOfCompany(turn, 'we_call_back', language);
    turn.say.push({ key: 'good_time', language });
  }
  turn.state.question = 'good_time';
}

// They are introduced at once, by the first words that are said.
function waitForHumanHere(turn: Turn): void {
  turn.state.language ??= turn.centre.ivr.defaultLanguage;
  waitOnLine(turn, null);
}

/** Who calls and why, before somebody who was called hears of the human who is there for them; nothing in any other call. */
export function introduceCall(turn: Turn): void {
  const { outbound, talkedWith } = turn.state;
  if (outbound?.human !== 'here' || talkedWith.length > 0) return;
  sayOfCompany(turn, 'we_call_back', turn.state.language ?? turn.centre.ivr.defaultLanguage);
  note(turn, 'spoken');
}

/** Whether somebody who was called has the time. Who tells at once what they want has it. */
export const goodTime: QuestionRules = {
  hear,
  again(turn) {
    for (const language of spokenIn(turn)) turn.say.push({ key: 'good_time', wording: 1, language });
  },
  giveUp: callLater,
};

/**
 * Hears that nobody is there who could be called, or that somebody does not want to be, or is another, at any moment of a call
 * out. False where the words say nothing of it.
 */
export function heardOfBeingCalled(turn: Turn, text: string): boolean {
  const { outbound, question } = turn.state;
  if (!outbound) return false;
  const told = toldWhenCalled(text);
  if (told === 'refused') end(turn, told, 'not_called_again');
  else if (question !== 'good_time') return false;
  else if (told === 'wrong_number') end(turn, told, 'wrong_number');
  else if (told === 'machine') reachMachine(turn);
  else return false;
  turn.rule = `call_back.${told}`;
  return true;
}

function hear(turn: Turn, text: string): Answer {
  if (toldWhenCalled(text) === 'later') return callsLater(turn);
  const answer = answerToOffer(turn, text);
  if (answer === 'no') return callsLater(turn);
  const { state } = turn;
  const language = state.language ?? languageIn(text);
  if (answer === 'yes') return begin(turn, language);
  const before = state.language;
  state.language = language;
  if (takeVolunteered(turn, text) || keepTold(turn, text)) return begin(turn, language);
  state.language = before;
  return { heard: 'unclear', rule: 'good_time.unclear' };
}

/** A key that is pressed comes as a bare yes, and is of no language. */
function languageIn(text: string): Language | null {
  return text === wordsOfKeys('1') ? null : (languageOf(text) ?? null);
}

function begin(turn: Turn, language: Language | null): Answer {
  const { state, centre } = turn;
  state.language = language;
  state.question = null;
  note(turn, 'spoken');
  if (centre.consent && language) turn.say.push({ text: centre.consent });
  return { heard: 'taken', rule: 'good_time.yes' };
}

function callsLater(turn: Turn): Answer {
  callLater(turn);
  return { heard: 'open', rule: 'good_time.later' };
}

function callLater(turn: Turn): void {
  end(turn, 'later', 'call_again_later');
}

function reachMachine(turn: Turn): void {
  note(turn, 'machine');
  turn.state.question = null;
  const { outbound } = turn.centre.telephone;
  if (outbound?.callBacks?.voicemail === 'message')
    for (const language of spokenIn(turn)) sayOfCompany(turn, 'voicemail_message', language);
  leave(turn, { farewell: 'goodbye', outcome: 'no_input' });
}

function end(turn: Turn, result: AttemptResult, phrase: PhraseKey): void {
  note(turn, result);
  turn.state.question = null;
  speakInEither(turn, phrase);
  leave(turn, { farewell: 'goodbye', outcome: null });
}

function note(turn: Turn, result: AttemptResult): void {
  const attempt = turn.state.outbound?.attempt;
  if (attempt !== undefined)
    turn.effects.push({ type: 'call_back', key: `call_back:${result}`, attempt, result });
}

function spokenIn({ state }: Turn): readonly Language[] {
  return state.language === null ? languages : [state.language];
}

function sayOfCompany(turn: Turn, key: PhraseKey, language: Language): void {
  const { company } = turn.centre;
  turn.say.push({ key, language, values: { company: { kind: 'text', value: company } } });
}
