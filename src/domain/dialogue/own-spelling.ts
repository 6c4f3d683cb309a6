import { cleaned, inArabicScript, piecesOf } from '../../language/index.ts';
import type { DialogueState } from './state.types.ts';

/** How many of the caller's utterances are kept as they wrote them: the last ones. */
const MOST_KEPT = 40;

/** Keeps how a caller wrote what is understood in another script. `written`: the same in that script. */
export function keepSpelling({ spellings }: DialogueState, said: string, written: string): void {
  spellings.push({ said, written });
  spellings.splice(0, Math.max(0, spellings.length - MOST_KEPT));
}

/** A text that is made of what a caller said, in their own spelling, as whoever reads their ticket is to have it. */
export function inCallersSpelling({ spellings }: Pick<DialogueState, 'spellings'>, text: string): string {
  const pairs = spellings.flatMap(({ said, written }) => [
    { said, written },
    ...piecesOf(said).map((piece) => ({ said: piece, written: inArabicScript(piece) })),
  ]);
  return pairs
    .flatMap(({ said, written }) => [
      { said, written },
      { said: cleaned(said), written: cleaned(written) },
    ])
    .filter(({ said, written }) => written !== '' && written !== said)
    .toSorted((a, b) => b.written.length - a.written.length)
    .reduce((kept, { said, written }) => kept.replaceAll(written, () => said), text);
}
