import { z } from 'zod';
import { clean, cleanLine } from '../clean.ts';
import { languageSchema } from '../vocabulary.ts';

/** `POST /api/contact`: somebody writes to the centre by the form of a page. */
export const contactRequestSchema = z.object({
  name: z.string().overwrite(cleanLine).trim().min(1).max(100),
  email: z.string().overwrite(cleanLine).trim().toLowerCase().pipe(z.email().max(254)),
  /** As the person writes it; it is read as a number of the centre's country unless it says another. */
  phone: z.string().overwrite(cleanLine).trim().max(40).optional(),
  subject: z.string().overwrite(cleanLine).trim().min(1).max(200),
  message: z.string().overwrite(clean).trim().min(1).max(8_000),
  /** The language of the page; without it the words tell. */
  language: languageSchema.optional(),
  /** At random, one a form: the same form sent again, because its answer was lost, is the same message. */
  key: z
    .string()
    .regex(/^[\w-]{22,64}$/, 'expected 22 to 64 letters and digits')
    .optional(),
});
export type ContactRequest = z.infer<typeof contactRequestSchema>;

/** `POST /api/contact`: taken in, under this ticket number; `answerBy` is when it is answered at the latest. */
export const contactResponseSchema = z.object({
  ticket: z.string(),
  answerBy: z.iso.datetime().nullable(),
});
export type ContactResponse = z.infer<typeof contactResponseSchema>;
