/** A way to write an Arabic letter in Latin letters and figures, with how unusual it is: 0 for the usual ones. */
type Spelling = readonly [latin: string, unusual: number];

const spellings: Readonly<Record<string, readonly Spelling[]>> = {
  ا: [['a', 0], ['aa', 0], ['2a', 0], ['2', 0.1], ['e', 0.15], ['i', 0.2], ['o', 0.3], ['u', 0.3], ['2e', 0.1], ['2i', 0.1], ['2o', 0.1], ['', 0.4]],
  ب: [['b', 0], ['p', 0.1]],
  ت: [['t', 0]],
  ث: [['th', 0], ['s', 0.2], ['t', 0.2]],
  ج: [['j', 0], ['g', 0], ['dj', 0.1], ['y', 0.4]],
  ح: [['7', 0], ['h', 0.15]],
  خ: [['kh', 0], ['5', 0], ["7'", 0], ['x', 0.2]],
  د: [['d', 0]],
  ذ: [['th', 0.1], ['dh', 0], ['z', 0.2], ['d', 0.2]],
  ر: [['r', 0]],
  ز: [['z', 0]],
  س: [['s', 0], ['c', 0.2]],
  ش: [['sh', 0], ['ch', 0.15], ['4', 0.1], ['$', 0.1]],
  ص: [['s', 0.05], ['9', 0]],
  ض: [['d', 0.05], ['dh', 0], ["9'", 0], ['z', 0.4]],
  ط: [['t', 0.05], ['6', 0]],
  ظ: [['z', 0.05], ['dh', 0], ['th', 0.1], ["6'", 0]],
  ع: [['3', 0], ['a', 0.3], ['aa', 0.3], ['e', 0.35], ['i', 0.35], ['o', 0.4], ['u', 0.4], ['', 0.5]],
  غ: [['gh', 0], ['8', 0], ["3'", 0], ['g', 0.3]],
  ف: [['f', 0], ['v', 0.1], ['ph', 0.2]],
  ق: [['q', 0], ['2', 0.05], ['g', 0.1], ['k', 0.2], ['8', 0.3], ['9', 0.1], ['', 0.6]],
  ك: [['k', 0], ['c', 0.1], ['ch', 0.3]],
  ل: [['l', 0]],
  م: [['m', 0]],
  ن: [['n', 0]],
  ه: [['h', 0]],
  و: [['w', 0], ['o', 0.05], ['u', 0.05], ['oo', 0], ['ou', 0], ['ow', 0], ['aw', 0.1], ['2o', 0.1], ['', 0.4]],
  ي: [['y', 0], ['i', 0.05], ['ee', 0], ['ii', 0], ['ie', 0.1], ['e', 0.15], ['ei', 0], ['ai', 0], ['ay', 0], ['ey', 0], ['ye', 0.1], ['yi', 0.1], ['2i', 0], ['2e', 0.2], ['', 0.4]],
}; // prettier-ignore

/** At the end of a word: teh marbuta, and a yeh that is read as an alef. */
const final: Readonly<Record<string, readonly Spelling[]>> = {
  ه: [['a', 0], ['e', 0], ['ah', 0], ['eh', 0], ['h', 0.05], ['et', 0.05], ['at', 0.05], ['it', 0.1], ['o', 0.1], ['oh', 0.1], ['', 0.35]],
  ي: [...(spellings['ي'] ?? []), ['a', 0.15]],
  ا: [...(spellings['ا'] ?? []), ['ah', 0.1]],
}; // prettier-ignore

/** A short vowel is not written in Arabic, a doubled letter once. */
const shortVowel = 0.05;
/** A long vowel at the beginning stands on an alef: "order" is «اوردر». */
const openings: readonly (readonly [string, RegExp])[] = [
  ['او', /^(?:ou|oo|o|u)/],
  ['اي', /^(?:ei|ai|ee|e|i)/],
];
const hamza = 0.1;
const vowels = /[aeiou']/;

/** Inside a word one letter may be a short vowel as well as a long one. */
const inner: Readonly<Record<string, readonly Spelling[]>> = {
  ا: (spellings['ا'] ?? []).map(([latin, unusual]) => [latin, latin === 'a' ? shortVowel : unusual]),
};

/**
 * How unlike a word in Latin letters and an Arabic one, folded, are: 0 where it is a usual spelling of it, and Infinity where
 * it is none. "mushkila", "moshkla" and "mshkle" are all «مشكله».
 */
export function unlikeness(latin: string, arabic: string): number {
  const letters = [...arabic];
  const width = latin.length + 1;
  const known = new Float64Array(width * (letters.length + 1)).fill(Number.NaN);
  const from = (i: number, j: number): number => {
    if (j === letters.length && i === latin.length) return 0;
    const at = j * width + i;
    const before = known[at] ?? Number.NaN;
    if (!Number.isNaN(before)) return before;
    known[at] = Number.POSITIVE_INFINITY;
    let best = Number.POSITIVE_INFINITY;
    const letter = latin[i];
    const doubled = letter === latin[i - 1];
    const short = letter !== undefined && vowels.test(letter) && i < latin.length - 1;
    if (letter !== undefined && i > 0 && (doubled || short))
      best = Math.min(best, (doubled ? shortVowel / 2 : shortVowel) + from(i + 1, j));
    // A hamza that Arabic folds away.
    if (letter === '2' && i > 0) best = Math.min(best, hamza + from(i + 1, j));
    const said = letters[j];
    if (said !== undefined)
      for (const [spelling, unusual] of spellingsAt(said, j, letters.length))
        if (latin.startsWith(spelling, i)) best = Math.min(best, unusual + from(i + spelling.length, j + 1));
    if (i === 0 && j === 0)
      for (const [pair, sound] of openings)
        if (arabic.startsWith(pair)) {
          const [spelling] = sound.exec(latin) ?? [];
          if (spelling !== undefined) best = Math.min(best, shortVowel + from(spelling.length, pair.length));
        }
    known[at] = best;
    return best;
  };
  return from(0, 0);
}

function spellingsAt(letter: string, at: number, length: number): readonly Spelling[] {
  const placed = at === length - 1 ? final[letter] : at > 0 ? inner[letter] : undefined;
  return placed ?? spellings[letter] ?? [];
}
