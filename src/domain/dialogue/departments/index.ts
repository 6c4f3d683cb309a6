import { frontDesk, kindOf, servingDepartments } from '../../../config/departments.ts';
import {
  SURE,
  appointmentWish,
  asksForTransfer,
  asksHowLong,
  asksWhetherHelps,
  asksOpeningTimes,
  classifyDepartment,
  comparisonIn,
  hintsAt,
  isForColleague,
  isQuestion,
  isUnknowing,
  onlyAsks,
  parseDate,
  parseDigits,
  parseDuration,
  piecesOf,
  howItWent,
  speaksOf,
  stepReport,
  topicAsked,
  wantsSomething,
  wishIn,
} from '../../../language/index.ts';
import { departmentByWords, traitsOf } from '../../routing/index.ts';
import { heardBeside, isToHear } from '../beside.ts';
import { lookUpBeside, lookUpByTheWay } from '../look-up.ts';
import type { Asked, Department } from '../../../shared/vocabulary.ts';
import { askForHuman } from '../ask-for-human.ts';
import { answerCallBack } from '../call-back.ts';
import { addToTicket, repeatsPromise, ticketToldMore } from '../follow-up.ts';
import { answerToOffer, departmentForKey, wordCount, wordsOfKeys } from '../listen.ts';
import { leave } from '../leave.ts';
import { takeOwnName } from '../own-name.ts';
import { departmentOf, servedBy } from '../state.ts';
import { askingIn, heardIn, rulesOf, speak, type Turn, noteRequest } from '../turn.ts';
import type { Answer } from '../turn.types.ts';
import { setAside } from '../unsolved.ts';
import { mayAskAgain } from '../walk.ts';
import { wishOfMade } from '../matters/appointment-time.ts';
import { followsAnswer } from '../matters/answered-before.ts';
import { lookUp } from '../matters/question.ts';
import { askAgain } from '../matters/ask.ts';
import { passesAmong } from '../matters/words.ts';
import { sinceIn } from '../matters/complaint-slots.ts';
import { answerAnythingElse, askWhatElse, transfer } from './close.ts';
import { answerPassOn, guarded } from './guard.ts';
import { keepWaiting, mattersIn } from '../several-matters.ts';
import { hearDenial } from './denial.ts';
import { putTellingRight } from './put-right.ts';
import { kindRules } from './kinds.ts';
import { beginsMatter, takeUp } from './open.ts';

export { openDepartment } from './open.ts';

/** A department at work: goes on with what it is at, or takes up something new. */
export function hearDepartment(turn: Turn, text: string, final: boolean): Answer {
  const { state } = turn;
  if (guarded(turn, text)) return dealtWith(turn);
  if (repeatsPromise(turn, text)) return dealtWith(turn);
  const refused = refusedWithMore(turn, text);
  if (refused !== undefined) return takeNew(turn, refused, final);
  if (state.question === 'pass_on' && answerPassOn(turn, text)) return dealtWith(turn);
  if (state.question === 'offer_call_back' && answerCallBack(turn, text)) return dealtWith(turn);
  if (state.question === 'offer_human' && answerOffer(turn, text)) return dealtWith(turn);
  const more = state.question === 'anything_else' ? answerAnythingElse(turn, text) : text;
  if (typeof more !== 'string') return more;
  if (takesBack(turn, text)) {
    leave(turn, { farewell: 'goodbye', outcome: null });
    return { heard: 'open', rule: 'department.nothing_else' };
  }
  if (isExplicitTransfer(turn, more)) return dealtWith(turn);
  if (putTellingRight(turn, more)) return dealtWith(turn);
  if (hearDenial(turn, more) || goOn(turn, more)) return dealtWith(turn);
  return takeNew(turn, more, final);
}

/** What was offered is refused and something told with it: that is taken up, as any words are. Undefined where it is not so. */
function refusedWithMore(turn: Turn, text: string): string | undefined {
  const { state } = turn;
  const { question } = state;
  if (question !== 'offer_human' && question !== 'order_it' && question !== 'pass_on') return undefined;
  const { answer, told } = heardBeside(turn, text);
  if (answer !== 'no' || !isToHear(turn, told)) return undefined;
  if (question === 'order_it') {
    // Another of its kind, or another thing, is for the order that is open.
    if (comparisonIn(text) !== undefined || (hintsAt('order', text) && !isQuestion(told))) return undefined;
    speak(turn, 'leave_that');
  }
  state.onward = null;
  state.question = null;
  state.matter = null;
  state.attempts = 0;
  return told;
}

/** How many words a no has at most that takes a new matter back. */
const TAKING_BACK_WORDS = 4;

/** "Go ahead." "No, thanks": there was something else, and now there is not. */
function takesBack(turn: Turn, text: string): boolean {
  const { matter, question, last } = turn.state;
  const invited = last.some((said) => 'key' in said && said.key === 'go_ahead');
  if (matter?.kind !== 'opening' || question !== null || !invited) return false;
  return answerToOffer(turn, text) === 'no' && wordCount(text) <= TAKING_BACK_WORDS;
}

