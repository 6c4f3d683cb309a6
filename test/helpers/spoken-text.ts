const digitWords = {
  ar: ['صفر', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

/** The letters of a text as a recogniser would write them: digits as words, no case, marks, diacritics or spaces. */
function letters(text: string): string {
  const spoken = digitWords[/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'];
  return text
    .replaceAll(/\d/g, (digit) => spoken[Number(digit)] ?? digit)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * How much of `said` is found somewhere in `heard`, letter by letter, 0 to 1: one minus the edit distance
 * to the nearest part of `heard`, over the length of `said`. Unrelated sentences come to about 0.3,
 * a synthetic voice recognised back to more than 0.6.
 */
export function likeness(said: string, heard: string): number {
  const [a, b] = [letters(said), letters(heard)];
  if (a.length === 0) return 1;
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const [i, letter] of a.split('').entries()) {
    const above = row;
    row = [i + 1];
    for (const [j, other] of b.split('').entries()) {
      const changed = (above[j] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(changed, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
  }
  return 1 - Math.min(...row) / a.length;
}
