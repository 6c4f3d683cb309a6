import { frontDesk } from '../../config/departments.ts';
import { answerToOffer, captureService, departmentIn } from './listen.ts';
import { lookUpByTheWay } from './look-up.ts';
import type { Turn } from './turn.ts';
import type { Answer } from './turn.types.ts';

/** The answer to "would you like to speak to a person?", before a department serves the call. */
export function answerOffer(turn: Turn, text: string): Answer {
  const { state } = turn;
  const answer = answerToOffer(turn, text);
  if (answer === 'yes') return { heard: 'human', rule: 'offer_human.accepted', reason: 'not understood' };
  if (answer === 'no') {
    refuseHuman(turn);
    return { heard: 'taken', rule: 'offer_human.refused' };
  }
  state.question = null;
  if (lookUpByTheWay(turn, text)) return { heard: 'open', rule: 'service.looked_up' };
  state.question = 'offer_human';
  const department = departmentIn(turn, text);
  if (!department) return { heard: 'unclear', rule: 'offer_human.unclear' };
  state.question = null;
  captureService(turn, text, department, 'caller');
  return { heard: 'taken', rule: 'service.keywords' };
}

/** No human is wanted: the front desk serves the caller, where nothing else is known. */
export function refuseHuman({ state, centre }: Turn): void {
  state.question = null;
  state.service ??= { value: null, source: 'caller', department: frontDesk(centre) };
}
