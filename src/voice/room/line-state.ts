import type { JobContext } from '@livekit/agents';
import { DisconnectReason, RoomEvent, type RemoteParticipant } from '@livekit/rtc-node';

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

/** Follows the connections of a call from now on. */
export function followLine({ room }: JobContext, caller: RemoteParticipant | null): LineState {
  const state: LineState = { lost: false, callerLost: false };
  room.on(RoomEvent.Disconnected, (reason) => {
    state.lost = !meant.has(reason);
  });
  room.on(RoomEvent.ParticipantDisconnected, ({ identity, disconnectReason }) => {
    if (identity === caller?.identity)
      state.callerLost = disconnectReason !== DisconnectReason.CLIENT_INITIATED;
  });
  room.on(RoomEvent.ParticipantConnected, ({ identity }) => {
    if (identity === caller?.identity) state.callerLost = false;
  });
  return state;
}
