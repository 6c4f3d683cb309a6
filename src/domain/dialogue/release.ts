import type { Turn } from './turn.ts';

/** Has done what was held back. False where nothing was. */
export function release({ state, effects }: Turn): boolean {
  if (state.held.length === 0) return false;
  effects.push({ type: 'register_customer', key: 'customer' }, ...state.held);
  state.held = [];
  return true;
}
