import { both, list } from '../keywords/lists.ts';
import { foldLine } from '../phrases.ts';
import { isQuestion } from '../intents/questions.ts';
import { bonds, orderedGoods, people, type Deed } from './lexicon.ts';

/**
 * What somebody calls to have done, where their words say it plainly: that is what decides, whatever they name beside it and
 * in whatever mood. `recorded`: how people of the business behaved is to be known; `taken_back`: what they bought, ordered or
 * signed is; `answered`: a question about their own bill, order or refund.
 */
export type Purpose = 'recorded' | 'taken_back' | 'answered';

/** Bad manners: of whoever serves, and not of a thing. */
const manners = list(
  'قليل ادب | قليل الادب | قليلة ادب | قليل ذوق | قلة ادب | قلة احترام | وقح | وقحة | وقاحة | صرخ | صرخت | يصرخ | زعق | زعقت | شتم | شتمني | شتمتني | سب | سبني | سبت | اهان | اهانني | اهانتني | تهكم | استهزا | ضحك علي | ' +
    'سكر الخط | سكرت الخط | سكروا الخط | سكر بوجهي | سكرت بوجهي | سكر في وجهي | قفل الخط | قفلت الخط | قفل السكة | قفلت السكة | قفل في وشي | قفل في وجهي | قفل بوجهي | طردني | طردوني | هددني | رفع صوته | رفعت صوتها | عاملني | عاملتني | عاملوني | كلمني باسلوب | كلمتني باسلوب | ' +
    'اسلوب سيء | اسلوبه | اسلوبها | باسلوب | مو محترم | مش محترم | غير محترم | ما احترم | ما احترمني | ما احترمتني | سوء معاملة | معاملة سيئة | تعامل سيء | طريقة التعامل | لا يليق',
  'rude | rudely | rudeness | impolite | shouted | shouting | screamed | yelled | yelling | swore | cursed | insulted | insulting | mocked | laughed at | made fun | sneered | hung up on | slammed the phone | slammed the door | disrespectful | disrespect | unprofessional | arrogant | aggressive | ' +
    'threatened | attitude | bad manners | no manners | talked down | spoke down | talked to me like | spoke to me like | treated me | treated my | treats me | talks to me | spoke to my | talked to my | spoke to me in | racist | harassed | humiliated | condescending | way i was treated | how i was treated',
);
/** Something is to be kept as it happened. */
const keeping = list(
  'يتسجل | ينسجل | ينكتب | تسجلوها علي | ابلغ عن موظف | ابلغ عن المندوب | ابلغ عن السواق',
  'on record | on the record | want that noted | want this noted | want it noted | want it recorded | want that written down | want this written down | want it written down | want that recorded | formally noted | report your | report the driver | report the courier | report a member of staff | report an employee',
);

const givingBack = list(
  'ارجع | ارجعه | ارجعها | ارجعهم | نرجع | نرجعه | برجع | برجعه | بنرجع | رجع | ترجيع | ارجاع | ارد | ارده | استبدل | استبدال | ابدل | نبدل | ابدله | تبديل',
  'send ... back | bring ... back | take ... back | give ... back | return | returning | hand ... back | exchange | exchanging | swap',
);
const backAsItIs = list(
  'ابدله | ابدلها | استبدله | استبدلها | ارجعه لكم | ارجعها لكم | ارده لكم | اردها لكم',
  'swap it | swap this | exchange it | exchange this | return it | return this | give it back | give this back | send it back | send this back | bring it back | take it back',
);
/** Settings that are put back are no goods that are. */
const settings = list(
  'المصنع | اعدادات | ضبط | اللغة | كلمة السر | الباسورد | النت | الانترنت | الخط | الشبكة | الصوت | الصورة',
  'factory | settings | default | password | language | internet | signal | sound | picture | channel | channels',
);
const calledOff = list(
  'انهي | افسخ | فسخ | الغي | الغاء | الغوا | الغ | الغيه | الغيها | نلغي | تلغون | تلغوا | تلغي | كنسل | كنسلوا | كنسلي | اكنسل | ما عاد ابغى | ما عاد ابي | معاد ابي | مابقيت ابي',
  'get out of | terminate | end my | cancel | cancelling | cancellation | call off | stop my order | dont want it any more | no longer want',
);
const orders = list(
  'طلب | طلبي | الطلب | طلبية | طلبيتي | اوردر | الاوردر | شحنة | شحنتي | حجز الجهاز',
  'order | orders | purchase | delivery | shipment | subscription | plan | package | contract | line | service',
);
const visits = list(
  'موعد | موعدي | زيارة | الزيارة | حجز موعد | ميعاد',
  'appointment | visit | booking | slot | meeting',
);

