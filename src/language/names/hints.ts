import { arabicAlphabet, arabicLetterNames, englishLetterNames } from '../email/letters.ts';
import type { Word } from '../phrases.ts';
import { isListed } from './likelihood.ts';
import { isKnownName, properArabic } from './transliterate.ts';

/** A remark on how a name is written: "with a c", "without the h", «بالسين», «بالتاء المربوطة». */
export interface Hint {
  /** As written; for Arabic the form that the remark asks for (ة, ى). */
  letter: string;
  without: boolean;
}

/** Letters that sound alike: one that is asked for takes the place of another of its family. */
const families = ['ck', 'sz', 'gj', 'iy', 'vw', 'صسث', 'طت', 'ضد', 'ظذز', 'قك', 'هةاى', 'عا'];

/** Takes remarks on spelling out of the words of a name. */
export function takeHints(words: readonly Word[]): { words: Word[]; hints: Hint[] } {
  const kept: Word[] = [];
  const hints: Hint[] = [];
  for (let i = 0; i < words.length;) {
    const found = kept.length === 0 ? undefined : (englishHint(words, i) ?? arabicHint(words, i));
    if (found) hints.push(found.hint);
    else if (words[i]) kept.push(words[i] as Word);
    i += found?.used ?? 1;
  }
  return { words: kept, hints };
}

interface FoundHint {
  hint: Hint;
  used: number;
}

function englishHint(words: readonly Word[], i: number): FoundHint | undefined {
  const norm = (k: number): string => words[i + k]?.norm ?? '';
  let k = /^(?:spelled|spelt|written|its|but|and|starting)$/.test(norm(0)) ? 1 : 0;
  const how = norm(k);
  if (how !== 'with' && how !== 'without') return undefined;
  k += 1;
  if (/^(?:a|an|the|one|letter)$/.test(norm(k))) k += 1;
  else return undefined;
  if (norm(k) === 'letter') k += 1;
  const letter = /^[a-z]$/.test(norm(k)) ? norm(k) : englishLetterNames[norm(k)];
  if (letter === undefined) return undefined;
  k += 1;
  if (norm(k) === 'at' && norm(k + 1) === 'the') k += 3;
  return { hint: { letter, without: how === 'without' }, used: k };
}

/** «بالسين», «بحرف السين», «بالألف المقصورة», «مو بالصاد». */
function arabicHint(words: readonly Word[], i: number): FoundHint | undefined {
  const norm = (k: number): string => words[i + k]?.norm ?? '';
  let k = 0;
  const without = /^(?:مو|مش|مب|ليس|وليس|مهو|بدون|من غير|لا)$/.test(norm(0));
  if (without) k += 1;
  if (/^(?:تكتب|يكتب|مكتوبه|مكتوب)$/.test(norm(k))) k += 1;
  if (/^(?:بحرف|حرف)$/.test(norm(k))) k += 1;
  const name = /^(?:ب?ال|ب)?(.+)$/.exec(norm(k))?.[1] ?? '';
  if (k === 0 && !norm(k).startsWith('بال')) return undefined;
  const letter =
    arabicAlphabet[name] ?? (name.length === 1 && /[\u0621-\u064a]/.test(name) ? name : undefined);
  const latin = letter === undefined ? arabicLetterNames[name]?.[0] : undefined;
  if (letter === undefined && latin === undefined) return undefined;
  const kind = norm(k + 1);
  if (/^ال?مقصوره$/.test(kind)) return { hint: { letter: 'ى', without }, used: k + 2 };
  if (/^ال?مربوطه$/.test(kind)) return { hint: { letter: 'ة', without }, used: k + 2 };
  if (/^ال?(?:ممدوده|مفتوحه|عاديه)$/.test(kind))
    return { hint: { letter: letter ?? '', without }, used: k + 2 };
  return { hint: { letter: letter ?? latin ?? '', without }, used: k + 1 };
}

/** A name as the remarks on its spelling want it; as it is where it agrees with them, or no way is known. */
export function applyHints(name: string, hints: readonly Hint[]): string {
  let written = name;
  for (const { letter, without } of hints) {
    const has = written.toLowerCase().includes(letter);
    if (has === !without) continue;
    const parts = written.split(' ');
    const at = parts.findIndex((part) => respell(part, letter, without) !== undefined);
    const part = at < 0 ? undefined : respell(parts[at] ?? '', letter, without);
    if (part !== undefined) written = parts.with(at, part).join(' ');
  }
  return written;
}

function respell(part: string, letter: string, without: boolean): string | undefined {
  const lower = part.toLowerCase();
  const family = families.find((letters) => letters.includes(letter)) ?? '';
  const others = [...family].filter((other) => other !== letter);
  const candidates = without
    ? [lower.replaceAll(letter, '')]
    : others.flatMap((other) => {
        const at = [...lower].flatMap((mark, i) => (mark === other ? [i] : []));
        return at.map((i) => lower.slice(0, i) + letter + lower.slice(i + 1));
      });
  if (!without && letter === 'h') candidates.push(`${lower}h`);
  const known = candidates.find((name) => isListed(name) || isKnownName(name) || properArabic(name) === name);
  const [first] = candidates;
  const chosen = known ?? (without ? undefined : first);
  if (chosen === undefined || chosen === lower || chosen === '') return undefined;
  return /^\p{Lu}/u.test(part) ? chosen.slice(0, 1).toUpperCase() + chosen.slice(1) : chosen;
}
