import { normaliseArabic } from '../text.ts';

/** Asking to be waited for, as a clause of its own. */
const moment = [
  '(?:(?:ok|okay|sorry|oh|please|just|wait|right) )*(?:(?:hang|hold) on|(?:just )?(?:one|a|1) (?:moment|second|sec|minute|min|mo)|wait (?:a|one) (?:moment|second|sec|minute|min|bit)|bear with me|give me (?:a|one|just a) (?:moment|second|sec|minute|min)|hold the line|let me (?:see|check|look|think|find (?:it|that)|have a look))(?: (?:a|one|for a|just a)? ?(?:moment|second|sec|minute|min|bit|tick))?(?: (?:please|ok|okay|sorry|will you|would you))*',
  '(?:(?:some(?:one|body)|the (?:kids?|baby|dog|doorbell|postman|boss)|my (?:son|daughter|kids?|wife|husband|boss|baby)) (?:is|are|s|was) (?:at the door|crying|calling(?: me)?|shouting|barking|here|on the other line))',
  '(?:(?:طيب|معليش|معلش|اسف|بس|يا) )*(?:لحظه|لحظات|ثانيه|ثواني|ثواني|دقيقه|دقايق|شويه|شوي|استنى|استني|استنا|اصبر|اصبري|انتظر|انتظري|انتظرني|خليك معي|خليكي معي|خليك معاي|خليك معايا|خليك علي الخط)(?: (?:بس|شوي|شويه|واحده|وحده|لحظه|ثانيه|دقيقه|معي|معاي|معايا|علي|عليا|لو سمحت|لو سمحتي|من فضلك|خليني اشوف|خلني اشوف|خليني اتاكد|اشوف|ارجوك|طيب|بليز))*(?: (?:الجهال|الاولاد|العيال|الولاد|الولد|البنت|البيبي|الباب|الجرس|التلفون)(?: \\S+){0,2})?',
  '(?:خليني|خلني) (?:اشوف|اتاكد|ادور|اجيب الورقه|افكر)',
].join('|');
const asksForMoment = new RegExp(`^(?:${moment})$`, 'iu');
const acknowledges = /^(?:ok|okay|right|sorry|so|yes|طيب|اوكي|ايوه|معليش)$/iu;

/** Whether somebody only asks to be waited for, with why: «لحظة بس الجهال يصيحون». */
export function onlyAsksForMoment(text: string): boolean {
  const clauses = text.split(marks).filter((clause) => plain(clause) !== '');
  return clauses.length > 0 && clauses.every((clause) => asksForMoment.test(plain(clause)));
}

/** Marks between clauses. */
const marks = /(?<=[,،.!?؟;؛…])\s*/u;

/** How many words are left at least of what tells something. */
const LEAST_LEFT = 3;

/**
 * What somebody said without having asked to be waited for ("hang on, someone is at the door"): it is no part of what they tell.
 * The same text where nothing else is told, so that the wish to be waited for is heard.
 */
export function withoutMoments(text: string): string {
  const clauses = text.split(marks);
  const kept = clauses.filter((clause) => !asksForMoment.test(plain(clause)));
  if (kept.length === clauses.length) return text;
  while (kept[0] !== undefined && acknowledges.test(plain(kept[0]))) kept.shift();
  const left = kept.join(' ').replace(/[\s,،;؛]+$/u, '');
  return left.split(/\s+/u).filter(Boolean).length < LEAST_LEFT ? text : left;
}

function plain(clause: string): string {
  return (normaliseArabic(clause.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
