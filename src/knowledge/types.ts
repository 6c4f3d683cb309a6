import type { Department, Language } from '../shared/vocabulary.ts';

/** Which signals a search may use; `hybrid` fuses them and is what callers get. */
export const searchModes = ['lexical', 'vector', 'hybrid'] as const;
export type SearchMode = (typeof searchModes)[number];

/** What is looked for, and where. */
export interface Question {
  text: string;
  /** The language of the question, where it is known; articles of either language may answer it. */
  language?: Language | undefined;
  /** Only articles of this language. */
  articleLanguage?: Language | undefined;
  /** Only articles for one of these departments (those for all departments included). */
  departments?: readonly Department[] | undefined;
  product?: string | undefined;
  /** At most this many passages; 5 without it. */
  limit?: number | undefined;
  /** `hybrid` without it, which is `lexical` where no embedding model is configured. */
  mode?: SearchMode | undefined;
}

/** Why a passage was found: its place (1 is the best) in each signal's own list; null where it is not in it. */
export interface PassageRanks {
  fullText: number | null;
  trigram: number | null;
  vector: number | null;
}

/** A part of a published article that may answer a question. */
export interface Passage {
  /** The chunk's id. */
  id: string;
  articleId: string;
  /** The version of the article that was searched. */
  version: number;
  /** The article's path below the knowledge base: `ar/delivery/delivery-times.md`. */
  path: string;
  title: string;
  /** The day on which its article was written or changed last, as 2026-11-25. */
  updatedOn?: string | undefined;
  /** The heading the passage stands under; the title for what stands before the first one. */
  heading: string;
  language: Language;
  category: string;
  product: string | null;
  /** The passage as it is written. */
  text: string;
  /** What the voice says instead, where an author wrote it; Arabic with its diacritics. */
  spoken: string | null;
  /** 0 to 1: how well it answers; comparable between questions. */
  score: number;
  ranks: PassageRanks;
}

/** What a search found. */
export interface Findings {
  /** The best first. */
  passages: Passage[];
  /** Whether the best passage is good enough to be told to a caller; otherwise nobody may answer from it. */
  answers: boolean;
  /** The best passages of two articles that are about equally near: which of them is meant has to be asked. */
  either: readonly [Passage, Passage] | null;
  /** The mode that was used. */
  mode: SearchMode;
}

/** How the knowledge base stands, for the health report. */
export interface KnowledgeHealth {
  articles: number;
  chunks: number;
  /** The embedding model that serves searches; null: lexical only. */
  model: string | null;
  /** A model whose vectors are being made while the old one serves. */
  building: { model: string; done: number; total: number } | null;
}

/** The knowledge base as the rest of the centre uses it. */
export interface Knowledge {
  /** Finds the passages that answer a question. Throws what the database throws; a silent embedding server only makes it lexical. */
  search(question: Question): Promise<Findings>;
  health(): Promise<KnowledgeHealth>;
}
