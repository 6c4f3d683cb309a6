import { choiceNamed } from '../../../language/index.ts';
import { saidDigits, saidMoment } from './grounded.ts';
import { agreed } from './asked.ts';
import type { Objection, ToolFacts } from './types.ts';

export const notSaid: Objection = {
  rule: 'not_said',
  tell: 'The caller did not say this. Use only what the caller said themselves, or ask them.',
};
export const notAsked: Objection = {
  rule: 'not_asked',
  tell: 'The caller did not ask for this. Ask them first whether they want it.',
};
export const notVerified: Objection = {
  rule: 'not_verified',
  tell: 'The caller has not proved who they are. Use sendCode or verifyCaller first.',
};

/** Whether the moment was named, or is one of those offered and the caller took it. */
export function choseMoment(facts: ToolFacts, startsAt: string): boolean {
  if (saidMoment(facts, startsAt)) return true;
  const at = new Date(startsAt).getTime();
  const place = facts.offered.findIndex((time) => new Date(time).getTime() === at);
  if (place === -1) return false;
  const last = facts.said.at(-1) ?? '';
  if (choiceNamed(last, facts.offered.length) === place) return true;
  if (facts.offered.length === 1 && agreed(last)) return true;
  const hour = new Date(startsAt).toLocaleTimeString('en-GB', {
    timeZone: facts.centre.timeZone,
    hour: 'numeric',
  });
  return saidDigits([last], String(Number.parseInt(hour, 10) % 12 || 12));
}

/** Whether the caller may change an appointment: it was made in this call, or they have proved who they are. */
export function ownsAppointment({ verified, appointments }: ToolFacts): boolean {
  return verified || appointments.length > 0;
}
