import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HatifError, errorMessage } from '../../errors.ts';
import type { PublishedFile } from './release.ts';

/** Told of every piece that arrives, in bytes. */
export type OnProgress = (received: number, total: number) => void;

const stallMs = 30_000;

/**
 * Brings a published file to `target` and holds it against its checksum. What an interrupted download
 * left in `target.part` is continued. Throws `HatifError`: `download_failed` (the part stays, ask again),
 * `checksum_mismatch` (the part is removed).
 */
export async function download(file: PublishedFile, target: string, onProgress: OnProgress): Promise<void> {
  const part = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const have = await sizeOf(part);
  if (have > file.bytes) await rm(part);
  if (have !== file.bytes) await receive(file, part, have > file.bytes ? 0 : have, onProgress);
  if ((await sha256(part)) !== file.sha256) {
    await rm(part);
    throw new HatifError(
      'checksum_mismatch',
      'What arrived is not what the publisher states. It was removed: fetch it again.',
    );
  }
  await rename(part, target);
}

async function receive(
  file: PublishedFile,
  partFile: string,
  from: number,
  onProgress: OnProgress,
): Promise<void> {
  const giveUp = new AbortController();
  let stall: NodeJS.Timeout | undefined;
  const alive = (): void => {
    clearTimeout(stall);
    stall = setTimeout(() => giveUp.abort(new Error('nothing arrived for 30 s')), stallMs);
  };
  try {
    alive();
    const response = await fetch(file.url, {
      headers: from > 0 ? { range: `bytes=${from}-` } : {},
      signal: giveUp.signal,
    });
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    // A server that knows no ranges sends the whole again.
    const resumed = response.status === 206;
    let received = resumed ? from : 0;
    // Each piece is on disk before the next is asked for, so that nothing that arrived is lost.
    await using part = await open(partFile, resumed ? 'a' : 'w');
    for await (const chunk of response.body) {
      alive();
      await part.writeFile(chunk);
      received += chunk.length;
      onProgress(received, file.bytes);
    }
    if (received < file.bytes) throw new Error(`it ended after ${received} of ${file.bytes} bytes`);
  } catch (error) {
    throw new HatifError(
      'download_failed',
      `The download broke off (${errorMessage(error)}). What has arrived is kept: the same command goes on from there.`,
      { status: 503, cause: error },
    );
  } finally {
    clearTimeout(stall);
  }
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  );
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
