import type { Room } from '@livekit/rtc-node';
import { errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { callEventsTopic, type CallEvent } from '../../shared/call-events.ts';

/** Sends a call's events to the caller's client, in their order, and to nobody else. */
export class EventSender {
  readonly #room: Room;
  readonly #identity: string | null;
  readonly #logger: Logger;
  #sending: Promise<void> = Promise.resolve();

  constructor(room: Room, identity: string | null, logger: Logger) {
    this.#room = room;
    this.#identity = identity;
    this.#logger = logger;
  }

  send(event: CallEvent): void {
    const to = this.#identity;
    if (to === null) return;
    this.#sending = this.#sending.then(() => this.#send(event, to));
  }

  /** Resolves when everything sent so far is on its way. */
  sent(): Promise<void> {
    return this.#sending;
  }

  // A client that is gone misses its events; the call itself does not depend on them.
  async #send(event: CallEvent, to: string): Promise<void> {
    try {
      await this.#room.localParticipant?.sendText(JSON.stringify(event), {
        topic: callEventsTopic,
        destinationIdentities: [to],
      });
    } catch (error) {
      this.#logger.debug({ event: event.type, error: errorMessage(error) }, 'client event not sent');
    }
  }
}
