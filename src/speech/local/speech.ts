import type { Config } from '../../config/config.ts';
import { HatifError, errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Hears } from '../types.ts';
import { FollowedAbilities } from './capabilities.ts';
import { SpeechClient } from './client.ts';
import type { Capabilities } from './protocol.ts';

/** How long a job waits for a speech process that others can stand in for. */
const briefMs = 2_000;

/** The speech process of this machine, as a job uses it. */
export class LocalSpeech {
  readonly client: SpeechClient;
  readonly #followed: FollowedAbilities | null;

  private constructor(client: SpeechClient, followed: FollowedAbilities | null) {
    this.client = client;
    this.#followed = followed;
  }

  /**
   * Null where nothing local is configured. Throws `speech_away` when it does not answer and is all that a caller
   * could be heard or spoken to with; else it is missing until the next job looks. Who is not `patient` does not wait
   * for one that is just being started.
   */
  static async open(
    config: Config['speech'],
    logger: Logger,
    { patient = true } = {},
  ): Promise<LocalSpeech | null> {
    const chains = [config.stt, config.tts].filter((chain) => chain.some(({ kind }) => kind === 'local'));
    if (chains.length === 0) return null;
    const needed = chains.some((chain) => chain.length === 1);
    const waits = needed && patient ? {} : { connectMs: briefMs, answerMs: briefMs };
    const client = new SpeechClient(config.socket, waits);
    try {
      const followed = await FollowedAbilities.of(client, config.modelsDir, logger);
      if (needed && patient) return new LocalSpeech(client, followed);
      await client.close();
      return new LocalSpeech(new SpeechClient(config.socket), followed);
    } catch (error) {
      if (!needed) {
        logger.warn({ error: errorMessage(error) }, 'local speech lost: other providers serve alone');
        return new LocalSpeech(client, null);
      }
      await client.close();
      throw new HatifError(
        'speech_away',
        'The local speech process does not answer. `npm start` runs it; alone: node src/speech.ts',
        { status: 503, cause: error },
      );
    }
  }

  /** Null: unknown, because the process was away. */
  get abilities(): Capabilities | null {
    return this.#followed?.current ?? null;
  }

  get hears(): Hears {
    return this.abilities?.hears ?? 'nobody';
  }

  async close(): Promise<void> {
    this.#followed?.close();
    await this.client.close();
  }
}
