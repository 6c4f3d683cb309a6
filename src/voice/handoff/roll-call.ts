import type { Room } from '@livekit/rtc-node';
import type { Context } from '../../context.ts';
import { isAway } from '../../domain/calls/index.ts';
import { humanIdentity } from '../../domain/calls/rooms.ts';
import {
  joinHandoff,
  leaveQueue,
  loseHuman,
  type Handoff,
  type QueueOfCall,
} from '../../domain/queue/index.ts';
import { failure } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Humans } from './humans.ts';
import { isLost } from './lost.ts';

/** How long the database may take, in milliseconds: the room of a call does not wait for it. */
const patienceMs = 1_500;

export interface RollCallOptions {
  context: Pick<Context, 'db' | 'rooms' | 'centre' | 'clock'>;
  room: Room;
  humans: Humans;
  logger: Logger;
}

/**
 * Who of the humans in the rows of a call is in its room, and who of those in the room is in the rows: who came is written
 * down, who was lost too, and who has no business there any more is put out.
 */
export class RollCall {
  readonly #options: RollCallOptions;
  /** Handoffs of humans who are there no more, whatever the rows still say. */
  readonly #lost = new Set<string>();
  /** Who is in the room without a handoff, and in which rows that was seen first. */
  readonly #strangers = new Map<string, QueueOfCall>();

  constructor(options: RollCallOptions) {
    this.#options = options;
  }

  /** In the room, and to be talked with. */
  readonly isHere = (handoffId: string): boolean =>
    this.#options.humans.isHere(handoffId) && !this.#lost.has(handoffId);

  /** There no more, whatever the rows say. */
  readonly isLost = (handoffId: string): boolean => this.#lost.has(handoffId);

  async take(rows: QueueOfCall): Promise<void> {
    for (const human of rows.humans) {
      if (this.#options.humans.isHere(human.id) && human.joinedAt === null) await this.#join(human);
      if (human.joinedAt !== null) await this.#look(human);
    }
    await this.#putOutStrangers(rows);
  }

  /** The caller has hung up: nobody's desk rings for them any more. */
  async callerLeft(callId: string): Promise<void> {
    const { db, clock } = this.#options.context;
    const left = { callId, outcome: 'abandoned', at: clock() } as const;
    await this.#inTime(() => leaveQueue(db, left)).catch((error: unknown) => {
      this.#options.logger.warn(failure(error), 'place in the queue not given up');
    });
  }

  async #join({ id: handoffId }: Handoff): Promise<void> {
    const { db, clock } = this.#options.context;
    await this.#inTime(() => joinHandoff(db, { handoffId, at: clock() }));
  }

  async #look({ id: handoffId, held }: Handoff): Promise<void> {
    const { humans, logger, context } = this.#options;
    if (!this.#lost.has(handoffId)) {
      const signs = await humans.signsOf(handoffId, { held });
      if (!signs || !isLost(signs)) return;
      logger.warn({ handoffId, ...signs }, 'human lost');
      this.#lost.add(handoffId);
    } else if (humans.isHere(handoffId) && humans.isHeardOf(handoffId, { held })) {
      // The database was away for as long as they were.
      this.#lost.delete(handoffId);
      return;
    }
    await this.#inTime(() => loseHuman(context.db, { handoffId, at: context.clock() }, context.centre));
  }

  // Rows that were read before somebody came do not have them yet: the next ones do.
  async #putOutStrangers(rows: QueueOfCall): Promise<void> {
    const { context, room, humans, logger } = this.#options;
    const known = new Set(rows.humans.map(({ id }) => id));
    const here = new Set(humans.all);
    for (const id of this.#strangers.keys()) if (!here.has(id) || known.has(id)) this.#strangers.delete(id);
    for (const id of here) {
      if (known.has(id)) continue;
      const seenIn = this.#strangers.get(id) ?? rows;
      this.#strangers.set(id, seenIn);
      if (seenIn === rows) continue;
      await context.rooms.removeOccupant(room.name ?? '', humanIdentity(id)).catch((error: unknown) => {
        logger.warn(failure(error), 'human not put out');
      });
    }
  }

  async #inTime<T>(work: () => Promise<T>): Promise<T | null> {
    const { context, logger } = this.#options;
    try {
      return await context.db.health.within(patienceMs, work);
    } catch (error) {
      if (!isAway(error)) throw error;
      logger.debug(failure(error), 'handoff not written yet');
      return null;
    }
  }
}
