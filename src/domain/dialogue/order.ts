import type { Centre } from '../../config/centre.ts';
import type { FieldName, Stage } from '../../shared/vocabulary.ts';
import { goesThrough } from './manners.ts';
import { servedBy } from './state.ts';
import type { DialogueState } from './state.types.ts';
import type { Stages } from './turn.types.ts';

type Order = Centre['ivr']['order'];

/** Stages that come first where help does: in which language, and what it is about. */
const first: ReadonlySet<Stage> = new Set(['language', 'service']);

/** The stages that a conversation goes through where nothing is known yet, in the order in which its centre asks. */
export function stagesToPass(stages: Stages, state: Pick<DialogueState, 'channel'>, centre: Centre): Stage[] {
  return stagesInOrder(stages, centre.ivr.order).filter(
    (stage) => goesThrough(state, stage) && (stages[stage].offered?.(centre) ?? true),
  );
}

function stagesInOrder(stages: Stages, order: Order): Stage[] {
  const names = Object.keys(stages) as Stage[];
  if (order === 'documents') return names;
  return [...names.filter((name) => first.has(name)), ...names.filter((name) => !first.has(name))];
}

/**
 * Whether it is time to ask who calls: from the start, or only as soon as something is to be written down for them, as of
 * everybody who only asks.
 */
export function asksWhoCalls({ held, asksOnly }: DialogueState, { ivr }: Centre): boolean {
  return (ivr.order === 'documents' && !asksOnly) || held.length > 0;
}

/** Whether a field is required of a caller: by any department, or where help comes first by the one that serves them. */
export function requires(field: FieldName, state: DialogueState, centre: Centre): boolean {
  const { departments, ivr } = centre;
  const serving = servedBy({ state, centre });
  const asking =
    ivr.order === 'documents' && !state.asksOnly ? Object.values(departments) : [departments[serving]];
  return asking.some((department) => department?.requiredFields.includes(field));
}
