import type { Language } from '../../../shared/call-events.ts';
import type { Chain } from '../chain/chain.ts';
import { ProviderFault } from '../chain/faults.ts';
import { eachInTime } from '../chain/in-time.ts';
import { Resampled } from './resampled.ts';
import type { Voice } from './voice.ts';

/** Nobody speaks so fast: sound that is shorter than this for its letters has lost its end. */
const shortestLetterMs = 15;

/** Nobody stands in for the only voice there is: it is waited for longer. */
const aloneIsGivenTimes = 2;

/** What has been said of a text, at the chain's rate. */
export interface Said {
  samples: Int16Array;
  /** Who said it; null: the last resort. */
  voice: Voice | null;
}

/**
 * The voices of a chain as one: when one fails, is slow or breaks off, the next one says the sentence, again where
 * it was half said. When none is left the last resort sounds. Never silent for longer than the limit of
 * each voice that is asked.
 */
export class ChainedVoice {
  readonly chain: Chain<Voice>;
  readonly #firstAudioMs: number;
  readonly #lastResort: (language: Language) => Promise<Int16Array>;
  /** All that the chain says has this rate, the preferred voice's own. */
  readonly sampleRate: number;

  constructor(
    chain: Chain<Voice>,
    sampleRate: number,
    options: { firstAudioMs: number; lastResort: (language: Language) => Promise<Int16Array> },
  ) {
    this.chain = chain;
    this.sampleRate = sampleRate;
    this.#firstAudioMs = options.firstAudioMs;
    this.#lastResort = options.lastResort;
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
  async *speak(text: string, language: Language, signal?: AbortSignal): AsyncGenerator<Said> {
    const voices = this.chain.available;
    for (const [at, voice] of voices.entries()) {
      try {
        yield* this.#said(voice, text, language, signal);
        await this.chain.succeeded(voice);
        return;
      } catch (error) {
        if (signal?.aborted) return;
        await this.chain.failed(voice, error, voices[at + 1] ?? null);
      }
    }
    if (!signal?.aborted) yield { samples: await this.#lastResort(language), voice: null };
  }

  async *#said(
    voice: Voice,
    text: string,
    language: Language,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Said> {
    using resampled = new Resampled(voice.sampleRate, this.sampleRate);
    let made = 0;
    try {
      const chunks = eachInTime(
        (stop) => voice.synthesise(text, language, stop),
        {
          limitMs: this.chain.all.length === 1 ? aloneIsGivenTimes * this.#firstAudioMs : this.#firstAudioMs,
        },
        signal,
      );
      for await (const chunk of chunks) {
        made += chunk.length;
        for (const samples of resampled.push(chunk)) yield { samples, voice };
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
}
