import type { NumberWord } from './number-word.ts';

/**
 * The forms of one to nine in Modern Standard, Gulf, Egyptian, Levantine and Maghrebi, folded as
 * `normaliseArabic` folds. The first list of each pair ends in teh marbuta (خمسة), the second does not (خمس).
 */
const unitForms: [full: string, short: string][] = [
  ['صفر زيرو زيروه', ''],
  ['واحد واحده وحده وحد واحدا', ''],
  ['اثنين اتنين تنين ثنين اثنان اتنان اثنينه اسنين اطنين جوج', 'ثنتين تنتين اثنتين اثنتان ثنتان'],
  ['ثلاثه تلاته ثلاثا تلته ثلثه طلاطه سلاسه', 'ثلاث تلات تلت ثلث تلاث'],
  ['اربعه اربعا ربعه', 'اربع'],
  ['خمسه خمسا', 'خمس'],
  ['سته ستا', 'ست'],
  ['سبعه سبعا', 'سبع'],
  ['ثمانيه تمانيه تمانه ثمانه تمنيه ثمنيه تمانيا ثمانيا سمانيه ثمنيا', 'ثمان تمان ثماني تماني تمن ثمن'],
  ['تسعه تسعا', 'تسع'],
];

/** Stems to which the dialects fuse their ending for eleven to nineteen (خمسطعش، خمستاشر، خمستعش). */
const teenStems: string[][] = [
  ['حد', 'احد', 'احدا', 'هد', 'اهد', 'حدا'],
  ['اثن', 'اتن', 'ثن', 'تن', 'اطن', 'طن', 'اثنا', 'اتنا', 'اثني', 'اسن'],
  ['ثلاث', 'تلات', 'ثلث', 'تلت', 'ثلا', 'تلا', 'ثل', 'تل', 'تلث', 'ثلات', 'تلط', 'ثلط', 'طلط'],
  ['اربع', 'ربع', 'ارباع'],
  ['خمس', 'خمص'],
  ['س', 'ست', 'سط', 'سطط'],
  ['سبع', 'صبع'],
  ['ثمن', 'تمن', 'ثمان', 'تمان', 'ثماني', 'تماني'],
  ['تسع', 'تصع'],
];
const teenEndings = [
  'طعش',
  'طعشر',
  'تعش',
  'تعشر',
  'تاشر',
  'طاشر',
  'طعس',
  'تعس',
  'ططعش',
  'طعشه',
  'طاش',
  'تاش',
];
/** Eleven and twelve end without the dental: حداشر، احدعش، اثنعش، اتناشر. */
const shortEndings = ['عش', 'عشر', 'اشر', 'اعش', 'اعشر', 'عس', 'اش'];

const tensForms = 'عشرين ثلاثين|تلاتين اربعين خمسين ستين سبعين ثمانين|تمانين تسعين'.split(' ');
const tensPlural = 'عشرون ثلاثون|تلاتون اربعون خمسون ستون سبعون ثمانون|تمانون تسعون'.split(' ');

const hundredStems: string[][] = [
  [],
  [],
  [],
  ['ثلاث', 'تلات', 'ثلث', 'تلت', 'ثلثه', 'تلته', 'تلث'],
  ['اربع', 'ربع'],
  ['خمس', 'خمسه'],
  ['ست', 'سته'],
  ['سبع', 'سبعه'],
  ['ثمان', 'تمان', 'ثمن', 'تمن', 'ثماني', 'تماني'],
  ['تسع', 'تسعه'],
];
const hundredEndings = ['ميه', 'مايه', 'مييه', 'مايا', 'ميا', 'ميت'];

const thousandStems: string[][] = [
  [],
  [],
  [],
  ['ثلاث', 'تلات', 'ثلث', 'تلت'],
  ['اربع', 'ربع'],
  ['خمس'],
  ['ست'],
  ['سبع'],
  ['ثمن', 'تمن', 'ثمان', 'تمان'],
  ['تسع'],
];

/** «خمستلاف», and as the Maghreb says it «خمسالاف», «تلتلاف». */
const thousandEndings = ['تلاف', 'الاف', 'لاف', 'تالاف'];

/** "Two of that digit": صفرين، خمستين. The form of six is left out, because ستين is sixty. */
const duals: Record<string, number> = {
  صفرين: 0,
  زيروين: 0,
  واحدين: 1,
  اثنينين: 2,
  اتنينين: 2,
  ثلاثتين: 3,
  تلاتتين: 3,
  اربعتين: 4,
  خمستين: 5,
  ستتين: 6,
  سبعتين: 7,
  ثمانيتين: 8,
  تمانيتين: 8,
  تمنتين: 8,
  تسعتين: 9,
};