/** Ways in which what is to be done is told plainly, the first that holds. */
export const deeds: readonly Deed<Purpose>[] = [
  { kind: 'recorded', says: keeping },
  { kind: 'recorded', says: manners, of: people, within: 9 },
  { kind: 'taken_back', says: givingBack, of: orderedGoods, without: settings, within: 5 },
  { kind: 'taken_back', says: backAsItIs, without: settings },
  { kind: 'taken_back', says: calledOff, of: both(orders, bonds, orderedGoods), without: visits, within: 6 },
];

const bills =
  '(?:bills?|invoices?|billing|(?:months?|my|our|last|account) statements?|how much (?:do|did) i owe|(?:my|our|last|this|the|that|extra|late|outstanding) (?:\\S+ )?(?:payments?|fees?|charges?|instal?lments?|deposit|balance)(?! (?:for|of|to) (?:a|the|delivery|shipping|installation))|(?:fees?|charges?|amounts?|lines?|items?) (?:\\S+ ){0,3}on (?:my|our|this|the last)|(?:و|ب|ل|ع|عل|هال|ه)?(?:ال|لل)?(?:فاتور\\S*|فواتير\\S*)|كشف (?:ال)?حساب\\S*|رصيدي|مديوني\\S*|كم علي(?= |$)|(?:ال)?(?:دفعه|دفعات|مبلغ|سداد) (?:اللي|الي) (?:دفعت\\S*|سددت\\S*|حولت\\S*)|دفعتي|(?:ال)?(?:حواله|حوالتي|تحويلي))';
const ordered =
  '(?:(?:my|our|the|this) (?:\\S+ ){0,2}?(?:orders?|parcels?|shipments?)|(?:my|our) (?:\\S+ )?(?:delivery|refunds?|courier)|(?:the|my) refund|order number|order \\d+|(?:my|the) package(?= (?:\\S+ ){0,4}(?:arriv\\S*|deliver\\S*|ship\\S*|come|coming|here|now|due))|(?:where is|wheres|track|tracking) (?:\\S+ )?(?:package|\\S+ i (?:ordered|bought))|(?:و|ب|ل|ع|عن)?(?:ال)?(?:طلبيتي|طلبيه|طلبي|طلبنا|طلبيتنا|شحنتي|شحنه|طردي|طرد|اوردر\\S*|كوموند\\S*|كوماند\\S*)|(?:رقم|وين|فين|متي|امتي|ايمتي|حاله|وضع) (?:ال)?طلب(?= |$)|(?:متي|امتي|ايمتي|ايمتا|وقتاش|هل|وين|فين)(?: \\S+){0,2} (?:ب|ح|ه|راح )?(?:ي|ت)?(?:نزل|رجع|وصل|جي|تحول)\\S*(?: \\S+){0,2} (?:ال|لل)?(?:مبلغ|فلوس|فلوسي|مصاري|مصرياتي|استرداد|استرجاع)\\S*)';
const ownAffairs = new RegExp(`(?:^| )(?:${bills}|${ordered})(?= |$)`, 'u');

/** Beside a question these say that something was done wrong, and is to be put right. */
const wronged =
  /(?:^| )(?:(?:you|u|they|he|she)(?: \S+)? (?:charged|took|taken|billed|deducted|debited|overcharged|charge|take|bill)|charged (?:me|my|us|twice)|twice|wrong|wrongly|incorrect|incorrectly|mistake|not mine|broken|damaged|cracked|smashed|missing|empty|faulty|never (?:ordered|asked|had)|(?:بت|ت)?(?:خصم|سحب|اقتطع)(?:تو|و|وا|ون)\S*|انخصم\S*|مرتين|مضاعف\S*|غلط|بالغلط|خطا|مكسور\S*|تالف\S*|ناقص\S*|خربان\S*|معطوب\S*|(?:ما|مو) (?:طلبت|اشتركت)\S*)(?= |$)/u;
/** What is only thought of: a bill that there is none of yet. */
const supposed =
  /(?:^| )(?:if (?:i|we) (?:\S+ )?(?:take|took|switch|switched|upgrade|upgraded|add|added|buy|bought|get|got)|(?:لو|اذا) (?:\S+ )?(?:اخذت|اخدت|اشتركت|ضفت|اضفت|رقيت|شريت|اشتريت))(?= |$)/u;
