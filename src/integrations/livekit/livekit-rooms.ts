import { AccessToken, AgentDispatchClient, RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import type { Config } from '../../config/config.ts';
import { handoffOf, type Occupants, type RoomGrant, type Rooms } from '../../domain/calls/rooms.ts';
import { HatifError, errorMessage } from '../../errors.ts';
import { jobMetadataSchema, type JobMetadata } from '../../shared/job-metadata.ts';

/** How long a token opens its room; a page connects within seconds, and reconnects with a fresh one of LiveKit's. */
const tokenMinutes = 5;
/** A room nobody entered is closed after this long. */
const emptyTimeoutSeconds = 60;
/** A room everybody left stays this long, so that a dropped network can come back to the same call. */
const departureTimeoutSeconds = 30;
const requestTimeoutSeconds = 3;
/** `ParticipantInfo.Kind.AGENT` of LiveKit's protocol. */
const agentKind = 4;

/** {@link Rooms} on a LiveKit server. The signing keys never leave this object. */
export class LiveKitRooms implements Rooms {
  readonly #rooms: RoomServiceClient;
  readonly #dispatches: AgentDispatchClient;
  readonly #keys: { key: string; secret: string };
  readonly #agentName: string;

  constructor(server: { url: string; apiKey: string; apiSecret: string; agentName: string }) {
    const host = server.url.replace(/^ws/, 'http');
    const options = { requestTimeout: requestTimeoutSeconds, failover: false };
    this.#rooms = new RoomServiceClient(host, server.apiKey, server.apiSecret, options);
    this.#dispatches = new AgentDispatchClient(host, server.apiKey, server.apiSecret, options);
    this.#keys = { key: server.apiKey, secret: server.apiSecret };
    this.#agentName = server.agentName;
  }

  async createRoom(room: string): Promise<void> {
    await reach(
      this.#rooms.createRoom({
        name: room,
        emptyTimeout: emptyTimeoutSeconds,
        departureTimeout: departureTimeoutSeconds,
      }),
    );
  }

  /** Explicit dispatch: a room configuration inside the token is refused by servers up to 1.11. */
  async dispatchAgent(room: string, metadata: JobMetadata): Promise<void> {
    const json = JSON.stringify(jobMetadataSchema.parse(metadata));
    await reach(this.#dispatches.createDispatch(room, this.#agentName, { metadata: json }));
  }

  callerToken(grant: RoomGrant): Promise<string> {
    return this.#talkersToken(grant);
  }

  humanToken(grant: RoomGrant): Promise<string> {
    return this.#talkersToken(grant);
  }

  async #talkersToken({ room, identity }: RoomGrant): Promise<string> {
    const token = new AccessToken(this.#keys.key, this.#keys.secret, { identity, ttl: tokenMinutes * 60 });
    token.addGrant({
      room,
      roomJoin: true,
      canPublish: true,
      canPublishSources: [TrackSource.MICROPHONE],
      canPublishData: true, // of a caller, typed lines and keypad digits
      canSubscribe: true,
      canUpdateOwnMetadata: false,
    });
    return token.toJwt();
  }

  async removeRoom(room: string): Promise<void> {
    await reach(
      this.#rooms.deleteRoom(room).catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      }),
    );
  }

  async occupants(room: string): Promise<Occupants | null> {
    const found = await reach(
      this.#rooms.listParticipants(room).catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
        return null;
      }),
    );
    // A room without anybody has an empty list whether it exists or not.
    if (found === null || (found.length === 0 && !(await this.#exists(room)))) return null;
    const seen = found.filter(({ permission }) => !permission?.hidden);
    const people = seen.filter((one) => !isAgent(one)).map(({ identity }) => identity);
    return {
      callers: people.filter((identity) => handoffOf(identity) === null),
      humans: people.filter((identity) => handoffOf(identity) !== null),
      agents: seen.filter(isAgent).map(({ identity }) => identity),
    };
  }

  async removeOccupant(room: string, identity: string): Promise<void> {
    await reach(
      this.#rooms.removeParticipant(room, identity).catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      }),
    );
  }

  async setHearing(room: string, listener: string, tracks: readonly string[], hears: boolean): Promise<void> {
    await reach(
      this.#rooms.updateSubscriptions(room, listener, [...tracks], hears).catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      }),
    );
  }

  async busyRooms(): Promise<string[]> {
    const rooms = await reach(this.#rooms.listRooms());
    return rooms.filter(({ numParticipants }) => numParticipants > 0).map(({ name }) => name);
  }

  async ping(): Promise<void> {
    await reach(this.#rooms.listRooms(['readiness-probe']));
  }

  async #exists(room: string): Promise<boolean> {
    return (await reach(this.#rooms.listRooms([room]))).length > 0;
  }
}

/** Whether a participant is an agent of ours. */
export function isAgent({ kind }: { kind: number }): boolean {
  return kind === agentKind;
}

/** {@link Rooms} of an installation without a media server: typed calls work, anything else says what is missing. */
const noRooms: Rooms = {
  createRoom: missing,
  dispatchAgent: missing,
  callerToken: missing,
  humanToken: missing,
  removeRoom: missing,
  occupants: missing,
  removeOccupant: missing,
  setHearing: missing,
  busyRooms: missing,
  ping: missing,
};

/** Rooms on the configured LiveKit server, or {@link noRooms} where none is configured. */
export function liveKitRooms({ livekit }: Pick<Config, 'livekit'>): Rooms {
  const { url, apiKey, apiSecret, agentName } = livekit;
  return url && apiKey && apiSecret ? new LiveKitRooms({ url, apiKey, apiSecret, agentName }) : noRooms;
}

async function missing(): Promise<never> {
  throw new HatifError(
    'rooms_unavailable',
    'No LiveKit server is configured: set LIVEKIT_URL and its keys.',
    {
      status: 503,
    },
  );
}

async function reach<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw new HatifError('rooms_unavailable', `The LiveKit server did not do it: ${errorMessage(error)}`, {
      status: 503,
      cause: error,
    });
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'not_found';
}
