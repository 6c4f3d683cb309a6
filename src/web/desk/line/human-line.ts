import {
  ConnectionQuality,
  RoomEvent,
  Track,
  type LocalTrackPublication,
  type Participant,
  type Room,
} from 'livekit-client';
import { closedBy, newRoom } from '../../call/livekit-room.ts';
import type { ClosedBy } from '../../call/line.ts';
import { SignsOfLife } from './signs-of-life.ts';
import { heardByNobody, hearersOf, occupantOf, type Standing } from './room-rules.ts';
import { HeardRoom } from './heard-room.ts';

/** How good the lines are: this desk's, and the caller's. */
export interface LineQuality {
  readonly mine: 'good' | 'poor';
  readonly callers: 'good' | 'poor';
}

/** What a line into a caller's room tells while it is open. */
export interface HumanLineListener {
  /** The network is away; the line is trying to come back by itself. */
  dropped(): void;
  back(): void;
  /** The line is closed for good. */
  closed(by: ClosedBy): void;
  soundBlocked(blocked: boolean): void;
  quality(quality: LineQuality): void;
  callerPresent(present: boolean): void;
}

/** A human's open line into a caller's room. */
export interface HumanLine {
  /** Speaks by this microphone from now on. It stays the property of whoever opened it. */
  speakBy(microphone: MediaStreamTrack): Promise<void>;
  setMuted(muted: boolean): Promise<void>;
  /** Has everybody hear, and be heard by, whom they should. */
  stand(standing: Standing): Promise<void>;
  /** Sounds through this device; empty: the usual one. */
  listenBy(speaker: string): Promise<void>;
  /** Browsers may keep a page silent until the person touches it: call this from that touch. */
  unlockSound(): Promise<void>;
  /** Leaves; the listener hears nothing more. */
  leave(): Promise<void>;
}

export interface HumanLineOptions {
  readonly url: string;
  readonly token: string;
  readonly standing: Standing;
  readonly speaker: string;
}

/** Joins a caller's room. Rejects when the LiveKit server cannot be reached or refuses the token. */
export async function openHumanLine(
  { url, token, standing, speaker }: HumanLineOptions,
  listener: HumanLineListener,
): Promise<HumanLine> {
  const room = newRoom();
  const sound = new HeardRoom(room, standing);
  const voice = new Voice(room, standing);
  const life = new SignsOfLife(room);
  follow(room, listener);
  try {
    await room.connect(url, token);
    if (speaker !== '') await room.switchActiveDevice('audiooutput', speaker).catch(() => undefined);
  } catch (error) {
    life.stop();
    sound.stop();
    room.removeAllListeners();
    await room.disconnect(false);
    throw error;
  }
  listener.soundBlocked(!room.canPlaybackAudio);
  listener.callerPresent(hasCaller(room));
  listener.quality(qualityOf(room));

  return {
    speakBy: (microphone) => voice.speakBy(microphone),
    setMuted: (muted) => voice.setMuted(muted),
    stand: async (next) => {
      sound.stand(next);
      await voice.stand(next);
    },
    listenBy: async (device) => void (await room.switchActiveDevice('audiooutput', device)),
    unlockSound: () => room.startAudio(),
    leave: async () => {
      life.stop();
      sound.stop();
      room.removeAllListeners();
      await room.disconnect(false);
    },
  };
}

/** Passes on what happens in the room. */
function follow(room: Room, listener: HumanLineListener): void {
  let away = false;
  const drop = () => {
    if (away) return;
    away = true;
    listener.dropped();
  };
  const presence = () => {
    // While the line is away everybody seems to have left.
    if (!away) listener.callerPresent(hasCaller(room));
  };
  room
    .on(RoomEvent.ParticipantConnected, presence)
    .on(RoomEvent.ParticipantDisconnected, presence)
    .on(RoomEvent.ConnectionQualityChanged, () => listener.quality(qualityOf(room)))
    .on(RoomEvent.AudioPlaybackStatusChanged, (playing) => listener.soundBlocked(!playing))
    .on(RoomEvent.SignalReconnecting, drop)
    .on(RoomEvent.Reconnecting, drop)
    .on(RoomEvent.Reconnected, () => {
      away = false;
      listener.back();
      presence();
    })
    .on(RoomEvent.Disconnected, (reason) => listener.closed(closedBy(reason)));
}

function callersIn(room: Room): Participant[] {
  return [...room.remoteParticipants.values()].filter((participant) => occupantOf(participant) === 'caller');
}

function hasCaller(room: Room): boolean {
  return callersIn(room).length > 0;
}

function qualityOf(room: Room): LineQuality {
  const bad = ({ connectionQuality }: Participant) =>
    connectionQuality === ConnectionQuality.Poor || connectionQuality === ConnectionQuality.Lost;
  return {
    mine: bad(room.localParticipant) ? 'poor' : 'good',
    callers: callersIn(room).some(bad) ? 'poor' : 'good',
  };
}

/** What this human says, and who may hear it. */
class Voice {
  readonly #room: Room;
  #standing: Standing;
  #muted = false;
  #published: LocalTrackPublication | null = null;

  constructor(room: Room, standing: Standing) {
    this.#room = room;
    this.#standing = standing;
    // Before the first word: LiveKit is told again whenever the line comes back.
    this.#allow();
  }

  async speakBy(microphone: MediaStreamTrack): Promise<void> {
    const track = this.#published?.audioTrack;
    // Nothing of it is heard before it is closed.
    microphone.enabled = !this.#closed;
    if (track) await track.replaceTrack(microphone, { userProvidedTrack: true });
    else
      this.#published = await this.#room.localParticipant.publishTrack(microphone, {
        source: Track.Source.Microphone,
      });
    await this.#open();
  }

  async setMuted(muted: boolean): Promise<void> {
    this.#muted = muted;
    await this.#open();
  }

  async stand(standing: Standing): Promise<void> {
    this.#standing = standing;
    // Whom nobody is to hear is closed before more are allowed to hear them.
    if (heardByNobody(standing)) await this.#open();
    this.#allow();
    await this.#open();
  }

  // Who is closed altogether is taken from nobody: what is taken is not surely heard again once it is given back.
  #allow(): void {
    const hearers = heardByNobody(this.#standing) ? 'all' : hearersOf(this.#standing);
    const named = hearers === 'all' ? [] : hearers;
    this.#room.localParticipant.setTrackSubscriptionPermissions(
      hearers === 'all',
      named.map((participantIdentity) => ({ participantIdentity, allowAll: true })),
    );
  }

  get #closed(): boolean {
    return this.#muted || heardByNobody(this.#standing);
  }

  async #open(): Promise<void> {
    await (this.#closed ? this.#published?.mute() : this.#published?.unmute());
  }
}
