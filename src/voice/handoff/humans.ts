import type { stt } from '@livekit/agents';
import {
  ConnectionState,
  RoomEvent,
  TrackKind,
  type DataPacketKind,
  type RemoteParticipant,
  type RemoteTrack,
  type RemoteTrackPublication,
  type Room,
} from '@livekit/rtc-node';
import { handoffOf, humanIdentity } from '../../domain/calls/rooms.ts';
import { signOfLifeTopic } from '../../shared/call-events.ts';
import { HumanEar, type HumanLine } from './human-ear.ts';
import { restartMs, suspectMs, type Signs } from './lost.ts';
import { somebodySendsNothing } from './packets.ts';

export interface HumansOptions {
  room: Room;
  listen: () => stt.SpeechStream | null;
  clock: () => Date;
  onLine: (handoffId: string, line: HumanLine) => void;
  /** Somebody came, went, or can be heard. */
  onChange: (identity: string) => void;
}

/** Sound as new as this comes of somebody who is there, in milliseconds. */
const soundingMs = 500;

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
  /** Likewise, since when the page of somebody has missed giving signs of life. */
  readonly #missedSince = new Map<string, number>();
  /** When the page of somebody gave a sign of life last, by the process's own clock; who never did is not here. */
  readonly #aliveAt = new Map<string, number>();
  readonly #seen = new Set<string>();
  /** When everybody is back who was lost along with this job's own line, by the process's own clock. */
  #settledAt = 0;
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
    room.on(RoomEvent.DataReceived, this.#lives);
    room.on(RoomEvent.Reconnected, this.#allAnew);
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
    return asked(this.#goneSince, handoffId, !this.isHere(handoffId));
  }

  /**
   * What there is to be seen of somebody who should be here; null while it is nothing suspicious. Who has put the caller on hold
   * need not be heard.
   */
  async signsOf(handoffId: string, { held }: { held: boolean }): Promise<Signs | null> {
    const { room } = this.#options;
    const goneMs = this.goneMs(handoffId);
    const unheard = held || this.#isMute(handoffId);
    const silentMs = this.silentMs(handoffId);
    // Nothing arrives of anybody while this job's own line is away, and for a while of who comes back behind it.
    const connected = room.connectionState === ConnectionState.CONN_CONNECTED;
    const settled = connected && performance.now() >= this.#settledAt;
    const suspect = goneMs === null && settled && (unheard || silentMs >= suspectMs);
    const missed = suspect && this.#lifelessMs(handoffId) >= suspectMs;
    const missedMs = asked(this.#missedSince, handoffId, missed);
    const told = unheard || this.#aliveAt.has(handoffId);
    const unsent = suspect && !told && (await somebodySendsNothing(room));
    const unsentMs = asked(this.#unsentSince, handoffId, unsent);
    if (goneMs === null && missedMs === null && unsentMs === null) return null;
    return { goneMs, seen: this.#seen.has(handoffId), unheard, silentMs, unsentMs, missedMs };
  }

  /** Whether something arrives of them just now: what they say, or signs of life of who gives them or need not be heard. */
  isHeardOf(handoffId: string, { held }: { held: boolean }): boolean {
    const told = held || this.#isMute(handoffId) || this.#aliveAt.has(handoffId);
    return told ? this.#lifelessMs(handoffId) < suspectMs : this.silentMs(handoffId) < soundingMs;
  }

  /** They have muted themselves, or have no microphone. */
  #isMute(handoffId: string): boolean {
    return audioOf(this.#participant(handoffId)).every(({ muted }) => muted === true);
  }

  /** For how long their page has given no sign of life, in milliseconds; 0 for who never gave any. */
  #lifelessMs(handoffId: string): number {
    const at = this.#aliveAt.get(handoffId);
    return at === undefined ? 0 : performance.now() - at;
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
    room.off(RoomEvent.DataReceived, this.#lives);
    room.off(RoomEvent.Reconnected, this.#allAnew);
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

  readonly #lives = (
    _nothing: Uint8Array,
    from?: RemoteParticipant,
    _kind?: DataPacketKind,
    topic?: string,
  ): void => {
    const handoffId = topic === signOfLifeTopic && from ? handoffOf(from.identity) : null;
    if (handoffId !== null) this.#aliveAt.set(handoffId, performance.now());
  };

  // This job's own line was away, maybe with everybody's: nobody is missed for what has not arrived meanwhile.
  readonly #allAnew = (): void => {
    this.#seen.clear();
    this.#settledAt = performance.now() + restartMs;
    for (const since of [this.#goneSince, this.#unsentSince, this.#missedSince]) since.clear();
    for (const handoffId of this.#aliveAt.keys()) this.#aliveAt.set(handoffId, this.#settledAt);
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

/** For how long something has been so, by when it was found so first; null: it is not. */
function asked(since: Map<string, number>, handoffId: string, isSo: boolean): number | null {
  if (!isSo) {
    since.delete(handoffId);
    return null;
  }
  const first = since.get(handoffId) ?? performance.now();
  since.set(handoffId, first);
  return performance.now() - first;
}

/** What somebody is heard by. */
export function audioOf(participant: RemoteParticipant | undefined): RemoteTrackPublication[] {
  return [...(participant?.trackPublications.values() ?? [])].filter(
    ({ kind }) => kind === TrackKind.KIND_AUDIO,
  );
}
