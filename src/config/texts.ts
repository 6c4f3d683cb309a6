import { z } from 'zod';

export const filled = z.string().trim().min(1, 'expected some text');

/** One text in both languages. Arabic that is spoken is authored with diacritics. */
export const textSchema = z.strictObject({ ar: filled, en: filled });
export type Text = z.infer<typeof textSchema>;

/** YAML knows no Arabic comma: what stands between two is one of its words, and several of the list. */
const wordList = z.array(filled).transform((list) =>
  list.flatMap((words) =>
    words
      .split('،')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
);

/** Words and phrases in both languages, written plainly: matching ignores diacritics and spelling variants. */
export const keywordsSchema = z.strictObject({ ar: wordList, en: wordList });

export const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'expected a key of small Latin letters such as billing');

/** A list in which nothing stands twice, told apart by `of`. */
export function uniqueList<S extends z.ZodType>(item: S, name: string, of: (item: z.infer<S>) => string) {
  return z.array(item).superRefine((items, context) => {
    const seen = new Set<string>();
    for (const [index, one] of items.entries()) {
      if (seen.has(of(one))) {
        context.addIssue({ code: 'custom', path: [index], message: `expected every ${name} only once` });
      }
      seen.add(of(one));
    }
  });
}
