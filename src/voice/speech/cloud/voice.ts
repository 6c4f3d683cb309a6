import type { OpenAI } from 'openai';
import type { Voice } from '../voices/voice.ts';
import { asApiError } from './errors.ts';

/** OpenAI's PCM is always this. */
const sampleRate = 24_000;

/**
 * Speech from OpenAI or a server that speaks its protocol, streamed: the first chunk is handed on as it
 * arrives (the framework's own plugin waits for the whole reply).
 */
export function openAiVoice(client: OpenAI, model: string, voice: string): Voice {
  return {
    id: `${new URL(client.baseURL).host} ${model} ${voice}`,
    sampleRate,
    async *synthesise(text, _language, signal) {
      try {
        const response = await client.audio.speech.create(
          { model, voice, input: text, response_format: 'pcm' },
          { signal: signal ?? null },
        );
        if (response.body) yield* samples(response.body);
      } catch (error) {
        throw asApiError(error);
      }
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
