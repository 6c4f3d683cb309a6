import { jobMetadataSchema, type JobMetadata } from './call-events.ts';

/** What travelled with the dispatch. A SIP dispatch rule may send anything: what is not ours means "a phone". */
export function parseJobMetadata(text: string): JobMetadata {
  try {
    return jobMetadataSchema.parse(JSON.parse(text));
  } catch {
    return { source: 'sip' };
  }
}

/**
 * How a job is to serve its caller: as every call, or by telling them that all lines are busy. It travels as the
 * metadata of the agent, which the caller's client may read.
 */
export type Treatment = '' | 'busy';

export function treatmentOf(metadata: string): Treatment {
  return metadata === 'busy' ? metadata : '';
}
