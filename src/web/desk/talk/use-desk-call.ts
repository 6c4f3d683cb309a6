import { useQuery } from '@tanstack/react-query';
import type { DeskCall } from '../../../shared/api/desk-calls.ts';
import { deskCalls } from '../calls-api.ts';
import { kept } from '../live/kept.ts';

/** A call as the centre has it; undefined until that is known. */
export function useDeskCall(callId: string): DeskCall | undefined {
  const { data } = useQuery({
    queryKey: kept.call(callId),
    queryFn: () => deskCalls.call(callId),
    retry: false,
    staleTime: Infinity,
  });
  return data;
}
