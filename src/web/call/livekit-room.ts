import { DefaultReconnectPolicy, DisconnectReason, Room } from 'livekit-client';
import type { ClosedBy } from './line.ts';

/**
 * Pauses of the client's own attempts to bring a line back. Its default goes on for 45 s; a server that was away
 * that long has forgotten the room, and whoever is on the line would rather be connected anew.
 */
const reconnectDelaysMs = [0, 300, 1_200, 2_700, 4_000];

/** A room to be joined. The microphone belongs to the page, which may need it for the next line. */
export function newRoom(): Room {
  return new Room({
    stopLocalTrackOnUnpublish: false,
    reconnectPolicy: new DefaultReconnectPolicy(reconnectDelaysMs),
  });
}

/** By whom a room was closed that was not left. */
export function closedBy(reason: DisconnectReason | undefined): ClosedBy {
  switch (reason) {
    case DisconnectReason.ROOM_DELETED:
    case DisconnectReason.ROOM_CLOSED:
    case DisconnectReason.PARTICIPANT_REMOVED:
      return 'centre';
    case DisconnectReason.DUPLICATE_IDENTITY:
      return 'another_page';
    default:
      return 'loss';
  }
}
