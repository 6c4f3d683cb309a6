import { cancelsUnnamed, isQuestion, toldTogether } from '../../../language/index.ts';
import { departmentName, frontDesk } from '../../../config/departments.ts';
import type { Department } from '../../../shared/vocabulary.ts';
import {
  captureService,
  departmentForKey,
  isDescription,
  wordCount,
  wordsOfKeys,
  yesOrNo,
  tellsOfMatter,
} from '../listen.ts';
import { takeMore, toldFirst } from '../told-more.ts';
import { askWhatElse } from '../departments/close.ts';
import { lookUpByTheWay, lookUpTold } from '../look-up.ts';
import { keepBeside, keepWaiting, mattersIn, toldForNobody } from '../several-matters.ts';
import { offerHuman } from '../ask-for-human.ts';
import { isFresh } from '../state.ts';
import { advance, follow, moveTo } from '../walk.ts';
import { menuTexts } from '../menu.ts';
import { answerOffer, refuseHuman } from '../offer-human.ts';
import { speak, type Turn } from '../turn.ts';
import type { Answer, StageRules } from '../turn.types.ts';
import { spokenKey } from './spoken-key.ts';

/** How many words say what is wanted, where something else was asked. */
const VOLUNTEERED_WORDS = 3;

/** The service stage: what the caller wants, and so which department serves them. */
export const service: StageRules = {
  asked: 'service',
  answers: 'departments',
  ask: 'service',
  complete: { 'service.keywords': 'short' },
  wanted: (state) => !state.escalation && state.service === null,
  enter(turn) {
    const { attempts } = turn.state;
    if (attempts === 0 && toldForNobody(turn)) {
      // They have told it already: only whom it is for is asked.
      turn.state.attempts = 1;
      speak(turn, 'about_what_was_told');
      turn.say.push({ text: menuTexts(turn.centre).about });
    } else if (attempts === 0) speak(turn, 'ask_service');
    else turn.say.push({ text: menuTexts(turn.centre)[attempts === 1 ? 'about' : 'keys'] });
  },
  hear(turn, text, final) {
    const { state } = turn;
    if (state.question === 'offer_human') return answerOffer(turn, text);
    const key = spokenKey(text);
    if (key !== undefined) return takeKey(turn, key);
    const [wanted, ...others] = mattersIn(turn, text);
    if (wanted.department) {
      captureTold(turn, wanted.text, wanted.department);
      keepWaiting(turn, others);
      return lookUpByTheWay(turn, wanted.text)
        ? { heard: 'open', rule: 'service.looked_up' }
        : { heard: 'taken', rule: 'service.keywords' };
    }
    if (cancelsUnnamed(text)) {
      captureService(turn, text, frontDesk(turn.centre), 'caller');
      return { heard: 'taken', rule: 'service.cancels' };
    }
    const chosen = answerMenu(turn, text);
    if (chosen) return chosen;
    if (lookUpByTheWay(turn, text)) return { heard: 'open', rule: 'service.looked_up' };
    if (!final) return { heard: 'undecided' };
    // Somebody who explains at length is served by the front desk rather than asked for a keyword again.
    if (state.attempts > 0 && isDescription(text)) {
      captureService(turn, text, frontDesk(turn.centre), 'caller');
      return { heard: 'taken', rule: 'service.described' };
    }
    // An article may answer what no department's words are in.
    if (lookUpTold(turn, text)) return { heard: 'open', rule: 'service.looked_up' };
    return { heard: 'unclear', rule: 'service.unclear' };
  },
  key: takeKey,
  giveUp(turn) {
    const { state } = turn;
    if (state.question === 'offer_human') {
      refuseHuman(turn);
      return true;
    }
    state.attempts = 0;
    state.question = 'offer_human';
    speak(turn, 'offer_human');
    return false;
  },
  reading: (reading) => reading.department,
  lookedUp(turn, question, answered) {
    const { state } = turn;
    // Something else was answered in the same breath: who may know this is offered, and no menu.
    const besides = !answered && isFresh(state, 'answer') && state.lastDone?.turns === 0;
    if (state.service === null) {
      if (answered) serveAtFrontDesk(turn);
      else if (besides) leaveToFrontDesk(turn, question);
      else {
        keepBeside(turn, question);
        follow(turn, { heard: 'unclear', rule: 'service.unclear' });
      }
      return;
    }
    // Its department takes up what is not answered yet.
    if (answered) state.service.value = null;
    else if (besides) state.service.value = question;
    advance(turn);
  },
  volunteer(turn, text) {
    if (wordCount(text) < VOLUNTEERED_WORDS) return;
    for (const told of mattersIn(turn, text)) {
      if (told.department === null) continue;
      const first = toldFirst(turn);
      if (!first) captureService(turn, told.text, told.department, 'caller');
      else if (!isQuestion(told.text)) takeMore(turn, told);
      else if (first.text !== told.text) keepWaiting(turn, [told]);
    }
  },
  forget(state) {
    state.service = null;
  },
};

/** Takes who a caller is served by: with what they told before, where they now merely say whom it is for. */
function captureTold(turn: Turn, text: string, department: Department): void {
  const told = toldForNobody(turn);
  const more = tellsOfMatter(turn, text);
  // A question is one of its own; whatever else was told goes on in what is told now.
  if (!told || (more && isQuestion(told.text) && told.text !== text)) {
    captureService(turn, text, department, 'caller');
    return;
  }
  turn.state.waiting = turn.state.waiting.filter((one) => one !== told);
  captureService(turn, more ? toldTogether(told.text, text) : told.text, department, 'caller');
}

/** A question was answered that no department is named in: the front desk asks what else there is. */
function serveAtFrontDesk(turn: Turn): void {
  captureService(turn, null, frontDesk(turn.centre), 'caller');
  turn.effects.push({ type: 'register_customer', key: 'customer' });
  askWhatElse(turn);
}

/** One of two questions was answered and no department is named in them: the front desk looks for the other. */
function leaveToFrontDesk(turn: Turn, question: string): void {
  captureService(turn, question, frontDesk(turn.centre), 'caller');
  turn.effects.push({ type: 'register_customer', key: 'customer' });
  moveTo(turn, 'department');
  offerHuman(turn, question, 'no_answer');
}

/** Yes or no to the menu, which names departments and is said once: which one, or a person. Undefined for other words. */
function answerMenu(turn: Turn, text: string): Answer | undefined {
  const { state } = turn;
  const answer = state.attempts > 0 ? yesOrNo(turn, text) : undefined;
  if (answer === undefined) return undefined;
  if (answer === 'yes' && state.attempts === 1) {
    state.attempts += 1;
    speak(turn, 'which_of_them');
  } else {
    state.attempts = 0;
    state.question = 'offer_human';
    speak(turn, 'offer_human', undefined, 1);
  }
  return { heard: 'open', rule: `service.menu_${answer}` };
}

function takeKey(turn: Turn, keys: string): Answer {
  if (turn.state.question === 'offer_human') return answerOffer(turn, wordsOfKeys(keys));
  const department = departmentForKey(turn, keys);
  if (!department) return { heard: 'unclear', rule: 'service.key_unknown' };
  const named = departmentName(turn.centre, department)[turn.state.language ?? 'en'];
  captureTold(turn, named, department);
  return { heard: 'taken', rule: 'service.key' };
}
