import { HatifError } from '../../errors.ts';

/** The profile of somebody at their desk. Throws `desk_closed` (409) where they never opened one. */
export function deskOpen(agentId: string | null): string {
  if (agentId !== null) return agentId;
  throw new HatifError('desk_closed', 'Open your desk first.', { status: 409 });
}
