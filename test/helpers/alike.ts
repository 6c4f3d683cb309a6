/**
 * How alike the beginning of what was heard is to a sentence, 0 to 1, by their letters alone: a recogniser parts words as it
 * likes. By the edit distance to the sentence's length.
 */
export function alike(heard: string, sentence: string): number {
  const wanted = letters(sentence);
  const got = letters(heard).slice(0, wanted.length);
  let row = Array.from({ length: wanted.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...got].entries()) {
    const next = [index + 1];
    for (const [place, other] of [...wanted].entries())
      next.push(
        Math.min(
          (row[place + 1] ?? 0) + 1,
          (next[place] ?? 0) + 1,
          (row[place] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    row = next;
  }
  return wanted.length === 0 ? 0 : 1 - (row.at(-1) ?? 0) / wanted.length;
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}
