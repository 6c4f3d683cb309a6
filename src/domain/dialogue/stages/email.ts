import { SURE, isWellKnownService, parseEmail } from '../../../language/index.ts';
import { capture, heardIn, speak, type Turn } from '../turn.ts';
import type { Answer, StageRules } from '../turn.types.ts';
import { goOnWithout, isRequired, refused, unanswered } from './field.ts';

/** The e-mail stage; the caller may decline. */
export const email: StageRules = {
  asked: 'email',
  answers: ['skip'],
  ask: 'email',
  dictated: true,
  complete: {
    'email.skipped': 'always',
    // Of another domain more may come, as ".sa" after ".com".
    'email.parsed': (state) => isWellKnownService(state.email?.value?.split('@').at(-1) ?? ''),
  },
  wanted: (state, centre) => isRequired('email', state, centre),
  enter(turn) {
    speak(turn, 'ask_email', undefined, turn.state.attempts);
  },
  hear(turn, text, final) {
    const { state } = turn;
    const found = parseEmail(text, { ...heardIn(state), asked: 'email' });
    if (found) {
      capture(turn, 'email', found.value, 'caller', found.confidence);
      return { heard: 'taken', rule: 'email.parsed' };
    }
    return refused(turn, 'email', text) ?? unanswered(turn, 'email', text, final);
  },
  key: () => ({ heard: 'unclear', rule: 'email.keys' }),
  giveUp(turn) {
    goOnWithout(turn, 'email');
    return true;
  },
  reading: (reading) => reading.email,
  declined: decline,
  volunteer(turn, text) {
    const found = parseEmail(text, { ...heardIn(turn.state), region: turn.centre.region });
    if (found && found.confidence >= SURE && turn.state.email === null)
      capture(turn, 'email', found.value, 'caller');
  },
  forget(state) {
    state.email = null;
  },
};

function decline(turn: Turn): Answer {
  goOnWithout(turn, 'email');
  return { heard: 'taken', rule: 'email.skipped' };
}
