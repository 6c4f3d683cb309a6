import type { Keywords } from '../types.ts';

/** The phrases of an intent, by language. */
export interface Wording {
  /** Tells of it by itself, whatever else the talk is about. */
  says?: Keywords;
  /** Tells of it only where the talk is about it already: "later" of an appointment that is to be moved. */
  hints?: Keywords;
}
