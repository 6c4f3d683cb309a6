// How well local speech hears single Arabic words of people: the large recogniser alone, the small one of
// single words alone, and both as a stage that expects such words uses them. Prints a table.
// Usage: node test/bench/arabic-words.ts [takes of each word, 1 to 3]
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Ears } from '../../src/speech/local/recogniser.ts';
import { Sherpa, toFractions } from '../../src/speech/local/sherpa.ts';
import { useModel } from '../../src/speech/models/fetch.ts';
import { readLayout } from '../../src/speech/models/layout.ts';
import { arabicWords, expectedOf, sameWord } from '../helpers/arabic-words.ts';
import { shared } from '../helpers/shared.ts';

const directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-bench-'));
await useModel(shared('models', 'whisper-base'), directory);
const ears = await Ears.load(directory);
if (!ears) throw new Error('no recogniser');
const small = await Sherpa.load(await readLayout('models/arabic-words'), { threads: 1, around: 0.5 });

const listeners = ['whisper-base', 'arabic-words', 'both'] as const;
type Row = Record<(typeof listeners)[number] | 'clips', number>;
const rows: Record<string, Row> = {};
const total: Row = { clips: 0, 'whisper-base': 0, 'arabic-words': 0, both: 0 };
const milliseconds: Row = { ...total };

for (const { name, word, clip } of await arabicWords(Number(process.argv[2] ?? 1))) {
  const utterance = { samples: clip.samples, sampleRate: clip.rate, language: 'ar' as const };
  const hear = {
    'whisper-base': () => ears.hear({ ...utterance, expected: null }),
    'arabic-words': () => small.decode(toFractions(clip.samples), clip.rate, ''),
    both: () => ears.hear({ ...utterance, expected: expectedOf(name) }),
  };
  const row = (rows[name] ??= { clips: 0, 'whisper-base': 0, 'arabic-words': 0, both: 0 });
  row.clips += 1;
  total.clips += 1;
  for (const listener of listeners) {
    const began = performance.now();
    const { text } = await hear[listener]();
    milliseconds[listener] += performance.now() - began;
    const right = sameWord(text, word) ? 1 : 0;
    row[listener] += right;
    total[listener] += right;
  }
}
console.table({ ...rows, total });
for (const listener of listeners) {
  console.log(`${listener}: ${Math.round(milliseconds[listener] / total.clips)} ms a word`);
}
await rm(directory, { recursive: true });
