import type { JobMetadata, ResumeCause } from '../../shared/call-events.ts';
import type { Rooms } from './rooms.ts';
import type { CallSource } from './types.ts';

/** A call in a room that needs another agent, as the last job of `epoch` left it. */
export interface SoughtCall {
  callId: string;
  epoch: number;
  room: string;
  source: CallSource;
}

/**
 * Puts what is left of a dead job out of the call's room and sends for another agent. Should several do this at the
 * same time, the epoch lets one agent take the call and the others leave. Throws `rooms_unavailable`.
 */
export async function seekAgent(rooms: Rooms, call: SoughtCall, cause: ResumeCause): Promise<void> {
  const { callId, epoch, room, source } = call;
  await removeAgents(rooms, room, []);
  await rooms.dispatchAgent(room, metadataFor({ callId, epoch, source }, cause));
}

/** Puts the agents out of a room, all but those of the given identities. */
export async function removeAgents(rooms: Rooms, room: string, but: readonly string[]): Promise<void> {
  const occupants = await rooms.occupants(room);
  const ghosts = (occupants?.agents ?? []).filter((identity) => !but.includes(identity));
  await Promise.all(ghosts.map((identity) => rooms.removeOccupant(room, identity)));
}

function metadataFor(
  { callId, epoch, source }: Pick<SoughtCall, 'callId' | 'epoch' | 'source'>,
  cause: ResumeCause,
): JobMetadata {
  return { callId, source: source === 'sip' ? 'sip' : 'web', resume: { epoch, cause } };
}
