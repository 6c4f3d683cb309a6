import { numberWord } from '../numbers/lexicon.ts';
import { ordinalOf } from '../numbers/ordinals.ts';
import { readUtterance, type SaidWord } from '../utterance/read.ts';

const list = (words: string): string[] => words.split(' ');

/** Words for the first and the last of what was offered, and for the one between two others. */
const beginnings = new Set(list('earliest soonest former nearest ابكر اقرب الاقرب الابكر'));
const endings = new Set(list('last final latter latest الاخير الاخيره اخر الاخر'));
const middles = new Set(list('middle الاوسط الوسط الوسطاني الوسطانيه النص المتوسط'));
/** Nouns behind which a number names a choice: "option two", «رقم اثنين», «الخيار ثلاثة». */
const nouns = new Set(
  list('option number choice slot no خيار الخيار رقم الرقم موعد الموعد اختيار الاختيار نمره'),
);

/** Numbers that are too near a time or an amount to be a choice, where they are all that is said. */
const ofTime = /^(?:am|pm|oclock|الساعه|ساعه|صباحا|مساء|الصبح|المسا|past|half|quarter|ونص|وربع)$/;

/**
 * The one of `count` things just offered that a text names by its place, from 0: "the second one", "option two", «أول
 * واحد», "the latter", "the middle one"; a bare number only where it is all that is said. What is denied is not chosen
 * ("not the first, the second"), and a place that was not offered is none.
 */
export function choiceNamed(text: string, count: number): number | undefined {
  const { words } = readUtterance(text);
  const named = words.flatMap((word, i) => {
    const place = placeAt(words, i, count);
    return place === undefined || word.denied || word.told ? [] : [place];
  });
  const place = named.at(-1) ?? bareNumber(words);
  return place !== undefined && place >= 0 && place < count ? place : undefined;
}

function placeAt(words: readonly SaidWord[], i: number, count: number): number | undefined {
  const { norm } = words[i] as SaidWord;
  if (beginnings.has(norm)) return 0;
  if (endings.has(norm)) return count - 1;
  if (middles.has(norm)) return count % 2 === 1 ? (count - 1) / 2 : undefined;
  const next = words[i + 1];
  if (nouns.has(norm) && next && !ofTime.test(words[i + 2]?.norm ?? '')) {
    const number = valueOf(next);
    if (number !== undefined) return number - 1;
  }
  const place = ordinalOf(norm);
  return place === undefined ? undefined : place - 1;
}

/** "Two", «اثنين», "two please": a number that is all there is. */
function bareNumber(words: readonly SaidWord[]): number | undefined {
  const said = words.filter(({ norm }) => !/^(?:please|the|um|uh|لو|سمحت|من|فضلك)$/.test(norm));
  const [only] = said;
  const number = said.length === 1 && only ? valueOf(only) : undefined;
  return number === undefined ? undefined : number - 1;
}

function valueOf({ norm, digits }: SaidWord): number | undefined {
  const value = digits ? Number(norm) : numberWord(norm.replace(/^ال/, ''))?.value;
  return value !== undefined && Number.isInteger(value) && value >= 1 ? value : undefined;
}
