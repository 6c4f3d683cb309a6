import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { Tokenizer } from '@huggingface/tokenizers';
import { HatifError } from '../../errors.ts';
import type { TextRole } from '../../knowledge/embedder.ts';

/** E5 was trained on texts of up to 512 tokens. */
const mostTokens = 512;

/** The files of a model's folder, as they are called in the repositories of Hugging Face. */
const files = ['onnx/model_quantized.onnx', 'tokenizer.json'] as const;

/** A sentence embedding model of the E5 family on this machine: ONNX weights and their tokenizer. */
export class LocalModel {
  readonly #session: InferenceSession;
  readonly #TensorType: typeof Tensor;
  readonly #tokenizer: Tokenizer;

  private constructor(session: InferenceSession, TensorType: typeof Tensor, tokenizer: Tokenizer) {
    this.#session = session;
    this.#TensorType = TensorType;
    this.#tokenizer = tokenizer;
  }

  /** Throws `onnxruntime_missing` without the optional packages, `embedder_missing` without the model's files. */
  static async load(directory: string): Promise<LocalModel> {
    const [runtime, tokenizers] = await optionalPackages();
    const [weights, tokenizer] = await Promise.all(
      files.map((file) => readFile(path.join(directory, file))),
    ).catch((error: unknown) => {
      throw new HatifError(
        'embedder_missing',
        `${directory} holds no embedding model. Fetch it: npm run hatif -- models fetch ${path.basename(directory)}`,
        { status: 400, cause: error },
      );
    });
    if (!weights || !tokenizer) throw new Error('not all files were read');
    // One thread: who loads a model has given it a thread of its own.
    runtime.env.wasm.numThreads = 1;
    return new LocalModel(
      await runtime.InferenceSession.create(weights, { executionProviders: ['wasm'] }),
      runtime.Tensor,
      new tokenizers.Tokenizer(JSON.parse(tokenizer.toString()) as object, {}),
    );
  }

  /** The text's vector: the mean of what the model says of its tokens, of length one. */
  async embed(text: string, role: TextRole): Promise<number[]> {
    const encoded = this.#tokenizer.encode(`${role}: ${text}`).ids;
    // The closing token stays where a text is cut.
    const ids =
      encoded.length > mostTokens ? [...encoded.slice(0, mostTokens - 1), ...encoded.slice(-1)] : encoded;
    const row = (value: (at: number) => number) =>
      new this.#TensorType(
        'int64',
        BigInt64Array.from(ids, (_, at) => BigInt(value(at))),
        [1, ids.length],
      );
    const given: Record<string, Tensor> = {
      input_ids: row((at) => ids[at] ?? 0),
      attention_mask: row(() => 1),
      token_type_ids: row(() => 0),
    };
    const wanted = this.#session.inputNames.flatMap((name) =>
      given[name] ? [[name, given[name]] as const] : [],
    );
    const output = await this.#session.run(Object.fromEntries(wanted));
    return meanOf(output['last_hidden_state']);
  }
}

function meanOf(states: Tensor | undefined): number[] {
  const [, tokens = 0, width = 0] = states?.dims ?? [];
  if (!(states?.data instanceof Float32Array) || tokens === 0)
    throw new HatifError('embedder_answer', 'The embedding model answers in a form that is not understood.');
  const sum = Array.from({ length: width }, () => 0);
  for (const [at, value] of states.data.entries()) sum[at % width] = (sum[at % width] ?? 0) + value;
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

async function optionalPackages() {
  try {
    return await Promise.all([import('onnxruntime-web'), import('@huggingface/tokenizers')]);
  } catch (error) {
    throw new HatifError(
      'onnxruntime_missing',
      'A local embedding model needs the packages onnxruntime-web and @huggingface/tokenizers. Install them with: npm install --include=optional',
      { cause: error },
    );
  }
}
