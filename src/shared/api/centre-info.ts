import { z } from 'zod';
import { departmentSchema } from '../vocabulary.ts';

const textSchema = z.object({ ar: z.string(), en: z.string() });

/** `GET /api/centre`: what a caller's page shows of the business, as written for a screen. */
export const centreInfoSchema = z.object({
  company: textSchema,
  /** The number that rings there, as it is written. */
  telephone: z.string().nullable(),
  /** The names of its departments, retired ones too, by key. */
  departments: z.record(departmentSchema, textSchema),
  /** Nothing hears callers: they type. */
  typingOnly: z.boolean(),
  /** The people of the centre are away, and are back then, as somebody would say it ("tomorrow at eight in the morning"). */
  closed: z.object({ opens: textSchema.nullable() }).nullable(),
});
export type CentreInfo = z.infer<typeof centreInfoSchema>;
