import {
  comparisonIn,
  grumbles,
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
import {
  answerToOffer,
  departmentIn,
  isDescription,
  takeVolunteered,
  tellsOfMatter,
  wordCount,
  yesOrNo,
} from './listen.ts';
import { keepBeside, keepWaiting } from './several-matters.ts';
import { followsAnswer } from './matters/answered-before.ts';
import { lookUpBeside } from './look-up.ts';
import { takeMore } from './told-more.ts';
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

/**
 * Hears what is told with the answer to a question about the caller's details. A question is looked up, and the call goes on
 * behind its answer: then true. Anything else is taken up when the details are through.
 */
export function hearToldBeside(turn: Turn, text: string): boolean {
  const { told } = heardBeside(turn, text);
  if (told === '' || grumbles(told)) return false;
  if (lookUpBeside(turn, told)) return true;
  if (!isToHear(turn, told) && !(isDescription(told) && tellsOfMatter(turn, told))) return false;
  const { service } = turn.state;
  if (service !== null && isQuestion(told))
    keepWaiting(turn, [{ text: told, department: departmentIn(turn, told) ?? service.department }]);
  else if (service !== null) takeMore(turn, { text: told, department: departmentIn(turn, told) ?? null });
  else if (!takeVolunteered(turn, told)) keepBeside(turn, told);
  return false;
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
