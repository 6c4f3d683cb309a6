import { z } from 'zod';

/** A number of days, or `forever`, read as null. */
const days = z.union([z.int().min(1).max(36_500), z.literal('forever').transform((): null => null)]);

/** How long what people said and who they are is kept, in days after its end; null: for ever. */
export const retentionSchema = z
  .strictObject({
    /** Lines of conversations, what callers claimed, summaries. */
    words: days.default(365),
    /** Tickets that are resolved or closed, with notes and history. */
    tickets: days.default(1_825),
    /** From which number or browser a call came. */
    origins: days.default(180),
  })
  .prefault({});
