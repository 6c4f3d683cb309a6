import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Caller } from '../call/caller.ts';
import { browserServices } from '../call/services.ts';
import type { CallState } from '../call/state.ts';

const CallerContext = createContext<Caller | null>(null);

/** Gives the page its one caller, and loads what a call needs while the person still reads. */
export function CallerProvider({ children }: { children: ReactNode }) {
  const [caller] = useState(() => new Caller(browserServices));
  useEffect(() => {
    // Only a head start: what fails here is tried again, and reported, by the call.
    const timer = setTimeout(() => void browserServices.loadLine().catch(() => undefined), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return <CallerContext value={caller}>{children}</CallerContext>;
}

/** What makes and ends the call. */
export function useCaller(): Caller {
  const caller = use(CallerContext);
  if (!caller) throw new Error('useCaller needs a CallerProvider above it');
  return caller;
}

/** The call as it is now. */
export function useCall(): CallState {
  const { store } = useCaller();
  return useSyncExternalStore(store.subscribe, store.snapshot);
}
