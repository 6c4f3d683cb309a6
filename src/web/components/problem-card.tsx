import { useEffect, useRef, useState } from 'react';
import { isMicrophoneProblem, type Problem } from '../call/problem.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { Button } from './button.tsx';
import { CallbackForm, CallbackNoted } from './callback-form.tsx';
import { AlertIcon } from './icons.tsx';

interface ProblemCardProps {
  readonly problem: Problem;
  readonly onRetry?: () => void;
  readonly onType?: () => void;
}

/** What went wrong and what to do. Takes the focus, so that nobody has to look for it. */
export function ProblemCard({ problem, onRetry, onType }: ProblemCardProps) {
  const { t, digits } = useSpeaking();
  const { retryAfterSeconds = 0 } = problem;
  const busy = problem.code === 'centre_busy';
  const [shownAt] = useState(() => Date.now());
  const now = useNow(retryAfterSeconds > 0);
  const waitSeconds = Math.ceil(retryAfterSeconds - (now - shownAt) / 1_000);
  const [callback, setCallback] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  if (callback !== null) return <CallbackNoted ticket={callback} />;

  return (
    <div className="flex flex-col gap-3 rounded-3xl border border-line bg-danger-soft p-4 text-start">
      <div role="alert" className="flex gap-3">
        <AlertIcon className="mt-1 size-6 text-danger" />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <h2 ref={title} tabIndex={-1} className="font-semibold outline-none">
            {t(`problem.${problem.code}.title`)}
          </h2>
          <p className="text-sm text-pretty">{t(`problem.${problem.code}.advice`)}</p>
          <div className="flex flex-wrap gap-2 empty:hidden">
            {onRetry && (
              <Button look={busy ? 'quiet' : 'primary'} disabled={waitSeconds > 0} onClick={onRetry}>
                {waitSeconds > 0
                  ? t('problem.retry_in', { seconds: digits(String(waitSeconds)) })
                  : t('problem.retry')}
              </Button>
            )}
            {onType && isMicrophoneProblem(problem.code) && (
              <Button onClick={onType}>{t('problem.type')}</Button>
            )}
          </div>
        </div>
      </div>
      {busy && <CallbackForm onNoted={setCallback} />}
    </div>
  );
}
