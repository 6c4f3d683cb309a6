import {
  SURE,
  inArabicScript,
  nameBefore,
  parseName,
  piecesOf,
  refusesField,
  refusesToTell,
} from '../../../language/index.ts';
import { departmentIn, isDescription, takeVolunteered } from '../listen.ts';
import { lookUpByTheWay } from '../look-up.ts';
import { followsAnswer } from '../matters/answered-before.ts';
import { isOpenQuestion, keepBeside } from '../several-matters.ts';
import { keepTold } from '../told-more.ts';
import { capture, heardAs, heardIn, speak, type Turn } from '../turn.ts';
import type { Answer, StageRules } from '../turn.types.ts';
import { goOnWithout, isRequired, refused, unanswered } from './field.ts';

const refusesName = (text: string): boolean =>
  refusesToTell(text) || piecesOf(text).some((piece) => refusesField(piece, 'name'));

function takeName(turn: Turn, { value, confidence }: { value: string; confidence: number }): void {
  capture(turn, 'name', value, 'caller', confidence);
  if (confidence >= SURE) speak(turn, 'thanks_name', { name: { kind: 'name', value } });
}

/** The name that is told, and what is told with it. Undefined where none is. */
function hearName(turn: Turn, text: string, final: boolean): Answer | undefined {
  const found = parseName(text, { ...heardAs(turn, text), asked: 'name' });
  // Whoever tells what is wrong, or asks on, has not said a name that is only guessed at.
  const isMatter =
    found &&
    found.confidence < SURE &&
    (departmentIn(turn, text) !== undefined ||
      followsAnswer(turn, text) ||
      isOpenQuestion(inArabicScript(text)));
  if (hearsBoth(turn, text, { final, alone: isMatter ? undefined : found?.value }))
    return { heard: 'taken', rule: 'name.told_with' };
  if (!found || isMatter) return undefined;
  takeName(turn, found);
  if (!takeVolunteered(turn, text)) hearBeside(turn, text, found.span);
  return { heard: 'taken', rule: 'name.parsed' };
}

/** A name with something behind it, in one breath: both are taken. `alone`: the name that all of the words give, if any. */
function hearsBoth(
  turn: Turn,
  text: string,
  { final, alone }: { final: boolean; alone: string | undefined },
): boolean {
  const both = nameBefore(text, heardAs(turn, text));
  // "Samsung Galaxy. I want to buy one" begins with what it is about.
  if (!both || (alone !== undefined && alone !== both.name.value)) return false;
  if (departmentIn(turn, text.slice(0, text.length - both.rest.length)) !== undefined) return false;
  const { name, rest } = both;
  takeName(turn, name);
  if (rest !== '' && !takeVolunteered(turn, rest) && !lookUpByTheWay(turn, rest) && final)
    keepTold(turn, rest);
  return true;
}

/** What is told with the name: a question is answered behind the next one, and what nobody can say whom it is for is kept. */
function hearBeside(turn: Turn, text: string, [from, to]: readonly [number, number]): void {
  const told = [text.slice(to), text.slice(0, from)]
    .map((part) => part.replace(/^[\s.,،!؟?:;-]+/u, '').trim())
    .find((part) => isDescription(part) && !whence.test(part));
  if (told !== undefined && !lookUpByTheWay(turn, told)) keepBeside(turn, told);
}

/** Where somebody is from, or how a name is written. */
const whence =
  /^(?:from|of|with|at|and i am from|calling from|spelled|that is|that's|من|معك|معاك|اتصل من)(?!\p{L})/iu;

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
    const told = refusesName(text) ? undefined : hearName(turn, text, final);
    return told ?? refused(turn, 'name', text) ?? unanswered(turn, 'name', text, final);
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
