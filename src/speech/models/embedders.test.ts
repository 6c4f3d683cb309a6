import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedders, fetchEmbedder } from './embedders.ts';

const weights = Buffer.from('weights of a model');
let sum = createHash('sha256').update(weights).digest('hex');
let directory: string;

/** A server that speaks Hugging Face's API. */
const hub = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://hub');
  if (pathname === '/api/models/Xenova/multilingual-e5-small/tree/main') {
    const file = (name: string) => ({ path: name, lfs: { oid: sum, size: weights.length } });
    response.end(
      JSON.stringify([file('onnx/model_quantized.onnx'), file('tokenizer.json'), { path: 'README.md' }]),
    );
  } else if (pathname.startsWith('/Xenova/multilingual-e5-small/resolve/main/')) response.end(weights);
  else response.writeHead(404).end();
});
const address = () => `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;

beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-embedders-'));
  await new Promise<void>((resolve) => {
    hub.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(async () => {
  hub.closeAllConnections();
  hub.close();
  await rm(directory, { recursive: true });
});

const [entry] = embedders;

test('an embedding model is fetched, checked, and lies where it is looked for', async () => {
  if (!entry) throw new Error('there is no embedding model');
  const folder = await fetchEmbedder(entry, directory, () => undefined, address());
  expect(folder).toBe(path.join(directory, 'multilingual-e5-small'));
  expect(await readFile(path.join(folder, 'onnx/model_quantized.onnx'))).toEqual(weights);
});

test('what is not what the publisher states is not kept', async () => {
  if (!entry) throw new Error('there is no embedding model');
  sum = '0'.repeat(64);
  const other = path.join(directory, 'other');
  await expect(fetchEmbedder(entry, other, () => undefined, address())).rejects.toMatchObject({
    code: 'checksum_mismatch',
  });
  expect(await readdir(other)).not.toContain('multilingual-e5-small');
});
