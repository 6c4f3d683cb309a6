import { z } from 'zod';
import { languageSchema } from './call-events.ts';

/** `POST /api/callbacks`: a caller whom nobody has the time to serve would like to be called back. */
export const callbackRequestSchema = z.object({
  /** As the person writes it; it is read as a number of the centre's country unless it says another. */
  phone: z.string().trim().min(1).max(40),
  name: z.string().trim().max(100).optional(),
  language: languageSchema.optional(),
});
export type CallbackRequest = z.infer<typeof callbackRequestSchema>;

/** `POST /api/callbacks`: written down, under this ticket number. */
export const callbackResponseSchema = z.object({ ticket: z.string() });
