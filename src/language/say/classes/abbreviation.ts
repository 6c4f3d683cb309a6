import { arabicWord, type SemioticClass } from './class.ts';

/** What is shortened with a full stop, and said in full; those of names stand before a capital. */
const english: Record<string, string> = {
  'e.g.': 'for example',
  'i.e.': 'that is',
  'etc.': 'and so on',
  'vs.': 'versus',
  'approx.': 'approximately',
  'incl.': 'including',
  'excl.': 'excluding',
  'max.': 'at most',
  'min.': 'at least',
  'dept.': 'department',
  'ext.': 'extension',
  'tel.': 'telephone',
  'w/o': 'without',
  'Mr.': 'Mister',
  'Mrs.': 'Missus',
  'Dr.': 'Doctor',
  'Prof.': 'Professor',
  'Eng.': 'Engineer',
  'Rd.': 'Road',
  'Ave.': 'Avenue',
  'Blvd.': 'Boulevard',
  'Bldg.': 'Building',
  'Apt.': 'apartment',
  'Fl.': 'floor',
  'P.O. Box': 'P O box',
  'P.O.Box': 'P O box',
  'PO Box': 'P O box',
  'Mon.': 'Monday',
  'Tue.': 'Tuesday',
  'Tues.': 'Tuesday',
  'Wed.': 'Wednesday',
  'Thu.': 'Thursday',
  'Thurs.': 'Thursday',
  'Fri.': 'Friday',
  'Sat.': 'Saturday',
  'Sun.': 'Sunday',
};
const arabic: Record<string, string> = {
  'ص.ب': 'صُنْدُوق بَرِيد',
  'ت:': 'هَاتِف:',
  إلخ: 'إِلَى آخِرِه',
  'ر.س': 'رِيَال',
  'د.': 'الدُّكْتُور',
  'م.': 'المُهَنْدِس',
  'أ.': 'الأُسْتَاذ',
};
const titles = new Set(['د.', 'م.', 'أ.']);

const escaped = (text: string): string => text.replaceAll(/[.|/]/g, String.raw`\$&`);
const sources = [
  ...Object.keys(english).map((key) => String.raw`(?<![\w.])${escaped(key)}`),
  ...Object.keys(arabic).map((key) =>
    titles.has(key)
      ? String.raw`(?<![\p{L}\p{M}\d.]\s?)${arabicWord(key).replaceAll('.', String.raw`\.`)}(?=\s?\p{Script=Arabic}{2})`
      : String.raw`(?<![\p{L}\p{M}])${arabicWord(key).replaceAll('.', String.raw`\.`)}(?![\p{L}\p{M}])\.?`,
  ),
].toSorted((a, b) => b.length - a.length);

/** An abbreviation, in full. */
export const abbreviation: SemioticClass = {
  name: 'abbreviation',
  pattern: `(?:${sources.join('|')})`,
  say: (_, { found, after }) => {
    const bare = found.replaceAll(/[\u064b-\u0652]/gu, '');
    const said = english[found] ?? arabic[bare] ?? arabic[bare.replace(/\.$/, '')];
    if (said === undefined) return null;
    // Its full stop is also that of the sentence where nothing more comes.
    return found.endsWith('.') && /^\s*$/.test(after) ? `${said}.` : said;
  },
};
