import { SURE } from '../../language/index.ts';
import { ownFields, type OwnField } from './own-fields.ts';
import { readDetails } from './stages/readback.ts';
import { speak, type Turn } from './turn.ts';

/**
 * Reads back at once, in one breath, the details that were not surely understood, and asks whether they are right. Each is
 * asked about once; the confirmation reads it back again. False where nothing is in doubt.
 */
export function askIfHeardRight(turn: Turn): boolean {
  const { state } = turn;
  const doubtful = inDoubt(turn).filter((field) => !state.doubted.includes(field));
  if (doubtful.length === 0 || state.escalation) return false;
  state.doubted.push(...doubtful);
  state.question = 'heard_right';
  state.attempts = 0;
  readDetails(turn, doubtful);
  speak(turn, 'is_it_right');
  return true;
}

/** The details that were not surely understood. */
export function inDoubt({ state }: Turn): OwnField[] {
  return ownFields.filter((field) => (state[field]?.confidence ?? 1) < SURE);
}
