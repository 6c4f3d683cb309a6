import { createCall } from '../api.ts';
import type { CallerServices } from './caller.ts';
import { openMicrophone } from './microphone.ts';

/** The real world of a caller. LiveKit's client is most of the page's weight and is loaded on its own. */
export const browserServices: CallerServices = {
  createCall,
  openMicrophone,
  loadLine: async () => (await import('./livekit-line.ts')).openLiveKitLine,
  online,
  now: () => Date.now(),
};

function online(signal: AbortSignal): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener('online', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
