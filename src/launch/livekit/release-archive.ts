import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HatifError } from '../../errors.ts';
import { run } from '../run.ts';
import { livekitVersion } from './version.ts';

const releases = `https://github.com/livekit/livekit/releases/download/v${livekitVersion}`;
/** A closed network is recognised by this silence; an open one answers within a fraction of it. */
const answerTimeoutMs = 5_000;
const stallTimeoutMs = 20_000;

/**
 * Puts the official release's server at `file`: the archive for this platform, held against the checksum
 * that the release publishes beside it. Throws when the platform has no archive (macOS), the network is
 * closed or the checksum differs; nothing is left behind then.
 */
export async function obtainReleaseArchive(
  file: string,
  say: (line: string) => void,
  baseUrl = releases,
): Promise<void> {
  const archive = archiveName(process.platform, process.arch);
  const expected = await publishedChecksum(`${baseUrl}/checksums.txt`, archive);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(path.join(path.dirname(file), '.obtaining-'));
  try {
    const downloaded = path.join(draft, archive);
    await download(`${baseUrl}/${archive}`, downloaded, say);
    const actual = await sha256(downloaded);
    if (actual !== expected) {
      throw new HatifError('checksum_mismatch', `${archive} is not what the release published: not used.`);
    }
    await run('tar', ['-xzf', downloaded, '-C', draft, 'livekit-server'], { timeoutMs: 60_000 });
    await chmod(path.join(draft, 'livekit-server'), 0o755);
    await rename(path.join(draft, 'livekit-server'), file);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function archiveName(platform: NodeJS.Platform, arch: string): string {
  const cpu = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' }[arch];
  if (platform !== 'linux' || !cpu) {
    throw new HatifError('no_release_archive', `LiveKit publishes no archive for ${platform} ${arch}.`);
  }
  return `livekit_${livekitVersion}_linux_${cpu}.tar.gz`;
}

async function publishedChecksum(url: string, archive: string): Promise<string> {
  const lines = (await (await request(url)).text()).split('\n');
  const line = lines.find((candidate) => candidate.trim().endsWith(archive));
  const checksum = line?.trim().split(/\s+/)[0];
  if (!checksum || !/^[0-9a-f]{64}$/.test(checksum)) {
    throw new HatifError('no_checksum', `The release lists no checksum for ${archive}.`);
  }
  return checksum;
}

/** Answers within seconds or throws; a body that stops coming is given up by {@link download}. */
async function request(url: string, giveUp = new AbortController()): Promise<Response> {
  const { host } = new URL(url);
  const timer = setTimeout(
    () => giveUp.abort(new Error(`${host} did not answer within ${answerTimeoutMs / 1000} s`)),
    answerTimeoutMs,
  );
  try {
    const response = await fetch(url, { signal: giveUp.signal });
    if (!response.ok) throw new Error(`${host} answered ${response.status}`);
    return response;
  } catch (error) {
    throw new HatifError('download_failed', `${host} cannot be reached (${causeOf(error)}).`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

async function download(url: string, file: string, say: (line: string) => void): Promise<void> {
  const giveUp = new AbortController();
  const response = await request(url, giveUp);
  if (!response.body) throw new HatifError('download_failed', 'The answer was empty.');
  const total = Number(response.headers.get('content-length') ?? 0);
  let received = 0;
  let toldTenths = 0;
  let stall: NodeJS.Timeout | undefined;
  const watch = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      clearTimeout(stall);
      stall = setTimeout(() => giveUp.abort(new Error('the download stalled')), stallTimeoutMs);
      received += chunk.length;
      const tenths = total ? Math.floor((received / total) * 10) : 0;
      if (tenths > toldTenths) say(`  ${tenths * 10} % of ${Math.round(total / 1e6)} MB`);
      toldTenths = Math.max(tenths, toldTenths);
      yield chunk;
    }
  };
  try {
    await pipeline(Readable.fromWeb(response.body), watch, createWriteStream(file));
  } finally {
    clearTimeout(stall);
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
