import { inference, type VAD } from '@livekit/agents';
import type { Config } from '../config/config.ts';
import { importOptional } from './optional.ts';

const silero = '@livekit/agents-plugin-silero';

/**
 * Whether the configured detector can be loaded at all, so that a process says so when it starts and not
 * in every call. Throws as {@link loadVad}.
 */
export async function checkVad(kind: Config['speech']['vad']): Promise<void> {
  if (kind === 'bundled') return;
  await importOptional('silero_missing', silero, 'VAD=silero', async () => import.meta.resolve(silero));
}

/**
 * What tells speech from silence: the detector inside the framework, or, with `VAD=silero`, the silero
 * plugin. Throws `HatifError` (`silero_missing`) when that optional package is not installed.
 */
export async function loadVad(kind: Config['speech']['vad']): Promise<VAD> {
  if (kind === 'bundled') return new inference.VAD();
  return importOptional('silero_missing', silero, 'VAD=silero', async () => {
    const plugin = await import('@livekit/agents-plugin-silero');
    return plugin.VAD.load();
  });
}
