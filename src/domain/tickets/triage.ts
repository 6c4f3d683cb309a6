import type { Centre } from '../../config/centre.ts';
import { matchKeywords, rateSeverity } from '../../language/index.ts';
import type { Department } from '../../shared/call-events.ts';
import type { NewTicket } from './types.ts';

/** What a ticket is filed under, and the words of the description that decided it. */
export interface Triage {
  category: string;
  severity: NewTicket['severity'];
  priority: NewTicket['priority'];
  words: string[];
}

const priorities = ['low', 'normal', 'high', 'urgent'] as const;
const prioritySteps = { low: 0, medium: 1, high: 2, critical: 3 } as const;

/**
 * Files a matter by the keyword lists of `centre.yaml`. Severity is about the matter; priority also looks at
 * who is waiting: a premium customer and somebody who asked for a human are never below `high`.
 */
export function triage(
  description: string,
  centre: Centre,
  who: { department: Department; premium: boolean; askedForHuman: boolean },
): Triage {
  const category = categoryOf(description, centre, who.department);
  const rated = rateSeverity(description, centre.severity);
  const severity = centre.severity.find((level) => level.key === rated?.value)?.key ?? 'medium';
  const least = who.premium || who.askedForHuman ? 2 : 0;
  const priority = priorities[Math.max(prioritySteps[severity], least)] ?? 'normal';
  const decided = rated ? [description.slice(rated.span[0], rated.span[1])] : [];
  return { category: category.key, severity, priority, words: [...category.words, ...decided] };
}

// The department is the best guess where no word points anywhere.
const usualCategory: Readonly<Record<Department, string>> = {
  complaints: 'service',
  sales: 'product',
  support: 'technical',
  reception: 'other',
};

function categoryOf(
  description: string,
  centre: Centre,
  department: Department,
): { key: string; words: string[] } {
  const scored = centre.categories.map((category) => ({
    key: category.key,
    words: matchKeywords(description, category.keywords).map((hit) => hit.word),
  }));
  const best = scored.reduce((a, b) => (b.words.length > a.words.length ? b : a), {
    key: '',
    words: [] as string[],
  });
  if (best.words.length > 0) return best;
  const usual = usualCategory[department];
  const known = centre.categories.some((category) => category.key === usual);
  return { key: known ? usual : (centre.categories.at(-1)?.key ?? 'other'), words: [] };
}
