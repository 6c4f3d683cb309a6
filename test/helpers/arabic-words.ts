import { readdir, readFile } from 'node:fs/promises';
import type { Clip } from './clip.ts';
import { shared } from './shared.ts';

const words: Readonly<Record<string, string>> = {
  zero: 'صفر',
  one: 'واحد',
  two: 'اثنان',
  three: 'ثلاثة',
  four: 'أربعة',
  five: 'خمسة',
  six: 'ستة',
  seven: 'سبعة',
  eight: 'ثمانية',
  nine: 'تسعة',
  yes: 'نعم',
  no: 'لا',
  ok: 'موافق',
  cancel: 'إلغاء',
};
const answers = new Set(['yes', 'no', 'ok', 'cancel']);
const wavHeader = 44;

/** The first `takes` (of three) of every word by ten people: `speech-samples/ar-words`. */
export async function arabicWords(takes = 1): Promise<{ name: string; word: string; clip: Clip }[]> {
  const folder = shared('speech-samples', 'ar-words');
  const files = (await readdir(folder)).toSorted();
  const wanted = files.flatMap((file) => {
    const [, name = '', take = ''] = /^(\w+)_s\d+_(\d+)\.wav$/u.exec(file) ?? [];
    const word = words[name];
    return word !== undefined && Number(take) <= takes ? [{ file, name, word }] : [];
  });
  return Promise.all(
    wanted.map(async ({ file, name, word }) => {
      const bytes = await readFile(`${folder}/${file}`);
      const samples = new Int16Array(new Uint8Array(bytes.subarray(wavHeader)).buffer);
      return { name, word, clip: { rate: bytes.readUInt32LE(24), samples } };
    }),
  );
}

/** What a stage would expect where the word is said. */
export function expectedOf(name: string): 'digits' | 'yes_no' {
  return answers.has(name) ? 'yes_no' : 'digits';
}

/** Whether both are the same word, however hamza, final ta and punctuation are written. */
export function sameWord(heard: string, word: string): boolean {
  return plain(heard) === plain(word);
}

function plain(text: string): string {
  return text
    .replace(/[\u064B-\u0652\p{P}\s]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة/gu, 'ه');
}
