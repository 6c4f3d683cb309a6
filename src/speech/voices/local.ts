import { ProviderFault } from '../chain/faults.ts';
import { espeakRate } from '../local/espeak.ts';
import type { SpeechClient } from '../local/client.ts';
import type { Voice } from './voice.ts';

/** The voice of the speech process. */
export function localVoice(client: SpeechClient, id: string): Voice {
  return {
    name: 'local',
    id,
    sampleRate: espeakRate,
    synthesise: (text, language, signal) => client.speak(text, language, signal),
    async probe() {
      const { speaks } = await client.abilities();
      if (!speaks) throw new ProviderFault('refused', 'there is no local voice');
    },
  };
}
