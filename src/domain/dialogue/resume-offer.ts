import { agreesTo, parseYesNo } from '../../language/index.ts';
import { greet } from './greet.ts';
import type { ResumeOffer } from './state.types.ts';
import { heardIn, speak, type Turn } from './turn.ts';
import type { Answer, QuestionRules } from './turn.types.ts';
import { moveTo } from './walk.ts';

/** Asks whether the caller wants to go on with the call that broke off. Nothing of it is said before they agree. */
export function offerToResume(turn: Turn): void {
  turn.rule = 'start.broken_call';
  greet(turn);
  turn.state.question = 'resume_offer';
  speak(turn, 'resume_offer');
}

/** Whether the call that broke off is to be gone on with. No, or no clear yes after all: the call is a new one. */
export const resumeOffer: QuestionRules = {
  hear,
  again: (turn) => speak(turn, 'resume_offer', undefined, 1),
  giveUp: refuse,
};

function hear(turn: Turn, text: string): Answer {
  const { offer } = turn.state;
  const answer = parseYesNo(text, { ...heardIn(turn.state), asked: 'yes_no' })?.value;
  const agrees = answer === 'yes' || (answer === undefined && agreesTo('carry_on', text));
  if (agrees && offer) return accept(turn, offer);
  if (answer !== 'no' && offer) return { heard: 'unclear', rule: 'resume_offer.unclear' };
  refuse(turn);
  return { heard: 'taken', rule: 'resume_offer.refused' };
}

function refuse({ state, centre, say }: Turn): void {
  state.offer = null;
  state.question = null;
  if (centre.consent) say.push({ text: centre.consent });
}

// Who it is, and how to reach them, is asked as of anybody who rings.
function accept(turn: Turn, { callId, pending, topic }: ResumeOffer): Answer {
  const { state } = turn;
  // Words of the earlier call: whoever said them may be somebody else.
  const service = topic.service && { ...topic.service, source: 'stored' as const };
  turn.state = {
    ...state,
    ...topic,
    service,
    language: state.language ?? topic.language,
    offer: null,
    question: null,
  };
  turn.effects.push({ type: 'take_over', key: `take_over:${callId}`, callId }, ...pending);
  if (service) turn.changes.push({ field: 'service', value: service.department, source: service.source });
  speak(turn, 'resume_accepted');
  if (pending.length === 0) return { heard: 'taken', rule: 'resume_offer.accepted' };
  // What comes of what is still to be done is told, and asks what else there is.
  moveTo(turn, 'department');
  return { heard: 'open', rule: 'resume_offer.accepted' };
}
