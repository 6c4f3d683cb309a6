/** Words that a recogniser heard, and what else the same sound may have been, likeliest first. */
export interface Words {
  text: string;
  others: readonly string[];
}

/** Other readings of one sound that are kept. */
const mostOthers = 10;

/** Other readings that say something, and something else. */
export function othersThan(text: string, readings: readonly string[]): string[] {
  const others = readings
    .map((reading) => reading.trim())
    .filter((reading) => reading !== '' && reading !== text);
  return [...new Set(others)].slice(0, mostOthers);
}

/** Words that were heard in parts, as one: each other reading is that of every part which has one of its rank. */
export function joinedWords(parts: readonly Words[]): Words {
  const text = parts.map((part) => part.text).join(' ');
  const ranks = Math.max(0, ...parts.map(({ others }) => others.length));
  const readings = Array.from({ length: ranks }, (_, rank) =>
    parts.map((part) => part.others[rank] ?? part.text).join(' '),
  );
  return { text, others: othersThan(text, readings) };
}
