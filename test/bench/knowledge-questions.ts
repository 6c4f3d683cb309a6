import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A question and the articles of which any answers it; none where nothing should. */
export interface LabelledQuestion {
  text: string;
  expected: string[];
}

export const questionSets = ['ar', 'en', 'cross', 'unanswerable'] as const;
export type QuestionSet = (typeof questionSets)[number];

/** Reads `<set>.tsv`: the question, a tab, then paths of articles parted by `|`. Empty where the file is not there. */
export function readQuestions(folder: string, set: QuestionSet): LabelledQuestion[] {
  const file = path.join(folder, `${set}.tsv`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', expected = ''] = line.split('\t');
      return {
        text: text.trim(),
        expected: expected
          .split('|')
          .map((one) => one.trim())
          .filter(Boolean),
      };
    });
}

/** Place of the first right article (from 1), or null; each article counts once, where its first passage is. */
export function placeOf(expected: readonly string[], found: readonly string[]): number | null {
  const at = [...new Set(found)].findIndex((one) => expected.includes(one));
  return at < 0 ? null : at + 1;
}

/** Normalised discounted gain of the first ten articles, each right one worth the same. */
export function ndcg10(expected: readonly string[], found: readonly string[]): number {
  const gain = (place: number): number => 1 / Math.log2(place + 1);
  const got = [...new Set(found)]
    .slice(0, 10)
    .reduce((sum, one, at) => sum + (expected.includes(one) ? gain(at + 1) : 0), 0);
  const best = expected.slice(0, 10).reduce((sum, _, at) => sum + gain(at + 1), 0);
  return best === 0 ? 0 : got / best;
}
