import { failure } from '../../errors.ts';
import type { Rooms } from '../../domain/calls/rooms.ts';
import type { Logger } from '../../logger.ts';
import type { Hears } from './who-hears-whom.ts';

/**
 * Makes the media server agree with who is to hear whom. The pages do their part themselves; this is for a page that does
 * not, and for telephones.
 */
export class Hearing {
  readonly #rooms: Rooms;
  readonly #room: string;
  readonly #logger: Logger;
  /** As the server has it, by listener and track; what is not here is not known. */
  readonly #known = new Map<string, Map<string, boolean>>();
  #making: Promise<void> = Promise.resolve();

  constructor({ rooms, room, logger }: { rooms: Rooms; room: string; logger: Logger }) {
    this.#rooms = rooms;
    this.#room = room;
    this.#logger = logger;
  }

  /** Somebody has connected, maybe anew: who connects hears everybody. */
  connected(listener: string): void {
    this.#known.delete(listener);
  }

  /** Makes it so, one wish after the other; what fails is made at the next wish. */
  make(wanted: readonly Hears[]): Promise<void> {
    this.#making = this.#making.then(() => this.#make(wanted));
    return this.#making;
  }

  async #make(wanted: readonly Hears[]): Promise<void> {
    for (const { listener, track, hears } of wanted) {
      const known = this.#known.get(listener) ?? new Map<string, boolean>();
      this.#known.set(listener, known);
      if (known.get(track) === hears) continue;
      try {
        await this.#rooms.setHearing(this.#room, listener, [track], hears);
        known.set(track, hears);
      } catch (error) {
        this.#logger.warn(failure(error), 'hearing not changed');
      }
    }
  }
}
