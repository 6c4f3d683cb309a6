import type { VADEvent } from '@livekit/agents';
import type { Config } from '../config/config.ts';
import type { Logger } from '../logger.ts';
import type { Failover } from './chain/chain.ts';
import { LocalSpeech } from './local/speech.ts';
import { createModel } from './model.ts';
import { createRecogniser } from './recognisers/create.ts';
import type { Listening } from './recognisers/listening.ts';
import { spaceDigits } from './text/digits.ts';
import { ChainedLlm } from './thinking/chained-llm.ts';
import type { Hears, Normalise, Speech, SpeechListener } from './types.ts';
import { FollowedVad } from './followed-vad.ts';
import { loadVad } from './vad.ts';
import { createVoice } from './voices/create.ts';
import { Phrases } from './voices/phrases.ts';
import { streamingTts } from './voices/tts.ts';

export type { Failover } from './chain/chain.ts';
export { languageOf } from './text/scripts.ts';
export { joinedWords, type Words } from './text/readings.ts';
export type { Speech } from './types.ts';

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
  opened.defer(() => model?.close());
  const llm = model && new ChainedLlm(model);
  const hears = (): Hears => hearsOf(config, local);
  const all = opened.move();
  return {
    get stt() {
      return hears() === 'nobody' ? null : recogniser;
    },
    listenApart: () => (hears() === 'nobody' ? null : (recogniser?.streamApart() ?? null)),
    tts: speechTts,
    model,
    llm,
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
