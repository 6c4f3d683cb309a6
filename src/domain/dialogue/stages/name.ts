import { SURE, parseName, piecesOf, refusesField, refusesToTell } from '../../../language/index.ts';
import { departmentIn, takeVolunteered } from '../listen.ts';
import { capture, heardAs, heardIn, speak } from '../turn.ts';
import type { StageRules } from '../turn.types.ts';
import { goOnWithout, isRequired, refused, unanswered } from './field.ts';

/** The name stage. */
export const name: StageRules = {
  asked: 'name',
  ask: 'name',
  complete: {
    'name.skipped': 'always',
    // A first name alone may be followed by the last.
    'name.parsed': (state) => state.name?.value?.includes(' ') ?? false,
  },
  wanted: (state, centre) => isRequired('name', state, centre),
  enter(turn) {
    speak(turn, 'ask_name', undefined, turn.state.attempts);
  },
  hear(turn, text, final) {
    const found =
      refusesToTell(text) || piecesOf(text).some((piece) => refusesField(piece, 'name'))
        ? undefined
        : parseName(text, { ...heardAs(turn, text), asked: 'name' });
    // Whoever tells what is wrong has not said a name that is only guessed at.
    const isMatter = found && found.confidence < SURE && departmentIn(turn, text) !== undefined;
    if (found && !isMatter) {
      capture(turn, 'name', found.value, 'caller', found.confidence);
      if (found.confidence >= SURE)
        speak(turn, 'thanks_name', { name: { kind: 'name', value: found.value } });
      takeVolunteered(turn, text);
      return { heard: 'taken', rule: 'name.parsed' };
    }
    const without = refused(turn, 'name', text);
    if (without) return without;
    return unanswered(turn, 'name', text, final);
  },
  key: () => ({ heard: 'unclear', rule: 'name.keys' }),
  giveUp(turn) {
    goOnWithout(turn, 'name');
    return true;
  },
  reading: (reading) => reading.name,
  volunteer(turn, text) {
    const found = parseName(text, { ...heardIn(turn.state), region: turn.centre.region });
    if (found && found.confidence >= SURE && turn.state.name === null)
      capture(turn, 'name', found.value, 'caller');
  },
  forget(state) {
    state.name = null;
  },
};
