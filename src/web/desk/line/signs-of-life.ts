import { ConnectionState, type Room } from 'livekit-client';
import { signOfLifeMs, signOfLifeTopic } from '../../../shared/call-events.ts';

/** Tells the assistants in a room again and again that this human is there, who may be muted or have the caller on hold. */
export class SignsOfLife {
  readonly #room: Room;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(room: Room) {
    this.#room = room;
    this.#timer = setInterval(() => void this.#give(), signOfLifeMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #give(): Promise<void> {
    const { state, localParticipant, remoteParticipants } = this.#room;
    const assistants = [...remoteParticipants.values()].filter(({ isAgent }) => isAgent);
    if (state !== ConnectionState.Connected || assistants.length === 0) return;
    await localParticipant
      .publishData(new Uint8Array(1), {
        topic: signOfLifeTopic,
        reliable: false,
        destinationIdentities: assistants.map(({ identity }) => identity),
      })
      .catch(() => undefined); // The line has just dropped: the next one comes a second later.
  }
}
