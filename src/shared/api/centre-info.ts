import { z } from 'zod';

/** `GET /api/centre`: what a caller's page shows of the business, as written for a screen. */
export const centreInfoSchema = z.object({
  company: z.object({ ar: z.string(), en: z.string() }),
});
export type CentreInfo = z.infer<typeof centreInfoSchema>;
