import { isFiller } from '../../language/index.ts';
import type { Centre } from '../../config/centre.ts';
import { languages } from '../../shared/call-events.ts';
import { hearLanguage, keyLanguage } from './ask-language.ts';
import { answerOffer, hearService, keyService } from './ask-service.ts';
import { declineEmail, hearEmail } from './collect-email.ts';
import { hearName } from './collect-name.ts';
import { hearPhone, keyPhone } from './collect-phone.ts';
import { askForHuman, obeyCommand, returnCourtesy } from './commands.ts';
import { hearConfirm, keyConfirm } from './confirm.ts';
import { hearDepartment, keyDepartment } from './department.ts';
import { takeResult } from './results.ts';
import { advance } from './flow.ts';
import { hearResumeOffer, offerToResume } from './resume-offer.ts';
import { close, giveUp, resume } from './resume.ts';
import { endCall, retry } from './retry.ts';
import type { DialogueState } from './state.ts';
import type { Input, Reading, Step } from './step.types.ts';
import { askOf, beginTurn, endTurn, heardIn, speak, type Turn } from './turn.ts';

/**
 * One step of a call: what the centre makes of an input. Pure: the same state, input and centre always
 * give the same step, and the given state is left as it was. A call that has ended stays ended.
 */
export function step(state: DialogueState, input: Input, centre: Centre): Step {
  const turn = beginTurn(state, centre);
  if (state.ended === null) take(turn, input);
  return endTurn(turn);
}

function take(turn: Turn, input: Input): void {
  switch (input.type) {
    case 'start':
      start(turn);
      return;
    case 'said':
      hear(turn, input.text, input.final ?? false);
      return;
    case 'keys':
      heardSomething(turn);
      key(turn, input.keys);
      return;
    case 'silence':
      silence(turn);
      return;
    case 'again':
      turn.rule = 'again';
      turn.say = [...turn.state.last];
      return;
    case 'resume':
      resume(turn, input);
      return;
    case 'give_up':
      giveUp(turn, input);
      return;
    case 'close':
      close(turn);
      return;
    case 'goodbye':
      turn.rule = 'model.goodbye';
      speak(turn, 'goodbye');
      endCall(turn);
      return;
    case 'decided':
      heardSomething(turn);
      decide(turn, input.text, input.reading);
      return;
    case 'ticket_opened':
    case 'ticket_found':
    case 'escalated':
    case 'effect_failed':
      takeResult(turn, input);
  }
}

function start(turn: Turn): void {
  const { state, centre } = turn;
  if (state.offer) {
    offerToResume(turn);
    return;
  }
  turn.rule = state.known ? 'start.known_caller' : 'start';
  if (state.language === null) {
    for (const language of languages) {
      turn.say.push({ text: centre.greeting, language }, { key: 'choose_language', language });
    }
    return;
  }
  turn.say.push({ text: centre.greeting });
  if (state.known?.name) speak(turn, 'greet_known', { name: { kind: 'name', value: state.known.name } });
  if (centre.consent) turn.say.push({ text: centre.consent });
  advance(turn);
}

function heardSomething(turn: Turn): void {
  turn.state.silences = 0;
  turn.state.patient = false;
}

function hear(turn: Turn, text: string, final: boolean): void {
  const asked = askOf(turn.state);
  if (
    text.trim() === '' ||
    isFiller(text, { ...heardIn(turn.state), ...(asked === 'yes_no' ? { asked } : {}) })
  ) {
    turn.rule = 'heard.filler';
    return;
  }
  heardSomething(turn);
  if (obeyCommand(turn, text)) return;
  hearStage(turn, text, final);
  // A bare "hello" or "thanks" is no failed answer.
  const nothing = turn.undecided || turn.rule.endsWith('.unclear') || turn.rule.endsWith('too_short');
  if (nothing && turn.changes.length === 0) {
    const again = beginAgain(turn);
    if (returnCourtesy(again, text)) Object.assign(turn, again, { undecided: false });
  }
}

