import { memo } from 'react';
import type { Language } from '../../shared/vocabulary.ts';
import { byLanguage } from '../call/by-language.ts';
import type { TranscriptLine } from '../call/state.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { directionOf } from '../i18n/language.ts';

/** One line, on its speaker's side of the page: a bubble for each language in it, in that language's direction. */
export const TranscriptBubble = memo(function TranscriptBubble({ line }: { line: TranscriptLine }) {
  const stretches = line.kind === 'keys' ? [] : byLanguage(line.text);
  if (stretches.length < 2)
    return <Bubble line={line} language={stretches[0]?.language ?? null} text={line.text} last />;
  return stretches.map(({ language, text, from }, place) => (
    <Bubble key={from} line={line} language={language} text={text} last={place === stretches.length - 1} />
  ));
});

interface BubbleProps {
  readonly line: TranscriptLine;
  readonly language: Language | null;
  readonly text: string;
  /** More of the line comes behind it, or nothing does. */
  readonly last: boolean;
}

function Bubble({ line, language, text, last }: BubbleProps) {
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
        <p
          dir={language ? directionOf(language) : 'auto'}
          lang={language ?? undefined}
          className="whitespace-pre-wrap wrap-anywhere"
        >
          {text}
          {last && !line.final && <span aria-hidden="true"> …</span>}
        </p>
      )}
      {last && line.delivery && line.delivery !== 'sent' && (
        <span className="block text-xs italic">{t('transcript.queued')}</span>
      )}
    </li>
  );
}

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
