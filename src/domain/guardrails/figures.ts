import { findNumbers, foldWords, type SaidNumber } from '../../language/index.ts';

/** So many digits are a telephone number or a reference, whose beginning may be written in several ways. */
const REFERENCE_DIGITS = 7;

/** What may vouch for a number: sources, what the agent has said already, and what the caller said. */
interface Vouching {
  evidence: readonly string[];
  told: readonly string[];
  said: readonly string[];
}

/** The first number of a text that nothing vouches for; or null. A price needs more than that somebody said a number. */
export function unfoundNumber(
  text: string,
  { evidence, told, said }: Vouching,
  region: string,
): string | null {
  const numbers = findNumbers(text, { region }).filter((number) => !isStep(text, number));
  if (numbers.length === 0) return null;
  const numbersOf = (texts: readonly string[]): SaidNumber[] =>
    texts.flatMap((source) => findNumbers(source, { region }));
  const sources = numbersOf(evidence);
  const named = numbersOf(told);
  const claimed = numbersOf(said);
  const unfound = numbers.find((number) => {
    if (sources.some((other) => vouches(other, number))) return false;
    const price = number.measure === 'money' || number.measure === 'percent';
    if (named.some((other) => vouches(other, number) && (!price || other.measure === number.measure)))
      return false;
    return price || !claimed.some((other) => vouches(other, number));
  });
  return unfound ? text.slice(...unfound.span) : null;
}

function vouches(source: SaidNumber, number: SaidNumber): boolean {
  if (number.measure !== null && source.measure !== null && number.measure !== source.measure) return false;
  if (Math.abs(source.value - number.value) < 1e-9 && sameZeros(source, number)) return true;
  const [long, short] = [digitsOf(source), digitsOf(number)].sort((a, b) => b.length - a.length);
  return (short?.length ?? 0) >= REFERENCE_DIGITS && long !== undefined && long.endsWith(short ?? '');
}

// "007" is no price of seven: where both were dictated they must agree to the digit.
function sameZeros(source: SaidNumber, number: SaidNumber): boolean {
  if (source.digits === null || number.digits === null) return true;
  return source.digits.replace(/^0+/, '') === number.digits.replace(/^0+/, '');
}

function digitsOf({ digits, value }: SaidNumber): string {
  return (digits ?? (Number.isSafeInteger(value) ? String(value) : '')).replace(/^(?:00)?0?/, '');
}

// "Step 2", «الخطوة الثانية» and the mark of a list count the sentences of the answer itself.
function isStep(text: string, { span, value, measure }: SaidNumber): boolean {
  if (measure !== null || value > 20) return false;
  const before = foldWords(text.slice(Math.max(0, span[0] - 24), span[0])).at(-1)?.norm ?? '';
  return /^(?:step|steps|number|خطوه|الخطوه|خطوات|اولا|رقم)$/.test(before) && !/^(?:number|رقم)$/.test(before);
}
