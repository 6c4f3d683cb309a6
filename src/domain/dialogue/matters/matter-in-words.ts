import type { Language } from '../../../shared/vocabulary.ts';
import type { DialogueState } from '../state.types.ts';

/** What is known of a matter, in the caller's words; null: not said. */
interface Known {
  what: string | null;
  since: string | null;
  order?: string | null;
  wanted: string | null;
  /** What was tried in vain, in the words it was told in. */
  tried?: readonly string[];
}

const labels = {
  since: { ar: 'منذ', en: 'Since' },
  order: { ar: 'رقم الطلب', en: 'Order' },
  wanted: { ar: 'المطلوب', en: 'Wanted' },
  tried: { ar: 'جُرّب بلا فائدة', en: 'Tried in vain' },
  mood: { ar: 'المزاج', en: 'Mood' },
} as const;
const angry = { ar: 'غاضب', en: 'angry' } as const;

/** A matter with everything that was found out of it, a line each, for whoever takes it up. */
export function matterInWords({ what, tried = [], ...known }: Known, language: Language): string {
  const told = (['since', 'order', 'wanted'] as const).flatMap((part) => {
    const value = known[part] ?? null;
    return value === null ? [] : [`${labels[part][language]}: ${value}`];
  });
  const steps = tried.length > 0 ? [`${labels.tried[language]}:`, ...tried.map((step) => `- ${step}`)] : [];
  return [...(what === null ? [] : [what]), ...told, ...steps].join('\n');
}

/** A matter's description, with how the caller is where they are angry with us. */
export function withMood({ angryTurns }: DialogueState, description: string, language: Language): string {
  return angryTurns > 0 ? `${description}\n${labels.mood[language]}: ${angry[language]}` : description;
}
