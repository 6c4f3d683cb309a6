import type { llm } from '@livekit/agents';
import { z } from 'zod';
import type { CallSession } from '../session.ts';
import { startsAt, tellBooked } from './book-appointment.ts';
import { guardedTool, perform } from './guarded-tool.ts';
import { ownAppointment } from './own-appointment.ts';

/** Moves the caller's next appointment to a moment that they chose. */
export function moveAppointmentTool(calling: CallSession): llm.ToolContextEntry {
  return guardedTool(calling, {
    name: 'moveAppointment',
    description: "Moves the caller's next appointment. One from before this call only for a verified caller.",
    parameters: z.object({ startsAt }),
    request: ({ startsAt }) => ({ tool: 'moveAppointment', startsAt }),
    run: async ({ startsAt }) => {
      const { id } = await ownAppointment(calling);
      const result = await perform(
        calling,
        { type: 'move_appointment', id, at: startsAt },
        'appointment_booked',
        'appointment_refused',
      );
      return tellBooked(calling, result);
    },
  });
}
