import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SilenceTimer } from './silence-timer.ts';

describe('silence', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('counts from the last sign of life, however often there is one', () => {
    const noticed = vi.fn<() => void>();
    const timer = new SilenceTimer(() => 30, noticed);
    timer.start();
    for (let sign = 0; sign < 10; sign += 1) {
      vi.advanceTimersByTime(29_000);
      timer.putOff();
    }
    expect(noticed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(30_000);
    expect(noticed).toHaveBeenCalledOnce();
  });

  it('does not begin to count by a sign of life while somebody else speaks', () => {
    const noticed = vi.fn<() => void>();
    const timer = new SilenceTimer(() => 30, noticed);
    timer.putOff();
    timer.start();
    timer.stop();
    timer.putOff();
    vi.advanceTimersByTime(60_000);
    expect(noticed).not.toHaveBeenCalled();
  });
});
