/** The languages the centre speaks. */
export type Lang = 'ar' | 'en';

/** Kinds of things that can be understood; the `kind` of a line at the `understand` edge. */
export const kinds = [
  'phone',
  'email',
  'yes_no',
  'command',
  'date',
  'duration',
  'number',
  'digits',
  'name',
  'language',
  'department',
  'sentiment',
  'urgency',
  'severity',
  'entities',
  'say',
] as const;
export type Kind = (typeof kinds)[number];

/** Half-open range of UTF-16 offsets in the text that was given. */
export type Span = [start: number, end: number];

/** A value, how sure we are of it, and which part of the text said so. */
export interface Understood<T> {
  value: T;
  /** 0..1; see {@link SURE}. */
  confidence: number;
  span: Span;
  /** Other readings of the same words, best first. */
  alternatives?: { value: T; confidence: number }[];
}

/** Circumstances of an utterance. Everything is optional; nothing is read from the machine's clock or locale. */
export interface Context {
  lang?: Lang;
  /**
   * ISO country whose numbering plan a number without a country code belongs to, and whose order of day and month
   * a date in figures has. Default `SA`.
   */
  region?: string;
  /** The moment that "tomorrow" is relative to. */
  now?: Date;
  /** IANA time zone of the caller. Default `Asia/Riyadh`. */
  zone?: string;
  /** The kind of thing that the caller was just asked for. */
  asked?: Kind;
  /** The earlier value, to which a correction or a continuation applies. */
  previous?: string;
  /** All that a recogniser heard in the same sound, the likeliest first; the text itself may stand among it. */
  nbest?: readonly string[];
}

/** Words of both languages that point to something; they come from `centre.yaml`. */
export interface Keywords {
  ar: string[];
  en: string[];
}

export type Answer = 'yes' | 'no' | 'unsure';

export type Command =
  | 'repeat'
  | 'back'
  | 'restart'
  | 'skip'
  | 'wait'
  | 'human'
  | 'language_ar'
  | 'language_en'
  | 'goodbye'
  | 'greeting'
  | 'thanks';

export type TextLanguage = 'ar' | 'en' | 'mixed' | 'arabizi';

/** A moment or a stretch of time. `start` and `end` are ISO 8601 with offset. */
export interface DateValue {
  start: string;
  end?: string;
  grain: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  /** An RFC 5545 recurrence rule, where the caller said "every …". */
  every?: string;
  /** True where the time of day is only roughly known (prayer times, "in the morning"). */
  approximate?: boolean;
}

export interface Entity {
  type: string;
  value: string;
  span: Span;
}

/** Below this confidence the language layer is guessing: the value is read back, or asked for, before it is used. */
export const SURE = 0.6;
