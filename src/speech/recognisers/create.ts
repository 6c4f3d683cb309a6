import { inference, type VAD, type VADEvent } from '@livekit/agents';
import type { Config } from '../../config/config.ts';
import type { SttConfig } from '../../config/providers.ts';
import type { Logger } from '../../logger.ts';
import { Chain } from '../chain/chain.ts';
import type { SpeechListener } from '../types.ts';
import type { LocalSpeech } from '../local/speech.ts';
import type { OnFailover } from '../model.ts';
import { ChainedStt } from './chained.ts';
import { CompatibleRecogniser } from './compatible.ts';
import { DeepgramRecogniser } from './deepgram.ts';
import type { Listening } from './listening.ts';
import { localRecogniser } from './local.ts';
import type { Recogniser } from './recogniser.ts';

interface Surroundings {
  onDetected: (event: VADEvent) => void;
  local: LocalSpeech | null;
  listening: Listening;
  vad: VAD;
  logger: Logger;
  onFailover: OnFailover;
}

/** The recognisers as configured, as one; null where callers type. `listener` is asked whom to tell. */
export function createRecogniser(
  { stt: ears, vad: kind, limits, outagesDir }: Config['speech'],
  { onDetected, local, listening, vad, logger, onFailover }: Surroundings,
  listener: () => SpeechListener,
): ChainedStt | null {
  if (ears.length === 0) return null;
  let deaf = false;
  const hearsAgain = (): void => {
    if (deaf) listener().onHearing?.();
    deaf = false;
  };
  const recognisers = ears.flatMap((config) => recogniserOf(config, local, listening) ?? []);
  const chain = new Chain(recognisers, {
    kind: 'stt',
    outagesDir,
    probeMs: limits.probeMs,
    patienceMs: limits.wordsMs,
    logger,
    onFailover,
    onBack: hearsAgain,
  });
  return new ChainedStt(chain, {
    // Always cut out by the bundled detector: silero's utterances lose their beginning (agents-js#2254).
    vad: kind === 'bundled' ? vad : new inference.VAD(),
    wordsMs: limits.wordsMs,
    onDetected,
    onRecognising: (since) => listener().onRecognising?.(since),
    onNothing: () => listener().onNothing?.(),
    onHeard: () => void (deaf = false),
    onWords: (words) => listener().onWords?.(words),
    onDeaf: () => {
      deaf = true;
      listener().onDeaf?.();
    },
  });
}

function recogniserOf(config: SttConfig, local: LocalSpeech | null, listening: Listening): Recogniser | null {
  switch (config.kind) {
    case 'deepgram':
      return new DeepgramRecogniser(config.apiKey, config.url, listening);
    case 'compatible':
      return new CompatibleRecogniser(config.server, listening);
    case 'local':
      return local && localRecogniser(local.client, listening, () => local.hears !== 'nobody');
    default:
      return config satisfies never;
  }
}
