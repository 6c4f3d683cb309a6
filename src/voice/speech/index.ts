import type { ReadableStream } from 'node:stream/web';
import type { llm, stt, tts, VAD } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Config } from '../../config/config.ts';
import { HatifError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Language } from '../../shared/call-events.ts';

/** Whom the recogniser understands; `test_callers` is the tiny model for synthesised callers: warn loudly. */
export type Hears = 'people' | 'test_callers' | 'nobody';

/** What a stage waits for, where a narrower recogniser helps. */
export type Expected = 'digits' | 'yes_no' | null;

/** A fixed sentence as the voice reads it: Arabic with diacritics, digits spelled. */
export interface SpokenPhrase {
  text: string;
  language: Language;
}

/** Audio of one utterance, ready for `session.say(text, { audio })`. */
export interface Utterance {
  audio: ReadableStream<AudioFrame>;
  /** Length in milliseconds, known when the last frame has been made; rejects as the audio does. */
  duration: Promise<number>;
}

/** Makes text fit to be read aloud: digits, phone numbers and addresses as one can write them down. */
export type Normalise = (text: string, language: Language) => string;

/** Everything a voice job hears, speaks and thinks with. */
export interface Speech {
  /** Null: there is nothing to hear with, so the caller can only type. */
  stt: stt.STT | null;
  tts: tts.TTS;
  /** Null: rules only. */
  llm: llm.LLM | null;
  vad: VAD;
  hears: Hears;
  /** The caller's language; null while undecided, then both are decoded and the better one is taken. */
  setLanguage(language: Language | null): void;
  /** Lets the recogniser of single Arabic words listen beside the large one (local mode). */
  expect(kind: Expected): void;
  /** One fixed sentence: from the disk cache where it is, else synthesised as it plays, and cached. */
  speak(voiceText: string, language: Language): Utterance;
  /** Synthesises what is not cached yet. `onProgress` is told how many of all are ready. */
  warm(phrases: readonly SpokenPhrase[], onProgress?: (done: number, total: number) => void): Promise<void>;
  close(): Promise<void>;
}

/** Builds what one voice job needs, as configured. Throws `HatifError` when a chosen part is missing. */
export function createSpeech(
  _config: Config['speech'],
  _logger: Logger,
  _options: { normalise?: Normalise } = {},
): Promise<Speech> {
  return Promise.reject(new HatifError('speech_unavailable', 'No speech provider is built in yet.'));
}
