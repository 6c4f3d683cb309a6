import { createRequire } from 'node:module';
import { z } from 'zod';
import { setImmediate as others } from 'node:timers/promises';
import { joined, roomTone, type Clip } from './clip.ts';
import { shared } from './shared.ts';

const resultSchema = z.object({ text: z.string() });

/** The part of sherpa-onnx that is used here. */
interface Sherpa {
  OfflineRecognizer: new (config: unknown) => {
    createStream(): { acceptWaveform(wave: { sampleRate: number; samples: Float32Array }): void };
    decode(stream: unknown): void;
    getResult(stream: unknown): unknown;
  };
}

/** Samples a second of what is recognised. */
export const recogniserRate = 16_000;

let recogniser: InstanceType<Sherpa['OfflineRecognizer']> | undefined;

/**
 * What the callers' recogniser hears: lower-case English or bare Arabic words, digits as words.
 * It knows espeak's voices, so what Hatif says in a local voice can be read back from its sound.
 */
export function recognise(clip: Clip): string {
  if (clip.rate !== recogniserRate) throw new RangeError(`expected ${recogniserRate} Hz, got ${clip.rate}`);
  recogniser ??= load();
  const padded = joined([roomTone(300, clip.rate), clip, roomTone(300, clip.rate)]);
  const stream = recogniser.createStream();
  stream.acceptWaveform({
    sampleRate: clip.rate,
    samples: Float32Array.from(padded.samples, (s) => s / 32_768),
  });
  recogniser.decode(stream);
  return resultSchema.parse(recogniser.getResult(stream)).text.trim();
}

/** What is heard in several clips, one after the other; between them, whoever speaks in this process goes on. */
export async function recogniseAll(clips: readonly Clip[]): Promise<string> {
  const heard: string[] = [];
  for (const clip of clips) {
    heard.push(recognise(clip));
    await others();
  }
  return heard.join(' ');
}

function load(): InstanceType<Sherpa['OfflineRecognizer']> {
  const sherpa = createRequire(import.meta.url)('sherpa-onnx-node') as Sherpa;
  return new sherpa.OfflineRecognizer({
    featConfig: { sampleRate: recogniserRate, featureDim: 80 },
    modelConfig: {
      zipformerCtc: { model: shared('caller-asr', 'model.int8.onnx') },
      tokens: shared('caller-asr', 'tokens.txt'),
      numThreads: 1,
      provider: 'cpu',
    },
  });
}
