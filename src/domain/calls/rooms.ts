import type { JobMetadata } from '../../shared/job-metadata.ts';

/** A caller as the token server lets them into a room. */
export interface CallerGrant {
  room: string;
  /** Random: it says nothing about the person. */
  identity: string;
}

/** Who is in a room. A killed agent stays in this list until the media server misses it, for some 20 s. */
export interface Occupants {
  people: string[];
  agents: string[];
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
  callerToken(grant: CallerGrant): Promise<string>;
  /** Ends the room for everybody in it. A room that is already gone is no error. */
  removeRoom(room: string): Promise<void>;
  /** Who is in the room, by identity; null when there is no such room. */
  occupants(room: string): Promise<Occupants | null>;
  /** Puts somebody out of a room. Who is gone already is no error. */
  removeOccupant(room: string, identity: string): Promise<void>;
  /** The names of all rooms with somebody in them. */
  busyRooms(): Promise<string[]>;
  /** Resolves when the media server answers. */
  ping(): Promise<void>;
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
