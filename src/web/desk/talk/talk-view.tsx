import { useEffect, useRef } from 'react';
import type { DeskView } from '../../../shared/api/desk-calls.ts';
import { useLeaveGuard } from '../../hooks/use-leave-guard.ts';
import { standingOf } from '../line/lines.ts';
import { useDesk, useObserved } from '../live/live-desk.tsx';
import { useDeskTexts, usePageTitle } from '../use-desk.ts';
import { Brief } from './brief.tsx';
import { CallHead } from './call-head.tsx';
import { Controls } from './controls.tsx';
import { CustomerCard } from './customer-card.tsx';
import { HumansHere } from './humans-here.tsx';
import { LineNotes } from './line-notes.tsx';
import { OtherCallers } from './other-callers.tsx';
import { Suggestions } from './suggestions.tsx';
import { Transcript } from './transcript.tsx';
import { useDeskCall } from './use-desk-call.ts';

/** A caller in hand: what to know of them, what is said, and everything that can be done. */
export function TalkView({ call }: { call: DeskView['calls'][number] }) {
  const { say } = useDeskTexts();
  const { live } = useDesk();
  const { callId, handoff } = call;
  const { talks } = useObserved(live?.lines.state ?? null) ?? { talks: [] };
  const line = talks.find(({ handoffId }) => handoffId === handoff.id)?.line ?? null;
  const known = useDeskCall(callId);
  const heading = useRef<HTMLHeadingElement>(null);
  const humans = known?.humans;
  usePageTitle(say('talk.title'));
  useLeaveGuard(true);

  useEffect(() => line?.stand(standingOf(handoff, humans ?? [])), [line, handoff, humans]);

  // Whoever has just answered is told where they are.
  useEffect(() => {
    if (!document.activeElement?.matches('input, textarea, select')) heading.current?.focus();
  }, []);

  return (
    <>
      <div className="flex flex-col gap-2 lg:sticky lg:top-2 lg:z-10">
        <CallHead heading={heading} call={known} handoff={handoff} department={call.department} />
        <OtherCallers />
        <LineNotes callId={callId} line={line} handoff={handoff} humans={humans ?? []} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {known && <Brief call={known} />}
          <Suggestions callId={callId} />
          <Transcript callId={callId} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <HumansHere callId={callId} handoff={handoff} humans={humans ?? []} />
          {known && <CustomerCard call={known} />}
        </div>
      </div>
      <Controls callId={callId} handoff={handoff} line={line} />
    </>
  );
}
