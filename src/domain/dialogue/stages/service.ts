import { departmentName, frontDesk } from '../../../config/departments.ts';
import {
  captureService,
  departmentForKey,
  departmentIn,
  isDescription,
  wordCount,
  wordsOfKeys,
} from '../listen.ts';
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
  ask: 'service',
  complete: { 'service.keywords': 'short' },
  wanted: (state) => !state.escalation && state.service === null,
  enter(turn) {
    const { attempts } = turn.state;
    if (attempts === 0) speak(turn, 'ask_service');
    else turn.say.push({ text: menuTexts(turn.centre)[attempts === 1 ? 'about' : 'keys'] });
  },
  hear(turn, text, final) {
    const { state } = turn;
    if (state.question === 'offer_human') return answerOffer(turn, text);
    const key = spokenKey(text);
    if (key !== undefined) return takeKey(turn, key);
    const department = departmentIn(turn, text);
    if (department) {
      captureService(turn, text, department, 'caller');
      return { heard: 'taken', rule: 'service.keywords' };
    }
    if (!final) return { heard: 'undecided' };
    // Somebody who explains at length is served by the front desk rather than asked for a keyword again.
    if (state.attempts > 0 && isDescription(text)) {
      captureService(turn, text, frontDesk(turn.centre), 'caller');
      return { heard: 'taken', rule: 'service.described' };
    }
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
  volunteer(turn, text) {
    if (turn.state.service !== null) return;
    const department = departmentIn(turn, text);
    if (department && wordCount(text) >= VOLUNTEERED_WORDS) captureService(turn, text, department, 'caller');
  },
  forget(state) {
    state.service = null;
  },
};

function takeKey(turn: Turn, keys: string): Answer {
  if (turn.state.question === 'offer_human') return answerOffer(turn, wordsOfKeys(keys));
  const department = departmentForKey(turn, keys);
  if (!department) return { heard: 'unclear', rule: 'service.key_unknown' };
  const named = departmentName(turn.centre, department)[turn.state.language ?? 'en'];
  captureService(turn, named, department, 'caller');
  return { heard: 'taken', rule: 'service.key' };
}
