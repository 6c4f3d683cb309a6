import { useNow } from '../hooks/use-now.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { formatDuration } from '../i18n/numbers.ts';

/** How long the call has lasted. Read out on demand only: a screen reader need not count along. */
export function CallTimer({ startedAt, endedAt }: { startedAt: number; endedAt: number | null }) {
  const { language, t } = useSpeaking();
  const now = useNow(endedAt === null);
  return (
    <p
      role="timer"
      aria-live="off"
      aria-label={t('status.timer')}
      className="text-lg leading-snug font-medium tabular-nums short:text-sm"
    >
      <bdi dir="ltr">{formatDuration(language, (endedAt ?? now) - startedAt)}</bdi>
    </p>
  );
}
