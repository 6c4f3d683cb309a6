import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readActive } from './active.ts';
import { fetchModel, findModel, useModel } from './fetch.ts';
import { audienceOf, readLayout } from './layout.ts';
import { manifest } from './manifest.ts';

const asset = 'sherpa-onnx-whisper-small.tar.bz2';

/** A release server that speaks GitHub's API; every property can be spoiled. */
interface Published {
  archive: Buffer;
  digest: string | null;
  checksums: string | null;
  /** Breaks off the first answer after so many bytes. */
  breakOffAfter: number | null;
  ranges: (string | undefined)[];
  /** Assets stand on the second page of a long release. */
  paged: boolean;
}

let directory: string;
let server: Server;
let published: Published;
let source: { api: string; repository: string; tag: string };

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-models-'));
  const archive = await packWhisper(directory);
  const sum = createHash('sha256').update(archive).digest('hex');
  published = {
    archive,
    digest: `sha256:${sum}`,
    checksums: null,
    breakOffAfter: null,
    ranges: [],
    paged: false,
  };
  server = startRelease();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  source = { api: address(), repository: 'k2-fsa/sherpa-onnx', tag: 'asr-models' };
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true });
});

describe('fetching a model', () => {
  const entry = findModel('whisper-small');
  const models = (): string => path.join(directory, 'models');

  test('checks it, unpacks it and makes it the recogniser', async () => {
    const progress: number[] = [];
    const folder = await fetchModel(entry, models(), (received) => progress.push(received), source);
    expect(await readActive(models())).toEqual({ id: 'whisper-small', directory: folder });
    expect(await readLayout(folder)).toMatchObject({
      kind: 'whisper',
      encoder: path.join(folder, 'small-encoder.int8.onnx'),
    });
    expect(progress.at(-1)).toBe(published.archive.length);
    expect((await readdir(models())).toSorted()).toEqual(['active.json', 'whisper-small']);
  });

  test('goes on where it broke off', async () => {
    published.breakOffAfter = 2_000_000;
    await expect(fetchModel(entry, models(), () => undefined, source)).rejects.toMatchObject({
      code: 'download_failed',
    });
    const kept = (await stat(path.join(models(), `${asset}.part`))).size;
    await fetchModel(entry, models(), () => undefined, source);
    expect(kept).toBeGreaterThan(0);
    expect(published.ranges).toEqual([undefined, `bytes=${kept}-`]);
    expect(await readActive(models())).toMatchObject({ id: 'whisper-small' });
  });

  test('refuses what is not what the publisher states, and removes it', async () => {
    published.digest = `sha256:${'0'.repeat(64)}`;
    await expect(fetchModel(entry, models(), () => undefined, source)).rejects.toMatchObject({
      code: 'checksum_mismatch',
    });
    expect(await readdir(models())).toEqual([]);
    expect(await readActive(models())).toBeNull();
  });

  test('takes the checksum from the release’s own list where the asset is older than digests', async () => {
    published.checksums = `other.tar.bz2\t${'1'.repeat(64)}\n${asset}\t${published.digest?.slice(7)}\n`;
    published.digest = null;
    published.paged = true;
    await fetchModel(entry, models(), () => undefined, source);
    expect(await readActive(models())).toMatchObject({ id: 'whisper-small' });
  });

  test('fetches nothing whose checksum nobody states', async () => {
    published.digest = null;
    await expect(fetchModel(entry, models(), () => undefined, source)).rejects.toMatchObject({
      code: 'checksum_missing',
    });
    expect(published.ranges).toEqual([]);
  });

  test('says when the publisher cannot be reached', async () => {
    const nobody = { ...source, api: 'http://127.0.0.1:9' };
    await expect(fetchModel(entry, models(), () => undefined, nobody)).rejects.toMatchObject({
      code: 'release_unreachable',
    });
  });
});

describe('weights on disk', () => {
  test('are told apart by what they are', async () => {
    const small = path.join(directory, 'small');
    await mkdir(small);
    await writeFile(path.join(small, 'model.int8.onnx'), 'weights');
    await writeFile(path.join(small, 'tokens.txt'), '<blk> 0\na 1\nب 2\n');
    expect(await audienceOf(await readLayout(small))).toBe('test_callers');
    await writeFile(path.join(small, 'tokens.txt'), '<blk> 0\nا 1\nب 2\n');
    expect(await audienceOf(await readLayout(small))).toBe('words');
    await expect(useModel(small, directory)).rejects.toMatchObject({ code: 'model_unknown' });
    await expect(useModel(path.join(directory, 'nothing'), directory)).rejects.toMatchObject({
      code: 'model_unknown',
    });
    expect(await readActive(directory)).toBeNull();
  });
});

test('every model of the manifest is fit for both languages and says what it may be used for', () => {
  for (const { id, asset: file, languages, licence } of manifest) {
    expect(file).toMatch(new RegExp(`${id.replace('whisper-', '')}\\.tar\\.bz2$`, 'u'));
    expect([...languages].toSorted()).toEqual(['ar', 'en']);
    expect(licence).not.toBe('');
  }
});

/** An archive as sherpa-onnx packs one, small. */
async function packWhisper(below: string): Promise<Buffer> {
  const folder = path.join(below, 'sherpa-onnx-whisper-small');
  await mkdir(folder);
  for (const name of ['small-encoder.onnx', 'small-encoder.int8.onnx', 'small-decoder.int8.onnx']) {
    await writeFile(path.join(folder, name), randomBytes(1_000_000));
  }
  await writeFile(path.join(folder, 'small-tokens.txt'), 'a 0\n');
  const file = path.join(below, asset);
  execFileSync('tar', ['-cjf', file, '-C', below, 'sherpa-onnx-whisper-small']);
  return readFile(file);
}

function address(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function startRelease(): Server {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://release');
    if (pathname === '/repos/k2-fsa/sherpa-onnx/releases/tags/asr-models') {
      response.end(
        JSON.stringify({ assets_url: `${address()}/assets`, assets: published.paged ? [] : assets() }),
      );
    } else if (pathname === '/assets') {
      const filler = Array.from({ length: 100 }, (_, at) => ({ ...assets()[0], name: `other-${at}` }));
      response.end(JSON.stringify(searchParams.get('page') === '1' ? filler : assets()));
    } else if (pathname === '/checksum.txt') {
      response.end(published.checksums);
    } else {
      const { range } = request.headers;
      published.ranges.push(range);
      const from = Number(range?.match(/\d+/u)?.[0] ?? 0);
      response.writeHead(range ? 206 : 200, { 'content-length': published.archive.length - from });
      const cut = published.breakOffAfter;
      published.breakOffAfter = null;
      if (cut === null) response.end(published.archive.subarray(from));
      else response.write(published.archive.subarray(0, cut), () => response.destroy());
    }
  });
}

function assets() {
  const file = { name: asset, size: published.archive.length, digest: published.digest };
  const list = {
    name: 'checksum.txt',
    size: 1,
    digest: null,
    browser_download_url: `${address()}/checksum.txt`,
  };
  return [
    { ...file, browser_download_url: `${address()}/archive` },
    ...(published.checksums === null ? [] : [list]),
  ];
}
