import type { Devices } from '../line/devices.ts';
import { useObserved } from '../live/live-desk.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { Choice } from './form.tsx';

/** Which microphone, or which speaker, is taken. Nothing where the browser leaves no choice of speakers. */
export function DeviceChoice({
  devices,
  kind,
  onChange,
}: {
  devices: Devices;
  kind: 'microphone' | 'speaker';
  onChange?: (id: string) => void;
}) {
  const { say } = useDeskTexts();
  const state = useObserved(devices.state);
  const found = state[kind === 'microphone' ? 'microphones' : 'speakers'];
  if (kind === 'speaker' && found.length === 0) return null;
  const usual = { value: '', name: say('ready.device_usual') };
  const known = found.some(({ id }) => id === state[kind]);
  return (
    <Choice
      label={say(`ready.${kind}`)}
      value={known ? state[kind] : ''}
      options={[usual, ...found.map(({ id, label }) => ({ value: id, name: label }))]}
      onChange={(id) => {
        devices.choose(kind, id);
        onChange?.(id);
      }}
    />
  );
}
