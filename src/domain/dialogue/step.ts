import type { Centre } from '../../config/centre.ts';
import { languages, type Language } from '../../shared/vocabulary.ts';
import { followHuman } from './follow-human.ts';
import { callBackBegins } from './called-back.ts';
import { followModel } from './model-events.ts';
import { takeReading } from './model-reading.ts';
import { openDepartment } from './departments/index.ts';
import { noteUnderstood, takeKeys, withKeys } from './by-keys.ts';
import { hear, heardSomething } from './hear.ts';
import { takeResult } from './results.ts';
import { offerToResume } from './resume-offer.ts';
import { close, giveUp, resume } from './resume.ts';
import { holdBack } from './hold-back.ts';
import { mannersOf } from './manners.ts';
import { givenName, greet } from './greet.ts';
import { endCall, goOnLeaving, leave } from './leave.ts';
import type { DialogueState } from './state.types.ts';
import type { Input, Step } from './step.types.ts';
import { tables } from './tables.ts';
import { beginTurn, endTurn, rulesOf, speak, speakInEither, type Turn } from './turn.ts';
import type { Tables } from './turn.types.ts';
import { fileUnsolved } from './unsolved.ts';
import { advance } from './walk.ts';

/**
 * One step of a call: what the centre makes of an input at a moment. Pure: the same state, input, centre and
 * moment always give the same step, and the given state is left as it was. A call that has ended stays ended.
 */
export function step(
  state: DialogueState,
  input: Input,
  centre: Centre,
  at: Date,
  by: Tables = tables,
): Step {
  const turn = beginTurn(state, centre, at, by);
  if (state.ended === null) {
    if (isOfCaller(input) && goOnLeaving(turn)) turn.rule = 'leaving';
    else if (!takenByMatter(turn, input)) take(turn, input);
    if (deedsOf(turn.state) > deedsOf(state)) turn.state.unmet = [];
    while (turn.opens) openDepartment(turn);
    holdBack(turn);
  }
  return withKeys(endTurn(turn), turn);
}

/** How much was done for the caller: what was told before it is seen to. */
function deedsOf({ answered, leads, appointments, tickets }: DialogueState): number {
  return answered + leads.length + appointments.length + tickets.length;
}

/** What comes while the end of the call waits for something to be written down: it is waited for no longer. */
function isOfCaller({ type }: Input): boolean {
  return type === 'said' || type === 'keys' || type === 'silence' || type === 'left' || type === 'spent';
}

/** Whether the matter that is open is all that an input is for. */
function takenByMatter(turn: Turn, input: Input): boolean {
  const { matter } = turn.state;
  return (matter && rulesOf(turn, matter).takes?.(turn, matter, input)) ?? false;
}

function take(turn: Turn, input: Input): void {
  switch (input.type) {
    case 'start':
      start(turn, input.guess);
      return;
    case 'said':
      turn.heard = input.nbest ? { text: input.text, nbest: input.nbest } : null;
      hear(turn, input.text, { final: input.final ?? false, noticed: input.noticed ?? false });
      noteUnderstood(turn);
      return;
    case 'keys':
      if (!mannersOf(turn.state).keys) {
        hear(turn, input.keys, { final: true, noticed: false });
        return;
      }
      heardSomething(turn);
      takeKeys(turn, input.keys);
      return;
    case 'silence':
      silence(turn);
      return;
    case 'again':
      turn.rule = 'again';
      turn.say = [...turn.state.last];
      return;
    case 'left':
      turn.rule = 'caller.left';
      if (fileUnsolved(turn)) turn.state.leaving = { farewell: 'goodbye', outcome: null };
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
      leave(turn, { farewell: 'goodbye', outcome: null });
      return;
    case 'spent':
      turn.rule = 'spent';
      speakInEither(turn, 'call_spent');
      leave(turn, { farewell: 'goodbye', outcome: null });
      return;
    case 'broken':
      turn.rule = 'broken';
      speakInEither(turn, 'call_must_end');
      endCall(turn, 'failed');
      return;
    case 'decided':
      heardSomething(turn);
      takeReading(turn, input.text, input.reading);
      return;
    case 'answered':
    case 'unanswered':
    case 'proved':
    case 'code_wanted':
    case 'ticket_looked_up':
    case 'handed_over':
      followModel(turn, input);
      return;
    case 'queue_moved':
    case 'human_joined':
    case 'human_left':
    case 'queue_over':
      followHuman(turn, input);
      return;
    default:
      takeResult(turn, input, input.final ?? false);
  }
}

function start(turn: Turn, guess?: Language): void {
  const { state, centre } = turn;
  if (state.outbound) {
    callBackBegins(turn);
    return;
  }
  if (state.offer) {
    offerToResume(turn);
    return;
  }
  turn.rule = state.known ? 'start.known_caller' : 'start';
  const { greets } = mannersOf(state);
  if (greets === 'no') {
    advance(turn);
    return;
  }
  const guessed = state.language === null ? guess : undefined;
  state.language ??= guessed ?? null;
  if (state.language === null && greets === 'spoken') {
    for (const language of languages) {
      greet(turn, language);
      turn.say.push({ key: 'choose_language', language });
    }
    return;
  }
  greet(turn);
  const other = guessed && languages.find((language) => language !== guessed);
  if (other) turn.say.push({ key: 'other_language', language: other });
  if (state.known?.name)
    speak(turn, 'greet_known', { name: { kind: 'name', value: givenName(state.known.name) } });
  if (centre.consent) turn.say.push({ text: centre.consent });
  advance(turn);
}

// Silence is asked about, and after the configured times the call is ended politely.
function silence(turn: Turn): void {
  const { state, centre } = turn;
  if (!mannersOf(state).silence) {
    turn.rule = 'silence.kept';
    turn.aside = true;
    return;
  }
  state.silences += 1;
  if (state.silences >= centre.ivr.retries) {
    turn.rule = 'silence.ended';
    leave(turn, { farewell: 'goodbye_silence', outcome: 'no_input' });
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
