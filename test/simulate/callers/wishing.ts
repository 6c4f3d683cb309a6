import type { WishingCaller } from '../types.ts';

type Wishing = Omit<WishingCaller, 'language'>;

/** A caller in English of whom the wish is known; who is offered a human takes one. */
export const inEnglish = (caller: Wishing): WishingCaller => ({
  ...caller,
  language: 'en',
  does: { offer_human: ['yes please'], ...caller.does },
});

/** A caller in Arabic of whom the wish is known; who is offered a human takes one. */
export const inArabic = (caller: Wishing): WishingCaller => ({
  ...caller,
  language: 'ar',
  does: { offer_human: ['نعم'], ...caller.does },
});
