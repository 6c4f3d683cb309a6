import { z } from 'zod';
import { languageSchema } from '../vocabulary.ts';

/** `POST /api/calls`: what a caller's page may say when it asks for a call. */
export const createCallRequestSchema = z.object({
  /** The language of the page, when the person chose one; the IVR then does not ask. */
  language: languageSchema.optional(),
  /** The language of the page, when it is only the browser's: the call begins in it, with the offer of the other. */
  browserLanguage: languageSchema.optional(),
});
export type CreateCallRequest = z.infer<typeof createCallRequestSchema>;

/** `POST /api/calls`: where to connect, with a token that lives minutes and opens this one room. */
export const createCallResponseSchema = z.object({
  callId: z.uuid(),
  room: z.string(),
  url: z.string(),
  token: z.string(),
});
export type CreateCallResponse = z.infer<typeof createCallResponseSchema>;
