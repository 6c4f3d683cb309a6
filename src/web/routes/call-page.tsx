import { useEffect, useState } from 'react';
import { isInCall } from '../call/state.ts';
import { CallView } from '../components/call-view.tsx';
import { newDraft } from '../components/contact-form.tsx';
import { EndView } from '../components/end-view.tsx';
import { IdleView } from '../components/idle-view.tsx';
import { useCall } from '../hooks/use-call.tsx';
import { useCompanyName } from '../hooks/use-centre.ts';
import { useLeaveGuard } from '../hooks/use-leave-guard.ts';
import { useSpeaking } from '../i18n/language-context.tsx';

/** The page of one call: before, during and after it. */
export function CallPage() {
  const { t, follow } = useSpeaking();
  const company = useCompanyName();
  const { phase, language } = useCall();
  const [message, setMessage] = useState(newDraft);

  useEffect(() => {
    document.title = t('app.title', { company });
  }, [t, company]);

  useEffect(() => {
    if (language) follow(language);
  }, [language, follow]);

  const inCall = isInCall(phase);
  useLeaveGuard(inCall);

  if (inCall) return <CallView />;
  return phase === 'ended' ? <EndView /> : <IdleView message={message} onMessage={setMessage} />;
}
