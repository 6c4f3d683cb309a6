import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parsePlacedYaml } from '../../config/placed-yaml.ts';
import { clean } from '../../shared/clean.ts';
import { departmentSchema, languageSchema } from '../../shared/vocabulary.ts';
import { withoutNotes } from './notes.ts';
import { cutSections } from './sections.ts';
import type { Article, Mistake } from './types.ts';

const filled = z.string().trim().min(1, 'expected some text');
const unendedNote = 'expected --> where the note ends that begins with <!--';
/** What is shown or said: without its author's notes. */
const told = z
  .string()
  .transform((value, context) => {
    const read = withoutNotes(value);
    if ('text' in read) return read.text;
    context.addIssue({ code: 'custom', message: unendedNote });
    return z.NEVER;
  })
  .pipe(filled);
const day = z.iso.date('expected a date such as 2026-11-20');

const stepSchema = z.strictObject({
  do: told,
  shows: told,
  tried: z
    .array(told)
    .nullish()
    .transform((words) => words ?? []),
});

const offeredSchema = z.strictObject({
  as: z.array(told).min(1, 'expected a kind at least'),
  price: z.number().nonnegative(),
  spoken: told,
});

const frontMatterSchema = z.strictObject({
  title: told,
  category: filled,
  departments: z.array(departmentSchema).nullish(),
  product: told.nullish(),
  offered: offeredSchema.nullish(),
  asked: z.array(told).nullish(),
  elsewhere: z.array(told).nullish(),
  updated: day,
  'review-by': day.nullish(),
  published: z.boolean().default(true),
  spoken: told.nullish(),
  kind: z.literal('remedy', 'expected remedy, or no kind').nullish(),
  steps: z.array(stepSchema).min(1, 'expected a step at least').nullish(),
});
type FrontMatter = z.infer<typeof frontMatterSchema>;

/** `<language>/<category>/<name>.md` */
const pathSchema = z.tuple([languageSchema, filled, z.string().regex(/^[^.].*\.md$/)]);

/**
 * Reads one file of the knowledge base. What is wrong with it is returned, with its line; nothing is thrown.
 * `path` is relative to the knowledge base, with `/`.
 */
export function readArticle(path: string, source: string): Article | Mistake[] {
  const parts = pathSchema.safeParse(path.split('/'));
  if (!parts.success)
    return [{ file: path, line: 1, message: 'expected to lie at ar/<category>/<name>.md or en/…' }];
  const [language, category, name] = parts.data;
  const plain = clean(source.replace(/^\ufeff/, ''));
  const pieces = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(plain);
  if (!pieces) return [{ file: path, line: 1, message: 'expected front matter between two lines of ---' }];
  const [block, yaml = ''] = pieces;
  const read = readFrontMatter(path, yaml, category);
  if (Array.isArray(read)) return read;
  const body = withoutNotes(plain.slice(block.length));
  if ('unended' in body) {
    const before = plain.slice(0, block.length + body.unended);
    return [{ file: path, line: before.split('\n').length, message: unendedNote }];
  }
  const sections = cutSections(body.text, read.title, read.spoken ?? null);
  if (sections.length === 0)
    return [{ file: path, line: block.split('\n').length, message: 'expected some text below it' }];
  return {
    path,
    language,
    category,
    topic: `${category}/${name.slice(0, -'.md'.length)}`,
    title: read.title,
    departments: read.departments ?? [],
    product: read.product ?? null,
    offered: read.offered ?? null,
    asked: read.asked ?? [],
    elsewhere: read.elsewhere ?? [],
    remedy: read.steps ?? null,
    published: read.published,
    updatedOn: read.updated,
    reviewBy: read['review-by'] ?? null,
    sections,
    source: plain,
    hash: createHash('sha256').update(source).digest('hex'),
  };
}

function readFrontMatter(file: string, yaml: string, category: string): FrontMatter | Mistake[] {
  const { value, syntaxErrors, lineOf } = parsePlacedYaml(yaml);
  // One line further down: the first of the file is the line of ---.
  const at = (line: number, message: string): Mistake => ({ file, line: line + 1, message });
  if (syntaxErrors.length > 0) return syntaxErrors.map(({ line, text }) => at(line, text));
  const read = frontMatterSchema.safeParse(value);
  if (!read.success) {
    return read.error.issues.map((issue) =>
      at(lineOf(issue.path), `${[...issue.path].join('.')}: ${issue.message}`.replace(/^: /, '')),
    );
  }
  if (read.data.kind && !read.data.steps)
    return [at(lineOf(['kind']), 'a remedy needs steps: a list of what to do and what it shows')];
  if (read.data.steps && !read.data.kind)
    return [at(lineOf(['steps']), 'steps are tried only of an article with kind: remedy')];
  if (read.data.offered && !read.data.product)
    return [at(lineOf(['offered']), 'only what is sold is offered: an article with a product')];
  if (read.data.category !== category)
    return [at(lineOf(['category']), `category: expected ${category}, as the folder is called`)];
  return read.data;
}
