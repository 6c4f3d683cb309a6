import type { ReadableStream } from 'node:stream/web';
import { VAD, VADEventType, VADStream, type VADEvent } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';

/**
 * A detector that does not listen itself: it is told what another one finds out. The recogniser cuts utterances out of
 * all that a caller says, whoever is serving them; the session's agents, one after the other, follow the same cuts. So
 * every sound is looked at once, and nobody's beginning or end is in dispute.
 */
export class FollowedVad extends VAD {
  readonly label = 'hatif.FollowedVad';
  readonly #followed: VAD;
  readonly #followers = new Set<Follower>();
  /** How what is being said began; null where nobody speaks. */
  #begun: VADEvent | null = null;

  constructor(followed: VAD) {
    super(followed.capabilities);
    this.#followed = followed;
  }

  override get minSilenceDuration(): number | null {
    return this.#followed.minSilenceDuration;
  }

  /** What is found out from now on. Whoever begins to follow while somebody speaks is told of the beginning. */
  override stream(): VADStream {
    const follower = new Follower(this, () => this.#followers.delete(follower));
    this.#followers.add(follower);
    if (this.#begun) follower.tell(this.#begun);
    return follower;
  }

  /** What the followed detector has found out. */
  tell(event: VADEvent): void {
    if (event.type === VADEventType.START_OF_SPEECH) this.#begun = event;
    else if (event.type === VADEventType.END_OF_SPEECH) this.#begun = null;
    for (const follower of this.#followers) follower.tell(event);
  }
}

class Follower extends VADStream {
  readonly #onClosed: () => void;

  constructor(vad: VAD, onClosed: () => void) {
    super(vad);
    this.#onClosed = onClosed;
  }

  tell(event: VADEvent): void {
    this.sendVADEvent(event);
  }

  // The sound of this branch is not needed, and nobody else's ends with it.
  override updateInputStream(sound: ReadableStream<AudioFrame>): void {
    sound.cancel().catch(() => undefined);
  }

  override detachInputStream(): void {}

  override close(): void {
    this.#onClosed();
    super.close();
  }
}
