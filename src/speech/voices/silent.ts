import type { Voice } from './voice.ts';

/** `TTS=none`: says nothing, so that a call is text only. */
export const silentVoice: Voice = {
  name: 'none',
  id: 'silent',
  sampleRate: 24_000,
  silent: true,
  async *synthesise() {
    yield await Promise.resolve(new Int16Array(480));
  },
  probe: () => Promise.resolve(),
};
