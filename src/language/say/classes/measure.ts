import { stripDiacritics } from '../../text.ts';
import { arabicCounted, type ArabicNoun } from '../arabic-number.ts';
import { sayNumber, type Counting } from '../number.ts';
import { nounOf, writtenForms } from '../nouns.ts';
import { units, unitOf } from '../units.ts';
import { caseBehind } from './case.ts';
import { anyOf, decimal, numberBegins, numberOf, rangeDash, wordEnds, type SemioticClass } from './class.ts';
import { magnitude, magnitudeOf } from './magnitude.ts';

const abbreviations = `(?:${units
  .flatMap(({ written }) => written)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;
const to = { ar: 'إِلَى', en: 'to' };

/** A quantity with the abbreviation of its unit: "300 Mbps", "5–10 GB", "١٢٠ كم/س". */
export const measure: SemioticClass = {
  name: 'measure',
  pattern: String.raw`${numberBegins}(?<measureSign>(?<!\S)[-+])?(?<quantity>${decimal})(?:${rangeDash}(?<quantityTo>${decimal}))?(?:\s?|(?<=\d)-)(?<unit>${abbreviations})(?:\.(?=\s\p{Ll}))?(?![\p{L}\p{M}\p{N}/])`,
  say: ({ measureSign, quantity = '', quantityTo, unit: written = '' }, { lang, before, found }) => {
    const unit = unitOf(written);
    // "12 in" and "5 A" may be words of a sentence, "5G" is a network.
    if (
      !unit ||
      (/^(?:[Agsmhl]|V|W|L|MP)$/.test(written) &&
        /\d\s/.test(found) &&
        lang === 'en' &&
        !/^[gm]$/.test(written))
    )
      return null;
    const kase = lang === 'ar' ? caseBehind(before) : 'nominative';
    const sign =
      measureSign === undefined ? '' : measureSign === '-' ? { ar: 'نَاقِص ', en: 'minus ' }[lang] : '';
    const counted: Counting = { counted: unit.noun, case: quantityTo === undefined ? kase : 'oblique' };
    const from =
      quantityTo === undefined
        ? ''
        : `${sayNumber(numberOf(quantity), lang, { case: kase, gender: unit.noun.ar.gender })} ${to[lang]} `;
    const tail = unit.tail?.[lang] ?? '';
    return `${sign}${from}${sayNumber(numberOf(quantityTo ?? quantity), lang, counted)}${tail === '' ? '' : ` ${tail}`}`;
  },
};

const nouns = anyOf([...new Set(writtenForms)]);

/** A number with an Arabic noun, both in the form that the number asks for: «٣ ساعات» is «ثَلَاث سَاعَات». */
export const counted: SemioticClass = {
  name: 'counted',
  pattern: String.raw`${numberBegins}(?<count>${decimal})(?:${rangeDash}(?<countTo>${decimal}))?(?:\s(?<countSize>${magnitude}))?\s?(?<noun>${nouns})(?:ً|ٍ)?ا?${wordEnds}(?<ofWork>\s${anyOf(['عمل'])}${wordEnds})?`,
  say: ({ count = '', countTo, countSize, noun: written = '', ofWork }, { lang, before, after }) => {
    const noun = nounOf(stripDiacritics(written));
    if (!noun || lang !== 'ar') return null;
    const kase = caseBehind(before);
    const size = magnitudeOf(countSize);
    const from =
      countTo === undefined
        ? ''
        : `${sayNumber(numberOf(count) * size, 'ar', { case: kase, gender: noun.gender })} إِلَى `;
    const said = sayCounted(numberOf(countTo ?? count) * size, noun, from === '' ? kase : 'oblique', after);
    return from + (ofWork === undefined ? said : ofWorkingTime(said, noun));
  },
};

function sayCounted(n: number, noun: ArabicNoun, kase: NonNullable<Counting['case']>, after: string): string {
  if (!Number.isInteger(n)) return `${sayNumber(n, 'ar', { case: kase })} ${noun.one}`;
  // "1 يوم" that an adjective follows keeps its noun alone.
  return n === 1 && /^\s*(?:واحد|فقط)/.test(after) ? noun.one : arabicCounted(n, noun, kase);
}

/** «يَوْمَا عَمَل»: a dual loses its ending before what it belongs to, and no tanwin stands there. */
function ofWorkingTime(said: string, { two, many, one }: ArabicNoun): string {
  const [nominative, oblique] = two;
  if (said === nominative) return `${said.slice(0, -1)} عَمَل`;
  if (said === oblique) return `${said.slice(0, -1)} عَمَل`;
  return `${said.endsWith(many) ? said.slice(0, -many.length) + one : said} عَمَل`.replace(
    'وَاحِد عَمَل',
    'عَمَل وَاحِد',
  );
}
