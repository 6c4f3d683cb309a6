import type { Centre } from '../../config/centre.ts';
import { servingDepartments } from '../../config/departments.ts';
import { stripDiacritics } from '../../language/index.ts';
import type { QuickAnswer } from '../../shared/call-events.ts';
import { languageNames, quickWords } from '../../shared/quick-answers.ts';
import { languages } from '../../shared/vocabulary.ts';
import type { DialogueState } from './state.types.ts';
import { tables } from './tables.ts';
import { askingIn } from './turn.ts';

/**
 * Answers of which one is enough for what the caller is being asked, in their language, or in both while it is not known.
 * Empty where they are to tell something of their own.
 */
export function quickAnswers(state: DialogueState, centre: Centre): QuickAnswer[] {
  const { ask, answers = ask === 'yes_no' ? (['yes', 'no'] as const) : [] } = askingIn(state, tables);
  if (answers === 'languages')
    return languages.map((language) => ({ words: languageNames[language], language }));
  const spoken = state.language === null ? languages : [state.language];
  if (typeof answers === 'object' && 'choices' in answers) return [...answers.choices];
  const offered =
    answers === 'departments'
      ? Object.values(servingDepartments(centre)).map(({ name }) => name)
      : answers.map((word) => quickWords[word]);
  return spoken.flatMap((language) =>
    offered.map((words) => ({ words: stripDiacritics(words[language]), language })),
  );
}
