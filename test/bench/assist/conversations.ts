import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../../../src/shared/vocabulary.ts';

const lineSchema = z.union([
  z.strictObject({ human: z.string() }),
  z.strictObject({ small: z.string() }),
  z.strictObject({ relevant: z.string() }),
]);
const schema = z.array(
  z.strictObject({
    id: z.string(),
    article: z.string(),
    told: z.array(z.string()),
    lines: z.array(lineSchema).min(2),
  }),
);

/** A scripted conversation of a customer with a human. */
export interface Conversation {
  id: string;
  /** The article that answers it; null: none does, and nothing should be shown. */
  article: string | null;
  /** What the customer tells in it, by the types of entities. */
  told: string[];
  lines: { kind: 'human' | 'small' | 'relevant'; text: string }[];
}

/** The scripted conversations in a language. */
export function conversationsIn(language: Language): Conversation[] {
  const file = path.resolve(import.meta.dirname, `../../assist/conversations/${language}.yaml`);
  return schema.parse(parse(readFileSync(file, 'utf8'))).map(({ article, lines, ...rest }) => ({
    ...rest,
    article: article === 'none' ? null : article,
    lines: lines.map((line) => {
      if ('human' in line) return { kind: 'human', text: line.human };
      return 'small' in line
        ? { kind: 'small', text: line.small }
        : { kind: 'relevant', text: line.relevant };
    }),
  }));
}
