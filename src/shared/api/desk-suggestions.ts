import { z } from 'zod';
import { suggestionFeedback } from '../assist.ts';
import { currentSchema } from './realtime.ts';

/** `GET /api/desk/calls/:id/suggestions`. */
export const deskSuggestionsSchema = currentSchema.omit({ session_id: true });
export type DeskSuggestions = z.infer<typeof deskSuggestionsSchema>;

/** `POST /api/desk/calls/:id/suggestions/:suggestionId`. */
export const judgeSchema = z.strictObject({
  feedback: z.enum(suggestionFeedback).optional(),
  clicked: z.literal(true).optional(),
});
