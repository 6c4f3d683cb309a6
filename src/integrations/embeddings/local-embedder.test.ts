import path from 'node:path';
import { expect, test } from 'vitest';
import { describeNeeding } from '../../../test/helpers/missing.ts';
import { LocalEmbedder } from './local-embedder.ts';

const signal = new AbortController().signal;

/** A model of fourteen words that puts delivery and التوصيل beside each other; made as E5's files are. */
const tiny = path.resolve(import.meta.dirname, '../../../test/knowledge/tiny-embedder');

const cosine = (a: readonly number[] = [], b: readonly number[] = []): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describeNeeding(['onnxruntime-web'], 'a local embedding model', () => {
  test('makes vectors of length one, alike for what means the same', async () => {
    const embedder = new LocalEmbedder('local/tiny', tiny);
    const [delivery, arabic, price] = await embedder.embed(
      ['delivery to jeddah', 'التوصيل', 'price'],
      'query',
      signal,
    );
    expect(delivery).toHaveLength(4);
    expect(cosine(delivery, delivery)).toBeCloseTo(1);
    expect(cosine(delivery, arabic)).toBeGreaterThan(cosine(delivery, price) + 0.5);
  });

  test('a question and a passage of the same words are not the same to it', async () => {
    const embedder = new LocalEmbedder('local/tiny', tiny);
    const [asked] = await embedder.embed(['delivery'], 'query', signal);
    const [stored] = await embedder.embed(['delivery'], 'passage', signal);
    expect(asked).not.toEqual(stored);
  });

  test('a folder without a model says how to get it', async () => {
    const embedder = new LocalEmbedder('local/x', path.join(tiny, 'nothing'));
    await expect(embedder.embed(['x'], 'query', signal)).rejects.toMatchObject({ code: 'embedder_missing' });
  });
});
