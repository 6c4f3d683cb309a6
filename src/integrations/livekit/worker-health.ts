import { z } from 'zod';
import type { VoiceWorkers } from '../../domain/calls/rooms.ts';
import { HatifError } from '../../errors.ts';
import { keptFor } from '../../shared/kept-for.ts';

const timeoutMs = 1_000;

/** Why a worker would not serve a call made now, as its health address says. */
const refusals = {
  no_agent: 'The voice worker is not registered with LiveKit.',
  centre_busy: 'All lines are busy.',
  disk_full: 'The disk of the voice worker takes no more calls.',
} as const;
const readySchema = z.object({ hears: z.boolean() });
/** How long what a worker hears with is taken to stay as it is, in milliseconds. */
const HEARING_KEPT_MS = 5_000;
const refusalSchema = z.object({ code: z.enum(['no_agent', 'centre_busy', 'disk_full']) });

/**
 * Asks a voice worker's health address, which answers 200 while the worker would serve another call, and else says
 * why not. Behind several workers it may be a load balancer's address.
 */
export class WorkerHealth implements VoiceWorkers {
  readonly #url: string;
  /** Whether it hears callers; null while it does not say. */
  readonly hear: () => Promise<boolean | null>;

  constructor(url: string) {
    this.#url = url;
    this.hear = keptFor(HEARING_KEPT_MS, async () => {
      const answer = await this.#ask();
      return readySchema.safeParse(answer?.body).data?.hears ?? null;
    });
  }

  async ping(): Promise<void> {
    const answer = await this.#ask();
    if (!answer) throw new HatifError('no_agent', 'No voice worker is running.', { status: 503 });
    if (answer.ok) return;
    const { code } = refusalSchema.safeParse(answer.body).data ?? { code: 'no_agent' };
    throw new HatifError(code, refusals[code], { status: 503 });
  }

  async #ask(): Promise<{ ok: boolean; body: unknown } | null> {
    const answer = await fetch(this.#url, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => null);
    return answer && { ok: answer.ok, body: await answer.json().catch(() => null) };
  }
}
