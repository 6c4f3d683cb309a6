import type { AudioFrame } from '@livekit/rtc-node';
import type { SpeechClient } from '../local/client.ts';
import type { Heard } from '../local/protocol.ts';
import { BatchStt } from './batch.ts';
import type { Listening } from './listening.ts';

/** The recogniser of the speech process. */
export class LocalStt extends BatchStt {
  readonly label = 'hatif.LocalStt';
  readonly #client: SpeechClient;
  readonly #listening: Listening;

  constructor(client: SpeechClient, listening: Listening) {
    super();
    this.#client = client;
    this.#listening = listening;
  }

  protected override hear({ data, sampleRate }: AudioFrame, signal?: AbortSignal): Promise<Heard> {
    return this.#client.recognise(data, { sampleRate, ...this.#listening }, signal);
  }
}
