import { normaliseArabic } from '../../text.ts';
import { anyOf } from './class.ts';

const english =
  'January Jan|February Feb|March Mar|April Apr|May|June Jun|July Jul|August Aug|September Sept Sep|October Oct|November Nov|December Dec'
    .split('|')
    .map((names) => names.split(' '));
/** Gregorian months by their number, in the names of the Gulf and Egypt, of the Levant and of the Maghreb. */
const arabic = (
  'يناير,كانون الثاني,جانفي|فبراير,شباط,فيفري|مارس,آذار|أبريل,ابريل,نيسان,أفريل|مايو,أيار,ماي|يونيو,حزيران,جوان|يوليو,تموز,جويلية|' +
  'أغسطس,آب,أوت|سبتمبر,أيلول,شتنبر|أكتوبر,تشرين الأول|نوفمبر,تشرين الثاني|ديسمبر,كانون الأول,دجنبر'
)
  .split('|')
  .map((names) => names.split(','));
const hijri = (
  'محرم|صفر|ربيع الأول|ربيع الآخر,ربيع الثاني|جمادى الأولى|جمادى الآخرة,جمادى الثانية|رجب|شعبان|رمضان|شوال|ذو القعدة,ذي القعدة|' +
  'ذو الحجة,ذي الحجة'
)
  .split('|')
  .map((names) => names.split(','));

/** A month that a name says, from 1. */
export interface NamedMonth {
  month: number;
  hijri: boolean;
}

const byName = new Map<string, NamedMonth>();
for (const [months, isHijri] of [
  [english, false],
  [arabic, false],
  [hijri, true],
] as const)
  for (const [at, names] of months.entries())
    for (const name of names)
      byName.set(normaliseArabic(name.toLowerCase()), { month: at + 1, hijri: isHijri });

/** Patterns of the names of months in each language; an English one may be shortened with a full stop. */
export const englishMonth = `${anyOf(english.flat())}(?![a-z])(?:\\.(?=[\\s,]{1,2}[\\p{Ll}\\d]))?`;
export const arabicMonth = anyOf([...arabic, ...hijri].flat());

/** The month of a name in either language. */
export function monthNamed(name: string): NamedMonth | undefined {
  return byName.get(normaliseArabic(name.toLowerCase()).replace(/\.$/, '').replaceAll(/\s+/g, ' '));
}
