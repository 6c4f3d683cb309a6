import { ProviderFault } from './faults.ts';

/**
 * What `work` resolves with, or a fault `slow` when that takes longer than `limitMs`; the signal that the work is
 * given is aborted then, and when `signal` is.
 */
export async function inTime<T>(
  limitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const stop = new AbortController();
  const both = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(tooSlow(limitMs)), limitMs);
  const given = Promise.withResolvers<never>();
  const give = (): void => given.reject(signal?.reason);
  signal?.addEventListener('abort', give, { once: true });
  if (signal?.aborted) give();
  try {
    return await Promise.race([work(both), late.promise, given.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', give);
    stop.abort();
  }
}

/**
 * Items as they come. Fails with a fault `slow` when one lets its reader wait longer than `limitMs`, or all of them
 * together longer than `wholeMs`; only waiting counts, not what the reader does between. The source is told to
 * stop, and not waited for: it may be the very thing that hangs.
 */
export async function* eachInTime<T>(
  source: (signal: AbortSignal) => AsyncIterable<T>,
  { limitMs, wholeMs = Number.POSITIVE_INFINITY }: { limitMs: number; wholeMs?: number },
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const stop = new AbortController();
  const both = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const items = source(both)[Symbol.asyncIterator]();
  let left = wholeMs;
  let ended = false;
  try {
    for (;;) {
      const before = performance.now();
      const next = await inTime(Math.min(limitMs, left), () => items.next(), signal);
      left -= performance.now() - before;
      ended = next.done === true;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stop.abort();
    if (!ended) void items.return?.().catch(() => undefined);
  }
}

function tooSlow(limitMs: number): ProviderFault {
  return new ProviderFault('slow', `no answer within ${Math.round(limitMs)} ms`);
}
