import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../src/db/client.ts';
import { agents, callQueue, users } from '../../src/db/schema/index.ts';
import { finishCall, openCall } from '../../src/domain/calls/index.ts';
import { openDesk, setStatus, type DeskAgent } from '../../src/domain/desk/index.ts';
import {
  acceptOffer,
  enqueue,
  joinHandoff,
  passQueue,
  type Handoff,
  type QueueEntry,
} from '../../src/domain/queue/index.ts';
import { shippedCentre } from './tickets.ts';

/** Who is at a desk, as far as a test cares. */
export interface TestHuman extends Partial<Pick<DeskAgent, 'languages' | 'skills' | 'maxCalls'>> {
  name?: string;
  departments?: string[];
}

type Wanted = Partial<Parameters<typeof enqueue>[1]>;

/** Callers and humans of the queue at moments that a test says. */
export class TestQueue {
  readonly centre = structuredClone(shippedCentre);
  readonly #db: () => Database;
  /** Now. */
  at: Date;
  /** Since when everybody could have been heard. */
  clearSince = new Date(0);

  constructor(db: () => Database, at = new Date('2026-11-23T10:00:00Z')) {
    this.#db = db;
    this.at = at;
  }

  /** Time passes; with it what is due happens. */
  async pass(seconds = 0): Promise<void> {
    this.at = new Date(this.at.getTime() + seconds * 1_000);
    await passQueue(this.#db(), this.centre, this.at, this.clearSince);
  }

  /** Every desk says that it is there. */
  async allBeat(): Promise<void> {
    await this.#db().update(agents).set({ seenAt: this.at });
  }

  /** {@link pass} with every desk heard of. */
  async wait(seconds: number): Promise<void> {
    this.at = new Date(this.at.getTime() + seconds * 1_000);
    await this.allBeat();
    await this.pass();
  }

  /** Somebody whose desk is open, and who is available. */
  async human({ name = 'Sara', departments = ['sales'], ...more }: TestHuman = {}): Promise<
    DeskAgent & { userId: string; deskId: string }
  > {
    const db = this.#db();
    this.#tick();
    const [userId, deskId] = [randomUUID(), randomUUID()];
    await db.insert(users).values({ id: userId, name, email: `${userId}@example.com`, departments });
    const { id: agentId } = await openDesk(db, { userId, deskId, at: this.at }, this.centre);
    await db
      .update(agents)
      .set({ languages: ['ar', 'en'], ...more })
      .where(eq(agents.id, agentId));
    const agent = await setStatus(db, { agentId, status: 'available', at: this.at });
    return { ...agent, userId, deskId };
  }

  /** A call in which a human is wanted. */
  async caller(wanted: Wanted = {}): Promise<QueueEntry> {
    const db = this.#db();
    this.#tick();
    const { id: callId, conversationId } = await openCall(db, { source: 'chat', at: this.at });
    return this.enqueue({ callId, conversationId, ...wanted });
  }

  async enqueue(wanted: Wanted & { callId: string; conversationId: string }): Promise<QueueEntry> {
    const any = { escalationId: null, language: null, reasonCode: 'asked_for_human', premium: false };
    return this.#db().transaction((tx) =>
      enqueue(tx, { department: 'sales', ...any, at: this.at, ...wanted }, this.centre),
    );
  }

  /** A row of the queue as it stands. */
  async entry(id: string): Promise<QueueEntry> {
    const [row] = await this.#db().select().from(callQueue).where(eq(callQueue.id, id));
    if (!row) throw new Error('there is no such row');
    return row;
  }

  /** A human as they stand. */
  async agent(id: string): Promise<DeskAgent> {
    const [row] = await this.#db().select().from(agents).where(eq(agents.id, id));
    if (!row) throw new Error('there is no such agent');
    return row;
  }

  /** The offer that rings for a caller. */
  async offerOf(id: string): Promise<{ offerId: string; agentId: string }> {
    const { state, offerId, agentId } = await this.entry(id);
    if (state !== 'offered' || offerId === null || agentId === null)
      throw new Error(`nobody rings: ${state}`);
    return { offerId, agentId };
  }

  /** Does something in a transaction. */
  async within<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#db().transaction(work);
  }

  /** The human whose desk rings accepts. */
  async accept({ id }: QueueEntry): Promise<Handoff> {
    return acceptOffer(this.#db(), { ...(await this.offerOf(id)), at: this.at });
  }

  /** A human who has accepted a caller, in the caller's room. */
  async talk(entry: QueueEntry): Promise<Handoff> {
    const handoff = await this.accept(entry);
    return (await joinHandoff(this.#db(), { handoffId: handoff.id, at: this.at })) ?? handoff;
  }

  /** A caller hangs up, or their call breaks. */
  async hangUp({ callId }: QueueEntry, outcome: 'escalated' | 'failed' = 'escalated'): Promise<void> {
    const ending = { language: null, department: null, summary: '', sentiment: 0, followUp: true };
    await finishCall(this.#db(), { callId, epoch: 1, outcome, ...ending, endedAt: this.at });
  }

  /** No two come at the same moment. */
  #tick(): void {
    this.at = new Date(this.at.getTime() + 1);
  }

  /** Takes everybody out of it. */
  async clear(): Promise<void> {
    const db = this.#db();
    await db.delete(callQueue);
    await db.delete(agents);
  }
}
