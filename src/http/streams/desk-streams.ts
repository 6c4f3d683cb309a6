import type { FastifyReply } from 'fastify';
import type { Context } from '../../context.ts';
import { fanOf, latestCursor, type EventFan } from '../../domain/events/index.ts';
import type { Person } from '../../domain/people/index.ts';
import { errorCode } from '../../errors.ts';
import { DeskStream } from './desk-stream.ts';
import { SignedInWatch } from './signed-in.ts';

/** Every stream of the desk in this process: they share one reader of the events, and one look at their sessions. */
export class DeskStreams {
  readonly #db: Context['db'];
  readonly #fan: EventFan;
  readonly #signedIn: SignedInWatch;
  readonly #open = new Set<DeskStream>();

  constructor({ db, logger }: Pick<Context, 'db' | 'logger'>) {
    this.#db = db;
    this.#fan = fanOf(db);
    this.#signedIn = new SignedInWatch({ db, logger });
  }

  /** Tells a reader of events after a cursor (null: from now on), until they leave, their session is over or the server stops. */
  async serve(
    sse: FastifyReply['sse'],
    { person, sessionId, after }: { person: Person; sessionId: string; after: string | null },
  ): Promise<void> {
    const stream = new DeskStream(sse, { db: this.#db, person });
    this.#open.add(stream);
    const unfollow = this.#signedIn.follow({ sessionId, seen: (found) => stream.belongsTo(found) });
    sse.sendHeaders();
    try {
      await Promise.race([this.#tell(stream, after), stream.gone]);
    } finally {
      unfollow();
      this.#open.delete(stream);
      stream.end();
    }
  }

  /** Ends every stream: readers come back to another server, or to this one when it is back. */
  end(): void {
    for (const stream of this.#open) stream.end();
  }

  async #tell(stream: DeskStream, after: string | null): Promise<void> {
    let from = after;
    while (!stream.left.aborted) {
      const lost = from === null && after !== null;
      from ??= await latestCursor(this.#db);
      await stream.begin({ cursor: from, lost });
      try {
        for await (const batch of this.#fan.watch(from, stream.left)) await stream.tell(batch);
      } catch (error) {
        if (errorCode(error) !== 'events_missed') throw error;
        from = null;
      }
    }
  }
}
