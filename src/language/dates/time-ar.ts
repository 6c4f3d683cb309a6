import { cardinalAt } from '../numbers/cardinal.ts';
import { fractionOf } from '../numbers/fractions.ts';
import type { Token } from '../text.ts';
import { ordinalAt } from './ordinals.ts';
import type { TimeOfDay } from './state.ts';
import { unitOf } from './units.ts';
import { parts, weekdays } from './words-ar.ts';

const clockWords = new Set('الساعه ساعه عالساعه بالساعه لساعه للساعه الساع ساعةً هالساعه'.split(' '));

/** Words of the Maghreb before an hour, which carries the article there: «مع العشرة», «على التسعة». */
const atHour = /^(?:مع|علي|ع)$/;
/** Between an hour and its part of the day: «التسعة د الصباح», «متاع العشية». */
const ofPart = /^(?:د|ديال|دال|تاع|نتاع|متاع|بتاع|بتاعت|مال|حق|تبع)$/;
/** What may stand behind such an hour. */
const behindHour = /^(?:[.,،؟?!]|نهار|يوم|غدا|غدوه|اليوم|اذا|لو|شكرا|عافاك|يعيشك|في|ف|ب|)$/;

/** «الساعة خمسة ونص», «الساعة الثالثة إلا ربعا», «الساعه 4:30», «مع العشرة». */
export function clockAt(
  tokens: readonly Token[],
  start: number,
): { time: TimeOfDay; end: number } | undefined {
  const word = tokens[start]?.norm ?? '';
  // «عالعشرة ونص»: the preposition is a part of the word.
  const joined = tokens[start] && /^عال(.{3,})$/.exec(word)?.[1];
  const hour =
    joined === undefined
      ? undefined
      : hourAt(tokens.with(start, { ...(tokens[start] as Token), norm: joined }), start);
  if (hour && !clockWords.has(word) && !parts.has(joined ?? '') && !weekdays.has(joined ?? '')) return hour;
  if (atHour.test(word)) {
    const hour = withoutArticle(tokens, start + 1) && hourAt(tokens, start + 1);
    const next = tokens[hour?.end ?? 0]?.norm ?? '';
    return hour && (behindHour.test(next) || isPart(next) || ofPart.test(next)) ? hour : undefined;
  }
  if (!clockWords.has(word)) return undefined;
  const from = tokens[start + 1]?.norm === 'ال' ? start + 2 : start + 1;
  return hourAt(tokens, from);
}

/** An hour with its minutes. Twelve-hour readings stay open until a part of the day is known. */
export function hourAt(
  tokens: readonly Token[],
  start: number,
): { time: TimeOfDay; end: number } | undefined {
  const written = writtenAt(tokens, start);
  if (written) return written;
  const ordinal = ordinalAt(tokens, start);
  const read = ordinal ?? cardinalAt(tokens, start) ?? cardinalAt(withoutArticle(tokens, start) ?? [], start);
  if (!read || read.value <= 0 || read.value >= 60) return undefined;
  let hours = Math.floor(read.value);
  let minutes = Math.round((read.value - hours) * 60);
  const spoken = tokens[start]?.kind !== 'digits';
  let end = read.end;
  if (spoken && hours > 20) {
    // خمسة وعشرين after "the hour" is five and twenty minutes.
    minutes = hours - (hours % 10);
    hours %= 10;
  }
  if (hours > 24 || hours === 0) return undefined;
  const more = minutesAt(tokens, end, minutes);
  if (more) ({ minutes, end } = more);
  const total = hours * 60 + minutes;
  return { time: { minutes: total === 24 * 60 ? 0 : total, open: hours <= 12, about: false }, end };
}

/** «العشرة», «لعشرة», «الجوج»: the tokens with the number alone; undefined where there is no article. */
function withoutArticle(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const token = tokens[at];
  const plain = token?.kind === 'arabic' ? /^(?:ال|ل)(.{3,})$/.exec(token.norm)?.[1] : undefined;
  return token && plain !== undefined && !weekdays.has(plain)
    ? tokens.with(at, { ...token, norm: plain })
    : undefined;
}

const isPart = (word: string): boolean => parts.has(word) || parts.has(word.replace(/^[فب]/, ''));

/** Fives of minutes by the hand of the clock, as Morocco and Tunisia count them. */
const fives: Record<string, number> = { قسم: 5, قسمين: 10, درج: 5, درجين: 10 };
/** What takes minutes from the hour. */
const less = /^(?:الا|قل|غير)$/;

