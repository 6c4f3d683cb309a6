import { useEffect, useRef, type RefObject } from 'react';

/** Tells when the pointer or the focus comes to a part of the page, and when both have left it. */
export function useHand(place: RefObject<HTMLElement | null>, told: (held: boolean) => void): void {
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const stop = new AbortController();
    const on = (name: string, held: () => boolean): void =>
      element.addEventListener(name, () => latest.current(held()), { signal: stop.signal });
    const stays = (): boolean => element.matches(':hover') || element.contains(document.activeElement);
    on('pointerenter', () => true);
    on('focusin', () => true);
    on('pointerleave', () => element.contains(document.activeElement));
    element.addEventListener('focusout', () => setTimeout(() => latest.current(stays())), {
      signal: stop.signal,
    });
    return () => stop.abort();
  }, [place]);
}
