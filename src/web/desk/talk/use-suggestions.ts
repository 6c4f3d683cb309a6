import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskSuggestions } from '../../../shared/api/desk-suggestions.ts';
import { deskCalls } from '../calls-api.ts';
import { kept } from '../live/kept.ts';

const none: DeskSuggestions = { suggestions: [], clarifying_questions: [] };

/** What the assistant shows beside a call, and what can be done with it. */
export interface SuggestionsShown {
  shown: DeskSuggestions;
  /** There is something else by now, which waits until the hand has left. */
  waiting: boolean;
  /** The hand is on it: what is shown stays as it is. */
  hold: (held: boolean) => void;
  judge: (suggestionId: string, judged: Parameters<typeof deskCalls.judge>[2]) => Promise<void>;
}

/** Follows what the assistant shows; nothing moves while the pointer or the focus is on it. */
export function useSuggestions(callId: string): SuggestionsShown {
  const client = useQueryClient();
  const queryKey = kept.suggestions(callId);
  const { data: newest = none } = useQuery({
    queryKey,
    queryFn: () => deskCalls.suggestions(callId),
    retry: false,
    staleTime: Infinity,
  });
  const [held, setHeld] = useState<DeskSuggestions | null>(null);
  return {
    shown: held ?? newest,
    waiting: held !== null && idsOf(held) !== idsOf(newest),
    hold: (on) => setHeld((now) => (on ? (now ?? newest) : null)),
    judge: async (suggestionId, judged) => {
      await deskCalls.judge(callId, suggestionId, judged);
      await client.invalidateQueries({ queryKey });
    },
  };
}

function idsOf({ suggestions, clarifying_questions: questions }: DeskSuggestions): string {
  return [...suggestions, ...questions].map(({ suggestion_id }) => suggestion_id).join(' ');
}
