import type { Department, Language } from '../../shared/vocabulary.ts';

/** An article as its file holds it. */
export interface Article {
  /** Below the knowledge base: `ar/delivery/delivery-times.md`. */
  path: string;
  language: Language;
  category: string;
  /** `category/name`: the same for an article and its translation. */
  topic: string;
  title: string;
  /** Empty: for all departments. */
  departments: Department[];
  product: string | null;
  /** How it is told among others of its kind, where it is sold; null: it is in no list. */
  offered: Offered | null;
  /** How callers say what it is about, in its language: "pay late", "late fee". */
  asked: string[];
  /** How callers say what it is not about, though it sounds like it: "bank account" where accounts are with us. */
  elsewhere: string[];
  /** What is to be tried, one thing after the other, where the article is a remedy; null: it is none. */
  remedy: RemedyStep[] | null;
  published: boolean;
  /** ISO dates. */
  updatedOn: string;
  reviewBy: string | null;
  sections: Section[];
  /** The whole file, and its SHA-256. */
  source: string;
  hash: string;
}

/** What is told of something that is sold where others of its kind are told beside it. */
export interface Offered {
  /** How callers name its kinds: "home internet", "package". */
  as: string[];
  /** What it costs, or the least of what it may cost: the cheapest is told first. */
  price: number;
  /** What the voice says: its name and its price. */
  spoken: string;
}

/** One thing to try, of whatever belongs together. */
export interface RemedyStep {
  /** What the caller is to do. */
  do: string;
  /** What is to be seen then, as a question: yes means that it works. */
  shows: string;
  /** How callers say that they have done it already. */
  tried: string[];
}

/** What stands under one heading, or a part of it where it is long. */
export interface Section {
  /** The article's title for what stands before the first heading. */
  heading: string;
  text: string;
  /** What the voice says instead, where the author wrote it. */
  spoken: string | null;
}

/** Something wrong in a file: it is told, and the file is passed over. */
export interface Mistake {
  /** As the article's path. */
  file: string;
  line: number;
  message: string;
}
