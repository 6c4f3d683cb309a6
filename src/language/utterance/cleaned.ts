import { normaliseArabic } from '../text.ts';

/** Sounds and words of somebody who is looking for words. */
const hesitation =
  /(?<![\p{L}\p{N}])(?:u+h+m*|u+m+|e+r+m*|h+m+|m{2,}|(?<!(?:do|did|if|let|don't|as)\s)you know|i mean|ا+م{2,}|[اآ]{2,}ه*|يعني)(?![\p{L}\p{N}])[\s,،…-]*/giu;
/** What opens a sentence and says nothing. */
const opening = /^(?:(?:well|so|ok|okay|oh|ah|look|listen|طيب|اوكي|أوكي|اه|آه)[\s,،.…-]+)+(?=\S)/iu;
/** Words that nobody says twice for their sense: «شوي شوي» is said so. */
const small =
  /(?<![\p{L}])(the|an?|i|my|is|it|he|she|we|you|and|to|in|of|that|they|was|في|من|على|أنا|انا|هو|هي|ما|إلى|الى|عن)(?:[\s,،]+\1)+(?![\p{L}])/giu;

/** How many words are looked at for what is said over again. */
const longestRun = 12;

/** What somebody said as one writes it down: without the sounds of looking for words, and said once. */
export function cleaned(text: string): string {
  const said = text.replace(hesitation, '').replace(opening, '').replace(small, '$1');
  return onceOnly(said.split(/\s+/u).filter(Boolean))
    .join(' ')
    .replaceAll(/\s+(?=[,،.!?؟])/gu, '')
    .replaceAll(/([,،])(?:\s*[,،])+/gu, '$1')
    .replace(/^[\s,،.…-]+/u, '')
    .trim();
}

/** Two things told of one matter as one text; what was told before is not repeated. */
export function toldTogether(before: string | null, more: string): string {
  const told = cleaned(more);
  if (before === null || before === '') return told;
  const [known, added] = [before, told].map(plain) as [string, string];
  if (added === '' || ` ${known} `.includes(` ${added} `)) return before;
  if (` ${added} `.includes(` ${known} `)) return told;
  return `${before.replace(/[\s.,،]+$/u, '')}. ${told}`;
}

/** Words without runs of two and more that are said again at once. */
function onceOnly(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words) {
    kept.push(word);
    for (let length = 2; length <= longestRun && length * 2 <= kept.length; length += 1) {
      const [first, again] = [kept.slice(-2 * length, -length), kept.slice(-length)];
      if (plain(first.join(' ')) !== plain(again.join(' '))) continue;
      kept.length -= length;
      break;
    }
  }
  return kept;
}

function plain(text: string): string {
  return (normaliseArabic(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
