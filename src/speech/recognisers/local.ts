import { ProviderFault } from '../chain/faults.ts';
import type { SpeechClient } from '../local/client.ts';
import type { Listening } from './listening.ts';
import type { Recogniser } from './recogniser.ts';

/** The recogniser of the speech process. `ready`: whether it has one now. */
export function localRecogniser(
  client: SpeechClient,
  listening: Listening,
  ready: () => boolean,
): Recogniser {
  return {
    name: 'local',
    unpaid: true,
    ready,
    hear: ({ data, sampleRate }, signal) => client.recognise(data, { sampleRate, ...listening }, signal),
    async probe() {
      const { hears } = await client.abilities();
      if (hears === 'nobody') throw new ProviderFault('refused', 'there is no local recogniser');
    },
  };
}
