import { AudioFrame } from '@livekit/rtc-node';
import { asLanguageCode, stt } from '@livekit/agents';
import type { Provider } from '../chain/chain.ts';
import type { Heard } from '../local/protocol.ts';

/** A recogniser in a chain. */
export interface Recogniser extends Provider {
  /** What was said in a whole utterance; no words where there were none. Fails as its provider does. */
  hear(utterance: AudioFrame, signal: AbortSignal): Promise<Heard>;
  /** Its work is this machine's own: it may be given an utterance that is perhaps not over, and again when it is. */
  unpaid?: boolean;
  /** Hears while somebody speaks, for recognisers that can. */
  listen?(): LiveStream;
  /** What an event of such a stream says: its readings, the likeliest first. */
  heard?(readings: Readings): Heard;
}

/** All readings of one sound, as the framework has them. */
export type Readings = NonNullable<stt.SpeechEvent['alternatives']>;

/** A stream that hears as somebody speaks. */
export interface LiveStream {
  stream: stt.SpeechStream;
  /** Why it ended by itself. */
  failure(): Error | null;
}

/** All recognisers are given sound at this rate. */
export const heardRate = 16_000;

/** A third of a second in which nobody speaks: enough for a recogniser to show that it works. */
export function quiet(): AudioFrame {
  const samples = new Int16Array(heardRate / 3);
  return new AudioFrame(samples, heardRate, 1, samples.length);
}

/** What was heard, as the framework takes it. */
export function transcript({ text, language, confidence }: Heard, seconds: number): stt.SpeechEvent {
  const said = { text, language: asLanguageCode(language), confidence, startTime: 0, endTime: seconds };
  return { type: stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives: [said] };
}
