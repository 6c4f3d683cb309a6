import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Span } from '../types.ts';
import { arabicOrdinals, englishOrdinals, ordinalOf } from './ordinals.ts';
import { findRuns, runDigits } from './runs.ts';
import type { Run } from './runs.ts';

/** Digits after a correction, and how sure it is that this was meant. */
export interface Corrected {
  digits: string;
  confidence: number;
}

/** Longest correction of a digit, in words; the patterns below are not meant for longer texts. */
const longestCorrection = 48;

/** A text with its digit runs replaced by `#0`, `#1`, …, so that grammar can be matched as plain patterns. */
interface Shape {
  text: string;
  runs: Run[];
  digits: string[];
}

function shapeOf(tokens: readonly Token[]): Shape {
  const runs = splitAtCommas(findRuns(tokens));
  const parts: string[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length;) {
    const run = runs[next];
    const token = tokens[i];
    if (run && token && token.start >= run.span[0]) {
      parts.push(`#${String(next)}`);
      next += 1;
      while (i < tokens.length && (tokens[i]?.start ?? 0) < run.span[1]) i += 1;
    } else {
      if (token && token.kind !== 'mark') parts.push(token.norm);
      i += 1;
    }
  }
  return { text: parts.join(' '), runs, digits: runs.map((run) => runDigits(run, 4)[0] ?? '') };
}

/** "Not five, nine": a comma parts what is wrong from what is right. */
function splitAtCommas(runs: Run[]): Run[] {
  return runs.flatMap((run) => {
    const parts: Run[] = [];
    let chunks: Run['chunks'] = [];
    const flush = (): void => {
      const span: Span = [chunks[0]?.span[0] ?? 0, chunks.at(-1)?.span[1] ?? 0];
      if (chunks.length > 0) parts.push({ ...run, chunks, span });
      chunks = [];
    };
    for (const chunk of run.chunks) {
      if (chunk.afterComma) flush();
      chunks.push(chunk);
    }
    flush();
    return parts.length > 1 ? parts : [run];
  });
}

/** The places that digits are named by: the first to the tenth. */
const ordinalWords = [...englishOrdinals.slice(0, 10), ...arabicOrdinals.keys()].join('|');
const digitNoun = '(?:digits?|numbers?|ones?|figures?|رقم|الرقم|ارقام|الارقام|رقمين|نمره|خانه|خانات|عدد)';
const copula =
  '(?:(?:is|are|was|should|be|must|its|it|actually|supposed|to|هو|هي|يكون|المفروض|لازم|كان|يصير|بيكون) )*';
const lead = '(?:^|.* )';

type Rule = (shape: Shape, digits: string) => Corrected | undefined;

/** Replaces the last digits. */
const replaceEnd: Rule = (shape, digits) => {
  const end = new RegExp(
    `${lead}(?:last|final|ending|end|ends|finishes|اخر|الاخير|الاخيره|الاخيرين|اخره|اخرها|ينتهي|تنتهي|نهايته|اخرته|بالاخر|بالاخير|الاخر)` +
      ` ?(?:#(\\d) )?(?:${digitNoun} )?(?:#(\\d) )?(?:with|in|ب|في|by )?(?: ?بال)? ?${copula}#(\\d)(?: |$)`,
  ).exec(`${shape.text} `);
  if (!end) return undefined;
  const value = shape.digits[Number(end[3])] ?? '';
  const said = shape.digits[Number(end[1] ?? end[2] ?? -1)];
  if (said !== undefined && said !== '1' && Number(said) !== value.length) return undefined;
  return replaceAt(digits, digits.length - value.length, value, 0.95);
};

/** «الرقم الأخير سبعة», "the seven is the last one" are covered by the noun before the adjective. */
const nounFirst: Rule = (shape, digits) => {
  const end = new RegExp(`${lead}(?:الرقم|رقم|النمره|الخانه) (?:الاخير|الاخيره|اخر) ${copula}#(\\d)`).exec(
    shape.text,
  );
  if (!end) return undefined;
  const value = shape.digits[Number(end[1])] ?? '';
  return replaceAt(digits, digits.length - value.length, value, 0.95);
};

/** Replaces what a number begins with. */
const replaceStart: Rule = (shape, digits) => {
  const start = new RegExp(
    `${lead}(?:starts?|begins?|beginning|يبدا|تبدا|بدايته|اوله|اولها|بدايتها) ?(?:with |ب |بال |from |من )?${copula}#(\\d)`,
  ).exec(shape.text);
  const counted = new RegExp(`${lead}(?:first|اول) #(\\d) (?:${digitNoun} )?${copula}#(\\d)`).exec(
    shape.text,
  );
  const value = shape.digits[Number(counted?.[2] ?? start?.[1] ?? -1)];
  return value === undefined ? undefined : replaceAt(digits, 0, value, 0.9);
};

