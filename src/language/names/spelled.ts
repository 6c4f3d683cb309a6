import { arabicAlphabet, natoLetters } from '../email/letters.ts';
import { readPieces } from '../email/pieces.ts';
import { normaliseArabic, spanOf } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, Understood } from '../types.ts';
import { decodeName } from './decode.ts';
import type { Decoded } from './decode.ts';
import { lettersHeard } from './letters-heard.ts';
import { latinNames } from './lexicon.ts';
import { isCommonGiven, isListed } from './likelihood.ts';
import { properArabic, toArabic } from './transliterate.ts';

/** Slips a heard letter, on average, above which a spelling is no name that the lists know. */
const mostSlipsEach = 0.9;
/** Slips in all up to which a spelling is sure, and by how much its name must be likelier than the next. */
const sure = { slips: 1, ahead: 1 };
/** How sure we are of letters that were read as the name they are likeliest meant for. */
const guessed = { sure: 0.72, unsure: 0.5 };

/** The name that was spelled out: letter by letter, or in groups of letters as recognisers write them. */
export function spelledName(tokens: readonly Token[], ctx: Context): Understood<string> | undefined {
  const spelling = ctx.asked === 'name' && !hasCue(tokens);
  const exact = spelledExactly(tokens, ctx);
  const joined = spelling ? joinedName(tokens) : undefined;
  if (joined !== undefined) return { value: capital(joined), confidence: guessed.sure, span: spanOf(tokens) };
  const letters = spelling ? lettersHeard(tokens) : undefined;
  if (letters === undefined) return spelling && exact && leavesWords(tokens, exact) ? unsurely(exact) : exact;
  if (exact?.value.toLowerCase() === letters && isListed(letters)) return exact;
  const [best, second] = decodeName(letters);
  const groups = tokens.some((token) => token.kind === 'latin' && token.norm.length > 1);
  if (!best || best.slips > letters.length * mostSlipsEach) return groups ? undefined : unsurely(exact);
  // Single letters that make no name of the lists are a name that the lists lack, if they are near none.
  if (!groups && exact && best.slips > sure.slips && letters.length < 8) return unsurely(exact);
  const ahead = second ? second.cost - best.cost : sure.ahead;
  return {
    value: writeDecoded(best),
    confidence: best.slips <= sure.slips && ahead >= sure.ahead ? guessed.sure : guessed.unsure,
    span: spanOf(tokens),
    ...(second ? { alternatives: [{ value: writeDecoded(second), confidence: 0.3 }] } : {}),
  };
}

/** Whether words that are no part of a spelled name stand beside it, without a word that it was spelled. */
function leavesWords(tokens: readonly Token[], { value }: Understood<string>): boolean {
  if (isListed(value.toLowerCase())) return false;
  return tokens.some(
    (token) =>
      token.kind === 'latin' &&
      token.norm.length > 2 &&
      !isListed(token.norm) &&
      !natoLetters.has(token.norm),
  );
}

const unsurely = (name: Understood<string> | undefined): Understood<string> | undefined =>
  name && { ...name, confidence: guessed.unsure };

/** "Sa rah", "na dia": the pieces of one given name. */
function joinedName(tokens: readonly Token[]): string | undefined {
  const words = tokens.filter((token) => token.kind !== 'mark');
  if (words.length < 2 || words.length > 3 || words.every((word) => isListed(word.norm))) return undefined;
  const joined = words.map((word) => word.norm).join('');
  return isCommonGiven(joined) ? joined : undefined;
}

const capital = (part: string): string => part.slice(0, 1).toUpperCase() + part.slice(1);

function writeDecoded({ given, family }: Decoded): string {
  const irish = family.replace(
    /^o(?=brien$|connor$|neill?$|donnell$|sullivan$|keefe$|reilly$|hara$|leary$|shea$)/,
    "o'",
  );
  const written = irish.startsWith("o'") ? `O'${capital(irish.slice(2))}` : capital(irish);
  return `${capital(given)} ${written}`.trim();
}

const hasCue = (tokens: readonly Token[]): boolean =>
  tokens.some((token) =>
    /^(?:spelled|spelt|spelling|spell|letters|تهجيته|حروفه|يتهجي|تتهجي|name)$/.test(token.norm),
  );

/** "S a r a h", "Lina spelled l i n a", «سين ألف راء هاء». */
function spelledExactly(tokens: readonly Token[], ctx: Context): Understood<string> | undefined {
  const single = tokens.filter((token) => token.kind === 'latin' && token.norm.length === 1).length;
  const cue = hasCue(tokens);
  if (single < 3 && !cue && ctx.asked !== 'name') return undefined;
  const pieces = readPieces(tokens);
  const inArabic = tokens.map((token) => arabicAlphabet[token.norm] ?? '').join('');
  if (inArabic.length >= 3 && ctx.asked === 'name')
    return {
      value: properArabic(normaliseArabic(inArabic)) ?? inArabic,
      confidence: 0.8,
      span: spanOf(tokens),
    };
  const spelled = pieces.filter((piece) => piece.kind === 'letter').map((piece) => piece.options[0] ?? '');
  const letters = spelled.join('');
  const asked =
    ctx.asked === 'name' ||
    ctx.previous !== undefined ||
    cue ||
    tokens.some((token) => token.norm === 'name');
  if (
    !asked ||
    letters.length < 3 ||
    !/^[a-z]+$/.test(letters) ||
    pieces.some((piece) => piece.kind === 'digits')
  )
    return undefined;
  if (pieces.some((piece) => piece.kind === 'sign' && piece.options[0] !== '-' && piece.options[0] !== '.'))
    return undefined;
  const written = letters.slice(0, 1).toUpperCase() + letters.slice(1);
  const arabic = tokens.some((token) => token.kind === 'arabic') ? toArabic(letters) : undefined;
  const others = tokens
    .filter(
      (token) =>
        token.kind === 'latin' &&
        token.norm.length > 1 &&
        latinNames.has(token.norm) &&
        !natoLetters.has(token.norm),
    )
    .map((token) => token.norm);
  const surname = others.find((name) => name.slice(0, 1) !== letters.slice(0, 1));
  const value =
    surname === undefined ? written : `${surname.slice(0, 1).toUpperCase()}${surname.slice(1)} ${written}`;
  return { value: arabic ?? value, confidence: 0.85, span: spanOf(tokens) };
}
