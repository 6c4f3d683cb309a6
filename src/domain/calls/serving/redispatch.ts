import type { JobMetadata, ResumeCause } from '../../../shared/job-metadata.ts';
import type { Rooms } from '../rooms.ts';
import type { CallSource } from '../../../shared/vocabulary.ts';

/** A call in a room that needs another agent, as the last job of `epoch` left it. */
export interface AbandonedCall {
  callId: string;
  epoch: number;
  room: string;
  source: CallSource;
}

/**
 * Puts what is left of a dead job out of the call's room and sends for another agent. Should several do this at the
 * same time, the epoch lets one agent take the call and the others leave. Answers false, and sends for nobody, when the
 * room is gone. Throws `rooms_unavailable`.
 */
export async function redispatch(rooms: Rooms, call: AbandonedCall, cause: ResumeCause): Promise<boolean> {
  const { callId, epoch, room, source } = call;
  if (!(await removeAgents(rooms, room, []))) return false;
  await rooms.dispatchAgent(room, metadataFor({ callId, epoch, source }, cause));
  return true;
}

/** Puts the agents out of a room, all but those of the given identities. Answers whether there is such a room. */
export async function removeAgents(rooms: Rooms, room: string, but: readonly string[]): Promise<boolean> {
  const occupants = await rooms.occupants(room);
  if (occupants === null) return false;
  const ghosts = occupants.agents.filter((identity) => !but.includes(identity));
  await Promise.all(ghosts.map((identity) => rooms.removeOccupant(room, identity)));
  return true;
}

function metadataFor(
  { callId, epoch, source }: Pick<AbandonedCall, 'callId' | 'epoch' | 'source'>,
  cause: ResumeCause,
): JobMetadata {
  return { callId, source: source === 'sip' ? 'sip' : 'web', resume: { epoch, cause } };
}
