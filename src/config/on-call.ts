import { z } from 'zod';
import { key } from './texts.ts';

/** Who is told at once of danger while the centre is closed; null where nobody is. */
export const onCallSchema = z
  .strictObject({
    /** The number (E.164) that the receiver of the webhook is to ring. */
    phone: z.string().regex(/^\+[1-9]\d{6,14}$/, 'expected a number such as +966551234567, in quotes'),
    /** Within so many minutes they call the caller back. */
    withinMinutes: z.int().min(1).max(240).default(15),
    /** Reasons (`escalate` of a rule) for which they are called. */
    for: z.array(key).min(1, 'expected at least one reason').default(['safety']),
  })
  .nullable()
  .default(null);
