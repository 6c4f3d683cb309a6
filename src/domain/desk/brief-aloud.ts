import { sayText } from '../../language/index.ts';
import { moodWord } from '../../shared/mood.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { briefOf, type Brief } from './brief.ts';
import { briefText } from './brief-texts.ts';
import type { Both } from './both.ts';
import type { CallSeen } from './call-view.ts';

/** How much of somebody's own words is read, in characters: all of them stand on the page. */
const longestWords = 200;

/** How many of the wishes of a caller are read, the newest. */
const mostWishes = 3;

/** Fields whose value is short to listen to. What one would write down stands on the page. */
const saidValues: ReadonlySet<string> = new Set(['since', 'order']);

/** The brief of a call as a voice reads it to a human alone: sentences in their language, what is written as figures in words. */
export function briefAloud(seen: CallSeen, language: Language): string[] {
  const { region, timeZone: zone } = seen.centre;
  return sentencesOf(briefOf(seen), language).map((told) =>
    sayText(withoutMarks(told[language]), language, { region, zone, now: seen.at }),
  );
}

function sentencesOf(brief: Brief, reader: Language): Both[] {
  const { who, why, language, instruction, tried, mood, doNotAsk } = brief;
  const wishes = why.asked.filter((wish) => wish !== why.reason).slice(-mostWishes);
  return [
    who.told,
    ...(who.company === null ? [] : [briefText('company', { company: who.company })]),
    ...(who.tier === 'premium' ? [briefText('premium')] : []),
    ...(language === null || language === reader ? [] : [briefText(`speaks_${language}`)]),
    ...(why.reason.trim() === '' ? [] : [briefText('reason', { words: shortened(why.reason) })]),
    ...wishes.map((wish) => briefText('asked', { words: shortened(wish) })),
    ...(mood ? [briefText(`sounds_${moodWord(mood.value)}`)] : []),
    ...(instruction === null ? [] : [briefText('instruction', { words: shortened(instruction) })]),
    ...(tried.length === 0 ? [briefText('nothing_tried')] : tried.map(({ told }) => told)),
    ...(doNotAsk.length === 0 ? [] : [briefText('do_not_ask', { fields: listed(doNotAsk) })]),
  ];
}

function listed(fields: Brief['doNotAsk']): Both {
  const named = (language: Language, pause: string): string =>
    fields
      .map(({ field, value, told }) =>
        value !== null && saidValues.has(field) ? `${told[language]}: ${shortened(value)}` : told[language],
      )
      .join(pause);
  return { ar: named('ar', '، '), en: named('en', ', ') };
}

/** As many whole words as are read, without the stop at their end: the sentence around them has its own. */
function shortened(words: string): string {
  const text = words.trim().replaceAll(/\s+/gu, ' ');
  const cut = text.length <= longestWords ? text : text.slice(0, longestWords).replace(/\s\S*$/u, '');
  return cut.replace(/[\s.,;:!،؛…]+$/u, '');
}

/** Without what a voice might take for an instruction to it: marks of markup, and what nobody sees. */
function withoutMarks(text: string): string {
  return text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Cc}<>&[\]{}|\\`]/gu, ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}
