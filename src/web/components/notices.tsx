import { useCall } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';
import { AlertIcon, KeyboardIcon, PhoneIcon } from './icons.tsx';

/** What the caller has to know about this call. */
export function Notices() {
  const { t } = useSpeaking();
  const { notices, microphoneLost, escalated } = useCall();
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {notices.includes('test_recogniser') && (
        <p className="flex items-center gap-3 rounded-2xl bg-danger p-3 font-semibold text-on-danger">
          <AlertIcon className="size-6" />
          {t('notice.test_recogniser')}
        </p>
      )}
      {notices.includes('typing_only') && (
        <p className="glass flex items-center gap-3 rounded-2xl p-3 text-sm">
          <KeyboardIcon className="text-warn" />
          {t('notice.typing_only')}
        </p>
      )}
      {microphoneLost && (
        <p className="glass flex items-center gap-3 rounded-2xl p-3 text-sm">
          <AlertIcon className="text-warn" />
          {t('notice.microphone_lost')}
        </p>
      )}
      {escalated && (
        <p className="glass flex items-center gap-3 rounded-2xl p-3 text-sm">
          <PhoneIcon className="text-accent" />
          {t('escalation.title')}
        </p>
      )}
    </div>
  );
}
