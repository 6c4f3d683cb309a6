import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { callerRate, inRoom, type Clip } from './clip.ts';

const run = promisify(execFile);
const cache = path.join(os.tmpdir(), 'hatif-test-speech');

/** Who speaks: an espeak-ng voice that the caller recogniser knows, or flite's for recognisers made for people. */
export type CallerVoice =
  | 'en-us'
  | 'en-us+f3'
  | 'en-us+m3'
  | 'en-us+f2'
  | 'en-gb'
  | 'ar'
  | 'ar+f3'
  | 'ar+m3'
  | 'ar+f2'
  | 'flite';

export interface SpeakOptions {
  /** By default the voice of the text's script. */
  voice?: CallerVoice | undefined;
  /** Through the band of a telephone: 300 to 3,400 Hz at 8 kHz. */
  telephone?: boolean | undefined;
  /** Samples a second, by default {@link callerRate}. */
  rate?: number | undefined;
}

/**
 * What a caller sounds like saying `text`, in a quiet room, half a second of it on both sides.
 * Needs espeak-ng (or flite) and sox. Clips are kept on disk between runs.
 */
export async function speak(text: string, options: SpeakOptions = {}): Promise<Clip> {
  return inRoom(await spoken(text, options));
}

/** The same without the room: what a speech service answers. */
export async function spoken(text: string, options: SpeakOptions = {}): Promise<Clip> {
  const voice = options.voice ?? (/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en-us');
  const rate = options.rate ?? callerRate;
  const key = JSON.stringify([voice, options.telephone ?? false, rate, text]);
  const file = path.join(cache, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.pcm`);
  const kept = await readFile(file).catch(() => null);
  const bytes = kept ?? (await synthesise(text, voice, options.telephone ?? false, rate));
  if (!kept) await keep(file, bytes);
  return { rate, samples: new Int16Array(new Uint8Array(bytes).buffer) };
}

async function synthesise(
  text: string,
  voice: CallerVoice,
  telephone: boolean,
  rate: number,
): Promise<Buffer> {
  await mkdir(cache, { recursive: true });
  const wav = path.join(cache, `${randomUUID()}.wav`);
  if (voice === 'flite') await run('flite', ['-voice', 'slt', '-t', text, '-o', wav]);
  else await run('espeak-ng', ['-v', voice, '-s', '150', '-w', wav, text]);
  const band = telephone ? ['sinc', '300-3400', 'rate', '8000'] : [];
  const raw = ['-t', 'raw', '-e', 'signed', '-b', '16', '-c', '1', '-'];
  const { stdout } = await run('sox', ['-R', wav, ...raw, ...band, 'rate', String(rate)], {
    encoding: 'buffer',
    maxBuffer: 64 << 20,
  });
  await rm(wav);
  return stdout;
}

/** Written aside and renamed: several test processes share the folder. */
async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(cache, { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, bytes);
  await rename(aside, file);
}
