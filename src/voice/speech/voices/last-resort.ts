import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../../shared/call-events.ts';
import { Resampled } from './resampled.ts';

/** Where the apology lies that comes with Hatif, as WAV of 16-bit mono samples. */
const shipped = path.resolve(import.meta.dirname, '../../../../models/apology');
const headerBytes = 44;
/** A caller who hears the apology again with every sentence would hang up: in between there is a pause. */
const notAgainForMs = 10_000;
const pauseMs = 200;

/**
 * What is said when no voice is left: that the caller may read, type or press keys. It lies on disk, so nothing has
 * to work for it.
 */
export function lastResort(
  sampleRate: number,
  now: () => number = () => performance.now(),
): (language: Language) => Promise<Int16Array> {
  let saidAt = Number.NEGATIVE_INFINITY;
  return async (language) => {
    if (now() - saidAt < notAgainForMs) return new Int16Array((sampleRate * pauseMs) / 1000);
    saidAt = now();
    const wav = new Uint8Array(await readFile(path.join(shipped, `${language}.wav`)));
    const rate = new DataView(wav.buffer).getUint32(24, true);
    using resampled = new Resampled(rate, sampleRate);
    const samples = new Int16Array(wav.slice(headerBytes).buffer);
    const parts = [...resampled.push(samples), ...resampled.flush()];
    return Int16Array.from(parts.flatMap((part) => [...part]));
  };
}
