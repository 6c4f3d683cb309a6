import { useState } from 'react';
import type { DeskView } from '../../../shared/api/desk-calls.ts';
import { drafts } from '../live/drafts.ts';
import { useObserved } from '../live/live-desk.tsx';
import { dismissed } from './dismissed.ts';
import { wrapUpDraft } from './wrap-up-form.tsx';

/** The case of a call that is over for this human, which is not closed. */
export type OpenCase = DeskView['wrapUps'][number];

/** Cases that are not closed, and the one that is being worked on. */
export interface Cases {
  readonly open: readonly OpenCase[];
  /** The one to be shown; null: none. */
  readonly shown: OpenCase | null;
  readonly show: (handoffId: string | null) => void;
  readonly dismiss: (handoffId: string) => void;
}

/** The cases of a desk. Whoever wraps up is shown the newest, and it stays when their time is over. */
export function useCases(me: DeskView | undefined): Cases {
  const { ids } = useObserved(dismissed.state);
  const [shown, show] = useState<string | null>(null);
  const [brought, setBrought] = useState<string | null>(null);
  const all = me?.wrapUps ?? [];
  const open = all.filter(({ handoffId }) => !ids.includes(handoffId));
  const newest = me?.status === 'wrap_up' ? (all[0]?.handoffId ?? null) : null;
  if (newest !== null && newest !== brought) {
    setBrought(newest);
    show(newest);
  }
  return {
    open,
    shown: open.find(({ handoffId }) => handoffId === shown) ?? null,
    show,
    dismiss: (handoffId) => {
      dismissed.add(
        handoffId,
        all.map((one) => one.handoffId),
      );
      drafts.drop(wrapUpDraft(handoffId));
    },
  };
}
