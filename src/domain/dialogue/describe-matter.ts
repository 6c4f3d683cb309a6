import { withMood } from './matters/matter-in-words.ts';
import { rulesOf, type Turn } from './turn.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** What a department is at, as whoever goes on with it reads it; null where nothing was told yet. */
export function describeMatter(turn: Turn, language: Language): string | null {
  const { state } = turn;
  const { matter } = state;
  const told = matter && (rulesOf(turn, matter).describe?.(matter, language) ?? null);
  return told && withMood(state, told, language);
}
