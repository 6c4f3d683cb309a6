import { useId, useState } from 'react';
import { SlidersIcon } from '../../components/icons.tsx';
import type { TalkLine } from '../line/talk-line.ts';
import { useDesk, useObserved } from '../live/live-desk.tsx';
import { controlLook, controlText } from './control-look.ts';
import { DeviceChoice } from '../parts/device-choice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Button } from '../../components/button.tsx';
import { LevelMeter } from '../sound/level-meter.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** The microphone and the speaker of a call that is going on, with how loud this human is. */
export function DeviceMenu({ line }: { line: TalkLine }) {
  const { say } = useDeskTexts();
  const { live } = useDesk();
  const [open, setOpen] = useState(false);
  const name = useId();
  // Another microphone is another stream.
  useObserved(line.state);
  return (
    <>
      <button
        type="button"
        aria-labelledby={name}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={controlLook}
      >
        <span className="grid size-12 place-items-center rounded-full border border-line bg-field group-hover:bg-panel-strong sm:size-14">
          <SlidersIcon className="size-6" />
        </span>
        <span id={name} className={controlText}>
          {say('control.devices')}
        </span>
      </button>
      {open && live && (
        <Dialog title={say('line.devices')} onClose={() => setOpen(false)}>
          <LevelMeter microphone={line.microphone} />
          <p className="text-sm text-muted">{say('ready.level_hint')}</p>
          <DeviceChoice
            devices={live.devices}
            kind="microphone"
            onChange={() => void line.openMicrophone()}
          />
          <DeviceChoice devices={live.devices} kind="speaker" onChange={(id) => line.listenBy(id)} />
          <Button className="self-start" onClick={() => setOpen(false)}>
            {say('live.close')}
          </Button>
        </Dialog>
      )}
    </>
  );
}
