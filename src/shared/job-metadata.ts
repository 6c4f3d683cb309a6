import { z } from 'zod';
import { languageSchema } from './vocabulary.ts';

/** Why a call goes on with another job: the one before died, or it left the call to its successor. */
export const resumeCauses = ['broken', 'handed_over'] as const;
export type ResumeCause = (typeof resumeCauses)[number];

/** Data that travels with a dispatched job, as JSON in the dispatch metadata. No personal data. */
export const jobMetadataSchema = z.object({
  /** The call row made by the token server; absent when a SIP dispatch rule made the room. */
  callId: z.uuid().optional(),
  source: z.enum(['web', 'sip']),
  language: languageSchema.optional(),
  /** The language that a caller's browser suggests. What is known of the caller goes before it. */
  browserLanguage: languageSchema.optional(),
  /** A job had this call before: the epoch it had, which must not have been raised since. */
  resume: z.object({ epoch: z.int().nonnegative(), cause: z.enum(resumeCauses) }).optional(),
});
export type JobMetadata = z.infer<typeof jobMetadataSchema>;

/** Reads the data that travelled with the dispatch. A SIP dispatch rule may send anything: other data means "a phone". */
export function parseJobMetadata(text: string): JobMetadata {
  try {
    return jobMetadataSchema.parse(JSON.parse(text));
  } catch {
    return { source: 'sip' };
  }
}

/** Treatment of a caller by a job: as every call, or told that all lines are busy. */
export type Treatment = 'serve' | 'busy';

/** The treatment as it travels: the metadata of the agent, which the caller's client may read. */
export function agentMetadata(treatment: Treatment): string {
  return treatment === 'busy' ? treatment : '';
}

export function treatmentOf(metadata: string): Treatment {
  return metadata === 'busy' ? 'busy' : 'serve';
}
