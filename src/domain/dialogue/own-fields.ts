import { parseEmail, parseName, parsePhone } from '../../language/index.ts';
import type { FieldName } from '../../shared/vocabulary.ts';
import { heardIn, type Turn } from './turn.ts';

/** A detail of the caller's that they say, and may say wrongly. */
export type OwnField = Exclude<FieldName, 'service'>;
export const ownFields = ['name', 'phone', 'email'] as const satisfies readonly OwnField[];

/** The value of a detail in words that correct it; undefined where they hold none, or the one that is there. */
export function correctedValue(turn: Turn, field: OwnField, text: string, least = 0): string | undefined {
  const { state, centre } = turn;
  const captured = state[field];
  // A part of a stored value is not corrected: the whole of it would be read out.
  const previous = captured?.value && captured.source !== 'stored' ? { previous: captured.value } : {};
  const context = { ...heardIn(state), region: centre.region, asked: field, ...previous };
  const parse = { name: parseName, phone: parsePhone, email: parseEmail }[field];
  const found = parse(text, context);
  return found && found.confidence >= least && found.value !== captured?.value ? found.value : undefined;
}
