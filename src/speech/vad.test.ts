import { initializeLogger } from '@livekit/agents';
import { beforeAll, expect, test } from 'vitest';
import { HatifError } from '../errors.ts';
import { checkVad, loadVad } from './vad.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

test('the bundled detector needs nothing', async () => {
  const vad = await loadVad('bundled');
  expect(vad.minSilenceDuration).toBeGreaterThanOrEqual(250);
});

test('silero is used where it is installed, and asked for by name where it is not', async () => {
  const loaded = await loadVad('silero').then(
    (vad) => vad.label,
    (error: unknown) => (error instanceof HatifError ? error.code : error),
  );
  const checked = await checkVad('silero').then(
    () => 'silero.VAD',
    (error: unknown) => (error instanceof HatifError ? error.code : error),
  );
  expect(checked).toBe(loaded);
  expect(loaded).toBe(isInstalled('@livekit/agents-plugin-silero') ? 'silero.VAD' : 'silero_missing');
});

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
