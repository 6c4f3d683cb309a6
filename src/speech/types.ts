import type { ReadableStream } from 'node:stream/web';
import type { llm, stt, tts, VAD } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { ChatModel } from '../shared/chat-model.ts';
import type { Language } from '../shared/vocabulary.ts';
import type { Failover } from './chain/chain.ts';
import type { Words } from './text/readings.ts';

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

/** What a call learns of its providers. */
export interface SpeechListener {
  /** A provider failed and another one serves. */
  onFailover?: (failover: Failover) => void;
  /** An utterance that ended at `since` (epoch milliseconds) is being recognised, later than while it was spoken. */
  onRecognising?: (since: number) => void;
  /** There were no words in it. */
  onNothing?: () => void;
  /** These words are given to the call, as the framework gives them; it keeps no other readings. */
  onWords?: (words: Words) => void;
  /** An utterance was understood by no recogniser: the caller has to type or press keys. */
  onDeaf?: () => void;
  /** After that: a recogniser works again. */
  onHearing?: () => void;
}

/** Everything a voice job hears, speaks and thinks with. */
export interface Speech {
  /** Null: there is nothing to hear with, so the caller can only type. Changes when weights are installed. */
  readonly stt: stt.STT | null;
  /** Another ear, for somebody who talks with the caller: what it hears is told to its reader alone. Null as `stt` is. */
  listenApart(): stt.SpeechStream | null;
  tts: tts.TTS;
  /** Null: rules only. */
  model: ChatModel | null;
  /** The same model, as the framework wants it. */
  llm: llm.LLM | null;
  vad: VAD;
  readonly hears: Hears;
  /** The caller's language; null while undecided, then both are decoded and the better one is taken. */
  setLanguage(language: Language | null): void;
  /** Lets the recogniser of single Arabic words listen beside the large one (local mode). */
  expect(kind: Expected): void;
  /** One fixed sentence: from the disk cache where it is, else synthesised as it plays, and cached. */
  speak(voiceText: string, language: Language): Utterance;
  /** Synthesises what is not cached yet. `onProgress` is told how many of all are ready. */
  warm(phrases: readonly SpokenPhrase[], onProgress?: (done: number, total: number) => void): Promise<void>;
  /**
   * Tells the call that is served from now on what happens to its providers, and learns what other calls know of
   * them.
   */
  listen(listener: SpeechListener): Promise<void>;
  close(): Promise<void>;
}
