import type { voice } from '@livekit/agents';
import type { Call } from '../../conversation/conversation.ts';
import type { Line } from '../../conversation/resumed.ts';
import { writeAnswer } from '../../conversation/say.ts';
import type { Rendered } from '../../domain/dialogue/index.ts';
import type { Speech } from '../../speech/index.ts';
import type { Floor } from '../session.types.ts';
import { Playback } from './playback.ts';
import { soundOf } from './sound-of.ts';

export interface DeliveryOptions {
  call: Call;
  session: voice.AgentSession;
  /** Null: nothing is spoken. */
  speech: Speech | null;
  /** Told when the first sound of an answer has been made. */
  onSounded: () => void;
  /** Told each time that something has been said to its end, or was cut off. */
  onSaid: () => void;
  onFailed: (error: unknown) => void;
}

/**
 * Brings what is to be said to the caller, by the voice of whoever holds the floor. What comes while nobody holds it is
 * said by the one who takes it next.
 */
export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #playback: Playback;
  #floor: Floor | null = null;
  #waiting: Rendered[] = [];
  #speaking = 0;
  #cutOff = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#playback = new Playback(options.session);
  }

  /** Something is being said. */
  get speaking(): boolean {
    return this.#speaking > 0;
  }

  /** Something is to be said by the one who takes the floor next. */
  get waiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** What was said last was interrupted. */
  get cutOff(): boolean {
    return this.#cutOff;
  }

  /** Takes the floor: says what is waiting to be said. */
  takeFloor(floor: Floor): void {
    this.#floor = floor;
    const waiting = this.#waiting.splice(0);
    if (waiting.length > 0) this.say(waiting);
  }

  /** Leaves the floor, if this one holds it. */
  leaveFloor(floor: Floor): void {
    if (this.#floor === floor) this.#floor = null;
  }

  /** Leaves the words to the one who takes the floor next. */
  leave(parts: readonly Rendered[]): void {
    this.#waiting.push(...parts);
  }

  /** Has the floor given to whoever the dialogue moved on to, who says the words. */
  passOn(parts: readonly Rendered[]): void {
    this.leave(parts);
    this.#floor?.yieldFloor();
  }

  /** Says the words, writes them down and shows them. */
  say(parts: Rendered[]): void {
    if (this.#floor === null) {
      this.leave(parts);
      return;
    }
    const { call, session, speech, onSounded } = this.#options;
    const { text, spoken } = writeAnswer(call, parts, speech ? 'voice' : 'text');
    this.#playback.given({ ready: parts.every(({ fixed }) => fixed) && !this.speaking });
    const sound = speech ? soundOf(speech, parts, onSounded) : null;
    this.#speaking += 1;
    const handle = session.say(text, { addToChatCtx: false, ...(sound ? { audio: sound.audio } : {}) });
    handle.addDoneCallback(() => {
      this.#speaking -= 1;
      this.#cutOff = handle.interrupted;
      const heardOf =
        handle.interrupted && sound ? this.#playback.heardOf(text, sound) : Promise.resolve(null);
      void heardOf
        .then((heard) => spoken({ endedAt: call.context.clock(), heard }))
        .catch(this.#options.onFailed);
      void this.remember({ speaker: 'agent', text });
      this.#options.onSaid();
    });
  }

  /** Lets whoever holds the floor take note of what was said without the model. */
  async remember(line: Line): Promise<void> {
    await this.#floor?.remember?.([line]);
  }
}
