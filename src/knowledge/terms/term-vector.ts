import { quoteTerm } from '../../db/queries/knowledge-search.ts';
import { termsOf, termWords } from './terms.ts';

/**
 * A passage as the full-text index holds it: every form and meaning of its words with its place, the title's with
 * weight A, the heading's with B, ways of asking for it with C, the text's with D. In PostgreSQL's own notation of a
 * tsvector.
 */
export function termVector(passage: {
  title: string;
  asked?: readonly string[];
  heading: string;
  text: string;
}): string {
  const places = new Map<string, string[]>();
  let place = 0;
  const add = (text: string, weight: 'A' | 'B' | 'C' | 'D'): void => {
    for (const word of termWords(text)) {
      place = Math.min(place + 1, 16_383);
      for (const term of termsOf(word)) {
        const at = places.get(term) ?? [];
        if (at.length < 255) at.push(`${place}${weight}`);
        places.set(term, at);
      }
    }
  };
  add(passage.title, 'A');
  if (passage.heading !== passage.title) add(passage.heading, 'B');
  for (const way of passage.asked ?? []) add(way, 'C');
  add(passage.text, 'D');
  return [...places].map(([term, at]) => `${quoteTerm(term)}:${at.join(',')}`).join(' ');
}
