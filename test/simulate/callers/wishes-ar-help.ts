import type { WishingCaller } from '../types.ts';
import { inArabic as wishing } from './wishing.ts';

/** Callers in Arabic who want to be helped: to buy, to have something mended, to be heard. Written before their calls were heard. */
export const helpInArabic: WishingCaller[] = [
  wishing({
    name: 'wants a laptop for university, Gulf',
    mood: 'calm',
    does: { service: ['أبغى أشتري لابتوب للجامعة'] },
    wants: {
      hears: /ثَلَاثَةُ آلَافٍ|ثَلَاثَةَ آلَافٍ|ثلاثة آلاف|3,?499|٣/,
      noted: 'lead',
      told: [/للجامعة/, /noor-laptop-air/],
      turns: 11,
    },
  }),
  wishing({
    name: 'wants the cheapest plan, Egyptian',
    mood: 'undecided',
    does: {
      service: ['عايز أشترك في باقة نت للبيت'],
      order_it: ['إيه أرخص حاجة عندكم؟', 'أيوه عايزها'],
      anything_else: ['إيه أرخص باقة عندكم؟', 'أيوه عايز أشترك فيها', 'لا شكرا مع السلامة'],
    },
    wants: { source: /fiber|5g|fiveg|offers/, noted: 'lead', turns: 15 },
  }),
  wishing({
    name: 'wants a television and something smaller, Levantine',
    mood: 'undecided',
    does: {
      service: ['بدي أشتري تلفزيون'],
      order_it: ['في شي أصغر؟', 'لا خلص هيك منيح بدي ياه'],
      anything_else: ['في شي أصغر؟', 'لا شكرا مع السلامة'],
    },
    wants: { source: /smart-tv/, turns: 14 },
  }),
  wishing({
    name: 'wants a phone, Maghrebi',
    mood: 'calm',
    does: { service: ['بغيت نشري تيليفون نور إكس'] },
    wants: { source: /noor-phone-x/, noted: 'lead', turns: 12 },
  }),
  wishing({
    name: 'wants an offer and then orders',
    mood: 'calm',
    does: {
      service: ['وش العروض اللي عندكم هالشهر'],
      anything_else: ['أبغى أطلب طقم الميش', 'لا شكرا مع السلامة'],
    },
    wants: { source: /offers|mesh/, noted: 'lead', told: [/الميش/], turns: 13 },
  }),
  wishing({
    name: 'thinks about it first',
    mood: 'undecided',
    does: { service: ['أرغب في شراء جهاز لابتوب'], order_it: ['لا، سأفكر في الأمر'] },
    wants: { source: /laptop/, turns: 11 },
  }),
  wishing({
    name: 'has slow internet, Levantine',
    mood: 'calm',
    does: { service: ['النت عندي كتير بطيء من تلات أيام'], worked: ['لا', 'لسا متل ما هو'] },
    wants: { outcome: ['escalated'], told: [/بطيء/, /تلات أيام/], turns: 13 },
  }),
  wishing({
    name: 'has restarted the router already, Egyptian',
    mood: 'hurried',
    does: {
      service: ['النت مقطوع والراوتر لمبته حمرا وأنا فصلت الراوتر وشغلته تاني'],
      worked: ['لا لسه', 'لا'],
    },
    wants: { outcome: ['escalated'], told: [/لمبته حمرا/], never: /افصل الراوتر|افْصِلِ الرَّاوْتَرَ/, turns: 13 },
  }),
  wishing({
    name: 'is helped by a step',
    mood: 'calm',
    does: { service: ['لمبة الراوتر حمراء وما في نت'], worked: ['ايوه اشتغل الحمد لله'] },
    wants: { source: /red-light/, outcome: ['resolved'], turns: 11 },
  }),
  wishing({
    name: 'has an app that closes, Egyptian',
    mood: 'angry',
    does: { service: ['الأبليكيشن بيقفل لوحده كل ما أفتحه'], worked: ['لا', 'برضه بيقفل'] },
    wants: { source: /app-crashes/, told: [/بيقفل/], turns: 13 },
  }),
  wishing({
    name: 'is angry at the name, Gulf',
    mood: 'angry',
    does: {
      name: ['انتوا نصابين صار لي أسبوع بدون نت', 'خالد العتيبي'],
      worked: ['لا'],
      since: ['من أسبوع'],
      wanted: ['تعويض'],
    },
    wants: { told: [/بدون نت/], outcome: ['escalated', 'ticket'], turns: 14 },
  }),
  wishing({
    name: 'asks for compensation and leaves',
    mood: 'angry',
    does: {
      service: ['أبي تعويض'],
      describe: ['مع السلامة'],
      since: ['مع السلامة'],
      wanted: ['مع السلامة'],
      order: ['مع السلامة'],
      anything_else: ['مع السلامة'],
    },
    wants: { noted: 'ticket', told: [/تعويض/], outcome: ['ticket', 'escalated'], turns: 10 },
  }),
  wishing({
    name: 'asks for compensation in the middle of the steps',
    mood: 'angry',
    does: {
      service: ['النت ما يشتغل من يومين والراوتر أحمر'],
      worked: ['أبي تعويض', 'مع السلامة'],
      since: ['من يومين'],
      order: ['تخطي'],
      wanted: ['تعويض'],
    },
    wants: { told: [/تعويض/, /أحمر/], outcome: ['ticket', 'escalated'], turns: 14 },
  }),
  wishing({
    name: 'wants a bank account, Gulf',
    mood: 'confused',
    does: { service: ['كيف افتح حساب في البنك'] },
    wants: { outcome: ['escalated', 'abandoned'], never: /تطبيق نور|رَقْمِ جَوَّالِكَ/, turns: 12 },
  }),
  wishing({
    name: 'asks what no article answers, twice',
    mood: 'undecided',
    does: {
      service: ['الاستقبال'],
      describe: ['تبيعون سيارات مستعملة عندكم', 'طيب تصلحون مكيفات البيوت'],
      offer_human: ['طيب تصلحون مكيفات البيوت', 'نعم'],
    },
    wants: { outcome: ['escalated'], turns: 13 },
  }),
  wishing({
    name: 'wants a human, and is asked once what it is about, Levantine',
    mood: 'hurried',
    does: {
      service: ['بدي احكي مع حدا'],
      message: ['الفاتورة فيها خط مو إلي'],
    },
    wants: { outcome: ['escalated'], told: [/خط مو إلي/], turns: 9 },
  }),
  wishing({
    name: 'wants an appointment tomorrow, Egyptian',
    mood: 'calm',
    does: {
      service: ['عايز أحجز ميعاد بكرة الساعة 6 المغرب'],
      when: ['بكرة الساعة 6 المغرب'],
      take_time: ['أيوه'],
    },
    wants: { noted: 'appointment', turns: 12 },
  }),
  wishing({
    name: 'says tomorrow at the read-back',
    mood: 'hurried',
    does: { service: ['اريد موعد'], details_right: ['بكرة', 'نعم'], when: ['الأول'], take_time: ['نعم'] },
    wants: { noted: 'appointment', turns: 13 },
  }),
  wishing({
    name: 'is an old woman who rambles',
    mood: 'talkative',
    does: {
      service: [
        'والله يا ولدي أنا كبيرة في السن والجهاز الأبيض اللي تحت التلفزيون نوره صار أحمر ومن الصبح ما في نت',
      ],
      worked: ['ما أعرف يا ولدي', 'لا', 'لا'],
      offer_human: ['ايه يا ولدي'],
    },
    wants: { told: [/نوره صار أحمر|أحمر/], outcome: ['escalated', 'ticket'], turns: 14 },
  }),
  wishing({
    name: 'blesses and asks for the delivery fee, Gulf',
    mood: 'talkative',
    does: { service: ['الله يعطيك العافية، كم رسوم التوصيل؟'] },
    wants: { source: /delivery-fees/, turns: 9 },
  }),
  wishing({
    name: 'has a parcel that did not come, Egyptian',
    mood: 'angry',
    does: {
      service: ['الأوردر بتاعي اتأخر أسبوعين ومحدش بيرد عليا'],
      since: ['من أسبوعين'],
      order: ['48217'],
      wanted: ['عايز فلوسي'],
    },
    wants: { noted: 'ticket', told: [/اتأخر/, /48217/, /فلوسي/], turns: 13 },
  }),
  wishing({
    name: 'has a bill that is too high',
    mood: 'confused',
    does: {
      service: ['فاتورتي غالية هالشهر وما أدري ليش'],
      since: ['هالشهر'],
      order: ['تخطي'],
      wanted: ['أفهم ليش'],
    },
    wants: { told: [/غالية/], turns: 13, source: /bill/ },
  }),
  wishing({
    name: 'refuses everything and has a fault',
    mood: 'private',
    does: {
      name: ['مو شغلك'],
      phone: ['ما أبي أعطيك رقمي'],
      email: ['لا'],
      service: ['النت فاصل من أمس'],
      worked: ['لا', 'لا'],
      details_right: ['نعم'],
    },
    wants: { told: [/فاصل/], turns: 14 },
  }),
  wishing({
    name: 'smells gas at night, Levantine',
    mood: 'in danger',
    at: 'closed',
    does: { service: ['في ريحة حريق طالعة من الشاحن'], phone: ['0551234567'] },
    wants: { hears: /998|افصل|ابتعد|اِبْتَعِد|افْصِل/, outcome: ['escalated'], told: [/حريق/], turns: 10 },
  }),
];
