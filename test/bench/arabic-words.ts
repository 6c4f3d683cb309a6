// How well local speech hears single Arabic words of people: the large recogniser alone, and with the
// small one that listens beside it where digits or yes and no are expected. Prints a table.
// Usage: node test/bench/arabic-words.ts [takes, default 1]
import os from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { Ears } from '../../src/voice/speech/local/ears.ts';
import { useModel } from '../../src/voice/speech/models/fetch.ts';
import { arabicWords, expectedOf, sameWord } from '../helpers/arabic-words.ts';
import { shared } from '../helpers/shared.ts';

const takes = Number(process.argv[2] ?? 1);
const directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-bench-'));
await useModel(shared('models', 'whisper-base'), directory);
const ears = await Ears.load(directory);
if (!ears) throw new Error('no recogniser');

const rows = new Map<
  string,
  { clips: number; alone: number; together: number; aloneMs: number; togetherMs: number }
>();
for (const { name, word, clip } of await arabicWords(takes)) {
  const utterance = { samples: clip.samples, sampleRate: clip.rate, language: 'ar' as const };
  const began = performance.now();
  const alone = await ears.hear({ ...utterance, expected: null });
  const between = performance.now();
  const together = await ears.hear({ ...utterance, expected: expectedOf(name) });
  const ended = performance.now();
  const row = rows.get(name) ?? { clips: 0, alone: 0, together: 0, aloneMs: 0, togetherMs: 0 };
  rows.set(name, {
    clips: row.clips + 1,
    alone: row.alone + (sameWord(alone.text, word) ? 1 : 0),
    together: row.together + (sameWord(together.text, word) ? 1 : 0),
    aloneMs: row.aloneMs + between - began,
    togetherMs: row.togetherMs + ended - between,
  });
}
const sum = (of: 'clips' | 'alone' | 'together' | 'aloneMs' | 'togetherMs'): number =>
  [...rows.values()].reduce((total, row) => total + row[of], 0);
console.table(
  Object.fromEntries(
    [...rows].map(([name, { clips, alone, together }]) => [name, { clips, alone, together }]),
  ),
);
const clips = sum('clips');
console.log(
  `whisper-base alone: ${sum('alone')} of ${clips}, ${Math.round(sum('aloneMs') / clips)} ms a word`,
);
console.log(
  `with arabic-words:  ${sum('together')} of ${clips}, ${Math.round(sum('togetherMs') / clips)} ms a word`,
);
await rm(directory, { recursive: true });
