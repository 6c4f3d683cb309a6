import { describeComplaint } from '../describe-matter.ts';
import { complaintSlots } from './matter.types.ts';
import { departmentOf } from '../state.ts';
import { effectKey, type Turn } from '../turn.ts';

/** Opens the ticket with what is known of the complaint. False where nothing was told. */
export function fileComplaint(turn: Turn): boolean {
  const { state } = turn;
  if (state.matter?.kind !== 'complaint' || state.matter.complaint.what === null) return false;
  const { complaint } = state.matter;
  state.matter = { kind: 'doing' };
  for (const slot of complaintSlots)
    if (complaint[slot] !== null) turn.details.push({ name: slot, value: complaint[slot] });
  turn.effects.push({
    type: 'open_ticket',
    key: effectKey(turn, 'open_ticket'),
    department: departmentOf(state) ?? 'complaints',
    description: describeComplaint(complaint, state.language ?? 'en'),
  });
  return true;
}
