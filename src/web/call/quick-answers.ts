import type { QuickAnswer } from '../../shared/call-events.ts';
import { languages, type Language } from '../../shared/vocabulary.ts';
import { languageNames } from '../../shared/quick-answers.ts';
import type { CallState } from './state.ts';

/**
 * What the caller may answer with one press just now; empty where people tell something, and while a human talks with them. Before they have said anything
 * the other language is theirs to choose. `ofPage` is that of the call until it has one.
 */
export function quickAnswersTo(
  {
    phase,
    answers,
    lines,
    language,
    human,
  }: Pick<CallState, 'phase' | 'answers' | 'lines' | 'language' | 'human'>,
  ofPage: Language,
): readonly QuickAnswer[] {
  if (phase !== 'live' || human) return [];
  if (answers.length > 0 || lines.some(({ speaker }) => speaker === 'caller')) return answers;
  return languages
    .filter((other) => other !== (language ?? ofPage))
    .map((other) => ({ words: languageNames[other], language: other }));
}
