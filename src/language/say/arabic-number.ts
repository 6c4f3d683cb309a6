/** Gender of what is counted, and whether the number stands after a verb or a preposition. */
export interface ArabicNumber {
  gender?: 'masculine' | 'feminine';
  case?: 'nominative' | 'oblique';
}

/** The forms of a counted noun. */
export interface ArabicNoun {
  gender: 'masculine' | 'feminine';
  one: string;
  /** Nominative and oblique dual. */
  two: [nominative: string, oblique: string];
  /** Plural, after three to ten. */
  few: string;
  /** Accusative singular, after eleven to ninety-nine. */
  many: string;
}

const masculine = ['صِفْر', 'وَاحِد', 'اِثْنَان', 'ثَلَاثَة', 'أَرْبَعَة', 'خَمْسَة', 'سِتَّة', 'سَبْعَة', 'ثَمَانِيَة', 'تِسْعَة', 'عَشَرَة'];
const feminine = ['صِفْر', 'وَاحِدَة', 'اِثْنَتَان', 'ثَلَاث', 'أَرْبَع', 'خَمْس', 'سِتّ', 'سَبْع', 'ثَمَانِي', 'تِسْع', 'عَشْر'];
const tens = ['', '', 'عِشْر', 'ثَلَاث', 'أَرْبَع', 'خَمْس', 'سِتّ', 'سَبْع', 'ثَمَان', 'تِسْع'];
const hundreds = ['', 'مِئَة', '', 'ثَلَاثُمِئَة', 'أَرْبَعُمِئَة', 'خَمْسُمِئَة', 'سِتُّمِئَة', 'سَبْعُمِئَة', 'ثَمَانِمِئَة', 'تِسْعُمِئَة'];

/** Fatha goes on the last letter of the first half of a compound teen. */
const withFatha = (word: string): string => `${word}َ`;

function upToNineteen(n: number, { gender = 'masculine', case: kase }: ArabicNumber): string {
  const oblique = kase === 'oblique';
  const female = gender === 'feminine';
  if (n === 2) return female ? (oblique ? 'اِثْنَتَيْن' : 'اِثْنَتَان') : oblique ? 'اِثْنَيْن' : 'اِثْنَان';
  if (n <= 10) return (female ? feminine : masculine)[n] ?? '';
  const ten = female ? 'عَشْرَة' : 'عَشَر';
  if (n === 11) return `${female ? 'إِحْدَى' : 'أَحَدَ'} ${ten}`;
  if (n === 12) return `${female ? (oblique ? 'اِثْنَتَيْ' : 'اِثْنَتَا') : oblique ? 'اِثْنَيْ' : 'اِثْنَا'} ${ten}`;
  return `${withFatha((female ? feminine : masculine)[n - 10] ?? '')} ${ten}`;
}

function belowHundred(n: number, form: ArabicNumber): string {
  if (n < 20) return upToNineteen(n, form);
  const ten = `${tens[Math.floor(n / 10)] ?? ''}${form.case === 'oblique' ? 'ِين' : 'ُون'}`;
  const unit = n % 10;
  if (unit === 0) return ten;
  const first = unit === 1 && form.gender === 'feminine' ? 'إِحْدَى' : upToNineteen(unit, form);
  return `${first} وَ${ten}`;
}

function belowThousand(n: number, form: ArabicNumber): string {
  const count = Math.floor(n / 100);
  const rest = n % 100;
  const head = count === 2 ? (form.case === 'oblique' ? 'مِئَتَيْن' : 'مِئَتَان') : (hundreds[count] ?? '');
  if (count === 0) return belowHundred(rest, form);
  return rest === 0 ? head : `${head} وَ${belowHundred(rest, form)}`;
}

const scales: [size: number, noun: ArabicNoun][] = [
  [
    1_000_000_000,
    { gender: 'masculine', one: 'مِلْيَار', two: ['مِلْيَارَان', 'مِلْيَارَيْن'], few: 'مِلْيَارَات', many: 'مِلْيَارًا' },
  ],
  [
    1_000_000,
    { gender: 'masculine', one: 'مِلْيُون', two: ['مِلْيُونَان', 'مِلْيُونَيْن'], few: 'مَلَايِين', many: 'مِلْيُونًا' },
  ],
  [1000, { gender: 'masculine', one: 'أَلْف', two: ['أَلْفَان', 'أَلْفَيْن'], few: 'آلَاف', many: 'أَلْفًا' }],
];

/** A whole number below a thousand milliards in words, with the grammar that the counted noun's gender asks for. */
export function arabicInteger(n: number, form: ArabicNumber = {}): string {
  for (const [size, noun] of scales) {
    if (n < size) continue;
    const count = Math.floor(n / size);
    const rest = n % size;
    const head = count === 1 ? noun.one : arabicCounted(count, noun, form.case);
    return rest === 0 ? head : `${head} وَ${arabicInteger(rest, form)}`;
  }
  return belowThousand(n, form);
}

/**
 * A number with what it counts: «رِيَال وَاحِد», «رِيَالَان», «ثَلَاثَة رِيَالَات», «أَحَدَ عَشَر رِيَالًا», «مِئَة رِيَال».
 */
export function arabicCounted(
  n: number,
  noun: ArabicNoun,
  kase: ArabicNumber['case'] = 'nominative',
): string {
  const form: ArabicNumber = { gender: noun.gender, case: kase };
  const dual = noun.two[kase === 'oblique' ? 1 : 0];
  if (n === 1) return `${noun.one} ${upToNineteen(1, form)}`;
  if (n === 2) return dual;
  const rest = n % 100;
  // One and two are part of the noun itself: مئة ريال وريال, مئة وريالان.
  if (n > 100 && rest === 1) return `${arabicCounted(n - 1, noun, kase)} وَ${noun.one}`;
  if (n > 100 && rest === 2) return `${arabicCounted(n - 2, noun, kase)} وَ${dual}`;
  const number = arabicInteger(n, form);
  if (rest >= 3 && rest <= 10) return `${number} ${noun.few}`;
  // A dual loses its ending before what it counts: مئتا ريال, ألفا ريال.
  const joined = number.replace(/((?:مِئَتَ|أَلْفَ|مِلْيُونَ|مِلْيَارَ)(?:ا|يْ))ن$/, '$1');
  return `${joined} ${rest >= 11 ? noun.many : noun.one}`;
}
