import type { Config } from '../config/config.ts';
import { HatifError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Language } from '../shared/vocabulary.ts';
import { LocalSpeech } from './local/speech.ts';
import { createVoice } from './voices/create.ts';
import type { ChainedVoice } from './voices/chained.ts';
import { joined } from './voices/phrases.ts';

/** How long all of it may take to be made, in milliseconds. */
const longestMs = 20_000;

/**
 * Sentences as one sound, by the voices that calls are spoken to with, outside of any call; nothing of it is kept. Throws
 * `HatifError` with status 503: `voice_missing` where the centre has none, `speech_away` where the speech process is away that
 * nothing stands in for, `voice_away` where no voice answers, or not in time.
 */
export async function readAloud(
  sentences: readonly string[],
  {
    config,
    logger,
    language,
    signal,
  }: { config: Config['speech']; logger: Logger; language: Language; signal: AbortSignal },
): Promise<{ samples: Int16Array; sampleRate: number }> {
  if (config.tts.length === 0) throw voiceMissing('Nothing is read aloud here: TTS is none.');
  await using opened = new AsyncDisposableStack();
  // Whether anybody could be heard is no question here.
  const local = await LocalSpeech.open({ ...config, stt: [] }, logger, { patient: false });
  opened.defer(() => local?.close());
  const voice = voiceOf(config, local, logger);
  opened.defer(() => voice.close());
  await voice.chain.learn();
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  const chunks: Int16Array[] = [];
  for (const sentence of sentences) {
    // A recording in its place is none of what was to be read.
    for await (const { samples, voice: by } of voice.speak(sentence, language, inTime, { unhurried: true })) {
      if (by === null) throw voiceAway();
      chunks.push(samples);
    }
    if (inTime.aborted) throw voiceAway();
  }
  return { samples: joined(chunks), sampleRate: voice.sampleRate };
}

function voiceOf(config: Config['speech'], local: LocalSpeech | null, logger: Logger): ChainedVoice {
  try {
    return createVoice(config, { local, logger, onFailover: () => undefined });
  } catch (error) {
    throw error instanceof HatifError ? voiceMissing(error.message, error) : error;
  }
}

function voiceMissing(message: string, cause?: unknown): HatifError {
  return new HatifError('voice_missing', message, { status: 503, cause });
}

function voiceAway(): HatifError {
  return new HatifError(
    'voice_away',
    'No voice of the centre answers in time. Try again in a minute; the log says which provider failed.',
    { status: 503 },
  );
}
