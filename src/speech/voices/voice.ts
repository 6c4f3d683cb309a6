import type { Language } from '../../shared/vocabulary.ts';
import type { Provider } from '../chain/chain.ts';

/** A way to turn text into sound. */
export interface Voice extends Provider {
  /** Changes when the same text would sound differently: part of the cache key. */
  readonly id: string;
  readonly sampleRate: number;
  /** It says nothing, however long the text. */
  readonly silent?: true;
  /** The sound of a text as mono 16-bit samples, in chunks as they are made. Fails as its provider does. */
  synthesise(text: string, language: Language, signal?: AbortSignal): AsyncIterable<Int16Array>;
}
