import { useCallback, useEffect, useRef } from 'react';
import { toneOf, type KeypadKey } from '../call/dtmf.ts';

const toneSeconds = 0.12;
const volume = 0.06;

/** Sounds a telephone key softly to whoever pressed it. */
export function useKeyTone(): (key: KeypadKey) => void {
  const context = useRef<AudioContext | null>(null);
  useEffect(() => () => void context.current?.close(), []);
  return useCallback((key) => {
    context.current ??= new AudioContext();
    const { current: audio } = context;
    const gain = new GainNode(audio, { gain: volume });
    gain.connect(audio.destination);
    gain.gain.setTargetAtTime(0, audio.currentTime + toneSeconds * 0.7, 0.012);
    for (const frequency of toneOf(key)) {
      const tone = new OscillatorNode(audio, { frequency });
      tone.connect(gain);
      tone.start();
      tone.stop(audio.currentTime + toneSeconds);
    }
  }, []);
}
