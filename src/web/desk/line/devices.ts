import { Observed } from '../observed.ts';

/** A microphone or a speaker, as the browser names it. */
export interface Device {
  readonly id: string;
  readonly label: string;
}

/** Which devices there are, and which were chosen; empty: the usual one. */
export interface DeviceState {
  readonly microphones: readonly Device[];
  readonly speakers: readonly Device[];
  readonly microphone: string;
  readonly speaker: string;
}

const storageKeys = { microphone: 'hatif.desk.microphone', speaker: 'hatif.desk.speaker' } as const;

/** The devices of this desk. What is chosen is remembered in this browser. */
export class Devices {
  readonly state = new Observed<DeviceState>({
    microphones: [],
    speakers: [],
    microphone: remembered('microphone'),
    speaker: remembered('speaker'),
  });
  readonly #look = () => void this.look();

  /** Follows what is plugged in and out; the returned function ends that. */
  follow(): () => void {
    void this.look();
    // Absent outside secure contexts, whatever the types say.
    const media: MediaDevices | undefined = navigator.mediaDevices;
    media?.addEventListener('devicechange', this.#look);
    return () => media?.removeEventListener('devicechange', this.#look);
  }

  /** Looks which devices there are: browsers name them only once the microphone has been allowed. */
  async look(): Promise<void> {
    const media: MediaDevices | undefined = navigator.mediaDevices;
    const found = (await media?.enumerateDevices().catch(() => [])) ?? [];
    const named = (kind: MediaDeviceKind): Device[] =>
      found
        .filter((device) => device.kind === kind && device.deviceId !== '' && device.label !== '')
        .map(({ deviceId: id, label }) => ({ id, label }));
    this.state.set({ microphones: named('audioinput'), speakers: named('audiooutput') });
  }

  choose(kind: keyof typeof storageKeys, id: string): void {
    this.state.set({ [kind]: id });
    try {
      localStorage.setItem(storageKeys[kind], id);
    } catch {
      // Storage is refused in some private windows; the choice then lasts as long as the page.
    }
  }
}

function remembered(kind: keyof typeof storageKeys): string {
  try {
    return localStorage.getItem(storageKeys[kind]) ?? '';
  } catch {
    return '';
  }
}
