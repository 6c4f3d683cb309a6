import { inference, type VAD } from '@livekit/agents';
import type { Config } from '../../config/config.ts';
import { importOptional } from './optional.ts';

/**
 * What tells speech from silence: the detector inside the framework, or, with `VAD=silero`, the silero
 * plugin. Throws `HatifError` (`silero_missing`) when that optional package is not installed.
 */
export async function loadVad(kind: Config['speech']['vad']): Promise<VAD> {
  if (kind === 'bundled') return new inference.VAD();
  return importOptional('silero_missing', '@livekit/agents-plugin-silero', 'VAD=silero', async () => {
    const silero = await import('@livekit/agents-plugin-silero');
    return silero.VAD.load();
  });
}
