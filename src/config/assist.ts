import { z } from 'zod';
import { assistSpeakers } from '../shared/assist.ts';

/** What the assistant shows beside a human who talks with a customer, and how often it looks. */
export const assistSchema = z
  .strictObject({
    /** How sure it has to be of what the call is about, and that a passage answers; nothing less is shown. */
    min_context_confidence: z.number().min(0).max(1).default(0.6),
    /** How many suggestions stand at the same time. */
    max_suggestions: z.int().min(1).max(20).default(5),
    /** At most one run a call in so many seconds; what comes meanwhile is taken together. */
    run_every_seconds: z.number().min(0).max(60).default(2),
    /** Whose lines start a run. */
    triggered_by: z.array(z.enum(assistSpeakers)).min(1).default(['customer']),
    /** A call of another system in which nothing was heard for so long is over. */
    closed_after_silent_minutes: z.number().min(1).max(1_440).default(30),
  })
  .prefault({});