const asking =
  /(?:^| )(?:why|how come|make sense|(?:dont|do not|cant|cannot) (?:\S+ )?understand|confused|confusing|unclear|not sure (?:what|why)|no idea|مو فاهم|مش فاهم|مب فاهم|ما فهمت|مانيب فاهم|explain|explained|clarify|query|questions?|understand|check|find out|tell me|let me know|status|update on|wondering|ليش|ليه|علاش|لماذا|ليه|سوال|سوالي|استفسار|استفسر|افهم|تفهمني|تفهموني|فهمني|فهموني|توضح\S*|وضح\S*|تشرح\S*|اشرح\S*|اتاكد|تتاكد\S*|تشيك\S*|شيك\S*|اعرف|خبرني|خبروني|علمني|علموني|قولي|قولوا|قولولي|قول لي|شو صار|وش صار|ايش صار|وين صار\S*|وين وصل\S*)(?= |$)/u;

/**
 * Whether somebody wants to know something of a bill, an order or a refund of theirs, rather than have a wrong put right.
 * `wished`: the words are all that is wanted, so that the thing alone is asked after: "I just want my order".
 */
export function asksOfOwnAffairs(text: string, { wished = false } = {}): boolean {
  const folded = foldLine(text);
  if (wished && answer.test(folded)) return true;
  if (!ownAffairs.test(folded) || wronged.test(folded) || supposed.test(folded)) return false;
  return wished || isQuestion(text) || asking.test(folded);
}

/** Nothing but an answer, whatever it is to. */
const answer =
  /^(?:an?|some|one)? ?(?:\S+ )?(?:answers?|reply|explanation|information)(?: |$)|^(?:ال)?(?:جواب|رد|توضيح|معلومه|تفسير)(?: |$)/u;

const will =
  '(?:ابي|ابيه|ابغي|ابغا|ابغاه|اريد|اود|عايز|عايزه|عاوز|عاوزه|بدي|بدنا|حاب|حابه|حابب|بغيت|نبي|نبغي|ودي|محتاج|محتاجه|احتاج)';
const willed = '(?:i|we|im|am) (?:\\S+ )?(?:want|need|wanted|needed|wanna|would like|asking for|after)';
const complaintDenied =
  '(?:(?:not|dont|without|no|never)(?: \\S+){0,4}? (?:complain|complaint|complaints|complaining)|(?:ما|مو|مش|مب|موب|لا|ماني|بدون|هاي مو|هذي مو)(?: \\S+){0,2}? (?:ا|ب|ن|م)?(?:شتكي|شكوي|شكايه))';
const onlyWishes = [
  `(?:all|the only thing|only thing)(?: that)? ${willed}(?: \\S+)? (?:is|for|about)(?: to)? (?<wish>.+)$`,
  `(?:i|we) (?:just|only|simply|really just) (?:want|need|wanted|needed|wanna|would like)(?: to)? (?<wish>.+)$`,
  `(?:just|simply|please just) (?<wish>(?:tell|fix|get|give|send|sort|help|let|answer|show|bring|find|check|deliver|make|explain|say|repair|restore|put)(?: .+))$`,
  `${complaintDenied}(?: \\S+)?? (?:but |just |only |please )*${willed}(?: to)? (?<wish>.+)$`,
  `كل (?:اللي|الي|ما|شي|شي اللي)(?: انا)? ${will.replace(')', '|ابيها|ابغاها|بدي ياه|بدي ياها|نبيه|اريده|بغيته|محتاجينه)')}(?: هو| اني| ان)* (?<wish>.+)$`,
  `(?:بس|فقط|غير)(?: انا| يا \\S+)? ${will}(?: بس| ان)* (?<wish>.+)$`,
  `(?:^| )${will} بس (?<wish>.+)$`,
  `(?:^| )${will} (?<wish>.+) (?:بس|وبس|لا غير)(?= |$)`,
  `(?:بس|فقط) (?<wish>(?:قول|خبر|علم|جاوب|عط|اعط|شوف|صلح|رجع|ارسل|ابعت|حل|فهم|شرح|وضح|ورو|طمن)\\S* .+)$`,
  `${complaintDenied}(?: \\S+)?? (?:بس |لكن |وبس )*${will} (?<wish>.+)$`,
].map((pattern) => new RegExp(`(?:^| )${pattern.replace(/^\(\?:\^\| \)/u, '')}`, 'u'));

/**
 * All that somebody says they want, in folded words, where they say that it is all: "I'm fed up, I just want to know where my
 * order is". Undefined where nothing says so.
 */
export function onlyWish(text: string): string | undefined {
  const folded = foldLine(text);
  for (const pattern of onlyWishes) {
    const wish = pattern.exec(folded)?.groups?.['wish'];
    if (wish !== undefined && wish.includes(' ')) return wish;
  }
  return undefined;
}
