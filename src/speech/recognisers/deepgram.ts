import { STT as Deepgram } from '@livekit/agents-plugin-deepgram';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Language } from '../../shared/vocabulary.ts';
import type { Heard } from '../local/protocol.ts';
import { othersThan } from '../text/readings.ts';
import { languageOf } from '../text/scripts.ts';
import type { Listening } from './listening.ts';
import { heardRate, quiet, type LiveStream, type Readings, type Recogniser } from './recogniser.ts';

const service = 'wss://api.deepgram.com';

/**
 * Deepgram's multilingual model, hinted with our two languages: one stream that follows a caller who changes, and
 * whole recordings where an utterance has to be heard again.
 */
export class DeepgramRecogniser implements Recogniser {
  readonly name = 'deepgram';
  readonly #listening: Listening;
  readonly #options: ConstructorParameters<typeof Deepgram>[0];

  constructor(apiKey: string, url: string | undefined, listening: Listening) {
    this.#listening = listening;
    const baseUrl = hinted(url ?? service);
    this.#options = { apiKey, model: 'nova-3', language: 'multi', baseUrl, sampleRate: heardRate };
  }

  async hear(utterance: AudioFrame, signal: AbortSignal): Promise<Heard> {
    const event = await new Deepgram(this.#options).recognize(utterance, signal);
    return event.alternatives
      ? this.heard(event.alternatives)
      : { text: '', language: this.#listening.language ?? 'en', confidence: 0 };
  }

  listen(): LiveStream {
    // One object a stream: the framework tells errors to the object and not to the stream.
    const deepgram = new Deepgram(this.#options);
    let failure: Error | null = null;
    deepgram.on('error', ({ error }) => (failure = error));
    const connOptions = { maxRetry: 0, retryIntervalMs: 0, timeoutMs: 10_000 };
    return { stream: deepgram.stream({ connOptions }), failure: () => failure };
  }

  /**
   * Deepgram counts the language of the words; where a turn mixes and it says none, the script tells. Its newer models
   * give one reading and refuse to be asked for more; what a server of its kind gives beside it is taken.
   */
  heard([{ text, language, confidence }, ...rest]: Readings): Heard {
    const said = language.slice(0, 2);
    const others = othersThan(
      text.trim(),
      rest.map((reading) => reading.text),
    );
    return {
      text: text.trim(),
      language: isOurs(said) ? said : this.#languageOf(text),
      confidence,
      ...(others.length > 0 ? { others } : {}),
    };
  }

  async probe(signal: AbortSignal): Promise<void> {
    await new Deepgram(this.#options).recognize(quiet(), signal);
  }

  #languageOf(text: string): Language {
    return languageOf(text) ?? this.#listening.language ?? 'en';
  }
}

function isOurs(language: string): language is Language {
  return language === 'ar' || language === 'en';
}

/**
 * The plugin (1.9.0) has no option for language hints, and appends `/v1/listen` and its own parameters to
 * the base URL. So the base already holds path and hints, and ends in Deepgram's free label `tag`, which
 * takes up what the plugin appends.
 */
function hinted(base: string): string {
  const url = new URL('/v1/listen', base.replace(/^http/u, 'ws'));
  url.searchParams.append('language_hint', 'ar');
  url.searchParams.append('language_hint', 'en');
  return `${url.href}&tag=hatif`;
}
