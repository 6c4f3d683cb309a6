/** Joined particles and the article, the longest first (Larkey's light10, with the spoken ones عال and هال). */
const prefixes = ['وبال', 'وال', 'بال', 'كال', 'فال', 'عال', 'هال', 'ولل', 'لل', 'ال'] as const;
/** Endings of number, gender and belonging, the longest first. */
const suffixes = [
  'تنيش',
  'نيش',
  'هاش',
  'اتكم',
  'اتنا',
  'تكم',
  'تنا',
  'كم',
  'نا',
  'ها',
  'هم',
  'ان',
  'ات',
  'ون',
  'وا',
  'ين',
  'يه',
  'ني',
  'تو',
  'تي',
  'ت',
  'ه',
  'ي',
] as const;

/** A stem shorter than this says nothing. */
const shortest = 3;

/**
 * The light stem of a folded Arabic word: without particles, article and endings, so that والطلبات, طلباتكم and طلب
 * meet. Broken plurals do not: the glossary joins those that matter.
 */
export function stemArabic(word: string): string {
  let stem = word;
  const prefix = prefixes.find((one) => stem.startsWith(one) && stem.length - one.length >= shortest);
  if (prefix) stem = stem.slice(prefix.length);
  for (;;) {
    const suffix = suffixes.find((one) => stem.endsWith(one) && stem.length - one.length >= shortest);
    if (!suffix) return stem;
    stem = stem.slice(0, -suffix.length);
  }
}

/** Letters that may be joined in front of a word, or of a verb: و ف بـ لـ كـ, of person يـ تـ نـ أ, of the future حـ هـ. */
const joined = /^(?:[وف]?(?:[بحه][يتن]|[بحه]?ا(?!ل)|س[ايتن]|[بلكيتن])|[وف])/;

/** The word without letters that may be joined to it, where that leaves a word: لفاتورة, وبتوصلوا, يوصل; وبكم. */
export function bareForm(word: string): string | null {
  const leaves = [word.replace(joined, ''), word.replace(/^[وف]/, '')];
  return leaves.find((bare) => bare !== word && bare.length >= shortest) ?? null;
}

/** Whom or what, and for whom, joined behind a verb as it is spoken: بشغلو; برجعلكن, يطلعلي. */
const behind = [/(?:كن|هن|و)$/, /ل(?:ي|ك|كم|كن|نا|هم|هن|ها|ه|و)$/] as const;

/** The word without whom or what it is joined to, and what is joined in front of it, where that leaves a word. */
export function withoutObject(word: string): string[] {
  return behind
    .map((ending) => word.replace(ending, ''))
    .filter((bare) => bare !== word && bare.length >= shortest)
    .map((bare) => bareForm(bare) ?? bare);
}

/** A verb that is denied in one word: ما or م before it and ش behind, as in Egypt and the Maghreb. */
const deniedVerb = /^(?:ما|م)((?:ك|ب|ه|ح)?[يتنا].{2,}|.{2,}ت(?:ني|و)?)ش$/;

/** The verb of a word that denies it: وصلتني of ماوصلتنيش, كيخدم of مكيخدمش; null for other words. */
export function verbBetween(word: string): string | null {
  return deniedVerb.exec(word)?.[1] ?? null;
}
