import type { Config } from '../../config/config.ts';
import type { Reader } from '../../domain/desk/index.ts';
import type { Logger } from '../../logger.ts';
import { readAloud } from '../../speech/read-aloud.ts';

const headerBytes = 44;
const sampleBytes = 2;

/** Reads by the voices of the centre, as calls have them. */
export function voiceReader(config: Config['speech'], logger: Logger): Reader {
  return {
    async read(sentences, language, signal) {
      const { samples, sampleRate } = await readAloud(sentences, { config, logger, language, signal });
      return wavOf(samples, sampleRate);
    },
  };
}

/** A WAV file: mono, 16 bits a sample. */
function wavOf(samples: Int16Array, sampleRate: number): Uint8Array {
  const bytes = samples.length * sampleBytes;
  const file = Buffer.alloc(headerBytes + bytes);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(headerBytes - 8 + bytes, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22); // channels
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * sampleBytes, 28);
  file.writeUInt16LE(sampleBytes, 32);
  file.writeUInt16LE(8 * sampleBytes, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(bytes, 40);
  file.set(new Uint8Array(samples.buffer, samples.byteOffset, bytes), headerBytes);
  return file;
}
