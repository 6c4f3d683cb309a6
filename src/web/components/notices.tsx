import { useCall } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';
import { AlertIcon, KeyboardIcon, MicrophoneOffIcon, PhoneIcon, TicketIcon } from './icons.tsx';

/** What the caller has to know about this call. */
export function Notices() {
  const { t } = useSpeaking();
  const { notices, microphoneLost, escalated, fields, human } = useCall();
  return (
    <output className="flex flex-col gap-2 empty:hidden short:sr-only">
      {notices.includes('test_recogniser') && (
        <span className="flex items-center gap-3 rounded-2xl bg-danger p-3 font-semibold text-on-danger">
          <AlertIcon className="size-6" />
          {t('notice.test_recogniser')}
        </span>
      )}
      {notices.includes('typing_only') && (
        <span className="glass flex items-center gap-3 rounded-2xl p-3 text-sm">
          <KeyboardIcon className="text-warn" />
          {t('notice.typing_only')}
        </span>
      )}
      {human?.held && (
        <span className="glass flex items-center gap-3 rounded-2xl p-3 text-sm">
          <MicrophoneOffIcon className="text-warn" />
          {t('notice.held')}
        </span>
      )}
      {notices.includes('ticket_promised') && (
        <span className="glass flex items-center gap-3 rounded-2xl p-3 text-sm">
          <TicketIcon className="text-accent" />
          {t('notice.ticket_promised')}
        </span>
      )}
      {microphoneLost && (
        <span className="glass flex items-center gap-3 rounded-2xl p-3 text-sm">
          <AlertIcon className="text-warn" />
          {t('notice.microphone_lost')}
        </span>
      )}
      {escalated && fields.phone && (
        <span className="glass flex items-center gap-3 rounded-2xl p-3 text-sm">
          <PhoneIcon className="text-accent" />
          {t('escalation.title')}
        </span>
      )}
    </output>
  );
}
