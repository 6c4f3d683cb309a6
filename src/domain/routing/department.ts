import type { Centre } from '../../config/centre.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { asksForWords, conditionHolds } from './conditions.ts';
import { openingAt } from './opening.ts';
import type { RuleFacts } from './types.ts';

/** The department that the first rule names which fires on words of the text; null where no rule does. */
export function departmentByRules(facts: RuleFacts, centre: Centre): Department | null {
  const soFar = { department: null, severity: null, open: openingAt(facts.at, centre).open };
  const found = centre.rules.find(
    ({ when, decide }) =>
      decide.department !== undefined &&
      asksForWords(when) &&
      conditionHolds(when, facts, soFar, centre) !== null,
  );
  return found?.decide.department ?? null;
}
