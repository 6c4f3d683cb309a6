import { mergeFrames, stt, type AudioBuffer, type APIConnectOptions, type VAD } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Chain } from '../chain/chain.ts';
import { ProviderFault } from '../chain/faults.ts';
import { inTime } from '../chain/in-time.ts';
import type { Heard } from '../local/protocol.ts';
import { Hearing, toldNobody, type HearingListener, type HearingOwner } from './recognition-stream.ts';
import { transcript, type Recogniser } from './recogniser.ts';

/** Nobody is left to ask after the last one: it is waited for longer. */
const lastIsGivenTimes = 2;

/** The recognisers of a chain as one: an utterance that one does not hear is given to the next. */
export class ChainedStt extends stt.STT implements HearingOwner {
  readonly label = 'hatif.ChainedStt';
  readonly chain: Chain<Recogniser>;
  readonly wordsMs: number;
  readonly #listener: HearingListener;
  readonly #vad: VAD;

  constructor(
    chain: Chain<Recogniser>,
    { vad, wordsMs, ...listener }: HearingListener & { vad: VAD; wordsMs: number },
  ) {
    super({ streaming: true, interimResults: true });
    this.chain = chain;
    this.wordsMs = wordsMs;
    this.#listener = listener;
    this.#vad = vad;
  }

  override get model(): string {
    return this.chain.all.map(({ name }) => name).join(', ');
  }

  override stream(options?: { connOptions?: APIConnectOptions }): stt.SpeechStream {
    return new Hearing(this, this.#vad.stream(), {
      listener: this.#listener,
      connOptions: options?.connOptions,
    });
  }

  /** Hears somebody else beside the caller: whoever follows the caller is told nothing of them. */
  streamApart(): stt.SpeechStream {
    return new Hearing(this, this.#vad.stream(), { listener: toldNobody });
  }

  /**
   * What was said, by the first of `among` that answers in time. Throws a {@link ProviderFault} when none does;
   * all of them are left alone then until a probe finds one that works.
   */
  async hear(
    utterance: AudioFrame,
    signal: AbortSignal,
    among: readonly Recogniser[] = this.chain.available,
  ): Promise<{ heard: Heard; by: Recogniser }> {
    const failed: [Recogniser, unknown][] = [];
    // A long utterance takes longer to be heard.
    const limitMs = this.wordsMs + (utterance.samplesPerChannel * 500) / utterance.sampleRate;
    for (const [at, recogniser] of among.entries()) {
      const next = among[at + 1] ?? null;
      try {
        const heard = await inTime(
          next ? limitMs : lastIsGivenTimes * limitMs,
          (stop) => recogniser.hear(utterance, stop),
          signal,
        );
        await this.chain.succeeded(recogniser);
        return { heard, by: recogniser };
      } catch (error) {
        if (signal.aborted) throw error;
        failed.push([recogniser, error]);
        await this.chain.failed(recogniser, error, next, next ? {} : { final: true });
      }
    }
    throw new ProviderFault('refused', 'no recogniser hears', { cause: failed.at(-1)?.[1] });
  }

  protected override async _recognize(buffer: AudioBuffer, signal?: AbortSignal): Promise<stt.SpeechEvent> {
    const utterance = mergeFrames(buffer);
    const { heard } = await this.hear(utterance, signal ?? new AbortController().signal);
    return transcript(heard, utterance.samplesPerChannel / utterance.sampleRate);
  }

  override async close(): Promise<void> {
    this.chain.close();
    await super.close();
  }
}
