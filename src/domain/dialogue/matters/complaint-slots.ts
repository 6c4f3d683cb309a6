import {
  findEntities,
  normaliseArabic,
  parseDate,
  parseDigits,
  parseDuration,
  placesOf,
  remedies,
} from '../../../language/index.ts';
import type { Complaint, ComplaintSlot } from './matter.types.ts';
import { heardIn, type Turn } from '../turn.ts';

/** Before a wish stands wanting; "they want my money" in a story is none. */
const wanting =
  /\b(?:want|would like|i'd like|need|demand|expect|give me|please|just|should|must|refund me)\b|(?:^|\s)و?(?:اريد|ابغي|ابي|ابغا|عايز|عايزه|عاوز|بدي|اطالب|طالب|احتاج|ارغب|ودي|لازم|ياريت|ارجو|رجعوا|اطلب|نبي|نبغي|محتاج)(?=\s|$)/iu;

/** What a complaint opens with before it says anything: "I want to make a complaint about". */
const preamble =
  /\b(?:hello|hi|please|yes|ok|okay|sorry|well|so|about|regarding|that|is|to|it|have|a|an|the|my|i|we|am|'?m|would|like|want|need|can|could|make|file|submit|raise|lodge|register|report|open|complain(?:ing|t|ts)?|problem|issue|you|your|with|for|and|want to|calling|very|really|angry|unhappy|upset|not|happy)\b|(?:^|(?<=\s))(?:و?(?:السلام|عليكم|مرحبا|نعم|لو|سمحت|من|فضلك|اريد|ابغي|ابي|ابغا|عايز|عايزه|عاوز|بدي|حاب|ود|اود|ان|عندي|في|عن|علي|تقديم|اقدم|ارفع|رفع|اسجل|تسجيل|اشتكي|شكوي|شكايه|بلاغ|مشكله|الي|لقسم|قسم|الشكاوي|انا|هذا|هذي|زعلان|معصب|مو|راضي|مش|غير))(?=\s|$)/giu;

/** Whether words say what happened, beyond that somebody complains. */
export function saysWhat(text: string): boolean {
  const told = normaliseArabic(text)
    .replaceAll(/[^\p{L}\p{N}'\s]/gu, ' ')
    .replaceAll(preamble, ' ');
  return told.split(/\s+/u).filter((word) => word.length > 1).length >= 2;
}

/** Takes out of a caller's words whatever a complaint needs and lacks; the slot asked for takes more. Returns whether it got something. */
export function fillSlots(
  turn: Turn,
  complaint: Complaint,
  text: string,
  asked: ComplaintSlot | null,
): boolean {
  let filled = false;
  const fill = (slot: ComplaintSlot, value: string | undefined): void => {
    if (value === undefined || (complaint[slot] !== null && asked !== slot)) return;
    complaint[slot] = value;
    filled = true;
  };
  fill('order', orderIn(turn, text, asked === 'order'));
  fill('since', sinceIn(turn, text, asked === 'since'));
  fill('wanted', wishIn(text, asked === 'wanted'));
  return filled;
}

function orderIn(turn: Turn, text: string, asked: boolean): string | undefined {
  const heard = heardIn(turn.state);
  const named = findEntities(text, heard).find(({ type }) => type === 'order')?.value;
  if (named !== undefined || !asked) return named;
  const digits = parseDigits(text, { ...heard, asked: 'digits' })?.value;
  return digits !== undefined && digits.length >= 3 ? digits : undefined;
}

/** When it began, in the caller's own words, with the date that this was where one is meant. */
function sinceIn(turn: Turn, text: string, asked: boolean): string | undefined {
  const heard = { ...heardIn(turn.state), now: turn.at, zone: turn.centre.timeZone };
  const span = parseDuration(text, heard);
  const date = parseDate(text, heard);
  const found = date ?? span;
  if (!found || (!asked && found.confidence < 0.6)) return undefined;
  // A promise or a wish for later is no beginning.
  if (
    !asked &&
    /\b(?:tomorrow|next|by|until)\b|(?:^|\s)(?:بكره|غدا|القادم|الجاي|قبل يوم)(?=\s|$)/iu.test(
      normaliseArabic(text),
    )
  )
    return undefined;
  const words = text.slice(...widest(found.span, span?.span)).trim();
  const day = date ? pastDay(date.value.start, turn.at) : undefined;
  return day === undefined ? words : `${words} (${day})`;
}

function widest(a: [number, number], b: [number, number] | undefined): [number, number] {
  return b ? [Math.min(a[0], b[0]), Math.max(a[1], b[1])] : a;
}

const weekMs = 7 * 86_400_000;

/** A bare weekday means the next one; what has begun already began the week before. */
function pastDay(start: string, now: Date): string | undefined {
  const at = new Date(start).getTime();
  if (at <= now.getTime()) return start.slice(0, 10);
  return at - weekMs <= now.getTime() ? new Date(at - weekMs).toISOString().slice(0, 10) : undefined;
}

function wishIn(text: string, asked: boolean): string | undefined {
  const wishes = placesOf(remedies, text);
  if (wishes.length === 0) return undefined;
  if (asked) return text.trim();
  const clauses = wishes.map((span) => clauseAround(text, span));
  return clauses.find((clause) => wanting.test(normaliseArabic(clause)));
}

/** The part of a sentence between commas and "and" that a word stands in. */
function clauseAround(text: string, [from, to]: [number, number]): string {
  const before =
    text
      .slice(0, from)
      .split(/[.,،؛;!?؟]|\band\b/iu)
      .at(-1) ?? '';
  const after = text.slice(to).split(/[.,،؛;!?؟]/u)[0] ?? '';
  return `${before}${text.slice(from, to)}${after}`.trim();
}
