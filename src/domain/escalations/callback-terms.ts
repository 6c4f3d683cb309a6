import { withHoursOf } from '../../config/departments.ts';
import type { Centre } from '../../config/centre.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { hoursToCallBackFor, openingAt } from '../routing/index.ts';
import { callbackDue, onCallFor } from './callback-due.ts';

/** On what terms somebody who asks for a human is called back. */
export interface CallbackTerms {
  /** Until when it is promised. */
  callbackBy: Date;
  /** The number (E.164) of the colleague on call, who is to be rung now. */
  onCall: string | undefined;
  /** What the caller is told: when the department opens (ISO 8601), where it is closed, and how soon, where it is not as usual. */
  told: { opens: string | null; onCallMinutes?: number; withinHours?: number };
}

/** The terms of a call back that is asked for now, of a department and for a reason. */
export function callbackTerms(
  { department, reason }: { department: Department; reason: string | undefined },
  { centre, at }: { centre: Centre; at: Date },
): CallbackTerms {
  const hours = withHoursOf(centre, department);
  const onCall = onCallFor(reason, at, hours);
  const { open, opensAt } = openingAt(at, hours);
  const withinHours = hoursToCallBackFor(reason, hours);
  return {
    callbackBy: callbackDue(at, hours, { onCall, reason }),
    onCall: onCall?.phone,
    told: {
      opens: open ? null : (opensAt?.toISOString() ?? null),
      ...(onCall ? { onCallMinutes: onCall.withinMinutes } : {}),
      ...(withinHours === hours.callbackHours ? {} : { withinHours }),
    },
  };
}
