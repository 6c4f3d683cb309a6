import type { ReadableStream } from 'node:stream/web';
import { render } from '../../domain/dialogue/index.ts';
import type { Call } from '../../conversation/conversation.ts';
import { ANSWER_MS } from './filler.ts';
import { patientReply, type Chunk } from './patient-reply.ts';

export interface ThinkingOptions {
  call: Call;
  /** From one filler to the next, in milliseconds. */
  nextMs: number;
  spoken: boolean;
  /** How long the caller has waited already, in milliseconds, and how often they heard so. */
  waited: () => { ms: number; times: number };
  /** Told when they hear so once more. */
  onFilled: () => void;
  /** Told when a reply has begun. */
  onFirst: () => void;
}

/** What a caller hears of a department's model while it thinks. */
export class Thinking {
  readonly #options: ThinkingOptions;
  /** Said before the reply that is awaited. */
  #fillers: string[] = [];

  constructor(options: ThinkingOptions) {
    this.#options = options;
  }

  /** A model's reply, with fillers while its first word is awaited. */
  while(reply: ReadableStream<Chunk>): ReadableStream<Chunk> {
    const { nextMs, waited, onFirst } = this.#options;
    const { ms, times } = waited();
    return patientReply(reply, {
      firstMs: times > 0 ? nextMs : Math.max(0, ANSWER_MS - ms),
      nextMs,
      filler: (wording) => this.#fill(times + wording),
      onFirst,
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
    const { call, spoken, onFilled } = this.#options;
    onFilled();
    const { language, centre, context } = call;
    const { screen: text, voice } = render({ key: 'one_moment', wording }, language, centre);
    const startedAt = context.clock();
    this.#fillers.push(text);
    const channel = spoken ? 'voice' : 'text';
    call.transcript.agentLine({ text, language, startedAt, channel })({ endedAt: startedAt, heard: null });
    call.emit({ type: 'say', text, language });
    return voice;
  }
}
