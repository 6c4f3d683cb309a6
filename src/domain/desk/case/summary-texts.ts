import { clean } from '../../../shared/clean.ts';
import { filled } from '../../../shared/filled.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import type { Both } from '../both.ts';

/** Sentences of the summary of a case, each authored in its language. `{…}` marks a value. */
const texts = {
  refused: {
    ar: 'لا يُحفظ نص المكالمة بناءً على رغبة المتصل.',
    en: 'No transcript is kept, at the wish of the caller.',
  },
  asked: { ar: 'طلب المتصل: {what}.', en: 'Asked: {what}.' },
  nothing: { ar: 'لم يطلب المتصل شيئًا محددًا.', en: 'Nothing was asked.' },
  waiting: { ar: 'بقي دون معالجة: {what}.', en: 'Not dealt with: {what}.' },
  department: { ar: 'القسم: {name}.', en: 'Department: {name}.' },
  answered: { ar: 'أجابه المساعد من {what}.', en: 'Answered from {what}.' },
  lead: { ar: 'يرغب في الشراء، وسُجّل طلبه.', en: 'Wants to order: a lead was noted.' },
  appointment: { ar: 'الموعد: {when}.', en: 'Appointment: {when}.' },
  ticket: { ar: 'التذكرة: {what}.', en: 'Ticket: {what}.' },
  tickets: { ar: 'التذاكر: {what}.', en: 'Tickets: {what}.' },
  verified: { ar: 'أثبت المتصل هويته.', en: 'The caller proved who they are.' },
  promised: { ar: 'وُعد بإرسال رقم التذكرة إليه.', en: 'A ticket number was promised by message.' },
  talked: { ar: 'دام حديثه مع {name} {time}.', en: 'Talked with {name} for {time}.' },
  talked_held: {
    ar: 'دام حديثه مع {name} {time}، منها {held} انتظارًا.',
    en: 'Talked with {name} for {time}, {held} of it on hold.',
  },
  talked_before: { ar: 'وقبل ذلك مع {name}.', en: 'Before that with {name}.' },
  told: { ar: 'ومما قاله في الحديث: {what}.', en: 'The caller told them: {what}.' },
  transferred: { ar: 'ثم حُوّل المتصل.', en: 'Then the caller was passed on.' },
  returned: { ar: 'ثم أُعيد إلى المساعد الآلي.', en: 'Then the caller was given back to the assistant.' },
  lost: { ar: 'ثم انقطع الخط من جهة الموظف.', en: 'Then the line of the colleague broke off.' },
  caller_left: { ar: 'ثم أغلق المتصل الخط.', en: 'Then the caller hung up.' },
  callback: { ar: 'وُعد بأن نعاود الاتصال به.', en: 'A call back was promised.' },
} as const satisfies Record<string, Both>;

export type CaseText = keyof typeof texts;

/** A sentence of the summary of a case with its values. */
export function caseText(
  language: Language,
  key: CaseText,
  values: Readonly<Record<string, string>> = {},
): string {
  return filled(texts[key][language], values);
}

/** Several things in a row, with the commas of the language. */
export function listed(language: Language, things: readonly string[]): string {
  return things.join(language === 'ar' ? '، ' : '; ');
}

/** Somebody's own words in the quotation marks of the language; marks of that kind in them become the inner ones. */
export function quoted(language: Language, words: string): string {
  return language === 'ar' ? `«${words.replaceAll(/[«»]/gu, '"')}»` : `“${words.replaceAll(/[“”]/gu, "'")}”`;
}

const units = {
  ar: {
    minute: { one: 'دقيقة واحدة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة' },
    second: { one: 'ثانية واحدة', two: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية' },
  },
  en: { minute: ['minute', 'minutes'], second: ['second', 'seconds'] },
} as const;
type Unit = 'minute' | 'second';

/** A length of time in the words and digits of the language, as it stands behind a verb: «٣ دقائق و١٢ ثانية». */
export function timeInWords(language: Language, seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  const counted = language === 'ar' ? countedArabic : countedEnglish;
  const parts = [
    ...(minutes > 0 ? [counted(minutes, 'minute')] : []),
    ...(rest > 0 ? [counted(rest, 'second')] : []),
  ];
  return parts.join(language === 'ar' ? ' و' : ' and ');
}

function countedEnglish(n: number, unit: Unit): string {
  return `${n} ${units.en[unit][n === 1 ? 0 : 1]}`;
}

const arabicPlurals = new Intl.PluralRules('ar');
const arabicDigits = new Intl.NumberFormat('ar-u-nu-arab', { useGrouping: false });

function countedArabic(n: number, unit: Unit): string {
  const { one, two, few, many } = units.ar[unit];
  if (n === 1) return one;
  if (n === 2) return two;
  return `${arabicDigits.format(n)} ${arabicPlurals.select(n) === 'few' ? few : many}`;
}

/** A moment that is still understood when it has passed: weekday, date and time on the clock of the centre. */
export function momentWritten(language: Language, iso: string, timeZone: string): string {
  const form = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-arab-ca-gregory' : 'en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return clean(form.format(new Date(iso)));
}