/** Replaces the digit at a place that was named. */
const replaceOrdinal: Rule = (shape, digits) => {
  const beforeLast = new RegExp(
    `${lead}(?:second (?:to|from)(?: the)? last|one before(?: the)? last|#\\d before(?: the)? last|قبل (?:الاخير|الاخيره|الاخر|اخر)) ?(?:${digitNoun} )?${copula}#(\\d)`,
  ).exec(shape.text);
  if (beforeLast?.[1] !== undefined) {
    const value = shape.digits[Number(beforeLast[1])] ?? '';
    return value.length === 1 ? replaceAt(digits, digits.length - 2, value, 0.95) : undefined;
  }
  const named = new RegExp(
    `${lead}(?:(?:${digitNoun} )?(${ordinalWords})(?: ${digitNoun}| #\\d)?) ${copula}#(\\d)`,
  ).exec(shape.text);
  if (!named) return undefined;
  const place = ordinalOf(named[1] ?? '');
  const value = shape.digits[Number(named[2])];
  return place === undefined || value === undefined ? undefined : replaceAt(digits, place - 1, value, 0.95);
};

/** "Not five, nine", "nine not five", "nine instead of five", «بدل الخمسة تسعة», «تسعة مو خمسة». */
const replaceDigit: Rule = (shape, digits) => {
  const not = '(?:not|isnt|wasnt|مو|مب|مش|موش|ماهو|مهو|ليس|ليست|لا)';
  const but = '(?:(?:but|its|it|is|rather|هو|هي|بل|ولكن|لكن|انما|وانما|خليها|حط|حطي|اكتب) )*';
  const instead = '(?:instead of|rather than|in place of|بدل|بدال|عوض|مكان|محل|عن)';
  const text = shape.text;
  const pairs: [wrong: string | undefined, right: string | undefined][] = [];
  const add = (pattern: string, wrong: number, right: number): void => {
    const match = new RegExp(pattern).exec(text);
    if (match) pairs.push([shape.digits[Number(match[wrong])], shape.digits[Number(match[right])]]);
  };
  add(
    `${lead}(?:the )?#(\\d) (?:should be|must be|is actually|becomes|to|with|with a|into|تصير|يصير|لازم يكون|لازم تكون|المفروض|خليها|خليه|ب|الي|ل) (?:a |an |be )?#(\\d)`,
    1,
    2,
  );
  add(`${lead}${not} (?:a |an |the )?#(\\d) ${but}(?:a |an )?#(\\d)`, 1, 2);
  add(`${lead}#(\\d) (?:and )?(?:و)?${not} (?:a |an |the )?#(\\d)`, 2, 1);
  add(`${lead}#(\\d) ${instead} (?:a |an |the )?#(\\d)`, 2, 1);
  add(`${lead}${instead} (?:a |an |the )?#(\\d) ${but}#(\\d)`, 1, 2);
  for (const [wrong, right] of pairs) {
    const fixed = wrong !== undefined && right !== undefined ? swap(digits, wrong, right) : undefined;
    if (fixed) return fixed;
  }
  // Without punctuation both halves come as one run: «مو ستة سبعة», "not five nine".
  const single = new RegExp(
    `(?:^|.* )(?:${not}|instead of|بدل|بدال|عوض|مكان) (?:a |an |the )?#(\\d)(?: |$)`,
  ).exec(text);
  const run = single && shape.runs[Number(single[1])];
  const halves = run?.chunks.map((chunk) => chunk.digits[0] ?? '') ?? [];
  if (halves.length < 2 || halves.length % 2 !== 0) return undefined;
  const middle = halves.length / 2;
  return swap(digits, halves.slice(0, middle).join(''), halves.slice(middle).join(''));
};

function replaceAt(digits: string, place: number, value: string, confidence: number): Corrected | undefined {
  if (value === '' || place < 0 || place + value.length > digits.length) return undefined;
  return { digits: digits.slice(0, place) + value + digits.slice(place + value.length), confidence };
}

function swap(digits: string, wrong: string, right: string): Corrected | undefined {
  if (wrong === '' || right === '' || wrong === right) return undefined;
  const at = digits.lastIndexOf(wrong);
  if (at < 0) return undefined;
  const unique = digits.indexOf(wrong) === at;
  const fixed = digits.slice(0, at) + right + digits.slice(at + wrong.length);
  return { digits: fixed, confidence: unique ? 0.95 : 0.55 };
}

const rules: Rule[] = [replaceOrdinal, nounFirst, replaceEnd, replaceStart, replaceDigit];

/**
 * Applies what a caller says about a number that was already taken down ("no, the last digit is
 * seven", «بدل الخمسة تسعة») to its digits.
 */
export function correctDigits(text: string, previous: string): Corrected | undefined {
  const tokens = tokenise(text);
  if (tokens.length > longestCorrection) return undefined;
  const shape = shapeOf(tokens);
  if (shape.runs.length === 0 || shape.runs.length > 9) return undefined;
  for (const rule of rules) {
    const corrected = rule(shape, previous);
    if (corrected) return corrected;
  }
  return undefined;
}
