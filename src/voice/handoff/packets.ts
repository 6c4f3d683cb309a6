import { TrackKind, type Room } from '@livekit/rtc-node';

/** A voice that is not muted sends something at least twice a second, however quiet it is. */
const sentWithinMs = 2_000;

/**
 * Whether somebody in the room should be heard and sends nothing. Frames alone do not tell: those of a track whose sender is
 * gone go on as silence until LiveKit misses it, and so do those of a muted one.
 */
export async function somebodySendsNothing(room: Room): Promise<boolean> {
  const voices = [...room.remoteParticipants.values()]
    .flatMap(({ trackPublications }) => [...trackPublications.values()])
    .filter(({ kind, subscribed, muted }) => kind === TrackKind.KIND_AUDIO && subscribed && !muted);
  const { publisherStats, subscriberStats } = await room.getRtcStats();
  const sending = [...publisherStats, ...subscriberStats].filter(({ stats }) => {
    if (stats.case !== 'inboundRtp') return false;
    const { rtc, inbound } = stats.value;
    const at = Number(rtc?.timestamp ?? 0n) / 1_000;
    return at - (inbound?.lastPacketReceivedTimestamp ?? 0) < sentWithinMs;
  });
  return sending.length < voices.length;
}
