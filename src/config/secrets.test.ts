import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from './secrets.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'hatif-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('secrets are made once, at random, and kept', () => {
  const first = loadSecrets(dataDir);
  expect(loadSecrets(dataDir)).toEqual(first);
  expect(loadSecrets(path.join(dataDir, 'another'))).not.toEqual(first);
  expect(first.livekitApiSecret.length).toBeGreaterThanOrEqual(32);
});

test('only their owner can read them', () => {
  loadSecrets(dataDir);
  expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('a damaged file is named, not overwritten', () => {
  const file = path.join(dataDir, 'secrets.json');
  writeFileSync(file, '{"cookieSecret":');
  expect(() => loadSecrets(dataDir)).toThrow(file);
  expect(readFileSync(file, 'utf8')).toBe('{"cookieSecret":');
});
