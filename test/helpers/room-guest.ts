import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';

const rate = 24_000;
const frameMs = 20;
const frameSamples = (rate * frameMs) / 1000;
/** How far back {@link RoomGuest.hears} listens. */
const lookBackMs = 400;
/** A peak below this counts as silence; codecs leave a little noise. */
const silent = 0.02;

/** Somebody in a LiveKit room who sounds a tone without end, and knows whom they hear. */
export class RoomGuest implements AsyncDisposable {
  readonly #room = new Room();
  readonly #source = new AudioSource(rate, 1, 200);
  /** When somebody was last heard, by their name in the room. */
  readonly #heardAt = new Map<string, number>();
  #sounding: Promise<void> = Promise.resolve();
  #left = false;

  static async join({
    url,
    token,
    track = 'voice',
  }: {
    url: string;
    token: string;
    track?: string;
  }): Promise<RoomGuest> {
    const guest = new RoomGuest();
    guest.#room.on(RoomEvent.TrackSubscribed, (subscribed, _publication, { identity }) => {
      if (subscribed.kind === TrackKind.KIND_AUDIO)
        void guest.#hear(identity, new AudioStream(subscribed, 16_000, 1));
    });
    await guest.#room.connect(url, token, { autoSubscribe: true, dynacast: false });
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
    const voice = LocalAudioTrack.createAudioTrack(track, guest.#source);
    await guest.#room.localParticipant?.publishTrack(voice, options);
    guest.#sounding = guest.#sound();
    return guest;
  }

  /** Whether somebody is heard right now. */
  hears(identity: string): boolean {
    return Date.now() - (this.#heardAt.get(identity) ?? 0) < lookBackMs;
  }

  /** Hangs up. */
  async leave(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    await this.#sounding;
    await this.#room.disconnect();
    await this.#source.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.leave();
  }

  async #hear(identity: string, stream: AudioStream): Promise<void> {
    for await (const { data } of stream) {
      const peak = data.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 32_768;
      if (peak > silent) this.#heardAt.set(identity, Date.now());
    }
  }

  /** `captureFrame` resolves at the pace of the line, so this loop is its clock. */
  async #sound(): Promise<void> {
    for (let frame = 0; !this.#left; frame += 1) {
      const data = Int16Array.from(
        { length: frameSamples },
        (_, index) => Math.sin((2 * Math.PI * 440 * (frame * frameSamples + index)) / rate) * 6_000,
      );
      await this.#source.captureFrame(new AudioFrame(data, rate, 1, frameSamples));
    }
  }
}
