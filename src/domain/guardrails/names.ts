import { fitsName, foldWords, namesIn, withoutJoined } from '../../language/index.ts';
import { namesDay } from './days.ts';

/** The first name in a text that no other text holds, in whatever script it is written there; or null. */
export function unfoundName(text: string, evidence: readonly string[]): string | null {
  const names = namesIn(text).filter((name) => !namesDay(foldWords(name)));
  if (names.length === 0) return null;
  const known = new Set(evidence.flatMap((one) => foldWords(one).flatMap(({ norm }) => withoutJoined(norm))));
  const unfound = names.find((name) => {
    const norms = foldWords(name).map(({ norm }) => norm);
    return !norms.every((norm) => known.has(norm)) && ![...known].some((word) => fitsName(name, word));
  });
  return unfound ?? null;
}
