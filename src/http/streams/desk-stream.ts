import type { FastifyReply } from 'fastify';
import type { Context } from '../../context.ts';
import { eventSeen, viewerAfter, viewerOf, type Viewer } from '../../domain/desk/index.ts';
import type { StoredEvent } from '../../domain/events/index.ts';
import type { Person } from '../../domain/people/index.ts';
import { departmentsSeen } from '../../domain/policies/index.ts';
import { deskEventTypes, type DeskEvent, type DeskHello } from '../../shared/api/desk-events.ts';

/** How often a reader is told where the stream stands: it goes on from there, and sees that the line lives. */
const cursorMs = 10_000;

const types = new Set<string>(deskEventTypes);

/** One reader's stream of what happens at the desk: what they may see of it. */
export class DeskStream {
  readonly #sse: FastifyReply['sse'];
  readonly #db: Context['db'];
  readonly #left = new AbortController();
  readonly #gone: Promise<void>;
  #person: Person;
  /** Null: to be looked up before the next event. */
  #viewer: Viewer | null = null;
  #cursor = '';

  constructor(sse: FastifyReply['sse'], { db, person }: { db: Context['db']; person: Person }) {
    this.#sse = sse;
    this.#db = db;
    this.#person = person;
    const ticking = setInterval(() => void this.#tellCursor(), cursorMs).unref();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#gone = promise;
    sse.onClose(() => {
      clearInterval(ticking);
      this.#left.abort();
      resolve();
    });
  }

  /** Aborted once the reader has left. */
  get left(): AbortSignal {
    return this.#left.signal;
  }

  /** Resolves once the reader has left. */
  get gone(): Promise<void> {
    return this.#gone;
  }

  /** The reader may be allowed to see more or less by now; null: nothing, and the stream ends. */
  belongsTo(person: Person | null): void {
    if (!person) return this.end();
    const { role, departments } = this.#person;
    if (person.role !== role || person.departments.join() !== departments.join()) this.#viewer = null;
    this.#person = person;
  }

  /** Says where the stream begins. */
  async begin(hello: DeskHello): Promise<void> {
    this.#cursor = hello.cursor;
    await this.#send('hello', hello);
  }

  /** Tells of events, in their order, as far as the reader may see them. */
  async tell(events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) {
      if (this.left.aborted) return;
      // Whoever had no desk may have opened one.
      if (this.#viewer?.agentId === null && event.type === 'agent_changed') this.#viewer = null;
      this.#viewer ??= await viewerOf(this.#db, {
        userId: this.#person.id,
        departments: departmentsSeen(this.#person),
      });
      this.#viewer = viewerAfter(event, this.#viewer);
      this.#cursor = event.cursor;
      if (isTold(event) && eventSeen(event, this.#viewer)) await this.#send(event.type, messageOf(event));
    }
  }

  end(): void {
    this.#sse.close();
  }

  async #tellCursor(): Promise<void> {
    if (this.#cursor !== '') await this.#send('cursor', { cursor: this.#cursor });
  }

  /** A reader who has left is no failure; and a send to one who reads no more never ends. */
  async #send(event: string, data: object): Promise<void> {
    if (this.left.aborted) return;
    const sent = this.#sse.send({ id: this.#cursor, event, data });
    await Promise.race([sent, this.#gone]).catch((error: unknown) => {
      if (!this.left.aborted) throw error;
    });
  }
}

type Told = StoredEvent & { type: DeskEvent['type'] };

function isTold(event: StoredEvent): event is Told {
  return types.has(event.type);
}

function messageOf({ type, callId, escalationId, ticketId, at, data }: Told): DeskEvent {
  return {
    type,
    callId,
    escalationId,
    ticketId,
    at: at.toISOString(),
    data: data as DeskEvent['data'],
  };
}
