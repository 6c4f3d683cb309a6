import { useSyncExternalStore } from 'react';

const query = '(min-width: 64rem)';

/** The page is wide enough for panels side by side; the stylesheet's `lg:`. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function subscribe(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
