/** Marks that end a sentence, in Arabic as in English, with the quotes and brackets that close it; and line breaks. */
const candidates = /(?<marks>[.!?؟۔…]+)(?<closers>["'»”)\]]*)(?=\s|$)|\n+/gu;

/** How many characters the word in front of a full stop is looked for in. */
const longestWord = 24;

/** Abbreviations that more of the same sentence follows, without their full stop; those of names begin with a capital. */
const joining = new Set(
  (
    'Mr Mrs Ms Dr Prof Eng St Mt Rd Ave Blvd Bldg Apt Fl Mon Tue Tues Wed Thu Thurs Fri Sat Sun ' +
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec vs vol approx incl excl ext tel Tel min max dept est cf هـ كم سم مم'
  ).split(' '),
);
/** Abbreviations of "number", which figures follow. */
const numbering = /^(?:nos?|fig|ref|ext|رقم|ت)$/iu;
/** Abbreviations that a sentence may also end with; a capital letter tells. */
const ending = new Set('etc inc ltd co corp'.split(' '));

/** "a.m", «ر.س», "U.S": letters with full stops between. */
const dotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;

/** The ends of the sentences in a text that is whole: offsets behind their marks. */
export function sentenceEnds(text: string): number[] {
  return ends(text, true);
}

/** Ends in a text that is still coming: a mark at its end may yet be inside a number, an address or an abbreviation. */
export function sentenceEndsSoFar(text: string): number[] {
  return ends(text, false);
}

function ends(text: string, whole: boolean): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(candidates)) {
    const end = match.index + match[0].length;
    const { marks, closers = '' } = match.groups ?? {};
    if (marks !== undefined && !whole && end === text.length) continue;
    if (marks === '.' && !endsAt(text, match.index, end, closers !== '', whole)) continue;
    found.push(end);
  }
  return found;
}

/** Whether a single full stop ends a sentence, or only the word in front of it. */
function endsAt(text: string, stop: number, end: number, closed: boolean, whole: boolean): boolean {
  const before = text.slice(Math.max(0, stop - longestWord), stop);
  const word = /[^\s("'«“[]*$/u.exec(before)?.[0] ?? '';
  const next = /\S/u.exec(text.slice(end, end + longestWord))?.[0];
  if (isListNumber(word, text, stop)) return false;
  const numbers = numbering.test(word) && /[\d٠-٩]/u.test(next ?? '');
  const abbreviated = /^\p{L}$/u.test(word) || joining.has(word) || numbers;
  const ambiguous = dotted.test(word) || ending.has(word.toLowerCase());
  if (!abbreviated && !ambiguous && !closed) return true;
  if (next === undefined) return whole;
  if (closed || ambiguous)
    return abbreviated ? false : closed && !ambiguous ? !/\p{Ll}/u.test(next) : /\p{Lu}/u.test(next);
  return false;
}

/** "1." at the head of a line numbers what follows. */
function isListNumber(word: string, text: string, stop: number): boolean {
  if (!/^[\d٠-٩]{1,2}$/u.test(word)) return false;
  const head = text.slice(text.lastIndexOf('\n', stop) + 1, stop - word.length);
  return head.trim() === '' && /\S/u.test(text.slice(stop + 1, stop + longestWord));
}
