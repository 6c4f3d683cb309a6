import { coreOf } from '../../../language/index.ts';
import type { CallContext, DetectedEntity, FormulatedQuery } from './types.ts';

/** At most so many are looked up. */
const mostQueries = 3;
/** Entities that an article may be about; who calls, and when, finds none. */
const searchable = new Set(['error_code', 'product', 'device', 'os', 'version']);
/** How well a query says what is wanted: a line as it was said, one that only tells something, all of the issue, what is named. */
const confidences = { plain: 1, told: 0.8, issue: 0.9, entity: 0.85 } as const;

/**
 * What is looked for, the likeliest first and at most three: the newest line, what is named in it, and all of the issue.
 * `rewritten`: the issue in a model's words. Pure.
 */
export function formulateQueries(context: CallContext, rewritten: string | null = null): FormulatedQuery[] {
  const last = context.matters.at(-1);
  if (!last || context.detectedIssue === null) return [];
  const queries: FormulatedQuery[] = [
    {
      queryType: 'semantic',
      text: last.text,
      confidence: last.plain ? confidences.plain : confidences.told,
    },
    ...(rewritten === null ? [] : [{ queryType: 'model', text: rewritten, confidence: confidences.issue }]),
    ...byEntities(
      context.detectedEntities.filter(({ type }) => searchable.has(type)),
      last.text,
    ),
    { queryType: 'semantic', text: context.detectedIssue, confidence: confidences.issue },
    { queryType: 'semantic', text: coreOf(last.text), confidence: confidences.issue },
  ];
  const seen = new Set<string>();
  return queries
    .filter(({ text }) => text.trim() !== '' && !seen.has(text) && seen.add(text))
    .slice(0, mostQueries);
}

function byEntities(entities: readonly DetectedEntity[], line: string): FormulatedQuery[] {
  const [first, ...others] = entities.toReversed();
  if (!first) return [];
  const values = [first, ...others].map(({ value }) => value).join(' ');
  if (others.length > 0)
    return [{ queryType: 'entity_combination', text: values, confidence: confidences.entity }];
  const about = first.type === 'error_code' ? `error ${first.value}` : `${first.value} ${coreOf(line)}`;
  return [{ queryType: `entity_based_${first.type}`, text: about, confidence: confidences.entity }];
}
