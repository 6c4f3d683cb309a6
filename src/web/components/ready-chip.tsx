import { useCentreReady } from '../hooks/use-centre.ts';
import { useSpeaking } from '../i18n/language-context.tsx';

/** Whether a call made now would be answered, and whether by typing alone. */
export function ReadyChip({ typingOnly }: { typingOnly: boolean }) {
  const { t } = useSpeaking();
  const ready = useCentreReady();
  const look = ready === false ? 'bg-warn-soft text-warn' : 'bg-accent-soft text-accent';
  const key =
    ready === undefined ? 'ready.checking' : ready ? (typingOnly ? 'ready.typing' : 'ready.yes') : 'ready.no';
  return (
    <output
      className={`inline-flex items-center gap-2 self-center rounded-full px-3 py-1 text-sm font-medium lg:self-start ${look}`}
    >
      <span aria-hidden="true" className={`size-2 rounded-full bg-current ${ready ? 'breathe' : ''}`} />
      {t(key)}
    </output>
  );
}
