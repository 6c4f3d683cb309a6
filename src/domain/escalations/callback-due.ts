import type { Centre } from '../../config/centre.ts';
import { hoursToCallBackFor, openingAt } from '../routing/index.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** Who is called at once for a reason: the colleague on call while the centre is closed, or null. */
export function onCallFor(reason: string | undefined, at: Date, centre: Centre): Centre['onCall'] {
  const { onCall } = centre;
  const wanted = onCall !== null && reason !== undefined && onCall.for.includes(reason);
  return wanted && !openingAt(at, centre).open ? onCall : null;
}

/**
 * Until when a call back is promised to somebody who asks for a human now: within `callbackHours`; out of hours,
 * within so many after the centre opens again, or within the minutes of the colleague on call.
 */
export function callbackDue(
  at: Date,
  centre: Centre,
  { onCall = null, reason }: { onCall?: Centre['onCall']; reason?: string | undefined } = {},
): Date {
  if (onCall) return new Date(at.getTime() + onCall.withinMinutes * minuteMs);
  const { open, opensAt } = openingAt(at, centre);
  const from = open || !opensAt ? at : opensAt;
  return new Date(from.getTime() + hoursToCallBackFor(reason, centre) * hourMs);
}
