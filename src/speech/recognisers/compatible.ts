import type { AudioFrame } from '@livekit/rtc-node';
import { STT as OpenAiStt } from '@livekit/agents-plugin-openai';
import type { ModelServer } from '../../config/providers.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { OpenAiServer } from '../cloud/client.ts';
import { plausibility } from '../local/plausibility.ts';
import type { Heard } from '../local/protocol.ts';
import { languageOf } from '../text/scripts.ts';
import type { Listening } from './listening.ts';
import { quiet, type Recogniser } from './recogniser.ts';

/**
 * A transcription server that speaks OpenAI's protocol. It is left free to hear either language, so that
 * a caller who changes is followed; where it wanders to a script that is neither of ours, the utterance
 * is sent again for the caller's language, or for both while none is decided.
 */
export class CompatibleRecogniser implements Recogniser {
  readonly name = 'compatible';
  readonly #api: OpenAiServer;
  readonly #listening: Listening;
  readonly #free: OpenAiStt;
  readonly #pinned: Record<Language, OpenAiStt>;

  constructor(server: ModelServer, listening: Listening) {
    this.#listening = listening;
    this.#api = new OpenAiServer(server);
    const { client, apiKey, model } = this.#api;
    const options = { client, apiKey, model, useRealtime: false };
    this.#free = new OpenAiStt({ ...options, detectLanguage: true });
    this.#pinned = {
      ar: new OpenAiStt({ ...options, language: 'ar' }),
      en: new OpenAiStt({ ...options, language: 'en' }),
    };
  }

  async hear(utterance: AudioFrame, signal: AbortSignal): Promise<Heard> {
    const seconds = utterance.samplesPerChannel / utterance.sampleRate;
    const read = async (recogniser: OpenAiStt, as: Language | null): Promise<Heard> => {
      const text = await this.#transcribe(recogniser, utterance, signal);
      const language = as ?? languageOf(text) ?? this.#listening.language ?? 'en';
      return { text, language, confidence: plausibility(text, language, seconds) };
    };
    const free = await read(this.#free, null);
    if (free.text === '' || free.confidence >= 0.4) return free;
    const { language } = this.#listening;
    const wanted: readonly Language[] = language === null ? ['ar', 'en'] : [language];
    const readings = await Promise.all(wanted.map((as) => read(this.#pinned[as], as)));
    return [free, ...readings].reduce((best, next) => (next.confidence > best.confidence ? next : best));
  }

  async probe(signal: AbortSignal): Promise<void> {
    await this.#transcribe(this.#free, quiet(), signal);
  }

  async #transcribe(recogniser: OpenAiStt, utterance: AudioFrame, signal: AbortSignal): Promise<string> {
    try {
      const event = await recogniser.recognize(utterance, signal);
      return event.alternatives?.[0].text.trim() ?? '';
    } catch (error) {
      throw this.#api.known(error);
    }
  }
}
