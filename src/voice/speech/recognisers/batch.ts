import { APIError, asLanguageCode, mergeFrames, stt, type AudioBuffer } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import { errorMessage } from '../../../errors.ts';
import type { Heard } from '../local/protocol.ts';

/** A recogniser of whole utterances, which `stt.StreamAdapter` cuts out by voice activity. */
export abstract class BatchStt extends stt.STT {
  constructor() {
    super({ streaming: false, interimResults: false });
  }

  /** What was said in one utterance. Fails with the framework's `APIError`s. */
  protected abstract hear(utterance: AudioFrame, signal?: AbortSignal): Promise<Heard>;

  protected async _recognize(buffer: AudioBuffer, signal?: AbortSignal): Promise<stt.SpeechEvent> {
    const utterance = mergeFrames(buffer);
    try {
      const { text, language, confidence } = await this.hear(utterance, signal);
      const endTime = utterance.samplesPerChannel / utterance.sampleRate;
      const heard = { text, language: asLanguageCode(language), confidence, startTime: 0, endTime };
      return { type: stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives: [heard] };
    } catch (error) {
      if (!signal?.aborted) this.#report(error);
      throw error;
    }
  }

  stream(): stt.SpeechStream {
    throw new Error(`${this.label} hears whole utterances: wrap it in stt.StreamAdapter`);
  }

  /** The adapter only logs a failure; the session has to know that an utterance was not understood. */
  #report(error: unknown): void {
    this.emit('error', {
      type: 'stt_error',
      timestamp: Date.now(),
      label: this.label,
      error: error instanceof Error ? error : new APIError(errorMessage(error)),
      recoverable: true,
    });
  }
}
