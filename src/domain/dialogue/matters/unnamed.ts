import { cancelsUnnamed } from '../../../language/index.ts';
import { askWhatElse, transfer } from '../departments/close.ts';
import { takeUp } from '../departments/open.ts';
import { departmentIn } from '../listen.ts';
import { servedBy } from '../state.ts';
import { noteRequest, speak, type Turn } from '../turn.ts';
import type { MatterRules } from '../turn.types.ts';
import { askAgain } from './ask.ts';
import { lookUp } from './question.ts';
import { passes } from './words.ts';

/** Something is to be cancelled that nobody has named, and nothing was made in this call: what it is is asked. */
export const unnamed = {
  asks: () => ({ asked: 'describe', ask: 'describe', phrase: 'ask_cancel_what' }),
  begins(turn, text) {
    const { state } = turn;
    if (!cancelsUnnamed(text) || state.appointments.length > 0) return false;
    turn.rule = 'unnamed.asked';
    noteRequest(turn, text);
    state.question = null;
    state.attempts = 0;
    state.matter = { kind: 'unnamed' };
    speak(turn, 'ask_cancel_what');
    return true;
  },
  hear(turn, _matter, text) {
    if (passes(turn, text)) {
      turn.rule = 'unnamed.left';
      speak(turn, 'leave_that');
      askWhatElse(turn);
    } else if (cancelsUnnamed(text)) askAgain(turn, 'unnamed');
    else cancel(turn, text);
  },
} satisfies MatterRules<'unnamed'>;

/** Takes up what is to be cancelled, as if it had been named at once. */
function cancel(turn: Turn, thing: string): void {
  const { state } = turn;
  const text = `${state.language === 'en' ? 'cancel' : 'إلغاء'} ${thing}`;
  state.matter = { kind: 'opening' };
  const department = departmentIn(turn, text);
  if (department !== undefined && department !== servedBy(turn)) transfer(turn, department, text);
  else if (!takeUp(turn, text)) lookUp(turn, text);
}
