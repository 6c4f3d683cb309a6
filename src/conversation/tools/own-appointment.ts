import type { Call } from '../conversation.ts';
import { failed, perform } from './perform.ts';
import type { ToolOutcome } from './tool.ts';

/** The appointment made in this call, or else the verified caller's next one; or why there is none. */
export async function ownAppointment(
  call: Call,
): Promise<{ id: string; startsAt: string } | Extract<ToolOutcome, { refuse: string }>> {
  const made = call.state.appointments.at(-1);
  if (made) return made;
  const found = await perform(call, { type: 'find_appointment' }, 'appointment_found');
  if (!found) return failed;
  return found.appointment ?? { refuse: 'The caller has no appointment to come.' };
}
