import type { Centre } from '../../config/centre.ts';
import { kindOf, withHoursOf } from '../../config/departments.ts';
import { openingTimes, type FoundPassage } from '../../domain/dialogue/index.ts';
import { coreOf, keywordsOf } from '../../language/index.ts';
import { withoutOrders } from '../../domain/guardrails/index.ts';
import type { Department, Language } from '../../shared/vocabulary.ts';
import { sectionsOf } from '../../knowledge/index.ts';
import type { Passage } from '../../knowledge/types.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import type { EffectSpec } from './effect.ts';

const titleOfHours = { ar: 'أوقات العمل', en: 'Opening hours' } as const;

/** How many passages, and how many UTF-16 code units of each, are enough for a dialogue. */
const passagesKept = 3;
const textKept = 3_000;

/**
 * The passages that answer a question, in the caller's language, since nobody here translates. Good passages of
 * another department count where this one has none.
 */
export const findPassages: EffectSpec<'search_knowledge'> = {
  // The caller hears meanwhile that somebody is at it.
  patienceMs: 5_000,
  perform: async (call, { question, department }) => {
    const { language, context, centre } = call;
    const hours = openingTimes(question, {
      centre: withHoursOf(centre, department),
      at: context.clock(),
      language,
    });
    if (hours !== null) return { type: 'knowledge_found', question, passages: [fromHours(hours, language)] };
    const wanted = { language, articleLanguage: language, limit: 8 };
    const departments = centre.departments[department]?.articles ?? [department];
    for (const text of waysToAsk(call, question, department)) {
      const own = await context.knowledge.search({ ...wanted, text, departments });
      const found = own.answers ? own : await context.knowledge.search({ ...wanted, text });
      if (found.either && !stepByStep(centre, department)) {
        const either = found.either.flatMap((passage) => asFound(passage));
        return { type: 'knowledge_found', question, passages: either, either: true };
      }
      if (found.answers) {
        const passages = await keep(call, found.passages, department);
        return { type: 'knowledge_found', question, passages };
      }
    }
    return { type: 'knowledge_found', question, passages: [] };
  },
};

/** Opening times as a passage: they are told from the hours of the centre, whatever an article says. */
function fromHours(text: string, language: Language): FoundPassage {
  const source = { path: 'centre.yaml', title: titleOfHours[language], version: 1 };
  return { source, language, product: null, text, spoken: text };
}

/** Departments that help step by step look for faults, and tell all of an article. */
function stepByStep(centre: Centre, department: Department): boolean {
  return kindOf(centre, department) === 'support';
}

/** As it was said; without what goes with it; of a problem only the words that name it. */
function waysToAsk({ centre }: EffectCall, question: string, department: Department): string[] {
  const core = coreOf(question);
  const keywords = stepByStep(centre, department) ? centre.departments[department]?.keywords : undefined;
  const named = keywords ? keywordsOf(question, keywords) : null;
  return [...new Set([question, core, named ?? ''])].filter((text) => text !== '');
}

/** The best ones. For support, all of the best one's article: what is to be done may stand in another part of it. */
async function keep(
  { context, centre }: EffectCall,
  passages: readonly Passage[],
  department: Department,
): Promise<FoundPassage[]> {
  const [best] = passages;
  if (!best) return [];
  if (!stepByStep(centre, department))
    return passages.slice(0, passagesKept).flatMap((passage) => asFound(passage));
  const sections = await sectionsOf(context.db, best.articleId);
  return [best, ...sections.map((section) => ({ ...best, ...section }))].flatMap((passage) =>
    asFound(passage),
  );
}

/** An article says what is so; a sentence in it that gives orders to whoever reads it aloud is left out. */
function asFound(passage: Passage): FoundPassage[] {
  const text = withoutOrders(passage.text.slice(0, textKept));
  if (text === '') return [];
  return [
    {
      source: { path: passage.path, title: passage.title, version: passage.version },
      language: passage.language,
      product: passage.product,
      text,
      spoken: passage.spoken && withoutOrders(passage.spoken),
    },
  ];
}
