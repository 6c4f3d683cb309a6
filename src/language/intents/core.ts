import { parseDate } from '../dates/date.ts';
import { parseDuration } from '../dates/duration.ts';
import { matchKeywords } from '../keywords/match.ts';
import { normaliseArabic } from '../text.ts';
import type { Keywords } from '../types.ts';
import { isQuestion } from './questions.ts';

/** Words that go with a question and are not what it is about. */
const around =
  /\b(?:hello|hi|good (?:morning|evening|afternoon)|please|thanks?|thank you|ok(?:ay)?|well|so|actually|just|really|very|also|sorry|excuse me|listen|look|can you|could you|would you|do you|tell me|i want to know|i would like to know|i wanted to ask|i want to ask|i have (?:a|one|another) (?:question|inquiry|problem|issue)|a question|for (?:reception|sales|support)|reception|about|question|ask|know|have any|have got|is there|are there|my|your|any|yes|no)\b|(?:^|(?<=\s))(?:السلام|عليكم|مرحبا|لو|سمحت|سمحتي|من فضلك|شكرا|طيب|والله|يعني|بس|مره|جدا|كتير|كثير|اوي|قوي|عندي|عندكم|عندكن|عندك|لي|ابغي اعرف|ابي اعرف|عايز اعرف|بدي اعرف|اريد ان اعرف|ممكن اعرف|اعرف|اسال|استفسر|عن|سوال|استفسار|مشكله|الاستقبال|نعم|لا|حق|حقي|حقت|بتاع|بتاعي|تبع|تبعي)(?=\s|$|[؟?.,،])/giu;

/** The subject of a text: its words without courtesies and without its times. */
export function coreOf(text: string): string {
  const spans = [parseDuration(text)?.span, parseDate(text)?.span].filter((span) => span !== undefined);
  const timeless = spans.reduceRight((rest, [from, to]) => `${rest.slice(0, from)} ${rest.slice(to)}`, text);
  return normaliseArabic(timeless)
    .replaceAll(around, ' ')
    .replaceAll(/[^\p{L}\p{N}\s.%-]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Whether there is anything in a text to look for. */
export function saysEnough(text: string): boolean {
  const words = coreOf(text)
    .split(' ')
    .filter((word) => word.length > 1);
  return words.length >= (isQuestion(text) ? 1 : 2);
}

/** The words of a list that a text holds, as a question of its own; null where they are too few to mean anything. */
export function keywordsOf(text: string, keywords: Keywords): string | null {
  const words = [...new Set(matchKeywords(text, keywords).map(({ word }) => word))];
  return words.join(' ').split(' ').length >= 2 ? words.join(' ') : null;
}
