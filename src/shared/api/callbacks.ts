import { z } from 'zod';
import { languageSchema } from '../vocabulary.ts';
import { cleanLine } from '../clean.ts';

/** `POST /api/callbacks`: a caller for whom no line is free would like to be called back. */
export const callbackRequestSchema = z.object({
  /** As the person writes it; it is read as a number of the centre's country unless it says another. */
  phone: z.string().overwrite(cleanLine).trim().min(1).max(40),
  name: z.string().overwrite(cleanLine).trim().max(100).optional(),
  language: languageSchema.optional(),
  /** At random, one a form: the same form sent again, because its answer was lost, is the same wish. */
  key: z
    .string()
    .regex(/^[\w-]{22,64}$/, 'expected 22 to 64 letters and digits')
    .optional(),
});
export type CallbackRequest = z.infer<typeof callbackRequestSchema>;

/** `POST /api/callbacks`: written down, under this ticket number. */
export const callbackResponseSchema = z.object({ ticket: z.string() });
