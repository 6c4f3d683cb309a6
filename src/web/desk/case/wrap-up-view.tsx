import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { DeskView } from '../../../shared/api/desk-calls.ts';
import { Button } from '../../components/button.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatDuration } from '../../i18n/numbers.ts';
import { problemOf } from '../ask.ts';
import { deskCase } from '../case-api.ts';
import { StatusCard } from '../home/status-card.tsx';
import { kept } from '../live/kept.ts';
import { useDesk } from '../live/live-desk.tsx';
import { useServerNow } from '../live/use-server-now.ts';
import { CustomerCard } from '../talk/customer-card.tsx';
import { Transcript } from '../talk/transcript.tsx';
import { useDeskCall } from '../talk/use-desk-call.ts';
import { useDeskTexts, usePageTitle } from '../use-desk.ts';
import { CallBack } from './call-back.tsx';
import { DismissButton } from './dismiss-button.tsx';
import type { OpenCase } from './use-cases.ts';
import { WrapUpForm } from './wrap-up-form.tsx';

/** A call that is over: its case is closed here, with what was said and what is known of the caller beside it. */
export function WrapUpView({
  me,
  open,
  onSaved,
  onLater,
  onDismissed,
}: {
  me: DeskView;
  open: OpenCase;
  onSaved: () => void;
  onLater: () => void;
  onDismissed: () => void;
}) {
  const { say, problemText } = useDeskTexts();
  const { live } = useDesk();
  const { callId } = open;
  const call = useDeskCall(callId);
  const { data, error, refetch } = useQuery({
    queryKey: kept.wrapUp(callId),
    queryFn: () => deskCase.read(callId),
    retry: false,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(say('wrap.title'));
  useEffect(() => {
    if (!document.activeElement?.matches('input, textarea, select')) heading.current?.focus();
  }, []);
  const name = call?.brief.who.name;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-2">
        <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none sm:text-2xl">
          {name ? say('wrap.title_of', { name: `\u2068${name}\u2069` }) : say('wrap.title')}
        </h1>
        <TimeLeft me={me} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <section aria-label={say('wrap.title')} className="glass flex flex-col gap-4 rounded-4xl p-5 sm:p-6">
          <p className="text-sm text-pretty text-muted">{say('wrap.lead')}</p>
          <CallBack callId={callId} />
          {data ? (
            <WrapUpForm
              callId={callId}
              found={data}
              tickets={call?.card.tickets ?? []}
              onSaved={() => {
                live?.link.refresh();
                onSaved();
              }}
              beside={
                <>
                  <Button onClick={onLater}>{say('wrap.later')}</Button>
                  <DismissButton open={open} onDismissed={onDismissed} />
                </>
              }
            />
          ) : error ? (
            <div className="flex flex-wrap items-center gap-3">
              <p role="alert" className="flex-1 basis-60 text-sm text-danger">
                {say('wrap.failed')} {problemText(problemOf(error))}
              </p>
              <Button onClick={() => void refetch()}>{say('desk.again')}</Button>
              <DismissButton open={open} onDismissed={onDismissed} />
            </div>
          ) : (
            <p className="text-muted">{say('desk.loading')}</p>
          )}
        </section>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <StatusCard me={me} />
          {call && <CustomerCard call={call} />}
        </div>
        <Transcript callId={callId} />
      </div>
    </>
  );
}

/** How long the human still wraps up; once that is over, that the form stays. */
function TimeLeft({ me: { status, wrapUpUntil } }: { me: DeskView }) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const now = useServerNow(true);
  if (status !== 'wrap_up')
    return (
      <output className="rounded-2xl bg-warn-soft px-4 py-2 text-sm text-pretty text-warn">
        {say('wrap.ended')}
      </output>
    );
  if (wrapUpUntil === null) return null;
  return (
    <p role="timer" aria-live="off" className="text-muted tabular-nums">
      {say('wrap.left')}{' '}
      <bdi dir="ltr" className="text-xl font-semibold text-ink">
        {formatDuration(language, Date.parse(wrapUpUntil) - now)}
      </bdi>
    </p>
  );
}
