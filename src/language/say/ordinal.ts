import { sayNumber } from './number.ts';

const irregular: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

const arabic = {
  masculine: 'الأَوَّل الثَّانِي الثَّالِث الرَّابِع الخَامِس السَّادِس السَّابِع الثَّامِن التَّاسِع العَاشِر'.split(' '),
  feminine: 'الأُولَى الثَّانِيَة الثَّالِثَة الرَّابِعَة الخَامِسَة السَّادِسَة السَّابِعَة الثَّامِنَة التَّاسِعَة العَاشِرَة'.split(' '),
};
const first = { masculine: 'الحَادِي', feminine: 'الحَادِيَة' };
const tens = ['', '', 'العِشْر', 'الثَّلَاث', 'الأَرْبَع', 'الخَمْس', 'السِّتّ', 'السَّبْع', 'الثَّمَان', 'التِّسْع'];

/** A place in a row, from one: "twenty-first" as "twenty first". */
export function ordinalEn(n: number): string {
  const words = sayNumber(n, 'en').split(' ');
  const last = words.pop() ?? '';
  const place = irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, place].join(' ');
}

/** A place in a row up to ninety-nine, with the article: «الحَادِي وَالعِشْرِين»; larger ones as «رَقْم مِئَة». */
export function ordinalAr(n: number, gender: 'masculine' | 'feminine' = 'masculine'): string {
  const units = arabic[gender];
  if (n >= 1 && n <= 10) return units[n - 1] ?? '';
  if (n < 1 || n > 99) return `رَقْم ${sayNumber(n, 'ar')}`;
  const unit = n % 10 === 1 ? first[gender] : (units[(n % 10) - 1] ?? '');
  if (n < 20) return `${unit} ${gender === 'feminine' ? 'عَشْرَة' : 'عَشَر'}`;
  const ten = `${tens[Math.floor(n / 10)] ?? ''}ِين`;
  return n % 10 === 0 ? ten : `${unit} وَ${ten}`;
}
