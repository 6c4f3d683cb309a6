import type { Centre } from '../../config/centre.ts';
import { openingAt } from '../routing/index.ts';

const hourMs = 3_600_000;

/**
 * Until when a call back is promised to somebody who asks for a human now: within `callbackHours`; out of hours,
 * within so many after the centre opens again.
 */
export function callbackDue(at: Date, centre: Centre): Date {
  const { open, opensAt } = openingAt(at, centre);
  const from = open || !opensAt ? at : opensAt;
  return new Date(from.getTime() + centre.callbackHours * hourMs);
}
