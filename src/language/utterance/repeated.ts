import type { Word } from '../phrases.ts';

/**
 * On a bad line people say the same over and over, and recognisers hear it so where it was said once. A single word said
 * twice may be another («شوي شوي»).
 */
export function saidOnce<W extends Pick<Word, 'norm'>>(words: readonly W[]): readonly W[] {
  for (let length = 2; length <= words.length / 2; length += 1) {
    if (words.length % length !== 0) continue;
    if (words.every(({ norm }, at) => norm === words[at % length]?.norm)) return words.slice(0, length);
  }
  return words;
}
