import type { Season } from './seasons.ts';

/** Arabic words of the calendar and the clock, folded, every dialect. */

const table = <T>(entries: [T, string][]): Map<string, T> => {
  const map = new Map<string, T>();
  for (const [value, words] of entries) for (const word of words.split(' ')) map.set(word, value);
  return map;
};

/** Days by their distance from today. */
export const relativeDays = table<number>([
  [0, 'اليوم النهارده النهارد هاليوم هالنهار اليومه النهاردا'],
  [1, 'بكره بكرا بكرى باكر باجر غدا غد الغد بوكره بكرةً غدوه غدوا بكير'],
  [-1, 'امس البارح البارحه مبارح امبارح انبارح لبارح يامس'],
]);

export const nowWords = new Set(
  'الحين الان دلوقتي دلوقت هلق هلا هلء هسه دحين ذحين توا حالا هلأ دالوقتي هالحين اللحين دابا دروك دروق ضرك توه'.split(
    ' ',
  ),
);
export const tonight = new Set('الليله هالليله الليلادي الليلا'.split(' '));

/** Sunday is 0. The names stand with the article or after يوم; see `weekdayAt`. */
export const weekdays = table<number>([
  [0, 'احد حد'],
  [1, 'اثنين اتنين تنين اثنان إثنين ثنين'],
  [2, 'ثلاثا ثلاث تلات تلاتا ثلوث ثلثا تلوت ثالوث'],
  [3, 'اربعا اربع ربوع ربعا'],
  [4, 'خميس'],
  [5, 'جمعه'],
  [6, 'سبت'],
]);

/** Gregorian months by their names in the Gulf, in Egypt and in the Levant. */
export const months = table<number>([
  [1, 'يناير كانون-الثاني كانون-التاني كانون-ثاني جانفي'],
  [2, 'فبراير شباط اشباط فيفري'],
  [3, 'مارس اذار'],
  [4, 'ابريل نيسان افريل ابرايل'],
  [5, 'مايو ايار ماي'],
  [6, 'يونيو يونيه حزيران جوان'],
  [7, 'يوليو يوليه تموز جويليه يوليوز'],
  [8, 'اغسطس اب اوت غشت اغشت'],
  [9, 'سبتمبر ايلول شتنبر شتمبر سيبتمبر'],
  [10, 'اكتوبر تشرين-الاول تشرين-اول'],
  [11, 'نوفمبر نونبر تشرين-الثاني تشرين-التاني تشرين-ثاني'],
  [12, 'ديسمبر دجنبر دجمبر دسمبر كانون-الاول كانون-اول'],
]);

export const hijriMonths = table<number>([
  [1, 'محرم المحرم'],
  [2, 'صفر'],
  [3, 'ربيع-الاول ربيع-اول'],
  [4, 'ربيع-الثاني ربيع-الاخر ربيع-ثاني ربيع-التاني'],
  [5, 'جمادي-الاولي جمادي-الاول جمادي-اول جماد-الاول جماد-اول'],
  [6, 'جمادي-الاخره جمادي-الثانيه جمادي-الثاني جماد-الثاني جماد-ثاني جمادي-الاخر'],
  [7, 'رجب'],
  [8, 'شعبان'],
  [9, 'رمضان'],
  [10, 'شوال'],
  [11, 'ذو-القعده ذي-القعده ذوالقعده ذيالقعده القعده'],
  [12, 'ذو-الحجه ذي-الحجه ذوالحجه ذيالحجه'],
]);

/** Parts of the day. */
export type Part = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'sunset' | 'evening' | 'night';

export const parts = table<Part>([
  ['dawn', 'الفجر فجرا فجر'],
  ['morning', 'الصبح صباحا الصباح صبح بالصبح الصبحيه بكير الضحي ضحي صباح عالصبح بكري'],
  ['noon', 'الظهر ظهرا الضهر الضهريه الظهريه ضهرا بالظهر ظهر عالظهر'],
  ['afternoon', 'العصر عصرا العصريه عصر بالعصر'],
  ['sunset', 'المغرب مغرب المغربيه'],
  ['evening', 'المسا مسا مساءا المساء بالمسا عشيه مساءً العشيه لعشيه'],
  ['night', 'الليل ليلا بالليل باليل بليل العشا عشا العشاء الليلي'],
]);

/** Rough beginning of a part of the day, and the hours that belong to it on the twelve-hour clock. */
export const partTimes: Record<Part, { start: number; about: number }> = {
  dawn: { start: 3, about: 5 },
  morning: { start: 5, about: 9 },
  noon: { start: 11, about: 12 },
  afternoon: { start: 13, about: 16 },
  sunset: { start: 16, about: 18 },
  evening: { start: 16, about: 18 },
  night: { start: 18, about: 20 },
};

/** The five prayers, roughly, in hours; they are those of no town and season. */
export const prayers = table<number>([
  [5, 'الفجر فجر الصبح'],
  [12, 'الظهر الضهر ظهر'],
  [15.5, 'العصر عصر'],
  [18, 'المغرب مغرب'],
  [19, 'العشا عشا العشاء'],
  [12.25, 'الجمعه'],
  [20, 'التراويح تراويح'],
]);

/** Clocks that times are told by, with an IANA zone of each. */
export const zones = table<string>([
  ['UTC', 'gmt utc غرينتش جرينتش قرينتش غرينيتش جرينيتش العالمي'],
  ['Asia/Riyadh', 'السعوديه الرياض مكه جده'],
  ['Asia/Dubai', 'الامارات دبي ابوظبي'],
  ['Asia/Kuwait', 'الكويت'],
  ['Asia/Qatar', 'قطر الدوحه'],
  ['Asia/Bahrain', 'البحرين المنامه'],
  ['Asia/Muscat', 'عمان مسقط'],
  ['Africa/Cairo', 'مصر القاهره'],
  ['Asia/Amman', 'الاردن'],
  ['Asia/Beirut', 'لبنان بيروت'],
  ['Asia/Damascus', 'سوريا دمشق'],
  ['Asia/Baghdad', 'العراق بغداد'],
  ['Asia/Jerusalem', 'القدس'],
  ['Africa/Casablanca', 'المغرب الرباط'],
  ['Africa/Algiers', 'الجزاير'],
  ['Africa/Tunis', 'تونس'],
  ['Europe/London', 'لندن'],
]);

export const nextWords = new Set(
  (
    'الجاي الجايه الجايين الجايات القادم القادمه القادمين القادمتين القادمات المقبل المقبله المقبلين المقبلتين المقبلات ' +
    'جاي جايه جايين جايات الياي اليايه اليايين الجي الماجي التالي التاليه التاليين التاليات اللاحق اللاحقه'
  ).split(' '),
);
export const pastWords = new Set(
  (
    'الماضي الماضيه الماضيين الماضيتين الماضيات الفايت الفايته الفايتين الفايتات المنصرم المنصرمه المنصرمين المنصرمات ' +
    'السابق السابقه السابقين السابقتين السابقات فايت فايته'
  ).split(' '),
);
export const thisWords = new Set('هذا هذه هذي هاد هاي هيدا ده دا دي الحالي الحاليه'.split(' '));

/** Seasons, with or without the article. */
export const seasonNames = table<Season>([
  ['spring', 'ربيع'],
  ['summer', 'صيف صيفيه'],
  ['autumn', 'خريف'],
  ['winter', 'شتا شتويه'],
]);
