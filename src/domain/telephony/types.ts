/** How a carrier's calls come in: by which numbers, and by what the carrier is known. */
export interface InboundTrunk {
  what: 'inbound_trunk';
  name: string;
  numbers: readonly string[];
  addresses: readonly string[];
  user: string | null;
  password: string | null;
}

/** How calls go out. */
export interface OutboundTrunk {
  what: 'outbound_trunk';
  name: string;
  /** From which they come: the caller id. */
  numbers: readonly string[];
  address: string;
  transport: 'auto' | 'udp' | 'tcp' | 'tls';
  user: string | null;
  password: string | null;
}

/** What becomes of calls that come in: a room each, with the agent in it. */
export interface DispatchRule {
  what: 'dispatch_rule';
  name: string;
  /** The inbound trunks whose calls it takes, by name. */
  trunks: readonly string[];
  rooms: RoomNaming;
  agent: string;
  /** What travels with the agent's job. */
  metadata: string;
}

/** How a rule names its rooms: by the number dialled and a random part, or in a way that is not ours. */
export type RoomNaming = { by: 'number_dialled'; prefix: string; random: boolean } | { by: 'other' };

export type Thing = InboundTrunk | OutboundTrunk | DispatchRule;

/** Something that the telephony has, under its own id. */
export type Kept = Thing & { id: string };

/** The trunks and rules by which telephones reach the centre. Throws `telephony_unavailable` with what to do. */
export interface Telephony {
  list: () => Promise<Kept[]>;
  create: (wanted: Thing) => Promise<void>;
  update: (kept: Kept, wanted: Thing) => Promise<void>;
  remove: (kept: Kept) => Promise<void>;
  /** A second way in to numbers that are set up, for a caller of one name, until it is disposed. */
  lend: (line: TestLine) => Promise<AsyncDisposable>;
}

/** A way in for a test call, from an address that is no carrier's. */
export interface TestLine {
  name: string;
  numbers: readonly string[];
  /** The caller for whom it is; calls of others go the usual way. */
  caller: string;
  user: string;
  password: string;
  rule: DispatchRule;
}
