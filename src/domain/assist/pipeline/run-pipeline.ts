import type { Department } from '../../../shared/vocabulary.ts';
import { analyzeContext, type AnalysisSetting } from './analyze-context.ts';
import { clarify } from './clarify.ts';
import { formulateQueries } from './formulate-queries.ts';
import { rankPassages, type VoteOf } from './rank-passages.ts';
import { hasSaid, suggestNotices, suggestPassages, type CustomerRecord } from './suggest.ts';
import type {
  CallContext,
  FormulatedQuery,
  NewSuggestion,
  QueryFindings,
  Search,
  SpokenLine,
  StepTaken,
} from './types.ts';

/** All that a run is given. */
export interface RunInput extends AnalysisSetting {
  lines: readonly SpokenLine[];
  search: Search;
  /** What articles are looked through; null: all. */
  filter: { departments: readonly Department[] | undefined; product: string | undefined } | null;
  record: CustomerRecord | null;
  voteOf: VoteOf;
  /** Milliseconds, for how long a step took. */
  stopwatch: () => number;
}

/** What came of a run. */
export interface RunOutcome {
  context: CallContext;
  suggestions: NewSuggestion[];
  steps: StepTaken[];
}

/** Goes through all steps once: what the call is about, what is looked for and found, what is asked and what is shown. */
export async function runPipeline(input: RunInput): Promise<RunOutcome> {
  const { lines, centre, voteOf } = input;
  const steps: StepTaken[] = [];
  const context = await step(input, steps, ['context_analyzer', 'analyze_context', lines], () => {
    const analyzed = analyzeContext(lines, input);
    return { result: analyzed, output: told(analyzed), confidence: analyzed.confidence };
  });
  const queries = await step(input, steps, ['query_formulation', 'formulate_queries', told(context)], () => {
    const formulated = context.hasSufficientContext ? formulateQueries(context) : [];
    return {
      result: formulated,
      output: formulated.map(named),
      confidence: formulated[0]?.confidence ?? null,
    };
  });
  const found = await step(input, steps, ['knowledge_search', 'search', queries.map(named)], async () => {
    const results = await findAll(input, context, queries);
    const best = Math.max(0, ...results.map(({ findings }) => findings.passages[0]?.score ?? 0));
    return { result: results, output: results.map(briefly), confidence: results.length === 0 ? null : best };
  });
  const questions = await step(input, steps, ['clarification', 'clarify', told(context)], () => {
    const asked = clarify(context, found);
    return {
      result: asked,
      output: asked.map(({ content, source }) => ({ text: content, ...source })),
      confidence: context.confidence,
    };
  });
  const suggestions = await step(input, steps, ['suggestions', 'suggest', found.map(briefly)], () => {
    const least = centre.assist.min_context_confidence;
    const ranked = rankPassages(found, { least, voteOf });
    const sources = found.flatMap(({ findings }) => findings.passages.map(({ text }) => text));
    const made = [
      ...suggestNotices(lines, context, { ...input, sources }),
      ...suggestPassages(ranked, context, voteOf).filter(({ content }) => !hasSaid(lines, content)),
    ];
    const output = made.map(({ suggestionType, key, confidenceScore }) => ({
      suggestion_type: suggestionType,
      key,
      confidence_score: confidenceScore,
    }));
    return { result: made, output, confidence: ranked[0]?.confidence ?? null };
  });
  return { context, suggestions: [...suggestions, ...questions], steps };
}

interface Done<T> {
  result: T;
  output: unknown;
  confidence: number | null;
}

async function step<T>(
  { stopwatch }: RunInput,
  steps: StepTaken[],
  [agentName, actionType, given]: [string, string, unknown],
  work: () => Done<T> | Promise<Done<T>>,
): Promise<T> {
  const began = stopwatch();
  const { result, output, confidence } = await work();
  const processingTimeMs = stopwatch() - began;
  steps.push({ agentName, actionType, input: given, output, confidence, processingTimeMs });
  return result;
}

/** So sure an answer has to be for nothing else to be looked for. */
const enough = 0.9;

async function findAll(
  { search, filter }: RunInput,
  { language }: CallContext,
  queries: readonly FormulatedQuery[],
): Promise<QueryFindings[]> {
  const wanted = { language, articleLanguage: language, ...filter };
  const found: QueryFindings[] = [];
  for (const query of queries) {
    const findings = await search({ ...wanted, text: query.text });
    found.push({ query, findings });
    const best = findings.passages[0]?.score ?? 0;
    if (findings.answers && findings.either === null && best * query.confidence >= enough) break;
  }
  return found;
}

/** A context as steps tell it. */
function told(context: CallContext): Record<string, unknown> {
  return {
    has_sufficient_context: context.hasSufficientContext,
    detected_issue: context.detectedIssue,
    detected_entities: context.detectedEntities,
    needs_clarification: context.needsClarification,
    confidence: context.confidence,
  };
}

function named({ queryType, text, confidence }: FormulatedQuery): Record<string, unknown> {
  return { query_type: queryType, query: text, confidence };
}

function briefly({ query, findings }: QueryFindings): Record<string, unknown> {
  const passages = findings.passages.map(({ path, heading, score }) => ({ path, heading, score }));
  return { query_type: query.queryType, answers: findings.answers, passages };
}
