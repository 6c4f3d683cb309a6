import { frontDesk } from '../../../config/departments.ts';
import { isQuestion, onlyAsks, piecesOf, saysEnough, speaksOf } from '../../../language/index.ts';
import { traitsOf } from '../../routing/index.ts';
import { denialIn } from '../denied-matter.ts';
import { answerToOffer, captureService, departmentIn } from '../listen.ts';
import { lookUp } from '../matters/question.ts';
import { servedBy } from '../state.ts';
import { rulesOf, type Turn } from '../turn.ts';
import { askWhatElse, transfer } from './close.ts';
import { beginsMatter } from './open.ts';

/**
 * "It is not a complaint", "nothing is wrong", "just a question": what is being taken is dropped, and what is asked or told
 * beside that is taken up, by the department that is named for it or else by the front desk. False where nothing is denied.
 */
export function hearDenial(turn: Turn, text: string): boolean {
  const { state, centre } = turn;
  const here = servedBy(turn);
  const { matter } = state;
  const rules = matter && rulesOf(turn, matter);
  const taken = rules?.mayBeQuestion !== undefined;
  if (taken && (state.question === 'worked' || speaksOf('changed_mind', text))) return false;
  const { denied, besides } = denialIn(turn, here, piecesOf(text));
  const mayAsk = taken
    ? matter !== null && rules?.mayBeQuestion?.(matter) === true
    : traitsOf(centre, here).seesToTrouble;
  const asks = mayAsk && onlyAsks(text);
  if (!denied && !asks) return false;
  const rest = besides.filter((piece) => answerToOffer(turn, piece) === undefined).join(' ');
  const told = taken && matter ? (rules?.topic?.(matter) ?? '') : '';
  setAsideNothing(turn);
  turn.rule = 'department.matter_denied';
  const other = isQuestion(rest) || asks ? undefined : departmentIn(turn, rest);
  if (other !== undefined && other !== here) {
    transfer(turn, other, rest);
    return true;
  }
  captureService(turn, null, frontDesk(centre), 'caller');
  state.asksOnly = true;
  const asked = saysEnough(rest) ? rest : isQuestion(told) ? told : '';
  if (asked === '') askWhatElse(turn);
  else if (!beginsMatter(turn, asked)) lookUp(turn, asked);
  turn.rule = 'department.matter_denied';
  return true;
}

/** Leaves what is being done, of which nothing is to be written down. */
function setAsideNothing({ state }: Turn): void {
  state.matter = null;
  state.question = null;
  state.unsolved = null;
  state.attempts = 0;
}
