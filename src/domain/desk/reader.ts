import type { Language } from '../../shared/vocabulary.ts';

/** The centre's voice, for somebody at the desk: outside every call, and kept nowhere. */
export interface Reader {
  /**
   * The sound of sentences in one language, as a WAV file. Throws `HatifError` with status 503 where there is no voice, or
   * none that answers in time; what `signal` gives up is not made any further.
   */
  read(sentences: readonly string[], language: Language, signal: AbortSignal): Promise<Uint8Array>;
}
