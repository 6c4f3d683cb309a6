import {
  LocalAudioTrack,
  ParticipantKind,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import { handoffOf } from '../../src/domain/calls/rooms.ts';
import { musicTrack } from '../../src/shared/call-events.ts';
import { Ear } from './ear.ts';
import { speak, type SpeakOptions } from './espeak-caller.ts';
import { Microphone } from './microphone.ts';
import { Watched } from './watched.ts';

/** One of the centre's own people in a caller's room, with a real connection and a real microphone. */
export class RtcHuman implements AsyncDisposable {
  readonly room = new Room();
  readonly #watched = new Watched();
  readonly #changed = (): void => this.#watched.changed();
  /** What the caller says, what the assistant says, and the caller's music. */
  readonly caller = new Ear(this.#changed);
  readonly agent = new Ear(this.#changed);
  readonly music = new Ear(this.#changed);
  /** What another of the centre's people says. */
  readonly colleague = new Ear(this.#changed);
  readonly #microphone = new Microphone();
  readonly #voice: SpeakOptions;
  #left = false;

  private constructor(voice: SpeakOptions) {
    this.#voice = voice;
  }

  static async join(
    url: string,
    token: string,
    voice: SpeakOptions = { voice: 'en-us+f3' },
  ): Promise<RtcHuman> {
    const human = new RtcHuman(voice);
    human.#collect();
    await human.room.connect(url, token, { autoSubscribe: true, dynacast: false });
    const track = LocalAudioTrack.createAudioTrack('microphone', human.#microphone.source);
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
    await human.room.localParticipant?.publishTrack(track, options);
    return human;
  }

  /** Whether they are in the room. */
  get here(): boolean {
    return this.room.isConnected && !this.#left;
  }

  async say(text: string): Promise<void> {
    await this.#microphone.play(await speak(text, this.#voice));
  }

  async until(what: string, find: () => boolean, timeoutMs = 20_000): Promise<void> {
    await this.#watched.until(what, find, timeoutMs, () => '');
  }

  /** Leaves the room, as a page that is closed. */
  async leave(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    await this.#microphone[Symbol.asyncDispose]();
    await this.room.disconnect();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.leave();
  }

  #collect(): void {
    this.room.on(RoomEvent.TrackSubscribed, (track, { name }, { kind, identity }) => {
      if (track.kind !== TrackKind.KIND_AUDIO) return;
      if (handoffOf(identity) !== null) this.colleague.listen(track);
      else if (kind !== ParticipantKind.AGENT) this.caller.listen(track);
      else (name === musicTrack ? this.music : this.agent).listen(track);
    });
    this.room.on(RoomEvent.Disconnected, this.#changed);
  }
}
