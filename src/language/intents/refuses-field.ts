import { foldLine } from '../phrases.ts';

type Field = 'name' | 'phone' | 'email';

/** What a detail is called, with the particles that Arabic joins to it. */
const nouns: Readonly<Record<Field, string>> = {
  name: '(?:names?|[وبل]?(?:ال|لل)?(?:اسم|اسمي|سميتي|سميه|كنيه|كنيتي))',
  phone:
    '(?:phones?|numbers?|mobiles?|cell|[وبل]?(?:ال|لل)?(?:رقم|رقمي|ارقام|ارقامي|هاتف|هاتفي|جوال|جوالي|تلفون|تلفوني|تليفون|تليفوني|موبايل|موبايلي|نمره|نمرتي))',
  email: '(?:e|emails?|mails?|gmail|hotmail|[وبل]?(?:ال|لل)?(?:ايميل|ايميلي|ايميلات|بريد|بريدي|ميل|جيميل))',
};

/** Little words between a refusal and what is refused: "I don't *have an* e-mail", «ما ابي *اعطيكم* رقمي». */
const carried =
  '(?:(?:i|we|you|want|wanna|need|have|has|got|do|use|like|care|give|giving|share|sharing|say|saying|tell|telling|leave|leaving|hand|out|to|for|any|a|an|the|my|your|our|one|of|use|using|really|even|actually|necessary|own|address|phone|mobile|e|order|ان|اني|احب|اريد|اود|ارغب|ابي|ابغي|ابغا|بدي|بدنا|عايز|عايزه|عاوز|عاوزه|بغيت|بغيتش|حاب|حابه|حابب|ودي|نبي|نبغي|ناوي|محتاج|محتاجه|احتاج|داعي|ضروره|لزوم|حاجه|يوجد|في|فيه|عندي|عنديش|لدي|معي|معايا|معاي|املك|استخدم|بستخدم|بستعمل|استعمل|رح|راح|لي|لك|لكم|من|اي|انا|ولا|كمان|حتي|ال|هلا|الحين|دلوقتي|[انت]?(?:عطي|دي|قول|ذكر|شارك|كتب|ترك|خلي)\\S{0,4}|[با]?(?:عطي|دي|قول|ذكر|شارك)\\S{0,4}) ){0,6}';
const not =
  '(?:dont|do not|didnt|did not|not|never|cannot|cant|havent|have not|wont|will not|would not|wouldnt|without|aint|ما|مش|مو|مب|موب|ماني|منيب|لست|ليس|ماله|مافي|مافيش|مفيش|ماكو|ماكاين|ماكاينش|معنديش|ماعنديش|ماعندي|مابي|مابغي|مابغا|مابدي|ماريد|مابغيتش|محتاجش|ماعنديش|مالي|بلا|بدون|بلاش|من غير|دون|نو)';
/** A plain "no" refuses a detail that stands beside it: "no e-mail"; before a pause it answers. */
const plainNo = '(?:no|nope|wala|walang|neither|nor|ولا|لا)';
/** With these «لا» refuses what comes later in its clause. */
const wanting =
  '(?:احب|اريد|اود|ارغب|احتاج|احبذ|افضل|داعي|حاجه|ضروره|لزوم|يلزم|يوجد|املك|استخدم|استعمل|اعطي|اقول|اذكر)';

const refusals = Object.fromEntries(
  Object.entries(nouns).map(([field, noun]) => [
    field,
    new RegExp(
      `(?:^| )(?:${not} ${carried}|لا ${wanting} ${carried}|${plainNo} )${noun}(?: |$)|(?:^| )${noun} (?:no|لا|مو لازم|مش لازم|ما له داعي|ماله داعي|not needed|not necessary|unnecessary)$`,
      'u',
    ),
  ]),
) as Readonly<Record<Field, RegExp>>;

/** Somebody else sees to it: "my daughter does all that". */
const byOthers =
  /^(?:(?:oh|no|well|but|because|لا|بس|لان|لانه) )*(?:my |the |our )?(?:son|daughter|wife|husband|kids|children|grandson|granddaughter|nephew|niece|secretary|assistant|ابني|بنتي|ولدي|زوجي|زوجتي|مرتي|جوزي|مراتي|حفيدي|عيالي|اولادي|ولادي|السكرتيره) (?:does|do|handles|handle|takes care of|looks after|deals with|sees to|has|هو اللي|هي اللي|اللي|بتعمل|بيعمل|يسوي|تسوي|عنده|عندها|بيتولي|يتولي)(?: |$)/u;

/** What is wrong with a detail corrects it, and refuses nothing. */
const mending =
  /(?:^| )(?:wrong|incorrect|correct|right|changed|its|it is|instead|(?:cant|cannot) use|غلط|خطا|صح|صحيح|تغير|غيرت|هو)(?: |$)/u;

/**
 * Whether a piece of what is said refuses a detail, or says that there is none: "no e-mail", «ما ابي ايميل», «لا داعي
 * للبريد», "my daughter does all that".
 */
export function refusesField(piece: string, field: Field): boolean {
  const folded = foldLine(piece.replaceAll(/(\p{L})\1{2,}/gu, '$1'));
  if (mending.test(folded)) return false;
  return refusals[field].test(folded) || (field === 'email' && byOthers.test(folded));
}
