import { useRef } from 'react';
import { useCall } from '../hooks/use-call.tsx';
import { scrollerTabIndex } from '../hooks/scroller.ts';
import { useStickToEnd } from '../hooks/use-stick-to-end.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { Button } from './button.tsx';
import { ArrowDownIcon } from './icons.tsx';
import { TranscriptBubble } from './transcript-bubble.tsx';

/** What both sides say, as they say it. */
export function Transcript() {
  const { t } = useSpeaking();
  const { lines } = useCall();
  const list = useRef<HTMLElement>(null);
  const { atEnd, onScroll, toEnd } = useStickToEnd(list);

  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={list}
        onScroll={onScroll}
        tabIndex={scrollerTabIndex}
        aria-label={t('transcript.region')}
        className="fade-top absolute inset-0 overflow-y-auto overscroll-contain rounded-t-3xl p-4 lg:p-6"
      >
        {lines.length === 0 ? (
          <p className="grid min-h-full place-items-center px-6 text-center text-sm text-muted">
            {t('transcript.empty')}
          </p>
        ) : (
          <ol className="flex min-h-full flex-col justify-end gap-3">
            {lines.map((line) => (
              <TranscriptBubble key={line.id} line={line} />
            ))}
          </ol>
        )}
      </section>
      {!atEnd && (
        <Button
          className="absolute bottom-3 left-1/2 -translate-x-1/2 bg-panel-strong text-sm shadow-lg"
          onClick={toEnd}
        >
          <ArrowDownIcon className="size-4" />
          {t('transcript.latest')}
        </Button>
      )}
    </div>
  );
}
