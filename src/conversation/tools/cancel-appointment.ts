import { z } from 'zod';
import { notAsked, notVerified, ownsAppointment, asksFor } from '../../domain/guardrails/index.ts';
import { ownAppointment } from './own-appointment.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/** Cancels the caller's next appointment. */
export const cancelAppointment = tool({
  name: 'cancelAppointment',
  description: "Cancels the caller's next appointment. One from before this call only for a verified caller.",
  parameters: z.object({}),
  kinds: ['front_desk', 'support'],
  mostUses: 2,
  objection: (_, facts) => {
    if (!asksFor(facts.said, 'appointment') || !asksFor(facts.fresh, 'cancel')) return notAsked;
    return ownsAppointment(facts) ? null : notVerified;
  },
  run: async (call) => {
    const own = await ownAppointment(call);
    if ('refuse' in own) return own;
    const result = await perform(call, { type: 'cancel_appointment', id: own.id }, 'appointment_cancelled');
    if (!result) return failed;
    await call.note(result);
    return { tell: { cancelled: true } };
  },
});
