import type { Centre } from '../../config/centre.ts';
import type { FieldName, Stage } from '../../shared/vocabulary.ts';
import type { Effect } from './effects.ts';
import { inDepartment, servedBy, type DialogueState } from './state.ts';
import { speak, type Turn } from './turn.ts';
import type { Stages } from './turn.types.ts';
import { moveTo } from './walk.ts';

type Order = Centre['ivr']['order'];

/** Stages that come first where help does: in which language, and what it is about. */
const FIRST: readonly Stage[] = ['language', 'service'];

/** The stages in the order in which a centre asks. */
export function stagesInOrder(stages: Stages, order: Order): Stage[] {
  const names = Object.keys(stages) as Stage[];
  if (order === 'documents') return names;
  return [...names.filter((name) => FIRST.includes(name)), ...names.filter((name) => !FIRST.includes(name))];
}

/** Whether it is time to ask who calls: from the start, or only as soon as something is to be written down for them. */
export function asksWhoCalls({ held }: DialogueState, { ivr }: Centre): boolean {
  return ivr.order === 'documents' || held.length > 0;
}

/** Whether a field is required of a caller: by any department, or where help comes first by the one that serves them. */
export function requires(field: FieldName, state: DialogueState, centre: Centre): boolean {
  const { departments, ivr } = centre;
  const serving = servedBy({ state, centre });
  const asking = ivr.order === 'documents' ? Object.values(departments) : [departments[serving]];
  return asking.some((department) => department?.requiredFields.includes(field));
}

/** Effects that need somebody to be for. */
const forSomebody: ReadonlySet<Effect['type']> = new Set(['open_ticket', 'create_lead', 'book_appointment']);

/** Holds back what is to be written down for a caller of whom nobody knows who they are, until that was asked. */
export function holdBack(turn: Turn): void {
  const { state, centre, effects } = turn;
  const needed = effects.filter(({ type }) => forSomebody.has(type));
  if (centre.ivr.order === 'documents' || needed.length === 0) return;
  if (!inDepartment(state) || state.leaving || state.ended !== null) return;
  state.held = needed;
  const missing = (['name', 'phone', 'email'] as const).some((field) =>
    turn.stages[field].wanted(state, centre),
  );
  if (!missing) {
    state.held = [];
    return;
  }
  turn.effects = effects.filter((effect) => !needed.includes(effect));
  speak(turn, 'who_for');
  const next = stagesInOrder(turn.stages, centre.ivr.order).find((stage) =>
    turn.stages[stage].wanted(state, centre),
  );
  if (next) moveTo(turn, next);
  turn.stages[state.stage].enter(turn);
}

/** Has done what was held back. False where nothing was. */
export function release({ state, effects }: Turn): boolean {
  if (state.held.length === 0) return false;
  effects.push({ type: 'register_customer', key: 'customer' }, ...state.held);
  state.held = [];
  return true;
}