/** Keys in a department: yes or no, what the open matter asks, or another department. */
export function keyDepartment(turn: Turn, keys: string): Answer {
  const { state } = turn;
  if (state.question) return hearDepartment(turn, wordsOfKeys(keys), true);
  if (state.matter !== null && state.matter.kind !== 'opening') {
    if (!goOn(turn, keys)) askAgain(turn, 'department.keys');
    return dealtWith(turn);
  }
  const department = departmentForKey(turn, keys);
  if (department === departmentOf(turn)) turn.opens = 'handover';
  else if (department) transfer(turn, department, '');
  else askAgain(turn, 'department.key_unknown');
  return dealtWith(turn);
}

/** What was said has been seen to, and the department stays at work. */
function dealtWith({ rule }: Turn): Answer {
  return { heard: 'open', rule };
}

/** The words go to whatever is open. False where nothing is that hears them. */
function goOn(turn: Turn, text: string): boolean {
  const { state } = turn;
  const { matter } = state;
  const rules = matter && rulesOf(turn, matter);
  if (!matter || !rules?.hear) return false;
  if (state.question === 'order_it' && followsAnswer(turn, text)) {
    state.question = null;
    lookUp(turn, text);
  } else if (!agreesToOrder(turn, text) && asksBesides(turn, text)) turn.rule = 'department.asked_something';
  else rules.hear(turn, matter, text);
  return true;
}

/** Something is ordered, and asked about in the same breath: the order counts. */
function agreesToOrder(turn: Turn, text: string): boolean {
  return turn.state.question === 'order_it' && heardBeside(turn, text).answer === 'yes';
}

/** A question in the middle of a form is answered, and the form stays open; one that answers it is for the form. */
function asksBesides(turn: Turn, text: string): boolean {
  const { asked } = askingIn(turn.state, turn);
  const heard = heardIn(turn.state);
  if (asked === 'worked' && asksWhetherHelps(text)) return lookUpByTheWay(turn, text);
  const answered =
    asked === 'describe' ||
    asked === 'message' ||
    (wishIn(text, { asked: true }) !== undefined && !asksHowLong(text)) ||
    parseDigits(text, { ...heard, asked: 'digits' }) !== undefined ||
    (isAboutTime(asked) && (parseDate(text, heard) ?? parseDuration(text, heard)) !== undefined) ||
    (asked === 'order' && passesAmong(turn, text)) ||
    (asked === 'since' && sinceIn(turn, text, true) !== undefined && !asksHowLong(text)) ||
    tellsHowItIs(asked, text) ||
    (asked === 'order_it' && comparisonIn(text) !== undefined);
  const hours =
    asksOpeningTimes(text) && asked !== 'message' && !isAboutTime(asked) && !tellsHowItIs(asked, text);
  return (hours || !answered) && lookUpByTheWay(turn, text);
}

/** Whether a step helped, and in whatever words: "still closing" asks for no hours. */
function tellsHowItIs(asked: Asked, text: string): boolean {
  return (
    asked === 'worked' &&
    (howItWent(text) !== undefined ||
      stepReport(text) !== undefined ||
      speaksOf('still_broken', text) ||
      speaksOf('works_now', text))
  );
}

/** Questions that may be answered by asking back: "is Sunday at ten free?". */
function isAboutTime(asked: Asked): boolean {
  return asked === 'when' || asked === 'take_time';
}

function takeNew(turn: Turn, told: string, final: boolean): Answer {
  if (tellsMore(turn, told) || tellsColleague(turn, told)) return dealtWith(turn);
  if (wishOfMade(turn, told) !== undefined && beginsMatter(turn, told)) return dealtWith(turn);
  if (followsAnswer(turn, told)) {
    lookUp(turn, told);
    return dealtWith(turn);
  }
  const [{ text }, ...others] = mattersIn(turn, told);
  keepWaiting(turn, others);
  if (asksOpeningTimes(text)) {
    lookUp(turn, text);
    return dealtWith(turn);
  }
  if (beginsMatter(turn, text)) return dealtWith(turn);
  const other = elsewhere(turn, text);
  if (other) {
    transfer(turn, other, text);
    return dealtWith(turn);
  }
  const rules = kindRules(turn);
  if (tooLittle(text) && !rules.takesOneWord) {
    if (!final) return { heard: 'undecided' };
    askAgain(turn, 'department');
    return dealtWith(turn);
  }
  if (rules.takeFirst(turn, text)) return dealtWith(turn);
  // Complaints and problems are taken by the rules; open questions are for a model, where there is one.
  const question = rules.answersAll || isQuestion(text);
  if (question && !final) {
    noteRequest(turn, text);
    return { heard: 'undecided' };
  }
  if ((question && rules.looksUp) || !takeUp(turn, text)) lookUp(turn, text);
  return dealtWith(turn);
}

/** What belongs to a ticket of this call is added to it; what other matters begin with, or is for another department, is for those. */
function tellsMore(turn: Turn, text: string): boolean {
  if (tooLittle(text) || isUnknowing(text)) return false;
  const ticket = ticketToldMore(turn, text);
  if (ticket === undefined) return false;
  if (beginsMatter(turn, text) || kindRules(turn).takeFirst(turn, text)) return true;
  if (elsewhere(turn, text) !== undefined) return false;
  addToTicket(turn, ticket, text);
  return true;
}

