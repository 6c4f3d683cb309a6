import { useEffect, useState } from 'react';
import { isInCall } from '../call/state.ts';
import { CallView } from '../components/call-view.tsx';
import { EndView } from '../components/end-view.tsx';
import { IdleView } from '../components/idle-view.tsx';
import { useCall } from '../hooks/use-call.tsx';
import { useCompanyName } from '../hooks/use-centre.ts';
import { useSpeaking } from '../i18n/language-context.tsx';

/** The page of one call: before, during and after it. */
export function CallPage() {
  const { t, follow } = useSpeaking();
  const company = useCompanyName();
  const { phase, language } = useCall();
  const [hasCalled, setHasCalled] = useState(false);
  const inCall = isInCall(phase);

  useEffect(() => {
    document.title = t('app.title', { company });
  }, [t, company]);

  useEffect(() => {
    if (language) follow(language);
  }, [language, follow]);

  useEffect(() => {
    if (inCall) setHasCalled(true);
  }, [inCall]);

  if (inCall) return <CallView />;
  return phase === 'ended' ? <EndView /> : <IdleView returned={hasCalled} />;
}
