import type { ReadableStream } from 'node:stream/web';
import type { llm, stt, tts, VAD, VADEvent } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Config } from '../../config/config.ts';
import type { Logger } from '../../logger.ts';
import type { Language } from '../../shared/call-events.ts';
import type { Failover } from './chain/chain.ts';
import { LocalSpeech } from './local/speech.ts';
import { createModel } from './model.ts';
import { createRecogniser } from './recognisers/create.ts';
import type { Listening } from './recognisers/listening.ts';
import { spaceDigits } from './text/digits.ts';
import { FollowedVad } from './followed-vad.ts';
import { loadVad } from './vad.ts';
import { createVoice } from './voices/create.ts';
import { Phrases } from './voices/phrases.ts';
import { streamingTts } from './voices/tts.ts';

export type { Failover } from './chain/chain.ts';

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
  /** An utterance was understood by no recogniser: the caller has to type or press keys. */
  onDeaf?: () => void;
  /** After that: a recogniser works again. */
  onHearing?: () => void;
}

/** Everything a voice job hears, speaks and thinks with. */
export interface Speech {
  /** Null: there is nothing to hear with, so the caller can only type. Changes when weights are installed. */
  readonly stt: stt.STT | null;
  tts: tts.TTS;
  /** Null: rules only. */
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

/**
 * Builds what one voice job needs, as configured: of each kind a chain of providers that fails over. Throws
 * `HatifError` when a part is missing that nothing stands in for: `espeak_missing`, `silero_missing`, or
 * `speech_away` when the local speech process does not answer.
 */
export async function createSpeech(
  config: Config['speech'],
  logger: Logger,
  { normalise = spaceDigits }: { normalise?: Normalise } = {},
): Promise<Speech> {
  const listening: Listening = { language: null, expected: null };
  let told: SpeechListener = {};
  const onFailover = (failover: Failover): void => told.onFailover?.(failover);
  await using opened = new AsyncDisposableStack();
  const local = await LocalSpeech.open(config, logger);
  opened.defer(() => local?.close());
  const vad = await loadVad(config.vad);
  opened.defer(() => vad.close());
  const followed = new FollowedVad(vad);
  const onDetected = (event: VADEvent): void => followed.tell(event);
  const surroundings = { onDetected, local, listening, vad, logger, onFailover };
  const recogniser = createRecogniser(config, surroundings, () => told);
  opened.defer(() => recogniser?.close());
  const voice = createVoice(config, { local, logger, onFailover });
  opened.defer(() => voice.close());
  const phrases = new Phrases(voice, config.cacheDir, logger);
  const speechTts = streamingTts(voice, {
    normalise,
    language: () => listening.language,
    kept: (text, language) => phrases.kept(text, language),
  });
  opened.defer(() => speechTts.close());
  const model = await createModel(config, logger, onFailover);
  opened.defer(() => model?.aclose());
  const hears = (): Hears => hearsOf(config, local);
  const all = opened.move();
  return {
    get stt() {
      return hears() === 'nobody' ? null : recogniser;
    },
    tts: speechTts,
    llm: model,
    // Where the recogniser listens with it, it is enough that one does.
    vad: recogniser && config.vad === 'bundled' ? followed : vad,
    get hears() {
      return hears();
    },
    setLanguage: (language) => void (listening.language = language),
    expect: (expected) => void (listening.expected = expected),
    speak: (text, language) => phrases.speak(text, language),
    warm: (wanted, onProgress) => phrases.warm(wanted, onProgress),
    async listen(listener) {
      told = listener;
      await Promise.all([recogniser?.chain.learn(), voice.chain.learn(), model?.chain.learn()]);
    },
    close: () => all.disposeAsync(),
  };
}

function hearsOf({ stt: ears }: Config['speech'], local: LocalSpeech | null): Hears {
  if (ears.some(({ kind }) => kind !== 'local')) return 'people';
  return ears.length > 0 ? (local?.hears ?? 'nobody') : 'nobody';
}
