import { useEffect, useState } from 'react';
import { openMicrophone } from '../../call/microphone.ts';
import { problemOf, type ProblemCode } from '../../call/problem.ts';
import { Button } from '../../components/button.tsx';
import type { Devices } from '../line/devices.ts';
import { DeviceChoice } from '../parts/device-choice.tsx';
import { microphoneText } from '../parts/microphone-text.ts';
import { LevelMeter } from '../sound/level-meter.tsx';
import { useObserved } from '../live/live-desk.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** Which microphone and speaker are taken, tried before a caller is there. */
export function MicrophoneTest({ devices }: { devices: Devices }) {
  const { say } = useDeskTexts();
  const { microphone } = useObserved(devices.state);
  const [testing, setTesting] = useState(false);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);

  useEffect(() => {
    if (!testing) return undefined;
    let over = false;
    let opened: MediaStream | null = null;
    const close = () => {
      for (const track of opened?.getTracks() ?? []) track.stop();
    };
    openMicrophone(microphone === '' ? undefined : microphone).then(
      (found) => {
        opened = found;
        if (over) return close();
        setStream(found);
        setProblem(null);
        void devices.look();
      },
      (error: unknown) => {
        if (!over) setProblem(problemOf(error, 'microphone_busy').code);
      },
    );
    return () => {
      over = true;
      setStream(null);
      close();
    };
  }, [testing, microphone, devices]);

  return (
    <div className="flex flex-col gap-3">
      <DeviceChoice devices={devices} kind="microphone" />
      {testing && stream && (
        <>
          <LevelMeter microphone={stream} />
          <p className="text-sm text-muted">{say('ready.level_hint')}</p>
        </>
      )}
      <output className="text-sm text-danger empty:hidden">
        {testing && problem && say(microphoneText(problem))}
      </output>
      <Button className="self-start" aria-pressed={testing} onClick={() => setTesting(!testing)}>
        {say(testing ? 'ready.test_end' : 'ready.test')}
      </Button>
      <DeviceChoice devices={devices} kind="speaker" />
    </div>
  );
}
