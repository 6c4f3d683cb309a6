import { unitOf } from '../dates/units.ts';
import { cardinalAt } from '../numbers/cardinal.ts';
import { round } from '../numbers/figures.ts';
import { fractionOf } from '../numbers/fractions.ts';
import { numberToken } from '../numbers/lexicon.ts';
import type { Token } from '../text.ts';
import { currencies } from './currencies.ts';
import type { Change, CurrencyCode } from './currencies.ts';
import { currencyAt } from './currency.ts';
import { changeWord, coinWord } from './words.ts';

/** An amount of money in a text; `end` is the token behind its last one. */
export interface Amount {
  value: number;
  code: CurrencyCode;
  end: number;
}

/**
 * The amount that starts at a token: "250 riyals", "SAR 1,250", «خمسين جنيه», «ريالين قطريين», "a dollar", with its small
 * change ("… and fifty halalas", «… وربع»). Figures and bare words are read as people of a region (ISO country) mean them.
 */
export function amountAt(
  tokens: readonly Token[],
  at: number,
  region: string | undefined,
): Amount | undefined {
  const behind = countedAt(tokens, at, region) ?? itselfAt(tokens, at, region);
  if (behind) return withChange(tokens, behind);
  return beforeAt(tokens, at, region) ?? changeAloneAt(tokens, at, region);
}

const isOne = (token: Token | undefined): boolean => /^واحده?$/.test(token?.norm ?? '');

/** A number and its currency behind it. */
function countedAt(tokens: readonly Token[], at: number, region: string | undefined): Amount | undefined {
  const token = tokens[at];
  const article = token && /^an?$/.test(token.norm) && coinWord(tokens[at + 1]?.norm ?? '');
  if (
    !token ||
    !(article || numberToken(token) || fractionOf(token.norm) !== undefined || /^an?$/.test(token.norm))
  )
    return undefined;
  const read = article ? { value: 1, end: at + 1 } : (blanksAt(tokens, at) ?? cardinalAt(tokens, at, region));
  if (!read) return undefined;
  // "250/-" as bills of India and the Gulf write it.
  const slashed =
    tokens[read.end]?.norm === '/' && tokens[read.end + 1]?.norm === '-' ? read.end + 2 : read.end;
  const currency = currencyAt(tokens, slashed, region);
  return currency && { value: read.value, code: currency.code, end: currency.end };
}

/** «ريالين», «ريال واحد»: how many it is stands in the word or behind it. */
function itselfAt(tokens: readonly Token[], at: number, region: string | undefined): Amount | undefined {
  const currency = tokens[at]?.kind === 'arabic' ? currencyAt(tokens, at, region) : undefined;
  if (!currency?.inWords) return undefined;
  const { code, end } = currency;
  if (currency.itself === 2) return { value: 2, code, end };
  if (currency.itself === null) return undefined;
  // «ريال» alone is no amount; «ريال واحد» and «ريال ونص» are.
  if (isOne(tokens[end])) return { value: 1, code, end: end + 1 };
  const amount = withChange(tokens, { value: 1, code, end });
  return Number.isInteger(amount.value) ? undefined : amount;
}

/** The currency in front: a sign, a code, an abbreviation, or a word where the number has no other behind it. */
function beforeAt(tokens: readonly Token[], at: number, region: string | undefined): Amount | undefined {
  const currency = currencyAt(tokens, at, region);
  const head = currency && tokens[currency.end];
  if (!currency || !head || (head.kind !== 'digits' && currency.inWords)) return undefined;
  const read = blanksAt(tokens, currency.end) ?? cardinalAt(tokens, currency.end, region);
  const other = read && currency.inWords ? currencyAt(tokens, read.end, region) : undefined;
  return read && !other ? { value: read.value, code: currency.code, end: read.end } : undefined;
}

/** "1 250 000": groups of three with one blank between them, as the Maghreb writes large amounts. */
function blanksAt(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  const [head, next] = [tokens[at], tokens[at + 1]];
  if (head?.kind !== 'digits' || head.norm.length > 3 || head.norm.startsWith('0') || next?.glued !== false)
    return undefined;
  let text = head.norm;
  let end = at + 1;
  for (
    ;
    tokens[end]?.kind === 'digits' && tokens[end]?.norm.length === 3 && tokens[end]?.glued === false;
    end += 1
  )
    text += tokens[end]?.norm ?? '';
  const decimals = tokens[end + 1];
  if (end === at + 1) return undefined;
  const point =
    /^[.,٫]$/.test(tokens[end]?.norm ?? '') && tokens[end]?.glued === true && decimals?.glued === true;
  if (!point || decimals.kind !== 'digits') return { value: Number(text), end };
  return { value: Number(`${text}.${decimals.norm}`), end: end + 2 };
}

