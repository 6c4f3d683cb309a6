import { z } from 'zod';
import {
  choseMoment,
  notAsked,
  notSaid,
  notVerified,
  ownsAppointment,
  asksFor,
} from '../../domain/guardrails/index.ts';
import { startsAt, tellBooked } from './appointment-moment.ts';
import { ownAppointment } from './own-appointment.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/** Moves the caller's next appointment to a moment that they chose. */
export const moveAppointment = tool({
  name: 'moveAppointment',
  description: "Moves the caller's next appointment. One from before this call only for a verified caller.",
  parameters: z.object({ startsAt }),
  kinds: ['front_desk', 'support'],
  mostUses: 2,
  objection: ({ startsAt }, facts) => {
    if (!asksFor(facts.said, 'appointment') || !asksFor(facts.fresh, 'move')) return notAsked;
    if (!ownsAppointment(facts)) return notVerified;
    return choseMoment(facts, startsAt) ? null : notSaid;
  },
  run: async (call, { startsAt }) => {
    const own = await ownAppointment(call);
    if ('refuse' in own) return own;
    const result = await perform(
      call,
      { type: 'move_appointment', id: own.id, at: startsAt },
      'appointment_booked',
      'appointment_refused',
    );
    return result ? tellBooked(call, result) : failed;
  },
});
