/** The words of a text as the callers' recogniser would write them: no case, marks or diacritics. */
export function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|ـ/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
}

/** The share of the words of `said` that are found in `heard`, in order: 1 when all are. */
export function wordsHeard(said: string, heard: string): number {
  const [a, b] = [words(said), words(heard)];
  if (a.length === 0) return 1;
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const above = row;
    row = [0];
    b.forEach((other, j) => {
      const diagonal = above[j] ?? 0;
      row.push(word === other ? diagonal + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0));
    });
  }
  return (row.at(-1) ?? 0) / a.length;
}
