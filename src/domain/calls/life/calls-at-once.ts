import type { Database } from '../../../db/client.ts';
import { selectHeldCalls } from '../../../db/queries/calls.ts';
import { HatifError } from '../../../errors.ts';
import { withoutName } from '../../limits/index.ts';

/** Who rings, as far as a server knows. */
export interface Ringing {
  visitorId: string;
  /** Their address, or the network that counts as one. */
  address: string;
}

/** How long a caller who is dialling waits for the database, in milliseconds. */
const patienceMs = 1_800;
/** How long a call that nobody has answered counts: by then its job has gone again. */
const ringingMs = 15_000;

/** How long a call is remembered; none is on for longer. */
const rememberMs = 3 * 3_600_000;

/** How many calls may be on, and whether those count that other servers began for an address. */
interface Most {
  perVisitor: number;
  perAddress: number;
  shared: boolean;
}

/** Who counts as one, and how many calls they may have on. */
interface Bound {
  key: string;
  most: number;
}

/**
 * Keeps one caller from holding all lines: bounds the calls of one browser, by what the database has of it, and of one
 * address, by what this process began for it. Addresses are kept nowhere else, but for their hash while a call is on where
 * several servers share their limits.
 */
export class CallsAtOnce {
  readonly #db: Database;
  readonly #most: Most;
  /** The calls that were begun and may still be on, by whose they are, and when they were begun. */
  readonly #begun = new Map<string, Map<string, number>>();
  /** Whose calls are just being begun, in their order. */
  readonly #beginning: string[][] = [];

  constructor(db: Database, most: Most) {
    this.#db = db;
    this.#most = most;
  }

  /** Begins a call unless its caller has as many as they may: then throws `too_many_calls` (429). */
  async hold<T extends { callId: string }>(
    caller: Ringing,
    begin: (origin: string | undefined) => Promise<T>,
  ): Promise<T> {
    const origin = this.#most.shared ? withoutName(caller.address) : null;
    const bounds: Bound[] = [
      { key: `visitor ${caller.visitorId}`, most: this.#most.perVisitor },
      { key: `address ${caller.address}`, most: this.#most.perAddress },
    ];
    const keys = bounds.map(({ key }) => key);
    this.#beginning.push(keys);
    try {
      await this.#refuseMore({ ...caller, origin }, bounds, keys);
      const begun = await begin(origin ?? undefined);
      for (const key of keys) this.#remember(key, begun.callId);
      return begun;
    } finally {
      this.#beginning.splice(this.#beginning.indexOf(keys), 1);
    }
  }

  async #refuseMore(
    { visitorId, address, origin }: Ringing & { origin: string | null },
    bounds: readonly Bound[],
    own: string[],
  ): Promise<void> {
    const asked = bounds.flatMap(({ key }) => [...(this.#begun.get(key)?.keys() ?? [])]);
    const of = { visitorId, origin, ids: asked, ringingMs };
    const held = await this.#db.health.within(patienceMs, () => selectHeldCalls(this.#db, of));
    const on = new Set(held.map(({ id }) => id));
    for (const { key } of bounds) this.#forget(key, (id) => asked.includes(id) && !on.has(id));
    for (const call of held) {
      if (call.visitorId === visitorId) this.#remember(`visitor ${visitorId}`, call.id);
      if (origin !== null && call.origin === origin) this.#remember(`address ${address}`, call.id);
    }
    // What was begun meanwhile is known here; who rings many times at once is not served many times.
    const before = this.#beginning.slice(0, this.#beginning.indexOf(own)).flat();
    const full = bounds.some(
      ({ key, most }) =>
        (this.#begun.get(key)?.size ?? 0) + before.filter((other) => other === key).length >= most,
    );
    if (full)
      throw new HatifError(
        'too_many_calls',
        'As many calls of yours are on as may be at the same time: end one of them, then try again.',
        { status: 429 },
      );
  }

  #remember(key: string, callId: string): void {
    const now = performance.now();
    for (const other of this.#begun.keys()) this.#forget(other, (_id, at) => now - at > rememberMs);
    const calls = this.#begun.get(key) ?? new Map<string, number>();
    this.#begun.set(key, calls.set(callId, calls.get(callId) ?? now));
  }

  #forget(key: string, over: (id: string, at: number) => boolean): void {
    const calls = this.#begun.get(key);
    if (!calls) return;
    for (const [id, at] of calls) if (over(id, at)) calls.delete(id);
    if (calls.size === 0) this.#begun.delete(key);
  }
}