/** «ونص», «وخمس دقائق», «إلا ثلث», «ونص وخمسة» after the hour. */
function minutesAt(
  tokens: readonly Token[],
  start: number,
  minutes: number,
): { minutes: number; end: number } | undefined {
  let total = minutes;
  let at = start;
  for (let part = 0; part < 2; part += 1) {
    const token = tokens[at];
    if (!token) break;
    const minus = less.test(token.norm);
    const apart = token.norm === 'و';
    if (!minus && !apart && !(token.kind === 'arabic' && token.norm.startsWith('و'))) break;
    const from = minus || apart ? at + 1 : at;
    const read = minuteCount(tokens, from, minus || apart);
    // «التسعة غير ربع» is an hour, «التسعة غير واحد» is none.
    if (!read || (minus && token.norm !== 'الا' && read.value % 5 !== 0)) break;
    total += minus ? -read.value : read.value;
    at = read.end;
  }
  return at === start ? undefined : { minutes: total, end: at };
}

function minuteCount(
  tokens: readonly Token[],
  from: number,
  bare: boolean,
): { value: number; end: number } | undefined {
  const token = tokens[from];
  if (!token) return undefined;
  const norm = bare ? token.norm : token.norm.slice(1);
  const five = Object.hasOwn(fives, norm) ? fives[norm] : undefined;
  if (five !== undefined) return { value: five, end: from + 1 };
  const fraction = fractionOf(norm);
  if (fraction !== undefined) return { value: Math.round(fraction * 60), end: from + 1 };
  const dual = unitOf(norm);
  if (dual?.[0] === 'minute') return { value: dual[1], end: from + 1 };
  const plain = bare ? tokens : tokens.with(from, { ...token, norm });
  const read = teenAt(plain, from) ?? cardinalAt(plain, from);
  if (!read || read.value >= 60 || !Number.isInteger(read.value)) return undefined;
  const unit = tokens[read.end] && unitOf(tokens[read.end]?.norm ?? '');
  // A number of days or hours after the time is something else.
  if (unit && unit[0] !== 'minute') return undefined;
  return { value: read.value, end: read.end + (unit ? 1 : 0) };
}

/** «ثمانية عشرة دقيقة»: beside minutes a number and ten are one number, whatever gender was said. */
function teenAt(tokens: readonly Token[], from: number): { value: number; end: number } | undefined {
  const unit = cardinalAt(tokens.slice(0, from + 1), from);
  const ten = /^عشره?$/.test(tokens[from + 1]?.norm ?? '');
  return unit && ten && unit.value > 2 && unit.value < 10
    ? { value: unit.value + 10, end: from + 2 }
    : undefined;
}

/** "4:30", "٤:٣٠", "16.30". */
function writtenAt(tokens: readonly Token[], start: number): { time: TimeOfDay; end: number } | undefined {
  const [hours, mark, minutes] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  if (hours?.kind !== 'digits' || minutes?.kind !== 'digits' || minutes.norm.length !== 2) return undefined;
  if (!mark?.glued || !minutes.glued || !/^[:.٫]$/.test(mark.norm)) return undefined;
  const [h, m] = [Number(hours.norm), Number(minutes.norm)];
  if (h > 24 || m > 59) return undefined;
  return {
    time: { minutes: h * 60 + m, open: h > 0 && h <= 12 && !hours.norm.startsWith('0'), about: false },
    end: start + 3,
  };
}

/** A bare number is a time when a part of the day follows: «عشرة الصبح», «خمس ونص العصر». */
export function looseHourAt(
  tokens: readonly Token[],
  start: number,
): { time: TimeOfDay; end: number } | undefined {
  const written = writtenAt(tokens, start);
  if (written) return written;
  const read = hourAt(tokens, start);
  if (!read || read.time.minutes > 13 * 60) return undefined;
  const [next, after] = [tokens[read.end]?.norm ?? '', tokens[read.end + 1]?.norm ?? ''];
  const part =
    isPart(next) ||
    ((/^(?:بعد|في|ف|قبل|ب)$/.test(next) || ofPart.test(next)) && parts.has(after)) ||
    /^[صم]$/.test(next);
  return part || isOrdinalHour(tokens, start) || isHourLess(tokens, start, read.end) ? read : undefined;
}

/** «التسعة غير ربع», «العشرة وقسم»: an hour of the Maghreb with its minutes. */
function isHourLess(tokens: readonly Token[], start: number, end: number): boolean {
  const said = tokens.slice(start, end).map(({ norm }) => norm);
  const counted = said.some((word) => Object.hasOwn(fives, word.replace(/^و/, '')));
  return withoutArticle(tokens, start) !== undefined && (counted || said.some((word) => less.test(word)));
}

/** «الثالثة إلا ربعا», «الرابعة والنصف»: an ordinal hour with a part of one. */
function isOrdinalHour(tokens: readonly Token[], start: number): boolean {
  const ordinal = /^ال.+ه$/.test(tokens[start]?.norm ?? '') ? ordinalAt(tokens, start) : undefined;
  const next = tokens[ordinal?.end ?? -1]?.norm ?? '';
  const minus = next === 'الا' && fractionOf(tokens[(ordinal?.end ?? 0) + 1]?.norm ?? '') !== undefined;
  return minus || (/^و../.test(next) && fractionOf(next) !== undefined);
}
