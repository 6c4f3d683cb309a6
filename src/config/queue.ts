import { z } from 'zod';
import { key, keywordsSchema, textSchema, uniqueList } from './texts.ts';

const seconds = z.number().min(1).max(3_600);
/** What puts a caller before others, as though they had waited so many minutes longer. */
const minutesAhead = z.number().min(0).max(1_440);
/** After how many seconds of waiting something is no longer demanded; `never`, read as null: it always is. */
const softens = z.union([z.number().min(0).max(3_600), z.literal('never').transform((): null => null)]);

/** Callers who wait on the line for a human, and how they are offered to one. */
export const queueSchema = z
  .strictObject({
    /** How many may wait for a human of one department; further ones are called back. */
    maximum: z.int().min(0).max(10_000).default(10),
    longestWaitMinutes: z.number().min(1).max(240).default(15),
    /** How long a desk rings, and after how many offers in a row that it let ring out its human is taken to be away. */
    ringSeconds: seconds.max(300).default(20),
    missesBeforeAway: z.int().min(1).max(10).default(2),
    /** How long a caller is not offered again to whoever declined them, or did not answer. */
    againAfterSeconds: seconds.default(30),
    /** How long whoever accepted has to come into the caller's room. */
    joinSeconds: seconds.max(300).default(30),
    /** How long a caller is kept for one human: who was asked for, or had them before. */
    keptForSeconds: seconds.default(60),
    wrapUpSeconds: z.number().min(0).max(3_600).default(60),
    /** What some humans know better than others: callers who speak of it are theirs for a while (`soften`). */
    skills: uniqueList(
      z.strictObject({ key, name: textSchema, keywords: keywordsSchema }),
      'key',
      (skill) => skill.key,
    ).default([]),
    soften: z
      .strictObject({ languageAfterSeconds: softens.default(60), skillsAfterSeconds: softens.default(30) })
      .prefault({}),
    priority: z
      .strictObject({
        premium: minutesAhead.default(5),
        safety: minutesAhead.default(120),
        comeback: minutesAhead.default(5),
      })
      .prefault({}),
  })
  .prefault({});
