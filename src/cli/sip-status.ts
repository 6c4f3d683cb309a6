import { dueIn } from '../domain/telephony/index.ts';
import type { TelephonyStatus } from '../integrations/livekit/telephony-status.ts';
import { changeInWords, planAsData } from './sip-plan.ts';

/** How the telephony stands, part by part, and what is different in LiveKit. */
export function statusInWords({ parts, plan }: TelephonyStatus): string {
  const due = plan ? dueIn(plan) : [];
  return [...parts.map(({ ok, says }) => `${ok ? '✓' : '✗'} ${says}`), ...due.map(changeInWords)].join('\n');
}

/** {@link statusInWords} for programs. */
export function statusAsData({ ok, parts, plan }: TelephonyStatus): object {
  return { ok, parts, plan: plan && planAsData(plan) };
}
