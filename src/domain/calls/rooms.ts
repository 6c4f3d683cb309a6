import type { JobMetadata } from '../../shared/job-metadata.ts';

/** How the names of all rooms of calls begin: those of the page, and those that the rule for telephones makes. */
export const roomPrefix = 'call-';

/** Somebody as the token server lets them into a room. */
export interface RoomGrant {
  room: string;
  /** Says nothing about the person: random, or of a human the name of their handoff. */
  identity: string;
}

/** Who is in a room, by identity. Whoever was killed stays in these lists until the media server misses them, for some 20 s. */
export interface Occupants {
  /** The caller; in a room of a call there is one. Whoever listens unseen is in no list. */
  callers: string[];
  /** The centre's own people who talk with the caller. */
  humans: string[];
  agents: string[];
}

const humanPrefix = 'human-';

/** The identity in the room of a human who is there by this handoff. */
export function humanIdentity(handoffId: string): string {
  return `${humanPrefix}${handoffId}`;
}

/** The handoff by which somebody is in a room; null for whoever is no human of the centre's. */
export function handoffOf(identity: string): string | null {
  return identity.startsWith(humanPrefix) ? identity.slice(humanPrefix.length) : null;
}

/**
 * What calls need from the media server. Every method throws a `HatifError` with code
 * `rooms_unavailable` (503) when the server cannot be reached or refuses.
 */
export interface Rooms {
  /** Makes the room, which closes by itself when nobody comes or everybody has left. */
  createRoom(room: string): Promise<void>;
  /** Asks the voice worker, by name, to send an agent into the room. */
  dispatchAgent(room: string, metadata: JobMetadata): Promise<void>;
  /**
   * A token that lets one caller into one room for some minutes: they may publish their microphone and
   * data and hear the others, nothing else.
   */
  callerToken(grant: RoomGrant): Promise<string>;
  /** The same for a human of the centre's who joins a caller in their room. */
  humanToken(grant: RoomGrant): Promise<string>;
  /** Ends the room for everybody in it. A room that is already gone is no error. */
  removeRoom(room: string): Promise<void>;
  /** Who is in the room, by identity; null when there is no such room. */
  occupants(room: string): Promise<Occupants | null>;
  /** Puts somebody out of a room. Who is gone already is no error. */
  removeOccupant(room: string, identity: string): Promise<void>;
  /**
   * Lets somebody hear tracks of others, or hear them no more, whatever their client asked for. Who or what is gone
   * already is no error. It holds until they connect anew.
   */
  setHearing(room: string, listener: string, tracks: readonly string[], hears: boolean): Promise<void>;
  /** The names of all rooms with somebody in them. */
  busyRooms(): Promise<string[]>;
  /** Resolves when the media server answers. */
  ping(): Promise<void>;
}

/** Something that the media server reports of a room; it may come late, again, and before what happened earlier. */
export type RoomReport = {
  /** The same when it is told again. */
  id: string;
  room: string;
} & (
  | { what: 'finished' }
  /** Somebody who is no agent, and whom the others see. */
  | { what: 'joined'; identity: string }
  /** By themselves: they hung up, or load their page anew; else the server put them out, or has missed them for long. */
  | { what: 'left'; identity: string; by: 'themselves' | 'server' }
);

/** Reads what comes as a report of the media server. */
export interface RoomReports {
  /**
   * The report of a request, by its body as it came and its `Authorization`; null: nothing that anybody here wants to know.
   * Throws `webhook_unsigned` (401) when the media server did not sign it.
   */
  read(body: string, authorization: string | undefined): Promise<RoomReport | null>;
}

/** The voice workers that answer calls. */
export interface VoiceWorkers {
  /**
   * Resolves when a call made now would be served; else throws a `HatifError` (503) with code `no_agent` (no worker is
   * registered), `centre_busy` (it has no time) or `disk_full`.
   */
  ping(): Promise<void>;
  /** Whether callers can be heard, or can only type; null where no worker says it just now. Never throws. */
  hear(): Promise<boolean | null>;
}
