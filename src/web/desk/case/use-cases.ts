import { useState } from 'react';
import type { DeskView } from '../../../shared/api/desk-calls.ts';

/** The case of a call that is over for this human, which is not closed. */
export type OpenCase = DeskView['wrapUps'][number];

/** Cases that are not closed, and the one that is being worked on. */
export interface Cases {
  readonly open: readonly OpenCase[];
  /** The one to be shown; null: none. */
  readonly shown: OpenCase | null;
  readonly show: (handoffId: string | null) => void;
}

/** The cases of a desk. Whoever wraps up is shown the newest, and it stays when their time is over. */
export function useCases(me: DeskView | undefined): Cases {
  const [shown, show] = useState<string | null>(null);
  const [brought, setBrought] = useState<string | null>(null);
  const open = me?.wrapUps ?? [];
  const newest = me?.status === 'wrap_up' ? (open[0]?.handoffId ?? null) : null;
  if (newest !== null && newest !== brought) {
    setBrought(newest);
    show(newest);
  }
  return {
    open,
    shown: open.find(({ handoffId }) => handoffId === shown) ?? null,
    show,
  };
}
