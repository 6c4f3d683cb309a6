import { useEffect, useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { SpeakerIcon } from '../../components/icons.tsx';
import { KeyHint, shortcutOf } from '../keys/key-hint.tsx';
import { useKey } from '../keys/keys.tsx';
import type { Devices } from '../line/devices.ts';
import { useObserved } from '../live/live-desk.tsx';
import { BriefSound } from '../sound/brief-sound.ts';
import { useDeskTexts } from '../use-desk.ts';

/** Has the brief of a call read to its human alone, and stops that; it ends with the call. */
export function ReadBrief({ callId, devices }: { callId: string; devices: Devices }) {
  const { say } = useDeskTexts();
  const sound = useMemo(() => new BriefSound(devices), [devices]);
  const { reading, failed } = useObserved(sound.state);
  useEffect(() => () => sound.stop(), [sound]);
  const press = () => (reading ? sound.stop() : void sound.begin(callId));
  useKey('brief', press);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <output className="text-sm text-danger empty:hidden">{failed && say('brief.read_failed')}</output>
      <Button aria-keyshortcuts={shortcutOf('brief')} onClick={press}>
        <SpeakerIcon />
        {say(reading ? 'brief.stop' : 'brief.read')}
        <KeyHint name="brief" />
      </Button>
    </div>
  );
}
