import { asLanguageCode, type stt, type APIConnectOptions } from '@livekit/agents';
import { STT as Deepgram, type SpeechStream } from '@livekit/agents-plugin-deepgram';
import { languageOf } from '../text/scripts.ts';
import type { Listening } from './listening.ts';

const service = 'wss://api.deepgram.com';

/**
 * Deepgram's multilingual model, hinted with our two languages: one stream that follows a caller who
 * changes. Every event says which language was spoken.
 */
export class BilingualDeepgram extends Deepgram {
  readonly #listening: Listening;

  constructor(apiKey: string, url: string | undefined, listening: Listening) {
    super({ apiKey, model: 'nova-3', language: 'multi', baseUrl: hinted(url ?? service) });
    this.#listening = listening;
  }

  override stream(options?: { connOptions?: APIConnectOptions }): SpeechStream {
    const stream = super.stream(options);
    const next = stream.next.bind(stream);
    stream.next = async () => {
      const result = await next();
      return result.done ? result : { done: false, value: this.#withLanguage(result.value) };
    };
    return stream;
  }

  /** Deepgram counts the language of the words; where a turn mixes and it says none, the script tells. */
  #withLanguage(event: stt.SpeechEvent): stt.SpeechEvent {
    const [first, ...others] = event.alternatives ?? [];
    if (!first) return event;
    const said = first.language.slice(0, 2);
    const language =
      said === 'ar' || said === 'en' ? said : (languageOf(first.text) ?? this.#listening.language ?? 'en');
    return { ...event, alternatives: [{ ...first, language: asLanguageCode(language) }, ...others] };
  }
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
