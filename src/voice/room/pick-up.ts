import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
  type LocalTrackPublication,
  type Room,
} from '@livekit/rtc-node';

const sampleRate = 16_000;
const frameSamples = sampleRate / 50;

/**
 * Picks up the telephone: LiveKit SIP (1.10) sends its 200 OK only once sound of somebody else arrives in the room, and
 * lets the phone ring until then. Silence is published for it, and taken back when the agent's own track is there.
 */
export async function pickUp(room: Room): Promise<void> {
  const source = new AudioSource(sampleRate, 1);
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
  const track = LocalAudioTrack.createAudioTrack('silence', source);
  const silence = await room.localParticipant?.publishTrack(track, options);
  const over = new AbortController();
  const relieved = (own: LocalTrackPublication): void => {
    if (own.sid !== silence?.sid) over.abort();
  };
  room.on(RoomEvent.LocalTrackPublished, relieved);
  room.once(RoomEvent.Disconnected, () => over.abort());
  void (async () => {
    // `captureFrame` resolves at the pace of the line.
    while (!over.signal.aborted)
      await source.captureFrame(new AudioFrame(new Int16Array(frameSamples), sampleRate, 1, frameSamples));
    room.off(RoomEvent.LocalTrackPublished, relieved);
    if (silence?.sid && room.isConnected) await room.localParticipant?.unpublishTrack(silence.sid);
    await source.close();
  })().catch(() => undefined); // the room is gone, and the track with it
}
