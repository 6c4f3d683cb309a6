import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { z } from 'zod';
import { HatifError } from '../../errors.ts';
import { importOptional } from '../optional.ts';

/** Where the model that comes with Hatif lies. */
const shipped = path.resolve(import.meta.dirname, '../../../models/tashkeel');

const vocabularySchema = z.object({
  char_to_idx: z.record(z.string(), z.number().int()),
  diac_to_idx: z.record(z.string(), z.number().int()),
});

/** One character of a text with the marks the model would put on it. */
export interface MarkedLetter {
  letter: string;
  marks: string;
}

/** Puts diacritics on letters; see `models/tashkeel/README.md` for the tensors. */
export class TashkeelModel {
  readonly #session: InferenceSession;
  readonly #TensorType: typeof Tensor;
  readonly #characters: Readonly<Record<string, number>>;
  readonly #marks: readonly string[];

  private constructor(
    session: InferenceSession,
    TensorType: typeof Tensor,
    vocabulary: z.infer<typeof vocabularySchema>,
  ) {
    this.#session = session;
    this.#TensorType = TensorType;
    this.#characters = vocabulary.char_to_idx;
    const marks: string[] = [];
    for (const [mark, index] of Object.entries(vocabulary.diac_to_idx)) marks[index] = mark;
    this.#marks = marks;
  }

  /** Throws `HatifError` (`onnxruntime_missing`) when the optional runtime is not there. */
  static async load(directory = shipped): Promise<TashkeelModel> {
    const runtime = await importOptional(
      'onnxruntime_missing',
      'onnxruntime-web',
      'Reading Arabic that carries no diacritics aloud',
      () => import('onnxruntime-web'),
    );
    // One thread: the texts are short, and worker threads would keep the process alive.
    runtime.env.wasm.numThreads = 1;
    const [weights, vocabulary] = await Promise.all([
      readFile(path.join(directory, 'rawi_v3.int8.onnx')),
      readFile(path.join(directory, 'rawi_v3.vocab.json'), 'utf8'),
    ]);
    const session = await runtime.InferenceSession.create(weights, { executionProviders: ['wasm'] });
    return new TashkeelModel(session, runtime.Tensor, vocabularySchema.parse(JSON.parse(vocabulary)));
  }

  /** The letters as given, each with its likeliest marks. `letters` are base characters, without marks. */
  async mark(letters: readonly string[]): Promise<MarkedLetter[]> {
    if (letters.length === 0) return [];
    const unknown = this.#characters['<UNK>'] ?? 1;
    const input = new this.#TensorType(
      'int64',
      BigInt64Array.from(letters, (letter) => BigInt(this.#characters[letter] ?? unknown)),
      [1, letters.length],
    );
    const output = await this.#session.run({ input });
    const presence = floats(output['presence']);
    const value = floats(output['value']);
    return letters.map((letter, at) => ({
      letter,
      marks: /\p{L}/u.test(letter) && (presence[at] ?? 0) > 0 ? this.#likeliest(value, at) : '',
    }));
  }

  #likeliest(value: Float32Array, at: number): string {
    const classes = this.#marks.length;
    let best = 1;
    for (let index = 2; index < classes; index += 1) {
      if ((value[at * classes + index] ?? 0) > (value[at * classes + best] ?? 0)) best = index;
    }
    return this.#marks[best] ?? '';
  }
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new HatifError('tashkeel_model', 'The diacritics model answers in a form that is not understood.');
}
