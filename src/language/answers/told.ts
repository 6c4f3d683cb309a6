import type { Word } from '../phrases.ts';

const list = (words: string): Set<string> => new Set(words.split(' '));

const telling = list(
  'said says saying tells told telling tell replied answered wrote heard quote ' +
    'قال قالت قالوا قالي قاللي قالي قالتلي قالولي قالها قاله قلت قلتله قلتلها قلتلهم قلنا يقول تقول يقولون بيقول بتقول يقولي ' +
    'تقولي حكي حكالي حكت حكتلي ردت قايل قايله كلمه كاتب كتب كتبت سمعت',
);
/** Between who tells and what is told. */
const between = list(
  'me to us him her them you it a an the just ok okay and then thanks thank even only him simply that my word words big ' +
    'لي له لها لهم لك لنا علي بس و طيب اوكي شكرا خلاص يلا انه ان بعدين',
);
const denials = list('dont doesnt didnt never not without couldnt wouldnt how before can');
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
export function isTold(words: readonly Word[], first: number, end: number): boolean {
  return !isClosed(words, first, end) || isReported(words, first);
}

/** Behind a goodbye come only thanks, wishes and, where it began what was said, a name. */
function isClosed(words: readonly Word[], first: number, end: number): boolean {
  const rest = words.slice(end);
  const unknown = rest.filter(({ norm }, i) => !closers.has(norm) && rest[i - 1]?.norm !== 'يا');
  const named = first === 0 && rest.length === 1;
  return unknown.length === 0 || named;
}

function isReported(words: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (at >= 0 && words[at]?.pause !== true && between.has(words[at]?.norm ?? '')) at -= 1;
  const word = words[at];
  if (!word) return false;
  // "I want to say goodbye" is one, "she did not even say goodbye" is none.
  if (word.norm === 'say') return words.slice(0, at).some(({ norm }) => denials.has(norm));
  if (!telling.has(word.norm)) return false;
  // "I said goodbye!"
  const own = /^(?:قلت|قلنا)$/.test(word.norm) || (word.norm === 'said' && words[at - 1]?.norm === 'i');
  return !(own && at <= 1);
}
