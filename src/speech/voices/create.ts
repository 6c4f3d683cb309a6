import type { Config } from '../../config/config.ts';
import { HatifError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { Chain } from '../chain/chain.ts';
import { openAiVoice } from '../cloud/voice.ts';
import type { LocalSpeech } from '../local/speech.ts';
import type { OnFailover } from '../model.ts';
import { ChainedVoice } from './chained.ts';
import { localVoice } from './local.ts';
import { silentVoice } from './silent.ts';
import type { Voice } from './voice.ts';

/** The voices as configured, as one. Throws what is missing when the local voice is the only one and not there. */
export function createVoice(
  { tts: mouths, limits, outagesDir }: Config['speech'],
  { local, logger, onFailover }: { local: LocalSpeech | null; logger: Logger; onFailover: OnFailover },
): ChainedVoice {
  const voices = mouths.flatMap((config) =>
    config.kind === 'local' ? voiceOfThisMachine(local, mouths.length === 1) : openAiVoice(config),
  );
  const [first = silentVoice] = voices;
  const { sampleRate } = first;
  const chain = new Chain(voices.length > 0 ? voices : [silentVoice], {
    kind: 'tts',
    outagesDir,
    probeMs: limits.probeMs,
    patienceMs: limits.firstAudioMs,
    logger,
    onFailover,
  });
  return new ChainedVoice(chain, sampleRate, limits.firstAudioMs);
}

function voiceOfThisMachine(local: LocalSpeech | null, alone: boolean): Voice[] {
  if (!local) return [];
  const { abilities } = local;
  // Away when this job was made: it may be back when it is needed, and is asked by name.
  if (!abilities) return [localVoice(local.client, 'local')];
  if (abilities.speaks) return [localVoice(local.client, abilities.voice)];
  if (!alone) return [];
  const lack = abilities.lacks.find(({ code }) => code === 'espeak_missing') ?? abilities.lacks[0];
  throw new HatifError(lack?.code ?? 'espeak_missing', lack?.message ?? 'There is no local voice.');
}
