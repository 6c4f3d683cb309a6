import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TranscriptLine } from '../../../shared/api/desk-calls.ts';
import { deskCalls, type Transcript } from '../calls-api.ts';
import { kept } from '../live/kept.ts';

/** What has been said in a call so far, line by line as it is said: only what is new is asked for. */
export function useTranscript(callId: string): Transcript | undefined {
  const client = useQueryClient();
  const queryKey = kept.transcript(callId);
  const { data } = useQuery({
    queryKey,
    queryFn: async () => {
      const known = client.getQueryData<Transcript>(queryKey);
      const found = await deskCalls.transcript(callId, known?.next ?? -1);
      return { ...found, lines: merged(known?.lines ?? [], found.lines) };
    },
    retry: false,
    staleTime: Infinity,
  });
  return data;
}

/** The lines in their order; one that is known already is as it was told last. */
function merged(known: readonly TranscriptLine[], found: readonly TranscriptLine[]): TranscriptLine[] {
  const bySeq = new Map([...known, ...found].map((line) => [line.seq, line]));
  return [...bySeq.values()].toSorted((one, other) => one.seq - other.seq);
}
