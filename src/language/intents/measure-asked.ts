import { parseDuration } from '../dates/duration.ts';
import { findEntities } from '../entities/entities.ts';
import { foldLine } from '../phrases.ts';
import { normaliseArabic } from '../text.ts';

/** What of a thing is asked that an answer has to hold: what it costs, or how long it takes. */
export type MeasureAsked = 'price' | 'duration';

const price =
  /(?:^| )(?:how much|cost|costs|price|prices|fee|fees|charge|charges|expensive|pay)(?: |$)|(?:^| )[وف]?(?:ب?كم (?:ال)?(?:سعر|تكلف|رسوم|ثمن|قيم|يكلف|بيكلف)\S*|بكم|بكام|قديش|بقديش|شحال|بشحال|سعر\S*|اسعار\S*|ثمن\S*|تكلف\S*|رسوم\S*)(?: |$)/u;
const duration =
  /(?:^| )(?:how long|how many (?:days|hours|weeks|months|years|minutes)|how soon|take|takes|last|lasts)(?: |$)|(?:^| )[وف]?(?:(?:كم|كام|قديش) (?:يوم|ايام|ساع|شهر|اشهر|اسبوع|سن|وقت|مد|دقيق)\S*|(?:كم|كام|قديش) (?:ي|ب|بي|ت|بت)(?:ستغرق|اخذ|اخد|طول|قعد)|مدت\S*|المده|(?:ي|بي|ت|بت)(?:ستغرق|طول))(?: |$)/u;
const money =
  /\b(?:free|riyals?|dirhams?|dinars?|pounds?|dollars?|percent)\b|%|(?<!\p{L})(?:مجان\S*|ريال\S*|درهم|جنيه|دينار|بدون رسوم|دون رسوم)/iu;
const time =
  /\b(?:minutes?|hours?|days?|weeks?|months?|years?|same day)\b|\b\d{1,2}(?::\d\d)?\s?[ap]m\b|(?<!\p{L})(?:ال)?(?:دقيق|دقايق|ساع|يوم|ايام|اسبوع|اسابيع|شهر|اشهر|سن[هت]|سنتان|سنوات|صباحا|مساء|عصرا|ظهرا)/iu;

/** What of a thing a question asks, where it is one of these; of both the one that it begins with. */
export function measureAsked(question: string): MeasureAsked | undefined {
  const folded = foldLine(question);
  const [ofPrice, ofTime] = [price.exec(folded)?.index ?? Infinity, duration.exec(folded)?.index ?? Infinity];
  if (ofPrice === Infinity && ofTime === Infinity) return undefined;
  return ofPrice < ofTime ? 'price' : 'duration';
}

/** Whether a text holds something that is measured so: a sum of money, or a stretch of time. */
export function holdsMeasure(text: string, measure: MeasureAsked): boolean {
  const folded = normaliseArabic(text);
  return measure === 'price'
    ? money.test(folded) || findEntities(text).some(({ type }) => type === 'amount')
    : time.test(folded) || parseDuration(text) !== undefined;
}
