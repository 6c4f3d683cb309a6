import { randomUUID } from 'node:crypto';
import { tts, type APIConnectOptions } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Language } from '../../shared/vocabulary.ts';
import type { Normalise } from '../types.ts';
import { languageOf } from '../text/scripts.ts';
import { SpokenSentences } from '../text/sentences.ts';
import type { ChainedVoice } from './chained.ts';
import { Framer } from './frames.ts';

/** What surrounds the voice: how text is made fit to be read, and what language stands in doubt. */
export interface Surroundings {
  normalise: Normalise;
  language: () => Language | null;
  /** The sound of a fixed phrase that is kept; null: it has to be made. */
  kept?: (text: string, language: Language) => Promise<Int16Array | null>;
}

/**
 * A voice as the framework wants it, for what a model writes: sentence by sentence, with a splitter that
 * knows Arabic punctuation.
 */
export function streamingTts(voice: ChainedVoice, surroundings: Surroundings): tts.TTS {
  return new tts.StreamAdapter(new VoiceTts(voice, surroundings), new SpokenSentences());
}

class VoiceTts extends tts.TTS {
  readonly label = 'hatif.Voice';
  readonly #voice: ChainedVoice;
  readonly #surroundings: Surroundings;

  constructor(voice: ChainedVoice, surroundings: Surroundings) {
    super(voice.sampleRate, 1, { streaming: false });
    this.#voice = voice;
    this.#surroundings = surroundings;
  }

  override get model(): string {
    return this.#voice.all.map(({ id }) => id).join(', ');
  }

  synthesize(text: string, options?: APIConnectOptions, signal?: AbortSignal): tts.ChunkedStream {
    return new VoiceStream(text, this, this.#voice, this.#surroundings, options, signal);
  }

  stream(): tts.SynthesizeStream {
    return streamingTts(this.#voice, this.#surroundings).stream();
  }
}

class VoiceStream extends tts.ChunkedStream {
  readonly label = 'hatif.VoiceStream';
  readonly #voice: ChainedVoice;
  readonly #surroundings: Surroundings;

  constructor(
    text: string,
    owner: tts.TTS,
    voice: ChainedVoice,
    surroundings: Surroundings,
    options?: APIConnectOptions,
    signal?: AbortSignal,
  ) {
    super(text, owner, options, signal);
    this.#voice = voice;
    this.#surroundings = surroundings;
  }

  protected async run(): Promise<void> {
    const requestId = randomUUID();
    // One frame is held back, because the last one has to say that it is the last.
    let held: AudioFrame | null = null;
    const put = (frame: AudioFrame): void => {
      if (held) this.queue.put({ requestId, segmentId: requestId, frame: held, final: false });
      held = frame;
    };
    const framer = new Framer(this.#voice.sampleRate);
    const language = languageOf(this.inputText) ?? this.#surroundings.language() ?? 'en';
    const kept = await this.#surroundings.kept?.(this.inputText, language);
    const spoken = this.#surroundings.normalise(this.inputText, language);
    if (kept) {
      for (const frame of framer.push(kept)) put(frame);
    } else if (spoken.trim() !== '') {
      for await (const { samples } of this.#voice.speak(spoken, language, this.abortSignal)) {
        if (this.abortSignal.aborted) return;
        for (const frame of framer.push(samples)) put(frame);
      }
    }
    if (this.abortSignal.aborted) return;
    for (const frame of framer.flush()) put(frame);
    if (held) this.queue.put({ requestId, segmentId: requestId, frame: held, final: true });
  }
}
