import {
  comparisonIn,
  isForColleague,
  isQuestion,
  normaliseArabic,
  putsOff,
  saysEnough,
  toldBesideAnswer,
  wantsSomething,
  withoutFarewell,
  withoutJoiner,
} from '../../language/index.ts';
import { answerToOffer, departmentIn, isDescription, wordCount, yesOrNo } from './listen.ts';
import { followsAnswer } from './matters/answered-before.ts';
import { heardIn, type Turn } from './turn.ts';

/** The answer to a question of yes or no, and what was told beside it; empty where nothing was. */
interface Beside {
  answer: 'yes' | 'no' | undefined;
  told: string;
}

/** With these one takes one's leave or thanks, in few words. */
const courtesy =
  /thank|bless|cheers|bye|(?:nice|good|great|lovely) (?:day|night|evening|one)|شكر|مشكور|جزاك|عافيه|سلام|بارك|يسعدك|ما قصرت|كثر خير|الف خير/u;
/** How many words a courtesy has at most. */
const COURTESY_WORDS = 8;

/** Hears the answer to an offer with what is told beside it. An answer that follows at once counts: "no wait, yes please". */
export function heardBeside(turn: Turn, text: string): Beside {
  const answer = answerToOffer(turn, text);
  const context = { ...heardIn(turn.state), asked: 'yes_no' as const };
  const told = answer === undefined ? '' : withoutJoiner(toldBesideAnswer(text, context));
  if (told === '' || isCourtesy(told)) return { answer, told: '' };
  const corrected = yesOrNo(turn, told);
  if (corrected !== undefined && toldBesideAnswer(told, context) === '')
    return { answer: corrected, told: '' };
  return { answer, told };
}

function isCourtesy(told: string): boolean {
  const polite = courtesy.test(normaliseArabic(told.toLowerCase())) && wordCount(told) <= COURTESY_WORDS;
  return withoutFarewell(told) === '' || (polite && !isQuestion(told) && !isForColleague(told));
}

/** Whether what is told beside a no is to be heard: a question, a wish, a matter, words for a colleague. */
export function isToHear(turn: Turn, told: string): boolean {
  if (told === '' || putsOff(told)) return false;
  return (
    isForColleague(told) ||
    comparisonIn(told) !== undefined ||
    followsAnswer(turn, told) ||
    (isQuestion(told) && saysEnough(told)) ||
    (wantsSomething(told) && wordCount(told) > 1) ||
    (isDescription(told) && departmentIn(turn, told) !== undefined)
  );
}
