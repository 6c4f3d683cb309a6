import type { Voice } from './voice.ts';

/** `TTS=none`: says nothing, so that a call is text only. */
export const silentVoice: Voice = {
  id: 'silent',
  sampleRate: 24_000,
  // oxlint wants the declared type kept: an async generator without awaits.
  async *synthesise() {
    yield await Promise.resolve(new Int16Array(480));
  },
};
