import type { Turn } from './turn.ts';

/** No, or no clear yes after all: the call is a new one. */
export function refuseOffer({ state, centre, say }: Turn): void {
  state.offer = null;
  state.question = null;
  if (centre.consent) say.push({ text: centre.consent });
}
