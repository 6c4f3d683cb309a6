import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endStartedHost, exitCode, temporaryDir } from '../helpers/embedded-host.ts';
import { KnowledgeFolder } from '../helpers/knowledge-folder.ts';
import { layDatabase } from '../helpers/migrated-database.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const dataDir = temporaryDir();
const folder = new KnowledgeFolder();

beforeAll(async () => {
  await layDatabase(dataDir);
  folder.write('en/delivery/times.md', 'Delivery times', 'Parcels to Jeddah take two days.', [
    'review-by: 2027-05-01',
  ]);
  folder.write('ar/delivery/times.md', 'مدة التوصيل', 'الطرود إلى جدة تصل خلال يومين.');
});
afterAll(async () => {
  await endStartedHost(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  folder[Symbol.dispose]();
});

/** Runs `hatif kb …` as an operator does, with no centre running. */
async function kb(args: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['src/cli/hatif.ts', 'kb', ...args], {
    cwd: repository,
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', EMBEDDINGS: 'none', LOG_LEVEL: 'warn' },
  });
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exitCode(child)]);
  return { code, out, err };
}

test('before the first sync a search says what to do', async () => {
  const { code, out, err } = await kb(['search', 'delivery']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('npm run hatif -- kb sync');
});

test('a folder is read, with what it does, and its mistakes fail the command', async () => {
  const read = await kb(['sync', folder.dir]);
  expect(read.err).toBe('');
  expect(read.code).toBe(0);
  expect(read.out).toContain('added    ar/delivery/times.md');
  expect(read.out).toContain('2 added, 0 changed, 0 removed, 0 as they were');
  folder.raw('en/delivery/broken.md', 'no front matter');
  const broken = await kb(['sync', folder.dir]);
  expect(broken.code).toBe(1);
  expect(broken.err).toContain('en/delivery/broken.md:1: expected front matter');
  expect(broken.out).toContain('2 as they were');
  expect((await kb(['list'])).out).toMatch(
    /en\/delivery\/times\.md\s+v1\s+1 passages\s+all\s+review by 2027-05-01/,
  );
});

test('a folder is checked without a database: mistakes are named, remedies without steps among them', async () => {
  using checked = new KnowledgeFolder();
  checked.write('en/faults/light.md', 'Red light', 'About it.', ['kind: remedy']);
  const steps = ['kind: remedy', "steps: [{ do: Press it., shows: 'Is it on?' }]"];
  checked.write('en/faults/noise.md', 'Noise', 'About it.', steps);
  checked.write('ar/faults/noise.md', 'ضجيج', 'عنه.');
  const { code, out, err } = await kb(['check', checked.dir]);
  expect(code).toBe(1);
  expect(err).toMatch(/en\/faults\/light\.md:\d+: a remedy needs steps/);
  expect(err).toContain('en/faults/noise.md:1: 1 steps here, 0 in ar/faults/noise.md');
  expect(out).toContain('2 articles are right, 2 mistakes');
  expect((await kb(['check'])).code).toBe(0);
});

test('questions from standard input are answered a line each, in order', async () => {
  const { out, code } = await kb(
    ['search', '--json', '--limit', '1', '--mode', 'lexical'],
    'how long is delivery to Jeddah\n\nكم مدة التوصيل إلى جدة\nwho won the match\n',
  );
  expect(code).toBe(0);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toMatchObject([
    {
      question: 'how long is delivery to Jeddah',
      mode: 'lexical',
      answers: true,
      passages: [
        { path: 'en/delivery/times.md', language: 'en', heading: 'Delivery times', ranks: { fullText: 1 } },
      ],
    },
    { answers: true, passages: [{ path: 'ar/delivery/times.md', language: 'ar' }] },
    { question: 'who won the match', answers: false },
  ]);
});

test('a person reads where an answer comes from and why', async () => {
  const { out } = await kb(['search', '--lang', 'ar', 'delivery', 'to', 'Jeddah']);
  expect(out).toContain('ar/delivery/times.md v1  [');
  expect((await kb(['search', '--lang', 'fr', 'x'])).code).not.toBe(0);
});
