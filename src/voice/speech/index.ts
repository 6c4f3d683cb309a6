import type { ReadableStream } from 'node:stream/web';
import { inference, stt, type llm, type tts, type VAD } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Config, SttConfig, TtsConfig } from '../../config/config.ts';
import { HatifError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Language } from '../../shared/call-events.ts';
import { openAiClient } from './cloud/client.ts';
import { openAiVoice } from './cloud/voice.ts';
import { FollowedAbilities } from './local/abilities.ts';
import { SpeechClient } from './local/client.ts';
import type { Abilities } from './local/protocol.ts';
import { CompatibleStt } from './recognisers/compatible.ts';
import { createModel } from './model.ts';
import { BilingualDeepgram } from './recognisers/deepgram.ts';
import type { Listening } from './recognisers/listening.ts';
import { LocalStt } from './recognisers/local.ts';
import { spaceDigits } from './text/digits.ts';
import { loadVad } from './vad.ts';
import { PhraseCache } from './voices/cache.ts';
import { localVoice } from './voices/local.ts';
import { Phrases } from './voices/phrases.ts';
import { silentVoice } from './voices/silent.ts';
import { streamingTts } from './voices/tts.ts';
import type { Voice } from './voices/voice.ts';

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
  close(): Promise<void>;
}

/**
 * Builds what one voice job needs, as configured. Throws `HatifError` when a chosen part is missing:
 * `espeak_missing`, `silero_missing`, or `speech_away` when the local speech process does not answer.
 */
export async function createSpeech(
  config: Config['speech'],
  logger: Logger,
  { normalise = spaceDigits }: { normalise?: Normalise } = {},
): Promise<Speech> {
  const listening: Listening = { language: null, expected: null };
  const client = isLocal(config) ? new SpeechClient(config.socket) : null;
  try {
    const local = client && (await followed(client, config, logger));
    const vad = await loadVad(config.vad);
    const voice = voiceOf(config.tts, client, local?.current ?? null);
    const cache = new PhraseCache(config.cacheDir, voice);
    const phrases = new Phrases(voice, cache, logger);
    const speechTts = streamingTts(voice, {
      normalise,
      language: () => listening.language,
      kept: (text, language) => cache.read(text, language),
    });
    const recogniser = recogniserOf(config, client, listening, vad);
    const hears = (): Hears => hearsOf(config.stt, local?.current ?? null);
    return {
      get stt() {
        return hears() === 'nobody' ? null : recogniser;
      },
      tts: speechTts,
      llm: await createModel(config.llm),
      vad,
      get hears() {
        return hears();
      },
      setLanguage: (language) => void (listening.language = language),
      expect: (expected) => void (listening.expected = expected),
      speak: (text, language) => phrases.speak(text, language),
      warm: (wanted, onProgress) => phrases.warm(wanted, onProgress),
      close: async () => {
        local?.close();
        await Promise.all([recogniser?.close(), speechTts.close(), vad.close(), client?.close()]);
      },
    };
  } catch (error) {
    await client?.close();
    throw error;
  }
}

function isLocal({ stt: ears, tts: mouth }: Config['speech']): boolean {
  return ears.kind === 'local' || mouth.kind === 'local';
}

async function followed(
  client: SpeechClient,
  config: Config['speech'],
  logger: Logger,
): Promise<FollowedAbilities> {
  try {
    return await FollowedAbilities.of(client, config.modelsDir, logger);
  } catch (error) {
    throw new HatifError(
      'speech_away',
      'The local speech process does not answer. `npm start` runs it; alone: node src/speech.ts',
      { status: 503, cause: error },
    );
  }
}

function hearsOf(config: SttConfig, abilities: Abilities | null): Hears {
  if (config.kind === 'none') return 'nobody';
  return config.kind === 'local' ? (abilities?.hears ?? 'nobody') : 'people';
}

function recogniserOf(
  { stt: ears, vad: kind }: Config['speech'],
  client: SpeechClient | null,
  listening: Listening,
  vad: VAD,
): stt.STT | null {
  // Always cut out by the bundled detector: silero's utterances lose their beginning (agents-js#2254).
  const cutOut = (batch: stt.STT): stt.STT =>
    new stt.StreamAdapter(batch, kind === 'bundled' ? vad : new inference.VAD());
  switch (ears.kind) {
    case 'deepgram':
      return new BilingualDeepgram(ears.apiKey, ears.url, listening);
    case 'compatible':
      return cutOut(new CompatibleStt(ears.server, listening));
    case 'local':
      return client && cutOut(new LocalStt(client, listening));
    case 'none':
      return null;
    default:
      return ears satisfies never;
  }
}

function voiceOf(config: TtsConfig, client: SpeechClient | null, abilities: Abilities | null): Voice {
  if (config.kind === 'openai' || config.kind === 'compatible') {
    return openAiVoice(openAiClient(config.server), config.server.model, config.voice);
  }
  if (config.kind === 'none' || !client || !abilities) return silentVoice;
  if (abilities.speaks) return localVoice(client, abilities);
  const lack = abilities.lacks.find(({ code }) => code === 'espeak_missing') ?? abilities.lacks[0];
  throw new HatifError(lack?.code ?? 'espeak_missing', lack?.message ?? 'There is no local voice.');
}
