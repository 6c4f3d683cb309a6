import { countryNamed } from '../countries.ts';
import { stripDiacritics, tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import { codes, currencies, currencyOfCountry } from './currencies.ts';
import type { CurrencyCode } from './currencies.ts';
import { coinWord } from './words.ts';

/** A currency in a text, and where its words end. */
export interface NamedCurrency {
  code: CurrencyCode;
  /** The token behind its last one. */
  end: number;
  /** How many of it the word itself is: 2 for «ريالين», 1 for «ريال»; null for all others. */
  itself: 1 | 2 | null;
  /** A word («ريال») rather than a sign, a code or an abbreviation. */
  inWords: boolean;
}

/** Codes and abbreviations that are words of their own in small letters. */
const onlyCapitals = new Set(['mad', 'try', 'dh', 'da', 'dt', 'ld', 'bd', 'll', 'tl', 'ro', 'le']);

interface Writing {
  code: CurrencyCode;
  tokens: readonly { norm: string; raw: string }[];
}

/** Writings by their first token, the longest first. */
const writings = new Map<string, Writing[]>();
for (const code of codes)
  for (const written of [code, ...currencies[code].written]) {
    const tokens = tokenise(written).filter(({ norm }) => norm !== '.');
    const [head] = tokens;
    if (head) writings.set(head.norm, [...(writings.get(head.norm) ?? []), { code, tokens }]);
  }
for (const list of writings.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);

/**
 * The currency that starts at a token: a sign, an ISO 4217 code, an abbreviation («د.إ.», "KD") or a word, with the
 * country that is named beside it («ريال عماني», "US dollars"); without one, that of a region (ISO country).
 */
export function currencyAt(
  tokens: readonly Token[],
  at: number,
  region: string | undefined,
): NamedCurrency | undefined {
  return (
    writtenAt(tokens, at, region) ?? (tokens[at]?.kind === 'latin' ? englishAt : arabicAt)(tokens, at, region)
  );
}

/** The currency whose sign, code or abbreviation ends before a token. */
export function currencyBefore(
  tokens: readonly Token[],
  at: number,
  region: string | undefined,
): NamedCurrency | undefined {
  for (let from = at - 1; from >= Math.max(0, at - mostTokens); from -= 1) {
    const found = currencyAt(tokens, from, region);
    if (found?.end === at && (!found.inWords || tokens[from]?.kind === 'latin')) return found;
  }
  return undefined;
}

/** Tokens that a currency has at most: «د . إ .». */
const mostTokens = 4;

function writtenAt(
  tokens: readonly Token[],
  at: number,
  region: string | undefined,
): NamedCurrency | undefined {
  const token = tokens[at];
  const fitting = (token && writings.get(token.norm))?.flatMap(({ code, tokens: wanted }) => {
    const found = writingAt(tokens, at, wanted);
    return found ? [{ code, ...found }] : [];
  });
  const longest = fitting?.[0]?.end;
  // «د.أ» is Jordan's and «د.إ» the Emirates'; where the hamza was left out, those of the region mean their own.
  const best =
    fitting?.find(({ exact, end }) => exact && end === longest) ??
    fitting?.find(({ code, end }) => end === longest && currencies[code].country === region?.toUpperCase()) ??
    fitting?.[0];
  return best && { code: best.code, end: best.end, itself: null, inWords: false };
}

/** Where a writing ends that starts at a token, its dots left out or not, and whether each letter is as written. */
function writingAt(
  tokens: readonly Token[],
  at: number,
  wanted: Writing['tokens'],
): { end: number; exact: boolean } | undefined {
  let k = at;
  let exact = true;
  for (const [index, { norm, raw }] of wanted.entries()) {
    if (index > 0 && tokens[k]?.norm === '.') k += 1;
    const token = tokens[k];
    if (token?.norm !== norm || (index > 0 && !near(tokens, k))) return undefined;
    if (onlyCapitals.has(norm) && token.raw !== raw) return undefined;
    exact &&= stripDiacritics(token.raw) === raw;
    k += 1;
  }
  const dot = wanted.length > 1 && tokens[k]?.norm === '.' && tokens[k]?.glued === true;
  return { end: dot ? k + 1 : k, exact };
}

/** One blank parts the letters of an abbreviation at most. */
function near(tokens: readonly Token[], k: number): boolean {
  return (tokens[k]?.start ?? 0) - (tokens[k - 1]?.end ?? 0) <= 1;
}

function englishAt(
  tokens: readonly Token[],
  at: number,
  region: string | undefined,
): NamedCurrency | undefined {
  const country = tokens[at]?.norm === 'us' ? 'US' : countryNamed(tokens[at]?.norm ?? '');
  const from = country === undefined ? at : tokens[at + 1]?.norm === 'arabian' ? at + 2 : at + 1;
  const word = tokens[from]?.kind === 'latin' ? coinWord(tokens[from].norm) : undefined;
  if (!word) return undefined;
  const sterling = tokens[from + 1]?.norm === 'sterling';
  const behind = sterling ? 'GB' : countryNamed(tokens[from + 1]?.norm ?? '');
  const own = currencyOfCountry(word.coins, country ?? behind);
  if (country !== undefined && own === undefined) return undefined;
  const code = own ?? currencyOfCountry(word.coins, region?.toUpperCase()) ?? word.usual;
  const end = country === undefined && own !== undefined ? from + 2 : from + 1;
  return { code, end, itself: null, inWords: true };
}

function arabicAt(
  tokens: readonly Token[],
  at: number,
  region: string | undefined,
): NamedCurrency | undefined {
  const norm = tokens[at]?.norm ?? '';
  if (isSterling(norm)) return { code: 'GBP', end: at + 1, itself: null, inWords: true };
  const word = coinWord(norm);
  if (!word) return undefined;
  const next = tokens[at + 1]?.norm ?? '';
  const country = isSterling(next) ? 'GB' : nationality(next);
  const own = currencyOfCountry(word.coins, country);
  const code = own ?? currencyOfCountry(word.coins, region?.toUpperCase()) ?? word.usual;
  return { code, end: own === undefined ? at + 1 : at + 2, itself: word.itself, inWords: true };
}

const isSterling = (norm: string): boolean => /^(?:ال)?استرليني/.test(norm);

/** The country of «عماني», «العمانية», «عمانيين», «بحرينياً»; and of its own name. */
function nationality(norm: string): string | undefined {
  const bare = norm.replace(/^ال(?=.{4})/, '');
  return (
    countryNamed(norm) ??
    countryNamed(bare) ??
    countryNamed(bare.replace(/(?<=ي)(?:ا|ان|ين|تان|تين|ات|ون)$/, ''))
  );
}

/** The ISO 4217 code that one word, sign or abbreviation is to people of a region; none where it is none. */
export function currencyOf(written: string, region: string | undefined): CurrencyCode | undefined {
  const tokens = tokenise(written);
  const found = currencyAt(tokens, 0, region);
  return found?.end === tokens.length ? found.code : undefined;
}
