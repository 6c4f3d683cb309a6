import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { HatifError } from '../../errors.ts';
import { download, type OnProgress } from './download.ts';
import type { PublishedFile } from './release.ts';

/** An embedding model one can fetch: files of a repository on Hugging Face. */
export interface EmbedderEntry {
  id: string;
  repository: string;
  files: readonly string[];
  licence: string;
  megabytes: number;
  advice: string;
}

/** Embedding models for the knowledge base; `EMBEDDINGS_MODEL` names one. */
export const embedders: readonly EmbedderEntry[] = [
  {
    id: 'multilingual-e5-small',
    repository: 'Xenova/multilingual-e5-small',
    files: ['onnx/model_quantized.onnx', 'tokenizer.json'],
    licence: 'MIT (intfloat)',
    megabytes: 135,
    advice: 'for the knowledge base: finds what is worded otherwise, in either language',
  },
];

const officialHub = 'https://huggingface.co';
const timeoutMs = 20_000;

const treeSchema = z.array(
  z.object({ path: z.string(), lfs: z.object({ oid: z.string(), size: z.int() }).optional() }),
);

/**
 * Brings an embedding model below `localDir` and holds each file against the checksum that its publisher states.
 * Resolves with its folder, which is there whole or not at all. Throws `hub_unreachable`, `asset_missing`, and as
 * `download`.
 */
export async function fetchEmbedder(
  entry: EmbedderEntry,
  localDir: string,
  onProgress: OnProgress,
  hub = officialHub,
): Promise<string> {
  const directory = path.join(localDir, entry.id);
  const draft = `${directory}.fetching`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  for (const published of await findFiles(entry, hub))
    await download(published, path.join(draft, published.path), onProgress);
  await rm(directory, { recursive: true, force: true });
  await rename(draft, directory);
  return directory;
}

async function findFiles(entry: EmbedderEntry, hub: string): Promise<(PublishedFile & { path: string })[]> {
  const listed = treeSchema.parse(
    await get(`${hub}/api/models/${entry.repository}/tree/main?recursive=true`),
  );
  return entry.files.map((file) => {
    const found = listed.find((one) => one.path === file)?.lfs;
    if (!found || !/^[0-9a-f]{64}$/.test(found.oid)) {
      throw new HatifError(
        'asset_missing',
        `${entry.repository} no longer holds ${file} with a checksum, so it is not fetched.`,
      );
    }
    const url = `${hub}/${entry.repository}/resolve/main/${file}`;
    return { path: file, url, bytes: found.size, sha256: found.oid };
  });
}

async function get(url: string): Promise<unknown> {
  const { host } = new URL(url);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new HatifError('hub_unreachable', `${host} cannot be reached.`, { status: 503, cause: error });
  }
}
