import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, Understood } from '../types.ts';
import { correctEmail } from './corrections.ts';
import { domainAt } from './domain.ts';
import type { Domain } from './domain.ts';
import { serviceAt } from './domains.ts';
import { arabicLetterNames } from './letters.ts';
import { readPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { carriers, certainAt, longAt, nameLike, possibleAt, signs } from './words.ts';

/** Tokens looked at. */
const longest = 400;
const validLocal = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*$/;

/** An address without its domain, best spelling first, and where it began. */
interface Local {
  options: string[];
  start: number;
  confidence: number;
}

/**
 * The e-mail address that a text says: dictated, spelled or written, in either language. A domain is
 * completed only for mail services everybody knows. With `previous`, corrections apply to it.
 */
export function parseEmail(text: string, ctx: Context = {}): Understood<string> | undefined {
  const tokens = withoutCommas(tokenise(text).slice(0, longest));
  const read = readEmail(tokens);
  if (read) return read;
  const fixed = ctx.previous === undefined ? undefined : correctEmail(tokens, ctx.previous);
  return fixed && { ...fixed, span: [0, text.length] };
}

/** Recognisers put commas around signs ("ahmed, dot, ali"); only one between two words parts anything. */
function withoutCommas(tokens: readonly Token[]): Token[] {
  const isWord = (token: Token | undefined): boolean =>
    token !== undefined && token.norm.length > 1 && !(token.norm in signs) && !possibleAt.has(token.norm);
  return tokens.filter(
    (token, i) => !/^[,،]$/.test(token.norm) || (isWord(tokens[i - 1]) && isWord(tokens[i + 1])),
  );
}

function readEmail(tokens: readonly Token[]): Understood<string> | undefined {
  for (let i = tokens.length - 1; i > 0; i -= 1) {
    const sign = atSign(tokens, i);
    const domain = sign && domainAt(tokens, i + sign.used);
    const local = domain && sign && localBefore(tokens, i);
    if (!sign || !domain || !local) continue;
    return combine(tokens, local, domain, sign.certain);
  }
  return undefined;
}

function atSign(tokens: readonly Token[], i: number): { used: number; certain: boolean } | undefined {
  const long = longAt.find((phrase) => phrase.every((word, k) => tokens[i + k]?.norm === word));
  if (long) return { used: long.length, certain: true };
  if (isOnService(tokens, i)) return { used: 1, certain: false };
  const one = tokens[i]?.norm ?? '';
  // The sign begins a word earlier: «علامة ات».
  if (certainAt.has(`${tokens[i - 1]?.norm ?? ''} ${one}`)) return undefined;
  const two = `${one} ${tokens[i + 1]?.norm ?? ''}`;
  if (certainAt.has(two)) return { used: 2, certain: true };
  if (certainAt.has(one)) return { used: 1, certain: true };
  if (possibleAt.has(two)) return { used: 2, certain: false };
  return possibleAt.has(one) ? { used: 1, certain: false } : undefined;
}

/** «nora55 على الجيميل»: "on" a service that everybody knows, and not the name علي before it. */
function isOnService(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.norm !== 'علي') return false;
  if (token.raw !== 'على' && tokens[i - 1]?.kind === 'arabic') return false;
  return serviceAt(tokens[i + 1]?.norm ?? '', tokens[i + 2]?.norm)?.wellKnown === true;
}

function combine(
  tokens: readonly Token[],
  local: Local,
  domain: Domain,
  certain: boolean,
): Understood<string> {
  const [value = '', ...others] = local.options.map((option) => `${option}@${domain.name}`);
  const confidence = Math.min(0.97, local.confidence * domain.confidence * (certain ? 1.03 : 1));
  const artefact = /^(.+)\.(?:com|net|org)@/.exec(value);
  // "Sarah.com@gmail.com" is what a recogniser writes when it hears "at" as a dot.
  if (artefact?.[1] !== undefined) others.unshift(`${artefact[1]}@${domain.name}`);
  return {
    value,
    confidence: artefact ? 0.5 : confidence,
    span: [tokens[local.start]?.start ?? 0, tokens[domain.end - 1]?.end ?? 0],
    ...(others.length > 0
      ? {
          alternatives: others
            .slice(0, 4)
            .map((other, index) => ({ value: other, confidence: 0.4 - index * 0.05 })),
        }
      : {}),
  };
}

