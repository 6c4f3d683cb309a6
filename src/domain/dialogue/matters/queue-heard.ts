import { servingDepartments } from '../../../config/departments.ts';
import {
  asksForTransfer,
  classifyDepartment,
  isFiller,
  wishWhileWaiting,
  type WaitingWish,
} from '../../../language/index.ts';
import type { Department } from '../../../shared/vocabulary.ts';
import { answerAboutCall } from '../about-call.ts';
import { haveCalledBack } from '../call-back.ts';
import { afterLanguage, commandIn, switchLanguage } from '../commands.ts';
import { heardDanger } from '../danger.ts';
import { leaveQueue } from '../leave-queue.ts';
import { leave } from '../leave.ts';
import { departmentForKey, departmentIn, departmentNamed } from '../listen.ts';
import { menuTexts } from '../menu.ts';
import { notice } from '../mood.ts';
import { servedBy } from '../state.ts';
import { spokenKey } from '../stages/spoken-key.ts';
import { refuseTranscript } from '../transcript.ts';
import { effectKey, heardIn, speak, type Turn } from '../turn.ts';
import type { Waits } from './matter.types.ts';
import { askForMessage, message } from './message.ts';
import { backToAssistant } from './back-to-assistant.ts';
import { passOn } from './queue-notes.ts';
import { tellPlace } from './queue-told.ts';

/** Hears what somebody says who waits for a human: danger, what they would rather do, what they ask; the rest is passed on. */
export function hearWaiting(turn: Turn, queue: Waits, said: string): void {
  const { state } = turn;
  const text = afterLanguage(turn, said);
  if (text.trim() === '' || isFiller(text, heardIn(state))) {
    turn.rule = 'heard.filler';
    return;
  }
  // Nobody is cut off for asking into the music whether anybody is there.
  state.hellos = 0;
  notice(turn, text);
  if (heardDanger(turn, text)) {
    state.matter = { kind: 'queue', queue };
    return;
  }
  if (refuseTranscript(turn, text)) return;
  const key = spokenKey(text);
  if (key !== undefined) keyWaiting(turn, queue, key);
  else if (!chooses(turn, queue, text) && !wishes(turn, queue, text) && !answerAboutCall(turn, text))
    obeyOrPassOn(turn, queue, text);
}

/** Keys of somebody who waits: each is a choice, and those that are none have the choices said. */
export function keyWaiting(turn: Turn, queue: Waits, keys: string): void {
  const department = queue.choosing ? departmentForKey(turn, keys) : undefined;
  if (department !== undefined) {
    changeTo(turn, queue, department);
    return;
  }
  grant(turn, queue, byKey[keys] ?? 'choices');
}

const byKey: Readonly<Record<string, WaitingWish>> = { '1': 'call_back', '2': 'message', '3': 'assistant' };

/** Another department that is named: always where it was asked for, else where they want to be put through or say little more. */
function chooses(turn: Turn, queue: Waits, text: string): boolean {
  const serving = servingDepartments(turn.centre);
  const department = queue.choosing
    ? departmentIn(turn, text)
    : asksForTransfer(text)
      ? classifyDepartment(text, serving, heardIn(turn.state))?.value
      : departmentNamed(turn, text);
  if (department === undefined) return false;
  changeTo(turn, queue, department);
  return true;
}

function changeTo(turn: Turn, queue: Waits, department: Department): void {
  queue.choosing = false;
  turn.rule = 'queue.department';
  if (department === servedBy(turn)) tellPlace(turn, queue);
  else turn.effects.push({ type: 'change_queue', key: effectKey(turn, 'change_queue'), department });
}

function wishes(turn: Turn, queue: Waits, text: string): boolean {
  const wish = wishWhileWaiting(text);
  if (wish === undefined) return false;
  if (wish === 'message' && message.begins(turn, text)) {
    turn.rule = 'queue.message';
    turn.effects.unshift(leaveQueue(turn, 'message'));
  } else grant(turn, queue, wish);
  return true;
}

function grant(turn: Turn, queue: Waits, wish: WaitingWish): void {
  turn.rule = `queue.${wish}`;
  queue.choosing = wish === 'other_department';
  switch (wish) {
    case 'call_back':
      haveCalledBack(turn);
      return;
    case 'message':
      turn.effects.push(leaveQueue(turn, 'message'));
      askForMessage(turn);
      return;
    case 'assistant':
      backToAssistant(turn);
      return;
    case 'other_department':
      turn.say.push({ text: menuTexts(turn.centre).about });
      return;
    case 'stay':
      speak(turn, 'thanks_for_waiting');
      tellPlace(turn, queue);
      return;
    case 'place':
      tellPlace(turn, queue);
      return;
    case 'choices':
      speak(turn, 'queue_choices', undefined, 1);
  }
}

/** Commands that count wherever a call is, as they are meant by somebody who waits. */
function obeyOrPassOn(turn: Turn, queue: Waits, text: string): void {
  const command = commandIn(turn, text);
  if (command === undefined) {
    passOn(turn, queue, text);
    return;
  }
  turn.rule = `command.${command}`;
  switch (command) {
    case 'human':
    case 'greeting':
      tellPlace(turn, queue);
      return;
    case 'repeat':
      tellPlace(turn, queue);
      speak(turn, 'queue_choices');
      return;
    case 'thanks':
      speak(turn, 'you_are_welcome');
      turn.aside = true;
      return;
    case 'wait':
      speak(turn, 'take_your_time');
      turn.aside = true;
      return;
    case 'language_ar':
    case 'language_en':
      switchLanguage(turn, command === 'language_ar' ? 'ar' : 'en');
      return;
    case 'goodbye':
      turn.effects.push(leaveQueue(turn, 'abandoned'));
      leave(turn, { farewell: 'goodbye', outcome: null });
      return;
    case 'back':
    case 'restart':
    case 'skip':
      // Nobody loses their place by a word that says so little.
      speak(turn, 'queue_choices', undefined, 1);
  }
}
