import { memo, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { ArrowDownIcon } from '../../components/icons.tsx';
import { scrollerTabIndex } from '../../hooks/scroller.ts';
import { useStickToEnd } from '../../hooks/use-stick-to-end.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatClock } from '../../i18n/numbers.ts';
import type { TranscriptLine } from '../../../shared/api/desk-calls.ts';
import { useDeskTexts } from '../use-desk.ts';
import { useTranscript } from './use-transcript.ts';

/** What is said in the call, by whom and when. */
export function Transcript({ callId }: { callId: string }) {
  const { say } = useDeskTexts();
  const transcript = useTranscript(callId);
  const list = useRef<HTMLElement>(null);
  const { atEnd, onScroll, toEnd } = useStickToEnd(list);
  const lines = transcript?.lines ?? [];
  const refused = transcript?.transcript === 'refused';
  return (
    <section aria-labelledby="lines-title" className="glass flex flex-col rounded-4xl">
      <h2 id="lines-title" className="px-5 pt-4 text-lg font-semibold">
        {say('lines.title')}
      </h2>
      <div className="relative h-[28rem] max-h-[65dvh]">
        <section
          ref={list}
          onScroll={onScroll}
          tabIndex={scrollerTabIndex}
          aria-labelledby="lines-title"
          className="absolute inset-0 overflow-y-auto overscroll-contain rounded-b-4xl p-4"
        >
          {lines.length === 0 ? (
            <p className="grid min-h-full place-items-center px-6 text-center text-sm text-muted">
              {say(refused ? 'lines.refused' : 'lines.empty')}
            </p>
          ) : (
            <ol className="flex min-h-full flex-col justify-end gap-2.5">
              {lines.map((line) => (
                <Line key={line.seq} line={line} />
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
            {say('lines.latest')}
          </Button>
        )}
      </div>
    </section>
  );
}

const looks = {
  caller: 'self-start rounded-es-md border border-line bg-panel-strong',
  agent: 'self-end rounded-ee-md border border-line bg-field',
  human: 'self-end rounded-ee-md bg-bubble text-white',
  system: 'self-center border border-line bg-field text-sm',
} as const;

const Line = memo(function Line({ line }: { line: TranscriptLine }) {
  const { language } = useSpeaking();
  const { say } = useDeskTexts();
  const { speaker, by, text, at, interrupted } = line;
  return (
    <li data-speaker={speaker} className={`max-w-[88%] rounded-3xl px-4 py-2 ${looks[speaker]}`}>
      <p className={`flex flex-wrap gap-x-2 text-xs ${speaker === 'human' ? '' : 'text-muted'}`}>
        <bdi>{by?.[language] ?? say(`lines.${speaker}`)}</bdi>
        <time dateTime={at} className="tabular-nums">
          {formatClock(language, new Date(at))}
        </time>
        {interrupted && <span>{say('lines.cut')}</span>}
      </p>
      <p dir="auto" lang={line.language ?? undefined} className="whitespace-pre-wrap wrap-anywhere">
        {text}
      </p>
    </li>
  );
});
