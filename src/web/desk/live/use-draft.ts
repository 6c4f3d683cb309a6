import { useCallback } from 'react';
import { drafts, type Draft } from './drafts.ts';
import { useObserved } from './live-desk.tsx';

const untouched: Draft = {};

/** What was typed into a form, and the ways to keep more and to forget it. */
export function useDraft(form: string): {
  draft: Draft;
  keep: (fields: Readonly<Record<string, string | undefined>>) => void;
  drop: () => void;
} {
  const { forms } = useObserved(drafts.state);
  const keep = useCallback(
    (fields: Readonly<Record<string, string | undefined>>) => drafts.keep(form, fields),
    [form],
  );
  const drop = useCallback(() => drafts.drop(form), [form]);
  return { draft: forms[form] ?? untouched, keep, drop };
}
