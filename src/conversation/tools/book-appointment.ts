import { z } from 'zod';
import { servedBy } from '../../domain/dialogue/index.ts';
import { choseMoment, notAsked, notSaid, asksFor } from '../../domain/guardrails/index.ts';
import { startsAt, tellBooked } from './appointment-moment.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/** Books an appointment at a moment that the caller chose. */
export const bookAppointment = tool({
  name: 'bookAppointment',
  description:
    'Books an appointment within opening hours. Ask for day and hour first; freeTimes tells what is free.',
  parameters: z.object({ startsAt }),
  kinds: ['front_desk', 'support'],
  mostUses: 2,
  objection: ({ startsAt }, facts) => {
    if (!asksFor(facts.said, 'appointment')) return notAsked;
    return choseMoment(facts, startsAt) ? null : notSaid;
  },
  run: async (call, { startsAt }) => {
    const [subject = 'appointment'] = call.dossier.matter('bookAppointment');
    const department = servedBy(call);
    const result = await perform(
      call,
      { type: 'book_appointment', subject, at: startsAt, department },
      'appointment_booked',
      'appointment_refused',
    );
    return result ? tellBooked(call, result) : failed;
  },
});
