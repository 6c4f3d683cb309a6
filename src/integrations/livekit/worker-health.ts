import type { Agents } from '../../domain/calls/rooms.ts';
import { HatifError } from '../../errors.ts';

const timeoutMs = 1_000;

/**
 * Asks a voice worker's health address, which answers 200 while the worker is registered with LiveKit.
 * Behind several workers it may be a load balancer's address.
 */
export class WorkerHealth implements Agents {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async ping(): Promise<void> {
    const answer = await fetch(this.#url, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    throw new HatifError(
      'no_agent',
      answer ? 'The voice worker is not registered with LiveKit.' : 'No voice worker is running.',
      { status: 503 },
    );
  }
}
