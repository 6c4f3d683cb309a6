import { foldWords } from '../phrases.ts';
import { wordSet } from '../text.ts';

/** Which of several things somebody would rather have: the least or most of them, or one below or above another. */
export type Comparison = 'least' | 'less' | 'more' | 'most';

const english: Readonly<Record<Comparison, ReadonlySet<string>>> = {
  least: wordSet('cheapest smallest lowest lightest shortest slowest'),
  less: wordSet('cheaper smaller lower lighter shorter less'),
  more: wordSet('bigger larger faster better stronger higher quicker longer more'),
  most: wordSet('biggest largest fastest best strongest highest quickest longest'),
};

/** Arabic has one form for both; a thing before it makes it the one above or below: «شي أرخص» and «أرخص شي». */
const downwards = wordSet('ارخص اصغر اقل ابطا اخف اقصر اوفر');
const upwards = wordSet('اكبر اسرع احسن افضل اقوي اعلي اطول اغلي');
const things = wordSet(
  'شي شيء حاجه واحد وحده واحده نوع باقه جهاز خيار موديل مقاس حجم عرض سعر بسعر غيره غيرها ثاني تاني في فيه عندكم',
);

/** Adjectives that compare where they are all that is said: "the cheap one", «الرخيصة». */
const alone: Readonly<Record<'least' | 'most', ReadonlySet<string>>> = {
  least: wordSet('cheap small little slow short الرخيص الرخيصه الصغير الصغيره الزغير الزغيره القصير القصيره'),
  most: wordSet('expensive big large fast long الغالي الغاليه الكبير الكبيره السريع السريعه الطويل الطويله'),
};
/** Words that go with one. */
const around = wordSet(
  'the one ones no not just only please ok okay i want ill take لا بس ابي ابغي بدي عايز عاوز اريد لو سمحت',
);

function comparesAlone(words: readonly string[]): Comparison | undefined {
  const telling = words.filter((word) => !around.has(word));
  const [only = ''] = telling;
  if (telling.length !== 1) return undefined;
  // "Cheap" alone may be said of anything; "the cheap one" is chosen.
  if (/^[a-z]/u.test(only) && !words.includes('one') && !words.includes('ones')) return undefined;
  return (['least', 'most'] as const).find((wish) => alone[wish].has(only));
}

/** Whether words ask for another thing by how it compares with what was told of: "the cheapest", «في شي أصغر؟». */
export function comparisonIn(text: string): Comparison | undefined {
  const words = foldWords(text).map(({ norm }) => norm);
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? '';
    for (const wish of ['least', 'most', 'less', 'more'] as const) {
      if (!english[wish].has(word)) continue;
      // "Once more", "no more", "less than a week" and "more about it" compare nothing that is sold.
      if (
        (word === 'more' || word === 'less') &&
        !/^(?:something|anything|one|costs?|expensive)$/u.test(before)
      )
        continue;
      return wish;
    }
    if (word === 'expensive' && (before === 'less' || before === 'more')) return before;
    const bare = word.replace(/^و?(?:ال|بال|لل)/u, '');
    const direction = downwards.has(bare) ? 'less' : upwards.has(bare) ? 'more' : undefined;
    if (direction === undefined) continue;
    const above = direction === 'less' ? 'least' : 'most';
    return bare !== word ? above : things.has(before) ? direction : above;
  }
  return comparesAlone(words);
}
