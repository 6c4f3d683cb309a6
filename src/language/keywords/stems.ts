const prefixes = /^(?:وبال|وال|بال|فال|كال|ولل|لل|هال|عال|ال|و|ب|ل|ف|ك)/;
const suffixes = /(?:اتكم|اتنا|تكم|تنا|اته|ات|ان|ون|ين|يه|ها|هم|كم|نا|ني|ته|تي|تك|ه|ي|ك|ا|ت)$/;
/** A stem shorter than this says nothing. */
const shortest = 3;

/** The forms under which an Arabic word is compared: without joined particles, article and endings. */
function arabicForms(norm: string): string[] {
  const forms = new Set([norm]);
  const bare = norm.replace(prefixes, '');
  if (bare.length >= shortest) forms.add(bare);
  const twice = bare.replace(prefixes, '');
  if (twice.length >= shortest + 1) forms.add(twice);
  for (const form of Array.from(forms)) {
    const stem = form.replace(suffixes, '');
    if (stem.length >= shortest) forms.add(stem);
  }
  return [...forms];
}

/** The same for English: plural, past and -ing. */
function englishForms(norm: string): string[] {
  const forms = new Set([norm]);
  const add = (form: string): unknown => form.length >= shortest && forms.add(form);
  if (norm.endsWith('ies')) add(`${norm.slice(0, -3)}y`);
  if (norm.endsWith('es')) add(norm.slice(0, -2));
  if (norm.endsWith('s') && !norm.endsWith('ss')) add(norm.slice(0, -1));
  for (const ending of ['ing', 'ed']) {
    if (!norm.endsWith(ending)) continue;
    const stem = norm.slice(0, -ending.length);
    if (stem.length < shortest) continue;
    add(stem);
    add(`${stem}e`);
    if (stem.at(-1) === stem.at(-2)) add(stem.slice(0, -1));
    if (ending === 'ed' && stem.endsWith('i')) add(`${stem.slice(0, -1)}y`);
  }
  return [...forms];
}

/** Every form under which a folded word may match a keyword; the word itself first. */
export function wordForms(norm: string): string[] {
  return /^[\u0600-\u06ff]/.test(norm) ? arabicForms(norm) : englishForms(norm);
}

const owned = /(?<=..)(?:اتكم|اتنا|اتهم|تكم|تنا|تها|تهم|ات|ته|تي|تك)$/u;

/** A feminine noun as it stands alone: «غسالتي», «غسالات» are of «غساله». */
export function bareNoun(form: string): string {
  return form.replace(owned, 'ه');
}

/**
 * Endings that a word is another one without: those that only a verb has («كهربني» is "it electrocuted me", «الكهرب» merely
 * electricity), and "your": «وينكم» asks where we are, «وين» where anything is.
 */
const telling = /(?:ني|[^ا]ت|ته|تها|تنا|كم|كن)$/;

/**
 * Every form under which a folded word of a keyword list may be matched. A spoken word may have more endings than the
 * keyword, but not fewer than make it what it is.
 */
export function keywordForms(norm: string): string[] {
  return /^[\u0600-\u06ff]/.test(norm) && telling.test(norm)
    ? wordForms(norm).filter((form) => telling.test(form))
    : wordForms(norm);
}

/** Whether two folded words differ by one slip: a letter more, less, other, or two swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  if (a.length === b.length) {
    if (a.slice(i + 1) === b.slice(i + 1)) return true;
    return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.slice(i + 1) === short.slice(i);
}
