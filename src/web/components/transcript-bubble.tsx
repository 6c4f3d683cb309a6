import { memo } from 'react';
import type { TranscriptLine } from '../call/state.ts';
import { useSpeaking } from '../i18n/language-context.tsx';

/** One line, on its speaker's side of the page, in its own language's direction. */
export const TranscriptBubble = memo(function TranscriptBubble({ line }: { line: TranscriptLine }) {
  const { t, digits } = useSpeaking();
  const isAgent = line.speaker === 'agent';
  const look = isAgent
    ? 'self-start rounded-es-md bg-panel-strong border border-line'
    : 'self-end rounded-ee-md bg-bubble text-white';
  return (
    <li
      data-speaker={line.speaker}
      data-final={line.final}
      className={`appear max-w-[85%] rounded-3xl px-4 py-2.5 lg:max-w-[75%] ${look}`}
    >
      <span className={`block text-xs ${isAgent ? 'text-muted' : ''}`}>
        {t(isAgent ? 'transcript.agent' : 'transcript.caller')}
      </span>
      {line.kind === 'keys' ? (
        <Keys keys={digits(line.text)} />
      ) : (
        <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          {line.text}
          {!line.final && <span aria-hidden="true"> …</span>}
        </p>
      )}
      {line.delivery && line.delivery !== 'sent' && (
        <span className="block text-xs italic">{t('transcript.queued')}</span>
      )}
    </li>
  );
});

function Keys({ keys }: { keys: string }) {
  const { t } = useSpeaking();
  const [before = '', after = ''] = t('transcript.keys').split('{keys}');
  return (
    <p>
      {before}
      <bdi dir="ltr" className="font-semibold tracking-widest tabular-nums">
        {keys}
      </bdi>
      {after}
    </p>
  );
}
