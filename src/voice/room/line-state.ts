import type { JobContext } from '@livekit/agents';
import { DisconnectReason, ParticipantKind, RoomEvent, type RemoteParticipant } from '@livekit/rtc-node';

/** What has become of a call's connections. */
export interface LineState {
  /** The agent lost the room, although nobody ended the call or put the agent out. */
  lost: boolean;
  /** The caller vanished without hanging up, and has not come back. */
  callerLost: boolean;
}

/** How an agent's connection ends when it is meant to. */
const meant: ReadonlySet<DisconnectReason> = new Set([
  DisconnectReason.CLIENT_INITIATED,
  DisconnectReason.ROOM_DELETED,
  DisconnectReason.ROOM_CLOSED,
  DisconnectReason.PARTICIPANT_REMOVED,
  DisconnectReason.DUPLICATE_IDENTITY,
]);

/**
 * Follows the connections of a call from now on. A telephone that leaves may have been cut off: LiveKit SIP gives the
 * same reason (CLIENT_INITIATED) to one that was put down and to one that it hung up itself, having heard nothing of it
 * for some time. Its leaving is never taken as a wish.
 */
export function followLine(
  { room }: Pick<JobContext, 'room'>,
  caller: Pick<RemoteParticipant, 'identity' | 'kind'> | null,
): LineState {
  const state: LineState = { lost: false, callerLost: false };
  room.on(RoomEvent.Disconnected, (reason) => {
    state.lost = !meant.has(reason);
  });
  room.on(RoomEvent.ParticipantDisconnected, ({ identity, disconnectReason }) => {
    if (identity === caller?.identity)
      state.callerLost =
        caller.kind === ParticipantKind.SIP || disconnectReason !== DisconnectReason.CLIENT_INITIATED;
  });
  room.on(RoomEvent.ParticipantConnected, ({ identity }) => {
    if (identity === caller?.identity) state.callerLost = false;
  });
  return state;
}
