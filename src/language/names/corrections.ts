import type { Word } from '../phrases.ts';
import { writeName } from './write.ts';

/**
 * Applies a correction to a name taken down before: "not sara, sarah", "my last name is hassan",
 * "with an h". Undefined when the text simply says the name again.
 */
export function correctName(words: readonly Word[], previous: string): string | undefined {
  const text = words.map((word) => word.norm).join(' ');
  const old = previous.split(' ');
  const sameScript = /[\u0600-\u06ff]/.test(previous) === words.at(-1)?.arabic;
  if (!sameScript) return undefined;
  const part =
    /(?:last name|family name|surname|اسم العايله|اسم العيله|الاسم الاخير|العايله) (?:is |هو |should be )?(\S+(?: \S+)?)$/.exec(
      text,
    );
  if (part?.[1] !== undefined) return [old[0] ?? '', write(part[1], words)].join(' ');
  const first = /(?:first name|الاسم الاول|اسمي الاول) (?:is |هو |should be )?(\S+)$/.exec(text);
  if (first?.[1] !== undefined) return [write(first[1], words), ...old.slice(1)].join(' ');
  const letter = /^(?:no |its |it is |with |لا )*(with|without) (?:a|an) (\w)(?: at the end)?$/.exec(text);
  if (letter?.[2] !== undefined && old.length === 1) {
    return letter[1] === 'with'
      ? `${previous}${letter[2]}`
      : previous.replace(new RegExp(letter[2], 'i'), '');
  }
  const swap =
    /^(?:no |لا )?(?:its |it is )?(?:not|مو|مش|مب|ليس) (\S+) (?:but |its |it is |بل |هو )?(\S+)$/.exec(text) ??
    reversed(text);
  if (swap?.[1] === undefined || swap[2] === undefined) return undefined;
  const [, wrong, right] = swap;
  const at = old.findIndex((word) => fold(word) === wrong);
  return at < 0 ? undefined : old.with(at, write(right, words)).join(' ');
}

/** "Sarah not sara". */
function reversed(text: string): [string, string, string] | undefined {
  const match = /^(?:no |لا )?(?:its |it is |my name is |اسمي )?(\S+) (?:not|مو|مش|مب) (\S+)$/.exec(text);
  return match?.[1] === undefined || match[2] === undefined ? undefined : [match[0], match[2], match[1]];
}

function write(part: string, words: readonly Word[]): string {
  const found = part.split(' ').flatMap((norm) => words.filter((word) => word.norm === norm).slice(0, 1));
  return writeName(found.map((word) => ({ ...word, raw: word.norm })));
}

const fold = (word: string): string => word.toLowerCase();
