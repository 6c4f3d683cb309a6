import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { HatifError, errorMessage } from '../../errors.ts';
import { writeActive } from './active.ts';
import { download, type OnProgress } from './download.ts';
import { audienceOf, readLayout } from './layout.ts';
import { manifest, officialRelease, type ModelEntry } from './manifest.ts';
import { findPublished, type ReleaseSource } from './release.ts';

const execute = promisify(execFile);

/** The manifest's entry; throws `HatifError` (`model_unknown`) naming what there is. */
export function findModel(id: string, entries: readonly ModelEntry[] = manifest): ModelEntry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry) return entry;
  const known = entries.map((candidate) => candidate.id).join(', ');
  throw new HatifError('model_unknown', `There is no model ${id}. Known: ${known}.`, { status: 400 });
}

/**
 * Brings a model from its publisher below `modelsDir`, checks it, unpacks it and makes it the recogniser.
 * Resolves with its folder. Errors as `findPublished` and `download`, and `unpack_failed`.
 */
export async function fetchModel(
  entry: ModelEntry,
  modelsDir: string,
  onProgress: OnProgress,
  source: ReleaseSource = officialRelease,
): Promise<string> {
  const archive = path.join(modelsDir, entry.asset);
  const published = await findPublished(source, entry.asset);
  await download(published, archive, onProgress);
  const directory = path.join(modelsDir, entry.id);
  await unpack(archive, directory);
  await rm(archive);
  return useModel(directory, modelsDir, entry.id);
}

/**
 * Makes weights on disk the recogniser. Throws `HatifError` (`model_unknown`) when the folder holds none,
 * or only the single-word recogniser, which cannot hear a call by itself.
 */
export async function useModel(directory: string, modelsDir: string, id?: string): Promise<string> {
  const absolute = path.resolve(directory);
  const audience = await audienceOf(await readLayout(absolute));
  if (audience === 'words') {
    throw new HatifError(
      'model_unknown',
      `${absolute} hears single words only: it cannot hear a call by itself.`,
      {
        status: 400,
      },
    );
  }
  await writeActive(modelsDir, { id: id ?? path.basename(absolute), directory: absolute });
  return absolute;
}

/** Unpacks an archive of one folder as `directory`, whole or not at all. */
async function unpack(archive: string, directory: string): Promise<void> {
  const draft = `${directory}.unpacking`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    await execute('tar', ['-xf', archive, '-C', draft, '--no-same-owner']);
    const [only, ...others] = await readdir(draft);
    if (only === undefined || others.length > 0) throw new Error('it holds more than one folder');
    await rm(directory, { recursive: true, force: true });
    await rename(path.join(draft, only), directory);
  } catch (error) {
    throw new HatifError(
      'unpack_failed',
      `${path.basename(archive)} cannot be unpacked (${errorMessage(error).trim()}). tar and bzip2 are needed.`,
      { cause: error },
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