/** Words for whoever sees to a ticket of this call go to it: "tell him", and the wish of one who is to be called. */
function tellsColleague(turn: Turn, text: string): boolean {
  const { state } = turn;
  const ticket = state.tickets.at(-1);
  if (ticket === undefined || isQuestion(text)) return false;
  const wish = state.escalation !== null && wantsSomething(text) && isAboutCallBack(text);
  if (!isForColleague(text) && !wish) return false;
  addToTicket(turn, ticket, text);
  return true;
}

/** A wish for how a matter is made good, or for the call. */
function isAboutCallBack(text: string): boolean {
  return wishIn(text, { asked: false }) !== undefined || hintsAt('call_back', text);
}

/** One word is no question that anything could be found for. */
function tooLittle(text: string): boolean {
  return wordCount(text) < 2;
}

/** Another department whose matter this plainly is. */
function elsewhere(turn: Turn, text: string): Department | undefined {
  const here = servedBy(turn);
  const { centre } = turn;
  if (kindRules(turn).keeps(text)) return undefined;
  const told = departmentByWords(text, centre);
  // A question about one's own bill or order is looked up wherever questions are.
  if (told?.purpose === 'answered' && kindRules(turn).looksUp) return undefined;
  if (told?.purpose) return told.value === here ? undefined : told.value;
  const found = classifyDepartment(text, servingDepartments(centre), heardIn(turn.state));
  if (!found || found.confidence < SURE) return bySituation(turn, told);
  if (found.value === here) return undefined;
  // Its words are everybody's, but between front desks they say which.
  if (found.value === frontDesk(centre) && kindOf(centre, here) !== 'front_desk') return undefined;
  const alsoHere = found.alternatives?.some(({ value }) => value === here) ?? false;
  const enough = kindOf(centre, here) === 'front_desk' ? SURE : 0.75;
  return found.confidence >= enough && !alsoHere ? found.value : undefined;
}

/** Another department that is there for the situation told, where this one answers questions or sells. */
function bySituation(
  { centre, state }: Turn,
  told: ReturnType<typeof departmentByWords>,
): Department | undefined {
  const here = servedBy({ state, centre });
  if (!told || told.unsure || told.value === here || traitsOf(centre, here).seesToTrouble) return undefined;
  return traitsOf(centre, told.value).seesToTrouble ? told.value : undefined;
}

/** "Connect me to sales": done at once, and what is being taken is written down first. */
function isExplicitTransfer(turn: Turn, text: string): boolean {
  const { state } = turn;
  if (!asksForTransfer(text)) return false;
  const department = classifyDepartment(text, servingDepartments(turn.centre), heardIn(state))?.value;
  if (!department || department === departmentOf(turn)) return false;
  const { matter } = state;
  if (matter && rulesOf(turn, matter).file?.(turn, matter)) {
    turn.rule = `${matter.kind}.filed_early`;
    state.onward = { department, text: '' };
  } else transfer(turn, department, '');
  return true;
}

/** The answer to the offer of a person; anything that is neither yes nor no is taken up as something new. */
function answerOffer(turn: Turn, text: string): boolean {
  const { state } = turn;
  const follows = followsAnswer(turn, text);
  const { answer, told } = follows ? { answer: undefined, told: '' } : heardBeside(turn, text);
  if (answer === 'yes') {
    const besides = takeOwnName(turn, told) ? '' : told;
    if (besides !== '') speak(turn, 'passed_on');
    askForHuman(turn, state.requests.at(-1) ?? 'not understood', { beside: besides });
    if (besides !== '') lookUpBeside(turn, besides);
    turn.rule = 'offer_human.accepted';
    return true;
  }
  if (answer === 'no' && !wantsMore(turn, text)) {
    turn.rule = 'offer_human.refused';
    askWhatElse(turn);
    return true;
  }
  if (answer === undefined && ((tooLittle(text) && !follows) || isUnknowing(text))) {
    state.attempts += 1;
    turn.rule = 'offer_human.unclear';
    if (mayAskAgain(turn)) speak(turn, 'offer_human', undefined, 1);
    else askWhatElse(turn);
    return true;
  }
  setAside(turn);
  state.question = null;
  state.attempts = 0;
  state.matter = null;
  return false;
}

/** "No, just tell me the price": no person, and still something that is wanted. */
function wantsMore(turn: Turn, text: string): boolean {
  const rest = piecesOf(text.replace(leadingNo, ''))
    .filter((piece) => answerToOffer(turn, piece) === undefined)
    .join(' ');
  return (
    !tooLittle(rest) &&
    (isQuestion(rest) ||
      onlyAsks(rest) ||
      appointmentWish(rest) !== undefined ||
      topicAsked(rest) !== undefined)
  );
}
const leadingNo = /^\s*(?:no|nope|nah|لا|لأ)(?!\p{L})[\s,،.!]*/iu;
