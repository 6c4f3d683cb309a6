import { departmentName } from '../../../config/departments.ts';
import { tellsMoreWithNo } from '../follow-up.ts';
import {
  appointmentWish,
  isContent,
  isQuestion,
  nameBefore,
  namesTicket,
  normaliseArabic,
  speaksOf,
  comparisonIn,
} from '../../../language/index.ts';
import { moveTo } from '../walk.ts';
import { captureService, departmentIn, isDescription, onlyThanksBehind, tellsOfMatter } from '../listen.ts';
import { followsAnswer, wantsWhatWasTold } from '../matters/answered-before.ts';
import { wishOfMade } from '../matters/appointment-time.ts';
import { goOnLeaving, leave } from '../leave.ts';
import { inDepartment, isLookedUp, servedBy } from '../state.ts';
import type { DialogueState, Waiting } from '../state.types.ts';
import { speak, type Turn } from '../turn.ts';
import type { Answer } from '../turn.types.ts';
import { heardBeside, isToHear } from '../beside.ts';
import { setAside } from '../unsolved.ts';
import type { PhraseKey } from '../../../shared/phrases/catalogue.ts';
import type { Department } from '../../../shared/vocabulary.ts';

/** Something is done with: goes on to what a human wants done, or the caller also wanted, or asks what else there is. */
export function askWhatElse(turn: Turn): void {
  const { state } = turn;
  setAside(turn);
  state.matter = null;
  state.attempts = 0;
  state.question = null;
  if (goOnLeaving(turn)) return;
  if (!inDepartment(state)) moveTo(turn, 'department');
  if (isLookedUp(state)) return;
  if (state.errands.length > 0) {
    turn.opens = 'errand';
    return;
  }
  const { onward } = state;
  state.onward = null;
  // A technician who is booked is not to be asked for once more.
  const booked = state.appointments.length > 0 && appointmentWish(onward?.text ?? '') === 'book';
  if (onward && !booked) {
    transfer(turn, onward.department, onward.text);
    return;
  }
  const next = state.waiting.shift();
  if (next) {
    takeNext(turn, next);
    return;
  }
  state.question = 'anything_else';
  speak(turn, 'anything_else');
}

/**
 * Says why something could not be done for the caller, and offers a person who may go on with it; where one has been promised,
 * what else there is is asked.
 */
export function offerPersonInstead(turn: Turn, why: PhraseKey): void {
  const { state } = turn;
  if (goOnLeaving(turn)) return;
  speak(turn, why);
  if (state.escalation) {
    askWhatElse(turn);
    return;
  }
  state.matter = null;
  state.question = 'offer_human';
  speak(turn, 'offer_person');
}

/** Takes up what was told before and had to wait: by the department that it is for, as soon as this turn has said its words. */
function takeNext(turn: Turn, { text, department }: Waiting): void {
  const { state } = turn;
  const told = withoutOwnName(state, text);
  speak(turn, 'next_matter', { matter: { kind: 'text', value: { ar: told, en: told } } });
  if (department !== null && department !== servedBy(turn)) {
    transfer(turn, department, text);
    return;
  }
  if (state.service) state.service.value = text;
  turn.opens = 'next';
}

/** Words without the name that the caller began them with, as it is said back: "Walter. What is the weather like?". */
function withoutOwnName({ name }: DialogueState, text: string): string {
  const told = nameBefore(text, {});
  const own = name?.value?.split(' ') ?? [];
  const isOwn = told?.name.value.split(' ').some((part) => own.includes(part)) ?? false;
  return (told && isOwn && told.rest) || text;
}

/** Hands the caller over to another department, with all that was said. */
export function transfer(turn: Turn, department: Department, text: string): void {
  turn.rule = 'department.handed_over';
  const { state } = turn;
  speak(turn, 'passing_on', { department: { kind: 'department', value: department } });
  const described =
    isDescription(text) || tellsOfMatter(turn, text)
      ? text
      : departmentName(turn.centre, department)[state.language ?? 'en'];
  setAside(turn);
  captureService(turn, described, department, 'caller');
  state.matter = null;
  state.question = null;
  state.attempts = 0;
  turn.opens = 'handover';
}

/** The answer to "anything else?"; where something new is told, the words of that, which are then to be taken up. */
export function answerAnythingElse(turn: Turn, text: string): Answer | string {
  const { state } = turn;
  const { answer, told } = heardBeside(turn, text);
  if (wantsNothingElse(turn, text)) {
    leave(turn, { farewell: 'goodbye', outcome: null });
    return { heard: 'open', rule: 'department.nothing_else' };
  }
  if (answer === 'no' && !isToHear(turn, told) && !isNewMatter(turn, text) && !tellsMoreWithNo(turn, text)) {
    leave(turn, { farewell: 'goodbye', outcome: null });
    return { heard: 'open', rule: 'department.nothing_else' };
  }
  const followsUp =
    wishOfMade(turn, text) !== undefined ||
    followsAnswer(turn, text) ||
    wantsWhatWasTold(turn, text) ||
    (state.topic !== null && comparisonIn(text) !== undefined);
  if ((answer === undefined && !followsUp && text.trim().split(/\s+/u).length < 2) || isAcknowledgement(text))
    return { heard: 'unclear', rule: 'department.anything_else.unclear' };
  state.question = null;
  state.attempts = 0;
  if (answer !== 'yes' || followsUp || isDescription(text))
    return told === '' || followsUp || tellsMoreWithNo(turn, text) ? text : told;
  state.matter = { kind: 'opening' };
  speak(turn, 'go_ahead');
  return { heard: 'open', rule: 'department.something_else' };
}

const heardWords = 'ok|okay|k|alright|all right|right|fine|طيب|تمام|ماشي|اوكي|اوك|حسنا|زين';

/** A word that only says it was heard: no more is wanted by it, and no less. */
const acknowledging = new RegExp(`^(?:${heardWords})$`, 'u');

/** Such words, and those that are pleased, before thanks. */
const heardFirst = new RegExp(
  `^(?:(?:${heardWords}|great|good|perfect|cool|oh|خلاص|ممتاز|حلو|tayeb|tamam)[\\s,،.!]+)+`,
  'iu',
);

/** "Okay, thank you" and "I don't want anything else" want nothing else, unlike "yes, thank you". */
function wantsNothingElse(turn: Turn, text: string): boolean {
  return isContent(text) || onlyThanksBehind(turn, heardFirst, text);
}

function isAcknowledgement(text: string): boolean {
  return acknowledging.test(
    normaliseArabic(text.toLowerCase())
      .replaceAll(/[.!،,]/gu, '')
      .trim(),
  );
}

/** "No, I will think about it" is a no; "no, but how much is …" is a new matter. */
function isNewMatter(turn: Turn, text: string): boolean {
  if (appointmentWish(text) !== undefined || wishOfMade(turn, text) !== undefined) return true;
  const intents = ['ticket_status', 'order', 'change', 'still_broken'] as const;
  return (
    isDescription(text) &&
    (isQuestion(text) ||
      namesTicket(text) ||
      intents.some((intent) => speaksOf(intent, text)) ||
      departmentIn(turn, text) !== undefined)
  );
}
