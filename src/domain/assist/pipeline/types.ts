import type { AssistSpeaker, SuggestionType } from '../../../shared/assist.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import type { Findings, Passage, Question } from '../../../knowledge/types.ts';

/** A line of the call, as it was said. */
export interface SpokenLine {
  speaker: AssistSpeaker;
  text: string;
}

/** Something that was named: an order, a telephone number, an error code. */
export interface DetectedEntity {
  type: string;
  value: string;
}

/** What the call is about, as far as it has come. */
export interface CallContext {
  hasSufficientContext: boolean;
  /** In the customer's words, with what they put right; null: nothing yet. */
  detectedIssue: string | null;
  detectedEntities: DetectedEntity[];
  needsClarification: boolean;
  /** 0 to 1. */
  confidence: number;
  language: Language;
  /** The lines that tell it, the newest last. */
  matters: Matter[];
}

/** A line of the customer's that tells what they want. */
export interface Matter {
  text: string;
  /** They ask, or tell a situation, a wish or a thing by its name; else they only tell something. */
  plain: boolean;
}

/** Something that is looked for. */
export interface FormulatedQuery {
  /** `semantic`, `entity_combination`, `model`, or `entity_based_` with the entity's type. */
  queryType: string;
  text: string;
  /** 0 to 1: how well it says what the customer wants. */
  confidence: number;
}

/** What a query found. */
export interface QueryFindings {
  query: FormulatedQuery;
  findings: Findings;
}

/** Something to be shown beside the call. */
export interface NewSuggestion {
  suggestionType: SuggestionType;
  /** The same is shown once a call. */
  key: string;
  title: string;
  content: string;
  source: Readonly<Record<string, string | number | null>>;
  topic: string | null;
  why: string;
  confidenceScore: number;
}

/** A passage that may be suggested. */
export interface RankedPassage {
  passage: Passage;
  /** 0 to 1. */
  confidence: number;
  query: FormulatedQuery;
}

/** One step of a run, for whoever wants to know why something was shown. */
export interface StepTaken {
  agentName: string;
  actionType: string;
  input: unknown;
  output: unknown;
  confidence: number | null;
  processingTimeMs: number;
}

/** Looks something up in the knowledge base. */
export type Search = (question: Question) => Promise<Findings>;
