import type { z } from 'zod';
import { deskProblemSchema } from '../../shared/api/desk.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { serverClock } from './live/server-clock.ts';

const timeoutMs = 15_000;
/** What is made on request takes longer. */
const downloadTimeoutMs = 30_000;

/** Why the centre did not do what was asked. `unavailable` where no answer came, or none that can be read. */
export class DeskProblem extends Error {
  readonly code: string;
  readonly rule: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Whoever has what was asked for. */
  readonly by: Readonly<Record<Language, string>> | undefined;

  constructor(
    code: string,
    more: {
      rule?: string | undefined;
      wait?: number | undefined;
      by?: Readonly<Record<Language, string>> | undefined;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.rule = more.rule;
    this.retryAfterSeconds = more.wait;
    this.by = more.by;
  }
}

/** What went wrong, of anything that was thrown. */
export function problemOf(error: unknown): DeskProblem {
  return error instanceof DeskProblem ? error : new DeskProblem('unavailable');
}

/**
 * Asks the desk's API for what is at a path below `/api/desk`; resolves with its answer, null where it says nothing.
 * Rejects with a {@link DeskProblem} where it was not done, or not within `timeoutMs`.
 */
export async function ask(
  method: string,
  path: string,
  body?: object,
  { within = timeoutMs }: { within?: number } = {},
): Promise<unknown> {
  const response = await answerOf(path, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(within),
  });
  return response.status === 204 ? null : response.json().catch(() => null);
}

/** Loads a file of the desk's API. Rejects as {@link ask} does, and at once when it is `stopped`. */
export async function download(path: string, stopped: AbortSignal): Promise<Blob> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(downloadTimeoutMs)]);
  return (await answerOf(path, { signal })).blob();
}

/** The answer to a request that was done. */
async function answerOf(path: string, request: RequestInit): Promise<Response> {
  const response = await fetch(`/api/desk${path}`, request).catch(() => null);
  if (!response) throw new DeskProblem('unavailable');
  serverClock.told(response.headers.get('date'));
  if (response.ok) return response;
  const answer: unknown = await response.json().catch(() => null);
  const problem = deskProblemSchema.safeParse(answer).data;
  const wait = Number(response.headers.get('retry-after'));
  throw new DeskProblem(problem?.code ?? 'unavailable', {
    rule: problem?.rule,
    by: problem?.by?.name,
    wait: wait > 0 ? wait : undefined,
  });
}

/** An answer as its schema has it; one that it does not know counts as none. */
export async function read<T>(schema: z.ZodType<T>, answer: Promise<unknown>): Promise<T> {
  const parsed = schema.safeParse(await answer);
  if (!parsed.success) throw new DeskProblem('unavailable');
  return parsed.data;
}
