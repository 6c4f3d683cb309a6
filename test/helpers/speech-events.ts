import { setTimeout as pause } from 'node:timers/promises';
import { stt } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import type { Clip } from './clip.ts';

/** Plays a clip into a recogniser's stream in frames of 20 ms, `times` as fast as it was spoken. */
export async function playInto(stream: stt.SpeechStream, clip: Clip, times = 10): Promise<void> {
  const size = clip.rate / 50;
  for (let at = 0; at < clip.samples.length; at += size) {
    const samples = clip.samples.slice(at, at + size);
    stream.pushFrame(new AudioFrame(samples, clip.rate, 1, samples.length));
    await pause(20 / times);
  }
}

/** The first final transcript of a stream. */
export async function finalTranscript(stream: stt.SpeechStream): Promise<stt.SpeechData> {
  for await (const event of stream) {
    const said = event.alternatives?.[0];
    if (event.type === stt.SpeechEventType.FINAL_TRANSCRIPT && said) return said;
  }
  throw new Error('the stream ended without a transcript');
}
