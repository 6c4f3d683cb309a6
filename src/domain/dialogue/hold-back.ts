import type { Effect } from './effects.ts';
import { goesThrough } from './manners.ts';
import { inDepartment } from './state.ts';
import { speak, type Turn } from './turn.ts';
import { moveTo, nextStage } from './walk.ts';

/** Effects that need somebody to be for. */
const forSomebody: ReadonlySet<Effect['type']> = new Set(['open_ticket', 'create_lead', 'book_appointment']);

/** Holds back what is to be written down for a caller of whom nobody knows who they are, until that was asked. */
export function holdBack(turn: Turn): void {
  const { state, centre, effects } = turn;
  const needed = effects.filter(({ type }) => forSomebody.has(type));
  if ((centre.ivr.order === 'documents' && !state.asksOnly) || needed.length === 0) return;
  if (!inDepartment(state) || state.leaving || state.ended !== null) return;
  state.held = needed;
  const missing = (['name', 'phone', 'email'] as const).some(
    (field) => goesThrough(state, field) && turn.stages[field].wanted(state, centre),
  );
  if (!missing) {
    state.held = [];
    return;
  }
  turn.effects = effects.filter((effect) => !needed.includes(effect));
  speak(turn, 'who_for');
  moveTo(turn, nextStage(turn));
  turn.stages[state.stage].enter(turn);
}
