import { useNow } from '../../hooks/use-now.ts';
import { serverClock } from './server-clock.ts';

/** The centre's time in milliseconds since the epoch, brought up to date each second while `running`. */
export function useServerNow(running: boolean): number {
  return useNow(running) + serverClock.aheadMs;
}
