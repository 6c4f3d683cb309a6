import type { Context } from '../../context.ts';
import { isAway } from '../../domain/calls/index.ts';
import { placeIn, type QueueOfCall } from '../../domain/queue/index.ts';
import { failure } from '../../errors.ts';
import type { CallSession } from '../session.ts';

/** A caller's place is read no more often than this, and the dialogue hears of one that has not changed no more often. */
const readMs = 3_000;
const sameMs = 15_000;

/** Tells the dialogue where its caller is in the line; when the caller hears of it is for the dialogue to say. */
export class Places {
  readonly #context: Pick<Context, 'db' | 'clock'>;
  readonly #calling: CallSession;
  #readAt = Number.NEGATIVE_INFINITY;
  #toldAt = Number.NEGATIVE_INFINITY;
  #told = '';

  constructor(context: Pick<Context, 'db' | 'clock'>, calling: CallSession) {
    this.#context = context;
    this.#calling = calling;
  }

  /** Nobody is told of anything while somebody speaks. */
  async tell({ entry }: QueueOfCall): Promise<void> {
    const { db, clock } = this.#context;
    const { call, callersTurn, session } = this.#calling;
    const inLine = entry?.state === 'waiting' || entry?.state === 'offered';
    const quiet = callersTurn && session.userState !== 'speaking';
    const now = performance.now();
    if (!inLine || !quiet || db.health.away || now - this.#readAt < readMs) return;
    this.#readAt = now;
    try {
      const place = await placeIn(db, entry.id, clock());
      const told = JSON.stringify(place);
      if (!place || (told === this.#told && now - this.#toldAt < sameMs)) return;
      this.#told = told;
      this.#toldAt = now;
      await this.#calling.hear({ type: 'queue_moved', ...place }, null);
    } catch (error) {
      if (!isAway(error)) throw error;
      call.logger.debug(failure(error), 'place not read');
    }
  }
}
