import { watch, type FSWatcher } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { SpeechClient } from './client.ts';
import type { Capabilities } from './protocol.ts';

/**
 * What the speech process can do, asked again when another recogniser is chosen: a job waits for its call
 * long before it comes, and the call has to hear with what is there then.
 */
export class FollowedAbilities {
  readonly #watcher: FSWatcher;
  #current: Capabilities;

  private constructor(watcher: FSWatcher, current: Capabilities) {
    this.#watcher = watcher;
    this.#current = current;
  }

  /** Errors as {@link SpeechClient.abilities}. */
  static async of(client: SpeechClient, modelsDir: string, logger: Logger): Promise<FollowedAbilities> {
    const current = await client.abilities();
    await mkdir(modelsDir, { recursive: true, mode: 0o700 });
    const watcher = watch(modelsDir, { persistent: false });
    const followed = new FollowedAbilities(watcher, current);
    watcher.on('error', (error) => logger.warn({ error: error.message }, 'model choice not followed'));
    watcher.on('change', (_change, name) => {
      if (name !== 'active.json') return;
      client.abilities().then(
        (abilities) => (followed.#current = abilities),
        (error: unknown) => logger.warn({ error: errorMessage(error) }, 'local speech capabilities unknown'),
      );
    });
    return followed;
  }

  get current(): Capabilities {
    return this.#current;
  }

  close(): void {
    this.#watcher.close();
  }
}
