import { normaliseArabic, stripDiacritics } from '../text.ts';
import type { ArabicNoun } from './arabic-number.ts';
import type { CountedNoun } from './number.ts';

/** Where a noun is not built by the rules. */
interface Irregular {
  dual?: string;
  many?: string;
}

/** A counted noun of Arabic from its singular and its plural: «سَاعَة», «سَاعَات». */
export function arabicNoun(
  gender: ArabicNoun['gender'],
  one: string,
  few: string,
  { dual, many }: Irregular = {},
): ArabicNoun {
  const stem = dual ?? (one.endsWith('ة') ? `${one.slice(0, -1)}ت` : one);
  return {
    gender,
    one,
    two: [`${stem}َان`, `${stem}َيْن`],
    few,
    many: many ?? (one.endsWith('ة') ? `${one}ً` : `${one}ًا`),
  };
}

/** A counted noun in both languages; the English plural ends in s unless it is given. */
export function countedNoun(ar: ArabicNoun, one: string, many = `${one}s`): CountedNoun {
  return { ar, en: [one, many] };
}

/** Things that a centre counts most, by which the grammar of an Arabic number is known. */
const frequent: ArabicNoun[] = [
  arabicNoun('feminine', 'سَاعَة', 'سَاعَات'),
  arabicNoun('feminine', 'دَقِيقَة', 'دَقَائِق'),
  arabicNoun('feminine', 'ثَانِيَة', 'ثَوَانٍ'),
  arabicNoun('masculine', 'يَوْم', 'أَيَّام'),
  arabicNoun('masculine', 'أُسْبُوع', 'أَسَابِيع'),
  arabicNoun('masculine', 'شَهْر', 'أَشْهُر'),
  arabicNoun('feminine', 'سَنَة', 'سَنَوَات'),
  arabicNoun('masculine', 'عَام', 'أَعْوَام'),
  arabicNoun('feminine', 'مَرَّة', 'مَرَّات'),
  arabicNoun('feminine', 'رِسَالَة', 'رَسَائِل'),
  arabicNoun('feminine', 'مُكَالَمَة', 'مُكَالَمَات'),
  arabicNoun('feminine', 'خُطْوَة', 'خُطُوَات'),
  arabicNoun('feminine', 'قَنَاة', 'قَنَوَات'),
  arabicNoun('feminine', 'فَاتُورَة', 'فَوَاتِير'),
  arabicNoun('feminine', 'بَاقَة', 'بَاقَات'),
  arabicNoun('feminine', 'نُقْطَة', 'نِقَاط'),
  arabicNoun('feminine', 'دَرَجَة', 'دَرَجَات'),
  arabicNoun('feminine', 'قِطْعَة', 'قِطَع'),
  arabicNoun('feminine', 'نُسْخَة', 'نُسَخ'),
  arabicNoun('feminine', 'صَفْحَة', 'صَفَحَات'),
  arabicNoun('feminine', 'شَرِيحَة', 'شَرَائِح'),
  arabicNoun('feminine', 'بِطَاقَة', 'بِطَاقَات'),
  arabicNoun('feminine', 'غُرْفَة', 'غُرَف'),
  arabicNoun('feminine', 'مَدِينَة', 'مُدُن'),
  arabicNoun('masculine', 'جِهَاز', 'أَجْهِزَة'),
  arabicNoun('masculine', 'عَمِيل', 'عُمَلَاء'),
  arabicNoun('masculine', 'مُسْتَخْدِم', 'مُسْتَخْدِمِين'),
  arabicNoun('masculine', 'شَخْص', 'أَشْخَاص'),
  arabicNoun('masculine', 'خَطّ', 'خُطُوط'),
  arabicNoun('masculine', 'طَلَب', 'طَلَبَات'),
  arabicNoun('masculine', 'حِسَاب', 'حِسَابَات'),
  arabicNoun('masculine', 'فَرْع', 'فُرُوع'),
  arabicNoun('masculine', 'مُنْتَج', 'مُنْتَجَات'),
  arabicNoun('masculine', 'رَقْم', 'أَرْقَام'),
  arabicNoun('masculine', 'مَوْعِد', 'مَوَاعِيد'),
  arabicNoun('masculine', 'قِسْط', 'أَقْسَاط'),
  arabicNoun('masculine', 'مَنْفَذ', 'مَنَافِذ'),
  arabicNoun('masculine', 'مِتْر', 'أَمْتَار'),
  arabicNoun('masculine', 'كِيلُومِتْر', 'كِيلُومِتْرَات'),
];

const byForm = new Map<string, ArabicNoun>();
for (const noun of frequent) {
  for (const form of [noun.one, ...noun.two, noun.few, noun.many]) byForm.set(normaliseArabic(form), noun);
}
for (const [form, of] of [
  ['شهور', 'شهر'],
  ['سنين', 'سنه'],
  ['ثواني', 'ثانيه'],
  ['مستخدمون', 'مستخدم'],
] as const) {
  const noun = byForm.get(of);
  if (noun) byForm.set(form, noun);
}

/** Every form that a counted noun is written in, without diacritics. */
export const writtenForms: readonly string[] = frequent
  .flatMap(({ one, two, few, many }) => [one, ...two, few, many].map(stripDiacritics))
  .concat('شهور', 'سنين', 'ثواني', 'مستخدمون');

/** The noun that a word is a form of: «ساعات», «ساعتين» and «ساعة» are the same. */
export function nounOf(word: string): ArabicNoun | undefined {
  return byForm.get(normaliseArabic(word));
}

/** Plurals in «ات» of nouns that are masculine all the same. */
const masculineInAt =
  /^(?:اشتراك|اتصال|اجراء|عرض|اعلان|اختيار|خيار|استفسار|تطبيق|منتج|طلب|حساب|مطار|سؤال|مستند|تحديث|امتحان)ات$/;

/** The gender that a noun which nobody listed has by its ending. */
export function genderOf(word: string): ArabicNoun['gender'] {
  const folded = normaliseArabic(word);
  const bare = stripDiacritics(word);
  return bare.endsWith('ة') || (bare.endsWith('ات') && !masculineInAt.test(folded))
    ? 'feminine'
    : 'masculine';
}
