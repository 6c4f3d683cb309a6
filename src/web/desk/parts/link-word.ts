import { useState } from 'react';

/** The word of the link by which this page was opened; empty where there is none. */
export function useLinkWord(): string {
  const [word] = useState(() => location.hash.slice(1));
  return word;
}
