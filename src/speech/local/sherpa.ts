import type { ModelConfig, OfflineRecognizer, RecogniserConfig } from 'sherpa-onnx-node';
import { z } from 'zod';
import type { Language } from '../../shared/vocabulary.ts';
import type { Layout } from '../models/layout.ts';
import { importOptional } from '../optional.ts';

const sampleRate = 16_000;
/** A trace of noise for CTC models, which were never trained on perfect silence. */
const noise = 0.002;

/**
 * Frames of 10 ms of silence after what Whisper is given: half of the engine's own measure, whose every second takes
 * 20 ms. With 3 s it falls into loops; single words are heard better with all of it.
 */
const silenceAfter = { word: 1000, sentence: 500 } as const;
/** Seconds in which no more than a word is said, with the room before it. */
const wordSeconds = 1.5;

const resultSchema = z.object({ text: z.string(), lang: z.string() });

/** What came out of one decoding; `detected` is Whisper's own guess at the language when it was free. */
export interface Decoded {
  text: string;
  detected: string;
}

/** One set of weights in sherpa-onnx, decoding one utterance at a time. */
export class Sherpa {
  readonly kind: Layout['kind'];
  readonly #around: number;
  readonly #recogniser: OfflineRecognizer;
  readonly #config: (language: Language | '', seconds: number) => RecogniserConfig;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    kind: Layout['kind'],
    recogniser: OfflineRecognizer,
    config: (language: Language | '', seconds: number) => RecogniserConfig,
    around: number,
  ) {
    this.kind = kind;
    this.#around = around;
    this.#recogniser = recogniser;
    this.#config = config;
  }

  /**
   * `around`: seconds of silence put around an utterance, without which models swallow its first and last
   * sounds. Throws `HatifError` (`sherpa_missing`) when the optional engine is not there.
   */
  static async load(
    layout: Layout,
    { threads, around }: { threads: number; around: number },
  ): Promise<Sherpa> {
    const { default: sherpa } = await importOptional(
      'sherpa_missing',
      'sherpa-onnx-node',
      'Local speech recognition',
      () => import('sherpa-onnx-node'),
    );
    const config = (language: Language | '', seconds: number): RecogniserConfig => ({
      featConfig: { sampleRate, featureDim: 80 },
      modelConfig: modelConfig(layout, language, { threads, seconds }),
    });
    return new Sherpa(layout.kind, await sherpa.OfflineRecognizer.createAsync(config('', 0)), config, around);
  }

  /**
   * Decodes one utterance, after those asked for before it: the language is the recogniser's state, and
   * one decoding already fills the cores. `language` `''` lets Whisper choose. What was
   * aborted before its turn is not decoded.
   */
  decode(
    samples: Float32Array,
    rate: number,
    language: Language | '',
    signal?: AbortSignal,
  ): Promise<Decoded> {
    const decoded = this.#queue.then(() => {
      signal?.throwIfAborted();
      return this.#decode(samples, rate, language);
    });
    this.#queue = decoded.catch(() => undefined);
    return decoded;
  }

  async #decode(samples: Float32Array, rate: number, language: Language | ''): Promise<Decoded> {
    if (this.kind === 'whisper') this.#recogniser.setConfig(this.#config(language, samples.length / rate));
    const stream = this.#recogniser.createStream();
    stream.acceptWaveform({ sampleRate: rate, samples: this.#padded(samples, rate) });
    const result = resultSchema.parse(await this.#recogniser.decodeAsync(stream));
    return { text: result.text.trim(), detected: result.lang };
  }

  #padded(samples: Float32Array, rate: number): Float32Array {
    const around = Math.round(this.#around * rate);
    const padded = new Float32Array(samples.length + 2 * around);
    padded.set(samples, around);
    if (this.kind === 'ctc') {
      let seed = 1;
      for (let at = 0; at < padded.length; at += 1) {
        // A linear congruential generator, so that the same sound is always heard the same way.
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        padded[at] = (padded[at] ?? 0) + noise * (seed / 0x8000_0000 - 1);
      }
    }
    return padded;
  }
}

function modelConfig(
  layout: Layout,
  language: Language | '',
  { threads, seconds }: { threads: number; seconds: number },
): ModelConfig {
  const common = { tokens: layout.tokens, numThreads: threads, provider: 'cpu', debug: 0 } as const;
  if (layout.kind === 'ctc') return { ...common, zipformerCtc: { model: layout.model } };
  const { encoder, decoder } = layout;
  const tailPaddings = seconds < wordSeconds ? silenceAfter.word : silenceAfter.sentence;
  return { ...common, whisper: { encoder, decoder, language, task: 'transcribe', tailPaddings } };
}

/** 16-bit samples as the fractions that sherpa takes. */
export function toFractions(samples: Int16Array): Float32Array {
  return Float32Array.from(samples, (sample) => sample / 32_768);
}
