import type { Centre } from '../../config/centre.ts';

/** Why a human is called where every minute counts: danger to life, and somebody else at an account or a number. */
const pressing: ReadonlySet<string> = new Set(['safety', 'security']);

/** Within how many hours somebody calls back: where every minute counts, as soon as anything urgent is taken up. */
export function hoursToCallBackFor(reason: string | undefined, { callbackHours, sla }: Centre): number {
  return reason !== undefined && pressing.has(reason)
    ? Math.min(callbackHours, sla.urgent.firstResponseHours)
    : callbackHours;
}