/** Reads what stands before the sign @, back to the words that carried it. */
function localBefore(tokens: readonly Token[], at: number): Local | undefined {
  const from = localStart(tokens, at);
  const pieces = readPieces(tokens.slice(from, at));
  let start = from;
  const spoken = [...pieces];
  while (
    spoken[0] &&
    (spoken[0].kind === 'silent' || (spoken[0].kind === 'sign' && spoken[0].options[0] !== '_'))
  ) {
    start += spoken[0].used;
    spoken.shift();
  }
  const solid = spoken.filter((piece) => piece.kind !== 'silent');
  if (solid.length === 0) return undefined;
  const options = assemble(solid).filter((option) => validLocal.test(option) && option.length <= 64);
  if (options.length === 0) return undefined;
  return { options, start, confidence: certainty(solid) };
}

/** Many loose words in a row are a sentence rather than an address. */
function certainty(pieces: readonly Piece[]): number {
  let loose = 0;
  let longest = 0;
  for (const piece of pieces) {
    loose = piece.kind === 'word' ? loose + 1 : 0;
    longest = Math.max(longest, loose);
  }
  const guessed = pieces.some((piece) => piece.options.length > 1);
  return (longest > 3 ? 0.5 : longest > 2 ? 0.7 : 1) * (guessed ? 0.85 : 1);
}

function localStart(tokens: readonly Token[], at: number): number {
  let start = at;
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (!token) break;
    if (endsSentence(tokens, i, at)) break;
    const beside = i === at - 1 || tokens[i + 1]?.norm === undefined;
    const joined = beside || (tokens[i + 1]?.norm ?? '') in signs || (tokens[i - 1]?.norm ?? '') in signs;
    const spelled = isSpelled(tokens, i);
    if (carriers.has(token.norm) && !spelled && !(joined && nameLike.has(token.norm) && !leadsIn(tokens, i)))
      break;
    const earlier = atSign(tokens, i) ? afterAddress(tokens, i, at) : undefined;
    if (earlier !== undefined) return earlier;
    if (isPhrase(tokens, i)) return start;
    start = i;
  }
  return start;
}

/** Where an address ends whose sign stands earlier: what was said before is no part of the next one. */
function afterAddress(tokens: readonly Token[], sign: number, at: number): number | undefined {
  const end = domainAt(tokens, sign + (atSign(tokens, sign)?.used ?? 1))?.end;
  return end !== undefined && end < at ? end : undefined;
}

/** "As" of "s as in Sam", and letters' names that are words too (اي). */
function isSpelled(tokens: readonly Token[], i: number): boolean {
  const norm = tokens[i]?.norm ?? '';
  if (norm === 'as' || norm === 'is')
    return /^(?:in|for)$/.test(tokens[i + 1]?.norm ?? '') && tokens[i - 1]?.norm.length === 1;
  if (!(norm in arabicLetterNames)) return false;
  return [tokens[i - 1], tokens[i + 1]].some(
    (token) => token !== undefined && token.norm in arabicLetterNames,
  );
}

/** «على خالد آت …» and "write to me at": the word leads in although it could be a name. */
function leadsIn(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || next.norm in signs) return false;
  return tokens[i]?.norm === 'to' || !atSign(tokens, i + 1);
}

/** A mark that ends a sentence: a full stop before a blank and a capital or a carrier. */
function endsSentence(tokens: readonly Token[], i: number, at: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'mark') return false;
  if (/^[?!؟:;؛"“”«»(),،]$/.test(token.norm)) return true;
  const spaced = i + 1 < at && tokens[i + 1]?.glued === false;
  const letter = tokens[i - 1]?.norm.length === 1;
  return token.norm === '.' && token.glued && spaced && !letter && !isParted(tokens, i);
}

/** "My email is sara. ahmed@…": a blank after the dot of an address that was announced. */
function isParted(tokens: readonly Token[], i: number): boolean {
  const [lead, before, after] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]];
  if (before?.kind !== 'latin' || after?.kind !== 'latin' || !/^[a-z]/.test(after.raw)) return false;
  return lead === undefined
    ? /^[a-z]/.test(before.raw)
    : /^(?:is|its|email|mail|address|هو|ايميلي|بريدي)$/.test(lead.norm);
}

/** "Contact at", "reach me at": an earlier "at" carries the address. */
function isPhrase(tokens: readonly Token[], i: number): boolean {
  const norm = tokens[i]?.norm ?? '';
  return (norm === 'at' || norm === '@') && tokens[i]?.kind !== 'arabic';
}

/** Every spelling of the address, the likeliest first; at most eight. */
function assemble(pieces: readonly Piece[]): string[] {
  let readings: { text: string; cost: number }[] = [{ text: '', cost: 0 }];
  for (const piece of pieces) {
    const next = readings.flatMap((reading) =>
      piece.options.map((option, cost) => ({ text: reading.text + option, cost: reading.cost + cost })),
    );
    readings = next.sort((a, b) => a.cost - b.cost).slice(0, 8);
  }
  return [...new Set(readings.map((reading) => reading.text))];
}
