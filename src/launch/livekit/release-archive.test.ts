import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../run.ts';
import { obtainReleaseArchive } from './release-archive.ts';

let folder: string;
let server: Server;
let published: Record<string, Buffer | string>;
let baseUrl: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hatif-release-'));
  published = {};
  server = createServer((request, response) => {
    const content = published[request.url ?? ''];
    response.writeHead(content === undefined ? 404 : 200).end(content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  baseUrl = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Publishes a release that holds one server, with the checksum given or its true one. */
async function publish(checksum?: string): Promise<void> {
  writeFileSync(path.join(folder, 'livekit-server'), '#!/bin/sh\necho a server\n');
  const archive = path.join(folder, 'archive.tar.gz');
  await run('tar', ['-czf', archive, '-C', folder, 'livekit-server'], { timeoutMs: 10_000 });
  const bytes = readFileSync(archive);
  const cpu = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const name = `livekit_1.11.0_linux_${cpu}.tar.gz`;
  const sum = checksum ?? createHash('sha256').update(bytes).digest('hex');
  published = { [`/${name}`]: bytes, '/checksums.txt': `${'0'.repeat(64)}  other.zip\n${sum}  ${name}\n` };
}

const wanted = () => path.join(folder, 'data', 'bin', 'livekit-server');

describe.runIf(process.platform === 'linux')('the official release archive', () => {
  test('is unpacked into a server that runs', async () => {
    await publish();
    await obtainReleaseArchive(wanted(), () => undefined, baseUrl);
    expect(await run(wanted(), [], { timeoutMs: 5_000 })).toBe('a server\n');
    expect(readdirSync(path.dirname(wanted()))).toEqual(['livekit-server']);
  });

  test('is not used when it differs from the published checksum', async () => {
    await publish('f'.repeat(64));
    await expect(obtainReleaseArchive(wanted(), () => undefined, baseUrl)).rejects.toMatchObject({
      code: 'checksum_mismatch',
    });
    expect(existsSync(wanted())).toBe(false);
    expect(readdirSync(path.dirname(wanted()))).toEqual([]);
  });

  test('is not used without a checksum', async () => {
    await publish();
    published['/checksums.txt'] = 'nothing here';
    await expect(obtainReleaseArchive(wanted(), () => undefined, baseUrl)).rejects.toMatchObject({
      code: 'no_checksum',
    });
  });

  test('a closed network is noticed and named', async () => {
    await expect(obtainReleaseArchive(wanted(), () => undefined, 'http://127.0.0.1:1')).rejects.toMatchObject(
      { code: 'download_failed', message: expect.stringContaining('127.0.0.1:1') },
    );
  });
});
