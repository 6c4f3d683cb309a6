import type { ReadableStream } from 'node:stream/web';
import { render } from '../domain/dialogue/index.ts';
import type { Call } from './call.ts';
import { patientReply, type Chunk } from './patient-reply.ts';

/** What a caller hears of a department's model while it thinks. */
export class Thinking {
  readonly #call: Call;
  readonly #spoken: boolean;
  readonly #onFirst: () => void;
  /** Said before the reply that is awaited. */
  #fillers: string[] = [];

  /** `onFirst` is told when a reply has begun. */
  constructor(call: Call, spoken: boolean, onFirst: () => void) {
    this.#call = call;
    this.#spoken = spoken;
    this.#onFirst = onFirst;
  }

  /** A model's reply, with fillers while its first word is awaited. */
  while(reply: ReadableStream<Chunk>): ReadableStream<Chunk> {
    if (!this.#spoken) return reply;
    const { fillerMs: limitMs } = this.#call.context.config.speech;
    return patientReply(reply, {
      limitMs,
      filler: (wording) => this.#fill(wording),
      onFirst: this.#onFirst,
    });
  }

  /** What the model said, without the fillers that went before it. */
  replyOf(text: string): string {
    return this.#fillers
      .splice(0)
      .reduce(
        (rest, filler) => (rest.startsWith(filler) ? rest.slice(filler.length).trimStart() : rest),
        text.trim(),
      );
  }

  // Shown and written down when it is said, not with the reply.
  #fill(wording: number): string {
    const { language, centre, context } = this.#call;
    const { screen: text } = render({ key: 'one_moment', wording }, language, centre);
    const now = context.clock();
    this.#fillers.push(text);
    this.#call.emit({ type: 'say', text, language });
    this.#call.writeAgentLine({
      text,
      language,
      startedAt: now,
      endedAt: now,
      heard: null,
      channel: 'voice',
    });
    return text;
  }
}
