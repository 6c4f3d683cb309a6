import { parseDate } from '../dates/date.ts';
import { normaliseArabic } from '../text.ts';

/** A question that ends with where: the words of the place, and the question without it. */
export interface PlaceNamed {
  place: string;
  rest: string;
}

const behind = {
  en: /^(.*\S)\s+(?:in|near|around|inside|close to|at)\s+(?:the\s+|a\s+)?(\p{L}[\p{L}'-]*(?:\s+\p{L}[\p{L}'-]*){0,2}?)\s*(?:please|too|yet|as well|at all)?[\s.?!]*$/iu,
  ar: /^(.*\S)\s+(?:(?:في|قرب|قريب من|جنب|حوالي|حول|داخل)\s+|ب(?!كم|كام|كره|س(?:\s|$)|عد|عض|دون|اي))(\p{Script=Arabic}{3,}(?:\s+\p{Script=Arabic}{3,})?)(?:\s+(?:وين|فين|لو سمحت|من فضلك|كمان))?[\s.?!؟]*$/u,
};
/** Where the caller is, or what was told of before, is named by no name; nor is a state of things: "in stock", "at home". */
const nowhere =
  /^(?:me|my|us|our|you|your|here|there|it|this|that|which|what|home|work|once|all|general|stock|advance|total|person|cash|time|case|english|arabic|\p{L}+ing)(?:\s|$)|^(?:ال)?(?:بيت|بيتي|بيتنا|شغل|كاش|عربي|انجليزي|تقسيط|نفس|اي|هذا|هذي|كل)(?:\s|$)/iu;

/** The place that a question ends with, and the question without it: "a shop in Sharjah"; undefined where there is none, or a time is. */
export function placeNamed(text: string): PlaceNamed | undefined {
  const folded = normaliseArabic(text);
  const [, rest = '', place = ''] = behind.en.exec(folded) ?? behind.ar.exec(folded) ?? [];
  if (place === '' || nowhere.test(place) || parseDate(text) !== undefined) return undefined;
  return { place, rest };
}
