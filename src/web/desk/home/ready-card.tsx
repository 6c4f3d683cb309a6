import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { CheckIcon, ChevronDownIcon, SpeakerIcon } from '../../components/icons.tsx';
import { useObserved } from '../live/live-desk.tsx';
import type { Live } from '../live/live.ts';
import { askForNotices, noticePermission } from '../sound/notices.ts';
import { useDeskTexts } from '../use-desk.ts';
import { MicrophoneTest } from './microphone-test.tsx';

/** Whether the desk would be heard to ring, and the human to speak; with what is left to do for it. */
export function ReadyCard({ live }: { live: Live }) {
  const { say } = useDeskTexts();
  const { heard } = useObserved(live.ring.state);
  return (
    <section aria-labelledby="ready-title" className="glass flex flex-col gap-3 rounded-4xl p-4 sm:p-5">
      <h2 id="ready-title" className="flex items-center gap-2 text-lg font-semibold">
        {say('ready.title')}
        {heard && <CheckIcon className="size-5 text-accent" />}
      </h2>
      {!heard && (
        <>
          <p className="rounded-2xl bg-warn-soft px-3 py-2 text-sm text-pretty text-warn">
            {say('ready.sound_off')}
          </p>
          <Button look="primary" className="self-start" onClick={() => void live.ring.sample()}>
            <SpeakerIcon />
            {say('ready.turn_on')}
          </Button>
        </>
      )}
      <Notices />
      <details className="group">
        <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-2 font-medium">
          {say('ready.devices')}
          <ChevronDownIcon className="size-4 transition-transform group-open:rotate-180" />
        </summary>
        <div className="flex flex-col gap-4 pt-2">
          {heard && (
            <Button className="self-start" onClick={() => void live.ring.sample()}>
              <SpeakerIcon />
              {say('ready.try')}
            </Button>
          )}
          <MicrophoneTest devices={live.devices} />
        </div>
      </details>
    </section>
  );
}

function Notices() {
  const { say } = useDeskTexts();
  const [permission, setPermission] = useState(noticePermission);
  useEffect(() => {
    // Allowed or blocked beside the address, meanwhile.
    const look = () => setPermission(noticePermission());
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  if (permission === 'absent') return null;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-sm text-pretty text-muted">{say(`ready.notices_${permission}`)}</p>
      {permission === 'default' && (
        <Button onClick={() => void askForNotices().then(setPermission)}>{say('ready.notices_allow')}</Button>
      )}
    </div>
  );
}
