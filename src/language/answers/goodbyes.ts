import type { Word } from '../phrases.ts';
import { isReported } from '../utterance/reported.ts';

const list = (words: string): Set<string> => new Set(words.split(' '));

/** Words that may follow a goodbye that ends a call. */
const closers = list(
  'thank you thanks then now for your the help so much very everything everyone dear friend friends my sir madam mam man all bye good ' +
    'goodbye see soon later tomorrow again next time until have a nice great lovely day evening night weekend one take care and ' +
    'talk to cheers god bless too ok okay guys agent hatif ' +
    'شكرا وشكرا لك لكم لكي جزيلا كتير كثير والله يعطيك يعطيكم العافيه يلا مع السلامه باي سلام دحين الحين يا اخي اختي اخوي حبيبي ' +
    'حبيبتي الغالي غالي استاذ فندم باشا الله يسلمك يسلمكم معك معاك معكم يحفظك يخليك مشكور مشكوره مشكورين تسلم تسلمي يسلمو خلاص ' +
    'طيب في امان الي اللقاء ان شاء تمام ما قصرت قصرتوا علي خير الجميع و نلتقي بكره اشوفك اكلمك بعدين الف تحياتي دمت دمتم',
);

/** Whether a goodbye is only told ("she said goodbye and hung up", "goodbye to my old provider"), and so ends nothing. */
export function endsNothing(words: readonly Word[], first: number, end: number): boolean {
  return !isClosed(words, first, end) || isReported(words, first);
}

/** Behind a goodbye come only thanks, wishes and, where it began what was said, a name. */
function isClosed(words: readonly Word[], first: number, end: number): boolean {
  const rest = words.slice(end);
  const unknown = rest.filter(({ norm }, i) => !closers.has(norm) && rest[i - 1]?.norm !== 'يا');
  const named = first === 0 && rest.length === 1;
  return unknown.length === 0 || named;
}
