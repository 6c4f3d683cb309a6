import type { llm } from '@livekit/agents';
import { z } from 'zod';
import type { CallSession } from '../session.ts';
import { guardedTool, perform } from './guarded-tool.ts';
import { ownAppointment } from './own-appointment.ts';

/** Cancels the caller's next appointment. */
export function cancelAppointmentTool(calling: CallSession): llm.ToolContextEntry {
  return guardedTool(calling, {
    name: 'cancelAppointment',
    description:
      "Cancels the caller's next appointment. One from before this call only for a verified caller.",
    parameters: z.object({}),
    request: () => ({ tool: 'cancelAppointment' }),
    run: async () => {
      const { id } = await ownAppointment(calling);
      const result = await perform(calling, { type: 'cancel_appointment', id }, 'appointment_cancelled');
      await calling.call.take(result);
      return { cancelled: true };
    },
  });
}
