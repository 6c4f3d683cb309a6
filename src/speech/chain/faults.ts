import { OpenAI } from 'openai';
import type { Fault } from '../../telemetry/metrics.ts';

/** What a provider answered wrong, as {@link faultOf} reads it. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly fault: Fault;
  /** How long the provider asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(
    fault: Fault,
    message: string,
    options: { retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.fault = fault;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** How a provider failed, whatever its client threw. What is no error of a network or a server is malformed. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ProviderFault) return error.fault;
  if (isOfFramework(error, 'APITimeoutError') || error instanceof OpenAI.APIConnectionTimeoutError)
    return 'slow';
  const status = statusOf(error);
  if (status === 429) return 'rate_limited';
  if (status !== null) return status === 408 || status === 504 ? 'slow' : 'refused';
  // A plugin of the framework may write a connection that failed as a status that is none.
  if (isOfFramework(error, 'APIStatusError') || isOfFramework(error, 'APIConnectionError'))
    return 'unreachable';
  if (error instanceof OpenAI.APIConnectionError) return 'unreachable';
  // Node's fetch throws one kind of error for all, and a sentence.
  if (error instanceof TypeError && error.message === 'fetch failed') return 'unreachable';
  if (error instanceof TypeError && error.message === 'terminated') return 'broke_off';
  return 'malformed';
}

/** Whether to leave a provider alone at once: it said so, or it will not take our key. */
export function isFinal(error: unknown): boolean {
  const status = statusOf(error);
  return faultOf(error) === 'rate_limited' || status === 401 || status === 403;
}

export function retryAfterOf(error: unknown): number | null {
  if (error instanceof ProviderFault) return error.retryAfterMs;
  return error instanceof OpenAI.APIError ? retryAfterMs(error.headers?.get('retry-after') ?? null) : null;
}

/** The milliseconds of a `Retry-After`: seconds or a date; null for anything else. */
export function retryAfterMs(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** The HTTP status of a refusal; null where there was none. */
export function statusOf(error: unknown): number | null {
  if (error instanceof OpenAI.APIError) return typeof error.status === 'number' ? error.status : null;
  if (isOfFramework(error, 'APIStatusError')) {
    const { statusCode } = error as { statusCode?: unknown };
    return typeof statusCode === 'number' && statusCode > 0 ? statusCode : null;
  }
  // The Deepgram plugin (1.9.0) tells the status of a recording that was refused only in words.
  const told = error instanceof Error ? /failed with status (\d{3})/u.exec(error.message) : null;
  return told ? Number(told[1]) : null;
}

/** The framework's errors are known by their names: not everybody who asks a provider has the framework loaded. */
function isOfFramework(
  error: unknown,
  name: 'APIStatusError' | 'APIConnectionError' | 'APITimeoutError',
): boolean {
  return error instanceof Error && error.name === name;
}
