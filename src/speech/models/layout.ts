import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { HatifError, errorMessage } from '../../errors.ts';

/** Files of a recogniser as they lie in a folder, with absolute paths. */
export type Layout =
  | { kind: 'whisper'; encoder: string; decoder: string; tokens: string }
  | { kind: 'ctc'; model: string; tokens: string };

/** Whom a recogniser understands; `words` is one of single Arabic words. */
export type Audience = 'people' | 'test_callers' | 'words';

// No recogniser of free human speech is this small: one for synthesised callers or single words is.
const tooSmallForPeople = 5_000_000;

/**
 * Recognises what lies in a folder: Whisper (encoder, decoder, tokens) or a CTC model (model, tokens), in
 * the file names of the sherpa-onnx releases; int8 weights are preferred.
 * Throws `HatifError` (`model_unknown`) when it is neither.
 */
export async function readLayout(directory: string): Promise<Layout> {
  const names = await list(directory);
  const find = (part: string): string | undefined => {
    const candidates = names.filter((name) => name.includes(part) && name.endsWith('.onnx'));
    const name = candidates.find((candidate) => candidate.includes('int8')) ?? candidates[0];
    return name === undefined ? undefined : path.join(directory, name);
  };
  const tokensName = names.find((name) => name.endsWith('tokens.txt'));
  const tokens = tokensName === undefined ? undefined : path.join(directory, tokensName);
  const encoder = find('encoder');
  const decoder = find('decoder');
  const model = find('model');
  if (tokens && encoder && decoder) return { kind: 'whisper', encoder, decoder, tokens };
  if (tokens && model) return { kind: 'ctc', model, tokens };
  throw new HatifError(
    'model_unknown',
    `${directory} holds no recogniser that is understood. Expected *encoder*.onnx, *decoder*.onnx and *tokens.txt (Whisper), or *model*.onnx and tokens.txt (CTC).`,
    { status: 400 },
  );
}

async function list(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (error) {
    throw new HatifError('model_unknown', `${directory} cannot be read: ${errorMessage(error)}`, {
      status: 400,
      cause: error,
    });
  }
}

/** Whom the weights understand, told from their size and alphabet. */
export async function audienceOf(layout: Layout): Promise<Audience> {
  if (layout.kind === 'whisper') return 'people';
  const { size } = await stat(layout.model);
  if (size >= tooSmallForPeople) return 'people';
  const tokens = await readFile(layout.tokens, 'utf8');
  return /^[a-z] /mu.test(tokens) ? 'test_callers' : 'words';
}