/** Digits that are other words as well: English ones as Arabic speakers say them, and «زوج», a pair, of the Maghreb. */
const borrowed: Record<string, number> = {
  وان: 1,
  تو: 2,
  ثري: 3,
  تري: 3,
  فور: 4,
  فايف: 5,
  سكس: 6,
  سيكس: 6,
  سفن: 7,
  سيفن: 7,
  ايت: 8,
  ناين: 9,
  زوج: 2,
};

/** Arabic number words of every dialect the centre serves, already folded. */
export function arabicNumberWords(): [string, NumberWord][] {
  const words: [string, NumberWord][] = [];
  const add = (word: string, entry: NumberWord): number => words.push([word, entry]);

  unitForms.forEach(([full, short], value) => {
    for (const word of full.split(' ')) add(word, { role: 'unit', value, full: true });
    if (short !== '') for (const word of short.split(' ')) add(word, { role: 'unit', value });
  });
  for (const [word, value] of Object.entries(borrowed)) add(word, { role: 'homophone', value });

  for (const word of ['احد', 'احدي', 'حدي']) add(word, { role: 'teenStart', value: 1 });
  for (const word of ['اثنا', 'اثني', 'اثنتا', 'اثنتي', 'اتنا', 'اتني'])
    add(word, { role: 'teenStart', value: 2 });
  add('عشره', { role: 'teen', value: 10, full: true });
  add('عشرا', { role: 'teen', value: 10, full: true });
  add('عشر', { role: 'teen', value: 10 });
  for (const word of ['طعش', 'طعشر', 'تعش', 'تاشر', 'طاشر']) add(word, { role: 'teenEnding', value: 10 });
  teenStems.forEach((stems, index) => {
    const endings = index < 2 ? [...teenEndings, ...shortEndings] : teenEndings;
    for (const stem of stems)
      for (const ending of endings) add(stem + ending, { role: 'teen', value: 11 + index });
  });
  for (const word of ['ستاشر', 'سطاشر', 'ستعش', 'سطعش', 'ستعشر', 'سطعشر', 'ستاش', 'سطاش'])
    add(word, { role: 'teen', value: 16 });
  for (const word of ['ثمنعش', 'تمنعش', 'ثمانعش']) add(word, { role: 'teen', value: 18 });

  [tensForms, tensPlural].forEach((forms) =>
    forms.forEach((alternatives, index) => {
      for (const word of alternatives.split('|')) add(word, { role: 'tens', value: 20 + index * 10 });
    }),
  );

  for (const word of ['حضاش', 'احضاش', 'حطاش', 'حضعش']) add(word, { role: 'teen', value: 11 });
  for (const word of ['ميت', 'ميا']) add(word, { role: 'scale', value: 100, weak: true });
  for (const word of ['ميه', 'مايه', 'مييه']) add(word, { role: 'scale', value: 100 });
  for (const word of [
    'ميتين',
    'متين',
    'مييتين',
    'ميتان',
    'مايتين',
    'مايتان',
    'ميتينه',
    'مييتان',
    'مياتين',
    'ميتا',
    'ميتي',
    'مييتا',
  ])
    add(word, { role: 'hundreds', value: 200 });
  hundredStems.forEach((stems, index) => {
    for (const stem of stems)
      for (const ending of hundredEndings) add(stem + ending, { role: 'hundreds', value: index * 100 });
  });

  for (const word of ['الف', 'الاف', 'تلاف', 'الفا', 'تالاف']) add(word, { role: 'scale', value: 1000 });
  for (const word of ['الفين', 'الفان']) add(word, { role: 'thousands', value: 2000 });
  thousandStems.forEach((stems, index) => {
    for (const stem of stems)
      for (const ending of thousandEndings) add(stem + ending, { role: 'thousands', value: index * 1000 });
  });
  for (const word of ['مليون', 'ملايين', 'مليونا']) add(word, { role: 'scale', value: 1_000_000 });
  for (const word of ['مليونين', 'مليونان']) add(word, { role: 'thousands', value: 2_000_000 });
  for (const word of ['مليار', 'بليون', 'مليارات', 'بلايين'])
    add(word, { role: 'scale', value: 1_000_000_000 });
  for (const word of ['مليارين', 'ملياران', 'بليونين'])
    add(word, { role: 'thousands', value: 2_000_000_000 });
  for (const word of ['تريليون', 'ترليون', 'تريليونات', 'ترليونات'])
    add(word, { role: 'scale', value: 1_000_000_000_000 });

  for (const [word, value] of Object.entries(duals)) add(word, { role: 'dual', value });
  add('اصفار', { role: 'plural', value: 0 });
  for (const word of ['دبل', 'دوبل', 'دابل']) add(word, { role: 'repeat', value: 2 });
  for (const word of ['تريبل', 'تربل']) add(word, { role: 'repeat', value: 3 });
  for (const word of ['مرتين', 'مرتان']) add(word, { role: 'times', value: 2 });
  return words;
}
