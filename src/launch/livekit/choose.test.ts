import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseLiveKit, type ChooseLiveKitOptions, type WayToObtain } from './choose.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hatif-choose-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

function placeServer(...at: string[]): string {
  const file = path.join(folder, ...at, 'livekit-server');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

const works: WayToObtain = { name: 'the working way', obtain: async (file) => writeFileSync(file, '') };
const fails: WayToObtain = {
  name: 'the closed way',
  obtain: () => Promise.reject(new Error('the network is closed')),
};

function choose(changes: Partial<ChooseLiveKitOptions> = {}) {
  mkdirSync(path.join(folder, 'data', 'bin'), { recursive: true });
  return chooseLiveKit({
    url: undefined,
    dataDir: path.join(folder, 'data'),
    searchPath: path.join(folder, 'path'),
    waysToObtain: [fails],
    dockerAnswers: async () => false,
    say: (line) => said.push(line),
    ...changes,
  });
}

test('a configured server comes before everything', async () => {
  placeServer('path');
  placeServer('data', 'bin');
  const choice = await choose({ url: 'wss://rtc.example.com' });
  expect(choice).toEqual({
    kind: 'remote',
    url: 'wss://rtc.example.com',
    says: 'wss://rtc.example.com (LIVEKIT_URL)',
  });
});

test('then livekit-server on PATH', async () => {
  const file = placeServer('path');
  placeServer('data', 'bin');
  expect(await choose()).toEqual({ kind: 'binary', file, says: `${file} (found on PATH)` });
});

test('then the one of this installation', async () => {
  const file = placeServer('data', 'bin');
  expect(await choose()).toMatchObject({ kind: 'binary', file });
});

test('a file on PATH that cannot be run is passed over', async () => {
  chmodSync(placeServer('path'), 0o644);
  const file = placeServer('data', 'bin');
  expect(await choose()).toMatchObject({ file });
});

test('then one is obtained, by the first way that works, saying what happens', async () => {
  const choice = await choose({ waysToObtain: [fails, works] });
  expect(choice).toMatchObject({ kind: 'binary', says: expect.stringContaining('the working way') });
  expect(said).toEqual([
    expect.stringContaining('the closed way'),
    expect.stringContaining('the network is closed'),
    expect.stringContaining('the working way'),
  ]);
});

test('then Docker', async () => {
  expect(await choose({ dockerAnswers: async () => true })).toMatchObject({ kind: 'docker' });
});

test('else it stops and spells out the three ways', async () => {
  await expect(choose()).rejects.toMatchObject({ code: 'livekit_missing' });
  await expect(choose()).rejects.toThrow(/1\. .*LIVEKIT_URL[\s\S]*2\. .*Install[\s\S]*3\. .*Docker/);
});
