import type { FoundPassage } from '../effects.ts';
import type { Asking } from '../turn.types.ts';

/** How it is asked which of several articles is meant: each may be named by its title. */
export function askingWhich(between: readonly Pick<FoundPassage, 'source' | 'language'>[]): Asking {
  const choices = between.map(({ source, language }) => ({ words: source.title, language }));
  return { asked: 'which', ask: 'describe', answers: { choices } };
}
