import { byLanguage } from '../call/by-language.ts';
import { useCall } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';

/** Lines told to a screen reader; older ones are in the transcript. */
const toldLines = 5;

/** Reads finished lines to a screen reader, each once: the visible transcript changes with every word. */
export function Announcer() {
  const { t } = useSpeaking();
  const { lines } = useCall();
  const finished = lines.filter((line) => line.final && line.kind === 'speech').slice(-toldLines);
  return (
    <div role="log" aria-live="polite" aria-relevant="additions" className="sr-only">
      {finished.map((line) => (
        <p key={line.id} dir="auto">
          {t(line.speaker === 'agent' ? 'transcript.agent' : 'transcript.caller')}:{' '}
          {byLanguage(line.text).map(({ language, text, from }) => (
            <span key={from} lang={language ?? undefined}>
              {text}{' '}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
