import { llm } from '@livekit/agents';
import type { CallSession } from '../session.ts';
import { perform } from './guarded-tool.ts';

/** The appointment made in this call, or else the verified caller's next one. Throws a `ToolError` where there is none. */
export async function ownAppointment(calling: CallSession): Promise<{ id: string; startsAt: string }> {
  const made = calling.call.state.appointments.at(-1);
  if (made) return made;
  const { appointment } = await perform(calling, { type: 'find_appointment' }, 'appointment_found');
  if (!appointment) throw new llm.ToolError('The caller has no appointment to come.');
  return appointment;
}
