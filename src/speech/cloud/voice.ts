import type { TtsConfig } from '../../config/providers.ts';
import { ProviderFault } from '../chain/faults.ts';
import type { Voice } from '../voices/voice.ts';
import { OpenAiServer } from './client.ts';

/** OpenAI's PCM is always this. */
const sampleRate = 24_000;

/**
 * Speech from OpenAI or a server that speaks its protocol, streamed: the first chunk is handed on as it
 * arrives (the framework's own plugin waits for the whole reply).
 */
export function openAiVoice({ kind, server, voices }: Exclude<TtsConfig, { kind: 'local' }>): Voice {
  const api = new OpenAiServer(server);
  const names = [...new Set([voices.en, voices.ar])].join('/');
  const synthesise: Voice['synthesise'] = async function* (text, language, signal) {
    try {
      const response = await api.client.audio.speech.create(
        { model: server.model, voice: voices[language], input: text, response_format: 'pcm' },
        { signal: signal ?? null },
      );
      const type = response.headers.get('content-type') ?? '';
      if (!response.body || /json|html|text/u.test(type)) {
        throw new ProviderFault('malformed', `the server sent ${type || 'nothing'} for sound`);
      }
      yield* samples(response.body);
    } catch (error) {
      throw api.known(error);
    }
  };
  return {
    name: kind,
    id: `${new URL(api.client.baseURL).host} ${server.model} ${names}`,
    sampleRate,
    synthesise,
    async probe(signal) {
      for await (const chunk of synthesise('OK.', 'en', signal)) if (chunk.length > 0) return;
      throw new ProviderFault('malformed', 'the server sent no sound');
    },
  };
}

/** 16-bit samples out of bytes that may be cut anywhere. */
async function* samples(body: AsyncIterable<Uint8Array>): AsyncGenerator<Int16Array> {
  let odd: Uint8Array = new Uint8Array();
  for await (const chunk of body) {
    const bytes = new Uint8Array(odd.length + chunk.length);
    bytes.set(odd);
    bytes.set(chunk, odd.length);
    const whole = bytes.length - (bytes.length % 2);
    odd = bytes.slice(whole);
    if (whole > 0) yield new Int16Array(bytes.buffer, 0, whole / 2);
  }
}
