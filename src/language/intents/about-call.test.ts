import { describe, expect, it } from 'vitest';
import { aboutCall, type AboutCall } from './about-call.ts';
import { asksMeaning, refusesToTell } from './refuses-to-tell.ts';

const asked: readonly (readonly [AboutCall, readonly string[]])[] = [
  [
    'robot',
    [
      'Are you a robot?',
      'am I speaking to a real person',
      'is this an answering machine',
      'هل أنت إنسان ولا آلة؟',
      'عم بحكي مع روبوت؟',
      'انت بشر؟',
      'اكلم بشر ولا روبوت؟',
      'بكلم انسان؟',
    ],
  ],
  ['maker', ['who built you', 'مين برمجك؟']],
  ['who', ['Who am I talking to, please?', "what's your name", 'مين معي؟', 'من معي لو سمحت', 'اسمك ايه']],
  ['abilities', ['what can you do', 'how can you help me', 'وش تقدر تسوي', 'شو بتقدر تعمل']],
  [
    'recorded',
    ['are you recording this?', 'is my call being recorded', 'هل المكالمة مسجلة؟', 'انتو بتسجلوا المكالمة'],
  ],
  ['hearing', ['hello?', 'hello hello', 'are you still there', 'الو سامعني', 'تسمعني؟']],
  ['wellbeing', ['hi how are you', 'كيف حالك اليوم', 'ازيك']],
  [
    'praise',
    [
      'I just wanted to say your technician was brilliant yesterday',
      'the lady in the branch was very helpful',
      'I am calling to thank your driver',
      'الفني اللي جا امس كان محترم جدا',
      'حبيت اشكر الموظف اللي ساعدني',
      'موظفينكم محترمين والله',
      'ما عندي مشكلة والله بس حبيت أشكر الفني محمد',
    ],
  ],
  ['kindness', ['bless you my dear', 'have a nice day', 'الله يعطيك العافية', 'لا ما قصرت']],
];
const nothingOfTheKind = [
  'my robot vacuum does not charge',
  'your technician was great but it broke again',
  'the technician was not helpful',
  'I want to thank your driver but my parcel is broken',
  'I want an engineer who is professional this time',
  'تعتذرون لي، وترسلون فني محترم غير الأول',
  'أرسلوا لي موظف محترم',
  'الموظف ما كان متعاون',
  'is your service great',
  'ابي اشتري كمبيوتر',
  'how can you help me with my bill',
  'do you keep the old phones in stock',
  'can you hear the noise of the router',
  'she asked whether you are a robot',
  "don't record me",
  'is this a real iphone',
  'الروبوت المكنسة خربان',
  'who do I pay the bill to',
  'ابي اكلم بشر',
  'حاب اكلم انسان',
  'عايز اتكلم مع بني ادم',
];

describe('questions about the call itself', () => {
  it.each(asked)('%s', (kind, texts) => {
    for (const text of texts) expect(aboutCall(text), text).toBe(kind);
  });

  it('are not seen where something else is told', () => {
    for (const text of nothingOfTheKind) expect(aboutCall(text), text).toBeUndefined();
  });
});

describe('a caller who is asked for a detail', () => {
  it('may refuse it', () => {
    for (const text of [
      "that's none of your business",
      'I won’t tell you',
      'it is private',
      'مو شغلك',
      'مش هقولك',
      'ما يخصك',
    ])
      expect(refusesToTell(text), text).toBe(true);
    for (const text of [
      'tell me the price',
      'my business line is down',
      'I will give you my number',
      'رقمي الخاص',
      'my name is Grace',
    ])
      expect(refusesToTell(text), text).toBe(false);
  });

  it('may ask what is meant by it, and why', () => {
    for (const text of [
      'what is an e-mail?',
      'why do you need my number',
      'what for?',
      'وش هو الإيميل؟',
      'ليش تبي رقمي',
    ])
      expect(asksMeaning(text), text).toBe(true);
    for (const text of [
      'what is the price',
      'why is my bill so high',
      'why did my order not arrive',
      'ليش فاتورتي غالية',
    ])
      expect(asksMeaning(text), text).toBe(false);
  });
});
