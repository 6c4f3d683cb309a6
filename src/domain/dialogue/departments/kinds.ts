import { kindOf } from '../../../config/departments.ts';
import {
  asksHow,
  isOfOwnThing,
  isQuestion,
  saysEnough,
  saysWhat,
  speaksOf,
} from '../../../language/index.ts';
import type { DepartmentKind } from '../../../shared/vocabulary.ts';
import { startComplaint } from '../matters/complaint.ts';
import { takeOrder } from '../matters/order.ts';
import { startProblem } from '../matters/problem.ts';
import { lookUp } from '../matters/question.ts';
import { servedBy } from '../state.ts';
import type { Turn } from '../turn.ts';

/** How a kind of department serves a caller who wants something new. */
interface KindRules {
  /** One word is enough to begin with. */
  takesOneWord: boolean;
  /** Every turn is a question that the knowledge base or a model may answer, however it is put. */
  answersAll: boolean;
  /** A question is looked up; elsewhere it begins a matter too. */
  looksUp: boolean;
  /** Whether words are of this kind by what they do, whatever else they name: a complaint told to complaints stays there. */
  keeps: (text: string) => boolean;
  /** Goes before all questions. False where the words are not for it. */
  takeFirst: (turn: Turn, text: string) => boolean;
  /** Takes up what a caller wants. False where the words do not say enough. */
  takeUp: (turn: Turn, text: string) => boolean;
}

const kinds: Readonly<Record<DepartmentKind, KindRules>> = {
  front_desk: {
    takesOneWord: false,
    answersAll: true,
    looksUp: true,
    keeps: () => false,
    takeFirst: () => false,
    takeUp: lookUpIfEnough,
  },
  sales: {
    takesOneWord: false,
    answersAll: true,
    looksUp: true,
    // "Is an app part of the new router?" is asked before one buys; one's own router is for others.
    keeps: (text) => isQuestion(text) && !isOfOwnThing(text),
    takeFirst: takeOrder,
    takeUp: (turn, text) => takeOrder(turn, text) || lookUpIfEnough(turn, text),
  },
  complaints: {
    takesOneWord: true,
    answersAll: false,
    looksUp: true,
    keeps: (text) => !isQuestion(text) && !speaksOf('order', text) && saysWhat(text),
    takeFirst: () => false,
    takeUp: (turn, text) => {
      if (isQuestion(text) && !saysWhat(text)) return false;
      startComplaint(turn, text);
      return true;
    },
  },
  support: {
    takesOneWord: false,
    answersAll: false,
    looksUp: false,
    keeps: () => false,
    takeFirst: () => false,
    takeUp: (turn, text) => {
      // Instructions are read out; they are no remedies that are tried one by one.
      if (asksHow(text) && lookUpIfEnough(turn, text)) return true;
      startProblem(turn, text);
      return true;
    },
  },
};

/** The rules of the department that serves a turn, by its kind. */
export function kindRules(turn: Turn): KindRules {
  return kinds[kindOf(turn.centre, servedBy(turn))];
}

function lookUpIfEnough(turn: Turn, text: string): boolean {
  if (!saysEnough(text)) return false;
  lookUp(turn, text);
  return true;
}
