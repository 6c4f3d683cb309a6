import { isQuestion, saysEnough, saysWhat, speaksOf } from '../../../language/index.ts';
import { askMessageOrMore } from '../ask-for-human.ts';
import { isDescription } from '../listen.ts';
import { departmentOf } from '../state.ts';
import { speak, type Turn } from '../turn.ts';
import { lookUp } from '../matters/question.ts';
import { ask } from '../matters/ask.ts';
import { startComplaint } from '../matters/complaint.ts';
import { takeOrder } from '../matters/order.ts';
import { startProblem } from '../matters/problem.ts';

/** Opens the department that the caller was routed to: registers who called and takes up what they said. */
export function openDepartment(turn: Turn): void {
  const { state } = turn;
  const entry = turn.opens === 'entry';
  turn.opens = null;
  turn.effects.push({ type: 'register_customer', key: 'customer' });
  if (entry && state.escalation) {
    askMessageOrMore(turn);
    return;
  }
  const department = departmentOf(state) ?? 'reception';
  const said = state.service?.value ?? '';
  const { rule } = turn;
  if (department !== 'reception') speak(turn, `welcome_${department}`);
  if (!(isDescription(said) || isQuestion(said) || speaksOf('appointment', said)) || !takeUp(turn, said)) {
    state.matter = { kind: 'opening' };
    ask(turn);
  }
  turn.rule = rule;
}

/** Begins a matter that any department sees to, where the words ask for one. */
export function beginsMatter(turn: Turn, text: string): boolean {
  return Object.values(turn.matters).some((matter) => matter.begins?.(turn, text) ?? false);
}

/** Takes up what a caller wants of their department. False where the words do not say enough. */
export function takeUp(turn: Turn, text: string): boolean {
  if (beginsMatter(turn, text)) return true;
  switch (departmentOf(turn.state) ?? 'reception') {
    case 'complaints':
      if (isQuestion(text) && !saysWhat(text)) return false;
      startComplaint(turn, text);
      return true;
    case 'support':
      startProblem(turn, text);
      return true;
    case 'sales':
      if (takeOrder(turn, text)) return true;
      if (!saysEnough(text)) return false;
      lookUp(turn, text);
      return true;
    case 'reception':
      if (!saysEnough(text)) return false;
      lookUp(turn, text);
      return true;
  }
}