// The same moment before the stage's own rule failed, so that a courtesy costs no attempt.
function beginAgain(turn: Turn): Turn {
  const attempts = Math.max(0, turn.state.attempts - (turn.undecided ? 0 : 1));
  return { ...beginTurn(turn.state, turn.centre), state: { ...turn.state, attempts } };
}

function hearStage(turn: Turn, text: string, final: boolean): void {
  if (turn.state.question === 'resume_offer') {
    hearResumeOffer(turn, text);
    return;
  }
  switch (turn.state.stage) {
    case 'language':
      hearLanguage(turn, text);
      return;
    case 'name':
      hearName(turn, text, final);
      return;
    case 'phone':
      hearPhone(turn, text, final);
      return;
    case 'email':
      hearEmail(turn, text, final);
      return;
    case 'service':
      hearService(turn, text, final);
      return;
    case 'confirm':
      hearConfirm(turn, text, final);
      return;
    case 'department':
      hearDepartment(turn, text, final);
  }
}

function key(turn: Turn, keys: string): void {
  if (turn.state.question === 'resume_offer') {
    hearResumeOffer(turn, keys === '1' ? 'yes' : keys === '2' ? 'no' : keys);
    return;
  }
  switch (turn.state.stage) {
    case 'language':
      keyLanguage(turn, keys);
      return;
    case 'phone':
      keyPhone(turn, keys);
      return;
    case 'service':
      keyService(turn, keys);
      return;
    case 'confirm':
      keyConfirm(turn, keys);
      return;
    case 'department':
      if (keys === '0') askForHuman(turn, 'keypad 0');
      else keyDepartment(turn, keys);
      return;
    case 'name':
    case 'email':
      if (keys === '0') askForHuman(turn, 'keypad 0');
      else retry(turn, `${turn.state.stage}.keys`);
  }
}

// Silence is asked about, and after the configured times the call is ended politely.
function silence(turn: Turn): void {
  const { state, centre } = turn;
  state.silences += 1;
  if (state.silences >= centre.ivr.retries) {
    turn.rule = 'silence.ended';
    if (state.language === null) {
      speakBoth(turn, 'goodbye_silence');
    } else speak(turn, 'goodbye_silence');
    endCall(turn, 'no_input');
    return;
  }
  turn.rule = 'silence.asked';
  turn.aside = true;
  if (state.language === null) {
    turn.say = [...state.last];
    return;
  }
  speak(turn, 'still_there', undefined, state.silences - 1);
  turn.say.push(...state.last.slice(-1));
}

function speakBoth(turn: Turn, phrase: 'goodbye_silence'): void {
  turn.say.push({ key: phrase, language: 'ar' }, { key: phrase, language: 'en' });
}

// A model only says what the caller may have meant: its words go through the same rules as the caller's.
function decide(turn: Turn, text: string, reading: Reading): void {
  const { state } = turn;
  if (reading.wants === 'human') {
    askForHuman(turn, text);
    turn.rule = 'model.human';
    return;
  }
  const said = readingAsWords(state, reading);
  if (said === undefined) {
    if (reading.declined && state.stage === 'email') declineEmail(turn);
    else hearStage(turn, text, true);
    return;
  }
  if (state.question === 'offer_human') answerOffer(turn, said);
  else hearStage(turn, said, true);
  turn.rule = `model.${turn.rule}`;
  if (state.service && said === reading.department) state.service.value = text;
}

function readingAsWords(state: DialogueState, reading: Reading): string | undefined {
  if (state.question) return reading.answer;
  switch (state.stage) {
    case 'name':
      return reading.name;
    case 'phone':
      return reading.phone;
    case 'email':
      return reading.email;
    case 'service':
      return reading.department;
    case 'confirm':
      return reading.answer;
    case 'language':
    case 'department':
      return undefined;
  }
}
