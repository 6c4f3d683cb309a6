import { isQuestion, speaksOf, tellsMatter } from '../../../language/index.ts';
import { moveTo } from '../flow.ts';
import { captureService, departmentIn, isDescription } from '../listen.ts';
import { goOnLeaving, leave } from '../leave.ts';
import { retry } from '../retry.ts';
import { speak, type Turn } from '../turn.ts';
import { setAside } from '../unsolved.ts';
import type { Department } from '../../../shared/vocabulary.ts';
import { yesOrNo } from '../matters/words.ts';

/** Something is done with: goes on to what the caller also wanted, or asks what else there is. */
export function askWhatElse(turn: Turn): void {
  const { state } = turn;
  setAside(turn);
  state.matter = null;
  state.attempts = 0;
  state.question = null;
  if (goOnLeaving(turn)) return;
  if (state.stage !== 'department') moveTo(turn, 'department');
  const { onward } = state;
  state.onward = null;
  if (onward) {
    transfer(turn, onward.department, onward.text);
    return;
  }
  state.question = 'anything_else';
  speak(turn, 'anything_else');
}

/** Hands the caller over to another department, with all that was said. */
export function transfer(turn: Turn, department: Department, text: string): void {
  turn.rule = 'department.handed_over';
  const { state } = turn;
  speak(turn, 'passing_on', { department: { kind: 'department', value: department } });
  const described =
    isDescription(text) || tellsMatter(text)
      ? text
      : turn.centre.departments[department].name[state.language ?? 'en'];
  setAside(turn);
  captureService(turn, described, department, 'caller');
  state.matter = null;
  state.question = null;
  state.attempts = 0;
  turn.opens = 'handover';
}

/** The answer to "anything else?". False where it is a new matter, which is then to be taken up. */
export function answerAnythingElse(turn: Turn, text: string): boolean {
  const { state } = turn;
  const answer = yesOrNo(turn, text);
  if (answer === 'no' && !isNewMatter(turn, text)) {
    turn.rule = 'department.nothing_else';
    leave(turn, { farewell: 'goodbye', outcome: null });
    return true;
  }
  if (answer === 'yes' && !isDescription(text)) {
    turn.rule = 'department.something_else';
    state.question = null;
    state.attempts = 0;
    state.matter = { kind: 'opening' };
    speak(turn, 'go_ahead');
    return true;
  }
  if (answer === undefined && text.trim().split(/\s+/u).length < 2) {
    retry(turn, 'department.anything_else.unclear');
    return true;
  }
  state.question = null;
  state.attempts = 0;
  return false;
}

/** "No, I will think about it" is a no; "no, but how much is …" is a new matter. */
function isNewMatter(turn: Turn, text: string): boolean {
  const intents = ['ticket_status', 'appointment', 'order', 'change', 'still_broken'] as const;
  return (
    isDescription(text) &&
    (isQuestion(text) ||
      intents.some((intent) => speaksOf(intent, text)) ||
      departmentIn(turn, text) !== undefined)
  );
}
