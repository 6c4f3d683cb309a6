import { RoomEvent, type Room } from '@livekit/rtc-node';

/** How long a caller whose connection dropped may take to come back: as long as LiveKit keeps the room. */
const BACK_MS = 30_000;

/**
 * Tells when the caller has gone for good without hanging up: their connection dropped, or the LiveKit server was
 * restarted and they did not come back. The returned function ends the watch.
 */
export function whenCallerIsGone(room: Room, identity: string, gone: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const there = room.remoteParticipants.has(identity);
    if (there) {
      clearTimeout(timer);
      timer = undefined;
    } else timer ??= setTimeout(gone, BACK_MS);
  };
  const events = [
    RoomEvent.ParticipantConnected,
    RoomEvent.ParticipantDisconnected,
    RoomEvent.Reconnected,
  ] as const;
  for (const event of events) room.on(event, look);
  return () => {
    clearTimeout(timer);
    for (const event of events) room.off(event, look);
  };
}
