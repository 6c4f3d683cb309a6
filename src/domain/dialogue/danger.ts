import { SURE, languageOf, parsePhone } from '../../language/index.ts';
import { askForHuman } from './ask-for-human.ts';
import { consult } from './rules.ts';
import { inDepartment } from './state.ts';
import { capture, heardIn, type Turn } from './turn.ts';

/**
 * Danger, by the rules that have something to tell the caller: what to do now goes before all else, once, in the
 * language it was told in, and a human is called. False where there is none, or the caller knows already and is at
 * giving the number to be called back on.
 */
export function heardDanger(turn: Turn, text: string): boolean {
  const { state } = turn;
  const decision = consult(turn, { text });
  if (!decision.say) return false;
  const { rule, text: say } = decision.say;
  const warned = state.warned.includes(rule);
  if (warned && state.escalation && !inDepartment(state)) return false;
  if (!warned) {
    state.warned.push(rule);
    const language = languageOf(text);
    turn.say.unshift({ text: say, ...(language ? { language } : {}) });
  }
  takeNumber(turn, text);
  askForHuman(turn, text, { decided: decision, anew: !warned });
  turn.rule = 'rules.danger';
  return true;
}

/** The number to call back on, where it was told in the same breath. */
function takeNumber(turn: Turn, text: string): void {
  if (turn.state.phone?.value) return;
  const told = parsePhone(text, { ...heardIn(turn.state), region: turn.centre.region });
  if (told && told.confidence >= SURE) capture(turn, 'phone', told.value, 'caller');
}
