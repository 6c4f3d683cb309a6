import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { deskCase } from '../case-api.ts';
import { drafts } from '../live/drafts.ts';
import { useDesk } from '../live/live-desk.tsx';
import { useSending } from '../parts/form.tsx';
import { useDeskTexts } from '../use-desk.ts';
import type { OpenCase } from './use-cases.ts';
import { wrapUpDraft } from './wrap-up-form.tsx';

/** Has a case stay as the rules have it: asks once. */
export function DismissButton({
  open: { callId, handoffId },
  of,
  onDismissed,
}: {
  open: OpenCase;
  of?: string;
  onDismissed?: () => void;
}) {
  const { say, problemText } = useDeskTexts();
  const { live } = useDesk();
  const { sending, problem, send } = useSending();
  const [asked, setAsked] = useState(false);
  const text = say(asked ? 'wrap.dismiss_sure' : 'wrap.dismiss');
  const dismiss = async () => {
    if (!(await send(() => deskCase.dismiss(callId)))) return;
    drafts.drop(wrapUpDraft(handoffId));
    live?.link.refresh();
    onDismissed?.();
  };
  return (
    <>
      <Button
        aria-label={of === undefined ? undefined : `${text}: ${of}`}
        look={asked ? 'danger' : 'quiet'}
        disabled={sending}
        onBlur={() => setAsked(false)}
        onClick={() => (asked ? void dismiss() : setAsked(true))}
      >
        {text}
      </Button>
      <output className="basis-full text-sm text-danger empty:hidden">
        {problem && problemText(problem)}
      </output>
    </>
  );
}
