import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { PhoneIcon } from '../../components/icons.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatMoment } from '../../i18n/numbers.ts';
import { deskCase, type CalledBack } from '../case-api.ts';
import { KeyHint, shortcutOf } from '../keys/key-hint.tsx';
import { useKey } from '../keys/keys.tsx';
import { kept } from '../live/kept.ts';
import { useDesk } from '../live/live-desk.tsx';
import { useSending } from '../parts/form.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** Has the caller of a call called back, by one key; then says by when that was promised. */
export function CallBack({ callId, look = 'quiet' }: { callId: string; look?: 'primary' | 'quiet' }) {
  const { say, problemText } = useDeskTexts();
  const { language } = useSpeaking();
  const { live } = useDesk();
  const client = useQueryClient();
  const { sending, problem, send } = useSending();
  const queryKey = kept.calledBack(callId);
  const { data: promised } = useQuery<CalledBack>({ queryKey, queryFn: skipToken });
  const note = async () => {
    await send(async () => client.setQueryData(queryKey, await deskCase.callBack(callId)));
    live?.link.refresh();
  };
  useKey('callBack', promised || sending ? null : () => void note());
  return (
    <div className="flex flex-wrap items-center gap-2">
      {!promised && (
        <Button
          look={look}
          disabled={sending}
          aria-keyshortcuts={shortcutOf('callBack')}
          onClick={() => void note()}
        >
          <PhoneIcon />
          {say('callback.send')}
          <KeyHint name="callBack" />
        </Button>
      )}
      <output className="empty:hidden">
        {promised &&
          say('callback.promised', { moment: formatMoment(language, new Date(promised.callbackBy)) })}
        {problem && <span className="text-danger">{problemText(problem)}</span>}
      </output>
    </div>
  );
}
