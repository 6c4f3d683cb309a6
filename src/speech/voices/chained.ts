import type { Language } from '../../shared/vocabulary.ts';
import type { Chain } from '../chain/chain.ts';
import { ProviderFault } from '../chain/faults.ts';
import { eachInTime } from '../chain/in-time.ts';
import { held } from './held.ts';
import { Recorded } from './recorded.ts';
import { Resampled } from './resampled.ts';
import type { Voice } from './voice.ts';

/** Nobody speaks so fast: sound that is shorter than this for its letters has lost its end. */
const shortestLetterMs = 15;
/** Nobody stands in for the last voice: it is waited for longer, and the caller hears so. */
const lastIsGivenTimes = 5;
/** Where no caller waits, a slow voice is better than another one. */
const unhurriedTimes = 4;

/** The recording that asks to wait takes about so long. */
const heldMs = 1200;

/** What has been said of a text, at the chain's rate. */
export interface Said {
  samples: Int16Array;
  /** Who said it; null: a recording that stands in. */
  voice: Voice | null;
}

interface Manner {
  language: Language;
  signal: AbortSignal | undefined;
  /** No caller waits for it. */
  unhurried: boolean;
  /** Nobody is left after this voice. */
  last: boolean;
}

/**
 * The voices of a chain as one: when one fails, is slow or breaks off, the next one says the sentence, again where
 * it was half said. While the last one is awaited, and when none is left, a recording is heard: never silence for
 * longer than the limit of each voice that is asked.
 */
export class ChainedVoice {
  readonly chain: Chain<Voice>;
  /** All that the chain says has this rate, the preferred voice's own. */
  readonly sampleRate: number;
  readonly #firstAudioMs: number;
  readonly #recorded: Recorded;

  constructor(chain: Chain<Voice>, sampleRate: number, firstAudioMs: number) {
    this.chain = chain;
    this.sampleRate = sampleRate;
    this.#firstAudioMs = firstAudioMs;
    this.#recorded = new Recorded(sampleRate);
  }

  /** The voices in the order in which they are asked now. */
  get voices(): readonly Voice[] {
    return this.chain.available;
  }

  /** Every voice, whether it works or not. */
  get all(): readonly Voice[] {
    return this.chain.all;
  }

  /** Ends the probing of voices that failed. */
  close(): void {
    this.chain.close();
  }

  /** The sound of a text, in chunks as they are made. Ends early, without an error, when `signal` is aborted. */
  async *speak(
    text: string,
    language: Language,
    signal?: AbortSignal,
    { unhurried = false } = {},
  ): AsyncGenerator<Said> {
    const voices = this.chain.available;
    for (const [at, voice] of voices.entries()) {
      const next = voices[at + 1] ?? null;
      try {
        yield* this.#said(voice, text, { language, signal, unhurried, last: next === null });
        await this.chain.succeeded(voice);
        return;
      } catch (error) {
        if (signal?.aborted) return;
        await this.chain.failed(voice, error, next);
      }
    }
    if (!signal?.aborted) yield { samples: await this.#recorded.apology(language), voice: null };
  }

  async *#said(voice: Voice, text: string, manner: Manner): AsyncGenerator<Said> {
    using resampled = new Resampled(voice.sampleRate, this.sampleRate);
    let made = 0;
    try {
      for await (const chunk of this.#waitedFor(voice, text, manner)) {
        if (chunk === null) {
          yield { samples: await this.#recorded.wait(manner.language), voice: null };
          continue;
        }
        made += chunk.made.length;
        for (const samples of resampled.push(chunk.made)) yield { samples, voice };
      }
    } catch (error) {
      if (made === 0 || error instanceof ProviderFault) throw error;
      throw new ProviderFault('broke_off', 'the sound broke off', { cause: error });
    }
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (!voice.silent && (made * 1000) / voice.sampleRate < letters * shortestLetterMs) {
      throw new ProviderFault(made === 0 ? 'malformed' : 'broke_off', 'the sound is too short for its text');
    }
    for (const samples of resampled.flush()) yield { samples, voice };
  }

  #waitedFor(
    voice: Voice,
    text: string,
    { language, signal, unhurried, last }: Manner,
  ): ReturnType<typeof held<Int16Array>> {
    const limitMs = this.#firstAudioMs * (unhurried ? unhurriedTimes : 1) * (last ? lastIsGivenTimes : 1);
    const chunks = eachInTime((stop) => voice.synthesise(text, language, stop), { limitMs }, signal);
    // Before the limit comes, for the last one; never for the others.
    return held(chunks, last && !unhurried ? this.#firstAudioMs : 2 * limitMs, heldMs);
  }
}
