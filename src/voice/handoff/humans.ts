import type { stt } from '@livekit/agents';
import {
  RoomEvent,
  TrackKind,
  type RemoteParticipant,
  type RemoteTrack,
  type RemoteTrackPublication,
  type Room,
} from '@livekit/rtc-node';
import { handoffOf, humanIdentity } from '../../domain/calls/rooms.ts';
import { HumanEar, type HumanLine } from './human-ear.ts';
import { suspectMs, type Signs } from './lost.ts';
import { somebodySendsNothing } from './packets.ts';

export interface HumansOptions {
  room: Room;
  listen: () => stt.SpeechStream | null;
  clock: () => Date;
  onLine: (handoffId: string, line: HumanLine) => void;
  /** Somebody came, went, or can be heard. */
  onChange: (identity: string) => void;
}

/** A track that can be heard, and the ear that hears it. */
interface Heard {
  track: RemoteTrack;
  ear: HumanEar;
}

/** Humans of the centre's who are in the room of a call, as LiveKit has them. */
export class Humans {
  readonly #options: HumansOptions;
  readonly #heard = new Map<string, Heard>();
  /** Since when somebody who is awaited has not been there, by the process's own clock. */
  readonly #goneSince = new Map<string, number>();
  /** Likewise, since when somebody who should be heard beside a silent one has sent nothing. */
  readonly #unsentSince = new Map<string, number>();
  readonly #seen = new Set<string>();
  readonly #closing = new Set<Promise<void>>();

  constructor(options: HumansOptions) {
    this.#options = options;
  }

  /** Listens from now on; who is here already is here. */
  begin(): void {
    const { room } = this.#options;
    room.on(RoomEvent.ParticipantConnected, this.#cameOrWent);
    room.on(RoomEvent.ParticipantDisconnected, this.#cameOrWent);
    room.on(RoomEvent.TrackSubscribed, this.#hear);
    room.on(RoomEvent.TrackUnsubscribed, this.#hearNoMore);
    for (const participant of room.remoteParticipants.values())
      for (const publication of participant.trackPublications.values())
        if (publication.track) this.#hear(publication.track, publication, participant);
  }

  /** The handoffs of all who are in the room. */
  get all(): string[] {
    return [...this.#options.room.remoteParticipants.keys()].flatMap((identity) => handoffOf(identity) ?? []);
  }

  isHere(handoffId: string): boolean {
    const here = this.#participant(handoffId) !== undefined;
    if (here) this.#seen.add(handoffId);
    return here;
  }

  /** For how long somebody who should be here has not been, in milliseconds, as far as was asked; null: they are. */
  goneMs(handoffId: string): number | null {
    if (this.isHere(handoffId)) {
      this.#goneSince.delete(handoffId);
      return null;
    }
    const since = this.#goneSince.get(handoffId) ?? performance.now();
    this.#goneSince.set(handoffId, since);
    return performance.now() - since;
  }

  /**
   * What there is to be seen of somebody who should be here; null while it is nothing suspicious. Who has put the caller on hold
   * need not be heard.
   */
  async signsOf(handoffId: string, { held }: { held: boolean }): Promise<Signs | null> {
    const goneMs = this.goneMs(handoffId);
    const mute = audioOf(this.#participant(handoffId)).every(({ muted }) => muted === true);
    const silentMs = this.silentMs(handoffId);
    if (goneMs === null && (held || mute || silentMs < suspectMs)) {
      this.#unsentSince.delete(handoffId);
      return null;
    }
    const unsent = goneMs === null && (await somebodySendsNothing(this.#options.room));
    const unsentMs = unsent ? this.#unsentMs(handoffId) : null;
    if (unsentMs === null) this.#unsentSince.delete(handoffId);
    return { goneMs, seen: this.#seen.has(handoffId), mute, silentMs, unsentMs };
  }

  #unsentMs(handoffId: string): number {
    const since = this.#unsentSince.get(handoffId) ?? performance.now();
    this.#unsentSince.set(handoffId, since);
    return performance.now() - since;
  }

  /** For how long nothing but digital silence has come of them, in milliseconds. */
  silentMs(handoffId: string): number {
    return this.#heard.get(handoffId)?.ear.silentMs ?? 0;
  }

  /** Ids of their tracks of sound. */
  tracksOf(handoffId: string): string[] {
    return audioOf(this.#participant(handoffId)).flatMap(({ sid }) => sid ?? []);
  }

  /** Whose words are written down from now on, and nobody else's. */
  writeDown(handoffIds: readonly string[]): void {
    for (const [handoffId, { ear }] of this.#heard) ear.listen(handoffIds.includes(handoffId));
  }

  /** Resolves when everything that was said has been written down. */
  async close(): Promise<void> {
    const { room } = this.#options;
    room.off(RoomEvent.ParticipantConnected, this.#cameOrWent);
    room.off(RoomEvent.ParticipantDisconnected, this.#cameOrWent);
    room.off(RoomEvent.TrackSubscribed, this.#hear);
    room.off(RoomEvent.TrackUnsubscribed, this.#hearNoMore);
    for (const handoffId of this.#heard.keys()) this.#closeEar(handoffId);
    await Promise.all(this.#closing);
  }

  #participant(handoffId: string): RemoteParticipant | undefined {
    return this.#options.room.remoteParticipants.get(humanIdentity(handoffId));
  }

  readonly #cameOrWent = ({ identity }: { identity: string }): void => this.#options.onChange(identity);

  readonly #hear = (
    track: RemoteTrack,
    _publication: RemoteTrackPublication,
    { identity }: RemoteParticipant,
  ): void => {
    const handoffId = handoffOf(identity);
    if (track.kind !== TrackKind.KIND_AUDIO) return;
    if (handoffId !== null) {
      this.#closeEar(handoffId);
      const { listen, clock, onLine } = this.#options;
      const ear = new HumanEar({
        track,
        recogniser: listen(),
        clock,
        onLine: (line) => onLine(handoffId, line),
      });
      this.#heard.set(handoffId, { track, ear });
    }
    this.#options.onChange(identity);
  };

  readonly #hearNoMore = (track: RemoteTrack): void => {
    for (const [handoffId, heard] of this.#heard) if (heard.track === track) this.#closeEar(handoffId);
  };

  #closeEar(handoffId: string): void {
    const heard = this.#heard.get(handoffId);
    if (!heard) return;
    this.#heard.delete(handoffId);
    const closing = heard.ear.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}

/** What somebody is heard by. */
export function audioOf(participant: RemoteParticipant | undefined): RemoteTrackPublication[] {
  return [...(participant?.trackPublications.values() ?? [])].filter(
    ({ kind }) => kind === TrackKind.KIND_AUDIO,
  );
}