/** An amount with what goes on behind it: small change, a half, «ألف ريال وريال». */
function withChange(tokens: readonly Token[], amount: Amount): Amount {
  const one = oneMoreAt(tokens, amount) ?? amount;
  const at = /^(?:and|و)$/.test(tokens[one.end]?.norm ?? '') ? one.end + 1 : one.end;
  const part = changeAt(tokens, at, one.code) ?? halfAt(tokens, one.end);
  return part ? { value: round(one.value + part.value), code: one.code, end: part.end } : one;
}

/** «ألف ريال وريال», «مئة ريال عماني وريالان عمانيان»: a hundred and two, as counting in Arabic has it. */
function oneMoreAt(tokens: readonly Token[], { value, code, end }: Amount): Amount | undefined {
  const token = tokens[end];
  if (token?.kind !== 'arabic' || !token.norm.startsWith('و')) return undefined;
  const bare = [{ ...token, norm: token.norm.slice(1) }, ...tokens.slice(end + 1, end + 2)];
  const more = currencyAt(bare, 0, currencies[code].country);
  if (more?.code !== code || !more.inWords) return undefined;
  return { value: value + (more.itself ?? 1), code, end: end + more.end };
}

interface Part {
  value: number;
  end: number;
}

/** "… fifty halalas", «وخمسين هللة», «وهللتان»: small change of a currency, in its coin. */
function changeAt(tokens: readonly Token[], at: number, code: CurrencyCode): Part | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const fused = changeWord(token.norm) ?? changeWord(token.norm.replace(/^و/, ''));
  const worth = fused && worthOf(fused.change, code);
  if (fused && worth !== undefined && token.kind === 'arabic') {
    const one = !fused.dual && isOne(tokens[at + 1]);
    return { value: (fused.dual ? 2 : 1) * worth, end: one ? at + 2 : at + 1 };
  }
  const read = cardinalAt(tokens, at);
  const word = read && changeWord(tokens[read.end]?.norm ?? '');
  const each = word && worthOf(word.change, code);
  if (!read || each === undefined || read.value * each >= 1) return undefined;
  return { value: read.value * each, end: read.end + 1 };
}

/** How much of a coin of a currency one of some small change is; none where the currency has none of it. */
function worthOf(change: Change, code: CurrencyCode): number | undefined {
  const { change: own, parts } = currencies[code];
  if (own === change) return 1 / parts;
  // Dinars of a thousand fils have piastres of ten.
  return change === 'piastre' && own === 'fils' && parts === 1000 ? 1 / 100 : undefined;
}

/** «… ونص», "… and a half" behind the coin. */
function halfAt(tokens: readonly Token[], at: number): Part | undefined {
  const joined = tokens[at]?.kind === 'arabic' && tokens[at].norm.startsWith('و');
  const and = /^(?:and|و)$/.test(tokens[at]?.norm ?? '');
  const from = and ? (/^an?$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1) : at;
  const norm = tokens[from]?.norm ?? '';
  const value = and || joined ? fractionOf(norm) : undefined;
  const next = tokens[from + 1];
  // «ونص ساعة» is of something else, and so is "and a half million".
  const other = next && (numberToken(next) ?? unitOf(next.norm));
  return value !== undefined && other === undefined ? { value, end: from + 1 } : undefined;
}

/** Small change by itself: «خمسين هللة», "250 fils" where the region's coin has fils. */
function changeAloneAt(tokens: readonly Token[], at: number, region: string | undefined): Amount | undefined {
  const token = tokens[at];
  if (!token || !numberToken(token)) return undefined;
  const read = cardinalAt(tokens, at);
  const word = read && changeWord(tokens[read.end]?.norm ?? '');
  if (!read || !word || word.change === 'dirham') return undefined;
  const code = changeOf(word.change, region);
  return code && { value: round(read.value / currencies[code].parts), code, end: read.end + 1 };
}

/** The currency of a region that small change is of, or the only one that has it. */
function changeOf(change: Change, region: string | undefined): CurrencyCode | undefined {
  const all = (Object.keys(currencies) as CurrencyCode[]).filter(
    (code) => currencies[code].change === change,
  );
  const own = all.find((code) => currencies[code].country === region?.toUpperCase());
  return own ?? (all.length === 1 ? all[0] : undefined);
}
