import type { SpeechClient } from '../local/client.ts';
import type { Abilities } from '../local/protocol.ts';
import type { Voice } from './voice.ts';

/** The voice of the speech process. */
export function localVoice(client: SpeechClient, { voice, sampleRate }: Abilities): Voice {
  return {
    id: voice,
    sampleRate,
    synthesise: (text, language, signal) => client.speak(text, language, signal),
  };
}
