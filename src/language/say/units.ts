import type { Lang } from '../types.ts';
import { arabicNoun, countedNoun } from './nouns.ts';
import type { CountedNoun } from './number.ts';

/** A unit of measure: how it is written, what is counted, and what follows it ("per second"). */
export interface Unit {
  written: string[];
  noun: CountedNoun;
  tail?: Record<Lang, string>;
}

const perSecond = { ar: 'فِي الثَّانِيَة', en: 'per second' };
const perHour = { ar: 'فِي السَّاعَة', en: 'per hour' };

function unit(
  written: string,
  ar: [one: string, few: string],
  en: string | [string, string],
  tail?: Unit['tail'],
): Unit {
  const gender = ar[0].endsWith('ة') ? 'feminine' : 'masculine';
  const [one, many] = typeof en === 'string' ? [en, `${en}s`] : en;
  return {
    written: written.split('|'),
    noun: countedNoun(arabicNoun(gender, ...ar), one, many),
    ...(tail ? { tail } : {}),
  };
}

const regular = (one: string): [string, string] => [one, `${one}َات`];

const kilobit = regular('كِيلُوبِت');
const megabit = regular('مِيجَابِت');
const gigabit = regular('جِيجَابِت');

/** Units by their usual abbreviations; the case of Latin letters counts. */
export const units: Unit[] = [
  unit('KB|kB', regular('كِيلُوبَايْت'), 'kilobyte'),
  unit('MB/s|MBps', regular('مِيجَابَايْت'), 'megabyte', perSecond),
  unit('GB/s|GBps', regular('جِيجَابَايْت'), 'gigabyte', perSecond),
  unit('MB|ميجابايت|ميغابايت|ميجا بايت', regular('مِيجَابَايْت'), 'megabyte'),
  unit('GB|جيجابايت|غيغابايت|جيجا بايت|قيقابايت', regular('جِيجَابَايْت'), 'gigabyte'),
  unit('TB|تيرابايت', regular('تِيرَابَايْت'), 'terabyte'),
  unit('Kbps|kbps|Kbit/s|kbit/s|Kb/s', kilobit, 'kilobit', perSecond),
  unit('Mbps|mbps|Mbit/s|Mb/s|MBPS', megabit, 'megabit', perSecond),
  unit('Gbps|gbps|Gbit/s|Gb/s', gigabit, 'gigabit', perSecond),
  unit('Mb|Mbit|ميجابت|ميغابت', megabit, 'megabit'),
  unit('Gb|Gbit|جيجابت', gigabit, 'gigabit'),
  unit('km/h|kmh|kph|كم/س|كم/ساعة', ['كِيلُومِتْر', 'كِيلُومِتْرَات'], ['kilometre', 'kilometres'], perHour),
  unit('km²|km2|كم²|كم2', ['كِيلُومِتْر', 'كِيلُومِتْرَات'], ['square kilometre', 'square kilometres'], {
    ar: 'مُرَبَّع',
    en: '',
  }),
  unit('km|كم|كلم', ['كِيلُومِتْر', 'كِيلُومِتْرَات'], 'kilometre'),
  unit('m/s', ['مِتْر', 'أَمْتَار'], 'metre', perSecond),
  unit('m²|m2|sqm|م²|م2', ['مِتْر', 'أَمْتَار'], ['square metre', 'square metres'], { ar: 'مُرَبَّع', en: '' }),
  unit('m|م', ['مِتْر', 'أَمْتَار'], 'metre'),
  unit('cm|سم', ['سَنْتِيمِتْر', 'سَنْتِيمِتْرَات'], 'centimetre'),
  unit('mm|مم|ملم', ['مِلِّيمِتْر', 'مِلِّيمِتْرَات'], 'millimetre'),
  unit('kg|Kg|KG|كجم|كغ|كغم|كلغ', ['كِيلُوغْرَام', 'كِيلُوغْرَامَات'], 'kilogram'),
  unit('g|جم|غم', ['غْرَام', 'غْرَامَات'], 'gram'),
  unit('mg|ملجم|ملغ', ['مِلِّيغْرَام', 'مِلِّيغْرَامَات'], 'milligram'),
  unit('lb|lbs', ['رِطْل', 'أَرْطَال'], 'pound'),
  unit('ml|mL|مل', ['مِلِّيلِتْر', 'مِلِّيلِتْرَات'], 'millilitre'),
  unit('l|L', ['لِتْر', 'لِتْرَات'], 'litre'),
  unit('kWh', ['كِيلُووَات سَاعَة', 'كِيلُووَات سَاعَة'], ['kilowatt hour', 'kilowatt hours']),
  unit('mAh', ['مِلِّي أَمْبِير سَاعَة', 'مِلِّي أَمْبِير سَاعَة'], ['milliamp hour', 'milliamp hours']),
  unit('kW', ['كِيلُووَات', 'كِيلُووَات'], 'kilowatt'),
  unit('W|واط|وات', ['وَات', 'وَات'], 'watt'),
  unit('V|فولت', ['فُولْت', 'فُولْت'], 'volt'),
  unit('mA', ['مِلِّي أَمْبِير', 'مِلِّي أَمْبِير'], ['milliamp', 'milliamps']),
  unit('A|أمبير', ['أَمْبِير', 'أَمْبِير'], ['amp', 'amps']),
  unit('kHz', ['كِيلُوهِرْتْز', 'كِيلُوهِرْتْز'], ['kilohertz', 'kilohertz']),
  unit('MHz|ميجاهرتز', ['مِيجَاهِرْتْز', 'مِيجَاهِرْتْز'], ['megahertz', 'megahertz']),
  unit('GHz|جيجاهرتز', ['جِيجَاهِرْتْز', 'جِيجَاهِرْتْز'], ['gigahertz', 'gigahertz']),
  unit('Hz|هرتز', ['هِرْتْز', 'هِرْتْز'], ['hertz', 'hertz']),
  unit('dB|dBm', ['دِيسِيبِل', 'دِيسِيبِل'], 'decibel'),
  unit('MP', ['مِيجَابِكْسِل', 'مِيجَابِكْسِل'], 'megapixel'),
  unit('px', ['بِكْسِل', 'بِكْسِل'], 'pixel'),
  unit('°C|℃|°م', ['دَرَجَة', 'دَرَجَات'], ['degree', 'degrees'], { ar: 'مِئَوِيَّة', en: 'Celsius' }),
  unit('°F|℉', ['دَرَجَة', 'دَرَجَات'], 'degree', { ar: 'فَهْرِنْهَايْت', en: 'Fahrenheit' }),
  unit('°', ['دَرَجَة', 'دَرَجَات'], 'degree'),
  unit('ms', ['مِلِّي ثَانِيَة', 'مِلِّي ثَانِيَة'], 'millisecond'),
  unit('sec|secs|s', ['ثَانِيَة', 'ثَوَانٍ'], 'second'),
  unit('min|mins', ['دَقِيقَة', 'دَقَائِق'], 'minute'),
  unit('hr|hrs|h', ['سَاعَة', 'سَاعَات'], 'hour'),
  unit('wk|wks', ['أُسْبُوع', 'أَسَابِيع'], 'week'),
  unit('mo|mos', ['شَهْر', 'أَشْهُر'], 'month'),
  unit('yr|yrs', ['سَنَة', 'سَنَوَات'], 'year'),
  unit('inch|inches|in\\.|″|"|بوصة', ['بُوصَة', 'بُوصَات'], ['inch', 'inches']),
  unit('ft', ['قَدَم', 'أَقْدَام'], ['foot', 'feet']),
];

const byWriting = new Map(units.flatMap((one) => one.written.map((written) => [written, one] as const)));

/** The unit that an abbreviation stands for. */
export function unitOf(written: string): Unit | undefined {
  return byWriting.get(written) ?? byWriting.get(written.replace('.', String.raw`\.`));
}
