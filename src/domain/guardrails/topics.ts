import type { BuiltInTopicKey } from '../../config/guardrails.ts';
import type { DepartmentKind } from '../../shared/vocabulary.ts';
import type { Pattern } from './pattern.ts';

/** A subject that a department may not talk about freely. */
export interface Topic {
  key: string;
  action: 'refuse' | 'approved_text' | 'escalate';
  patterns: readonly Pattern[];
  /** What is said instead; needed unless a human takes over. */
  say: { ar: string; en: string };
}

/** A topic that is guarded without being configured. */
interface BuiltInTopic extends Topic {
  key: BuiltInTopicKey;
  /** The kind of department that may talk about it, and that the caller is offered; nobody may without it. */
  only?: DepartmentKind;
}

const feeWords =
  'charged | charge me | delivery | shipping | return | repair | refund | bill | invoice | paid | pay | owe | due | wrong price | overcharged | how much longer | how much time | late fee | ' +
  'فاتوره | الفاتوره | فاتورتي | دفعت | خصمتو | خصمتوا | سحبتو | سحبتوا | توصيل | التوصيل | الشحن | الارجاع | الصيانه | علي | غلط | متبقي | رصيدي | باقي | مبلغ';

/** The subjects that are guarded without anything being configured. */
export const builtInTopics: readonly BuiltInTopic[] = [
  {
    key: 'prices',
    only: 'sales',
    action: 'approved_text',
    patterns: [
      {
        lists: [
          'how much is | how much are | how much does | how much do | how much for | how much would | how much will',
        ],
        unless: feeWords,
      },
      {
        lists: [
          'what is the price | whats the price | what is the cost | whats the cost | what are the prices | what are your prices | price of | prices of | cost of | what does it cost | price list | the price for | any discount | any offers | what offers | your offers | special offer*',
        ],
        unless: feeWords,
      },
      {
        lists: [
          'بكم | بكام | كم سعر | كم اسعار | كم يكلف | كم تكلف | كم تكلفه | كم ثمن | كم قيمه | قديش سعر | قديش حق | اديش سعر | شكد سعر | بقديش | بقداش | وش سعر | ايش سعر | ايه سعر | سعره كم | سعرها كم | ما سعر | ما هو سعر | ما هي اسعار | قائمه الاسعار | عروضكم | عندكم عروض | وش عروض | ايش العروض | bkam | b kam | kam se3r | 2adesh | adesh',
        ],
        unless: feeWords,
      },
    ],
    say: {
      ar: 'الْأَسْعَارُ وَالْعُرُوضُ عِنْدَ زُمَلَائِي الْمُخْتَصِّينَ، وَهُمْ أَدَقُّ مِنِّي فِيهَا. هَلْ تُحِبُّ أَنْ أُحَوِّلَكَ إِلَيْهِمْ؟',
      en: 'My colleagues have the current prices and offers. Shall I put you through to them?',
    },
  },
  {
    key: 'refund_promise',
    action: 'approved_text',
    patterns: [
      {
        lists: [
          'promise | guarantee | guaranty | assure me | swear | confirm that | give me your word | commit to | اوعدني | اوعديني | توعدني | توعديني | وعدني انك | اضمن لي | اضمني لي | تضمن لي | تضمنلي | تضمن | اضمنلي | اكد لي | اكدلي | تاكد لي | احلف | احلفلي | تعهد | تتعهد | عطني كلمه | اعطيني وعد | عطني وعد',
          'refund | refunded | money back | compensation | compensate* | reimburse* | my money | credit me | استرداد | الاسترداد | استرجاع | ترجع* | ترجيع | يرجع* | رجع* | ارجاع | فلوسي | فلوس | المبلغ | مبلغ | تعويض | تعويضي | تعوض* | بتعوض*',
        ],
        gap: 6,
        unless:
          'you promised | they promised | he promised | she promised | was promised | وعدتوني | وعدوني | وعدني الموظف | broke',
      },
    ],
    say: {
      ar: 'لَا أَسْتَطِيعُ أَنْ أَعِدَكَ بِاسْتِرْدَادٍ أَوْ تَعْوِيضٍ فِي الْمُكَالَمَةِ، فَالْقَرَارُ بَعْدَ مُرَاجَعَةِ طَلَبِكَ. أُسَجِّلُ طَلَبَكَ الْآنَ، وَيَتَّصِلُ بِكَ زَمِيلٌ بِالْقَرَارِ.',
      en: "I can't promise a refund or compensation on this call; that's decided once your request has been reviewed. I can take your request now, and a colleague will call you back with the decision.",
    },
  },
  {
    key: 'legal',
    action: 'approved_text',
    patterns: [
      {
        lists: [
          'legal advice | legally advise | can i sue | could i sue | should i sue | do i have a case | is it legal | is that legal | is this legal | what are my legal rights | my rights under | what does the law say | does the law | is the contract valid | legally binding | استشاره قانونيه | نصيحه قانونيه | رايك القانوني | هل يحق لي قانونا | حقوقي القانونيه | هل هذا قانوني | هل هو قانوني | وش يقول القانون | ايش يقول القانون | القانون بيقول ايه | شو بيقول القانون | ارفع عليكم قضيه ولا | هل اقدر ارفع قضيه | ينفع ارفع قضيه | فيني ارفع دعوى | هل العقد ملزم',
        ],
      },
    ],
    say: {
      ar: 'لَا أَسْتَطِيعُ أَنْ أُقَدِّمَ رَأْيًا قَانُونِيًّا. أَسْتَطِيعُ أَنْ أُسَجِّلَ مَوْضُوعَكَ، أَوْ أُوصِلَكَ بِزَمِيلٍ يُتَابِعُهُ مَعَكَ.',
      en: "I can't give legal advice. I can take down the details, or put you through to a colleague who'll follow it up with you.",
    },
  },
  {
    key: 'medical',
    action: 'approved_text',
    patterns: [
      {
        lists: [
          'medical advice | which medicine | what medicine | what dose | dosage | should i take | can i take | cause cancer | causes cancer | bad for my health | harmful to my health | safe for pregnant | safe while pregnant | safe for my baby | affect my pacemaker | with a pacemaker | radiation dangerous | radiation harmful | is the radiation | treat my headache | نصيحه طبيه | استشاره طبيه | اي دواء | وش اخذ دوا | ايش اخذ دواء | اخد دوا ايه | شو اخد دوا | جرعه | يسبب سرطان | تسبب سرطان | يسبب السرطان | مضر للصحه | يضر الصحه | خطر على الحامل | امان للحامل | يضر الجنين | منظم ضربات القلب | الاشعاع مضر | اشعاع الراوتر | اشعه الراوتر',
        ],
        unless:
          'should i take it to | take it back | can i take it | can i take the | should i take the | a picture | a photo | the bus',
      },
    ],
    say: {
      ar: 'هَذَا سُؤَالٌ طِبِّيٌّ، وَلَا أَسْتَطِيعُ أَنْ أُجِيبَ عَنْهُ؛ الْأَفْضَلُ أَنْ تَسْأَلَ طَبِيبًا. هَلْ أُسَاعِدُكَ فِي شَيْءٍ آخَرَ؟',
      en: "That's a medical question, which I can't answer; please ask a doctor. Is there anything else I can help you with?",
    },
  },
  {
    key: 'competitors',
    action: 'approved_text',
    patterns: [
      {
        lists: [
          'better than | worse than | cheaper than | faster than | compare | compared to | versus | vs | instead of you | what do you think of | opinion of | احسن من | افضل من | ارخص من | اسرع من | اسوا من | قارن | مقارنه | تقارن | ايش رايك في | وش رايك في | ايه رايك في | شو رايك ب',
          'stc | mobily | zain | jarir | extra | amazon | noon | competitor* | other compan* | اس تي سي | موبايلي | زين | جرير | اكسترا | امازون | نون | المنافس* | الشركات الثانيه | الشركات التانيه | الشركات الاخرى',
        ],
        gap: 4,
      },
      {
        lists: [
          'stc | mobily | zain | jarir | amazon | noon | اس تي سي | موبايلي | زين | جرير | امازون | نون',
          'better | cheaper | faster | or you | احسن | افضل | ارخص | اسرع | ولا انتو | ولا انتم',
        ],
        gap: 3,
        unless: 'good | زين والله | it was | كويس',
      },
    ],
    say: {
      ar: 'لَا أَسْتَطِيعُ أَنْ أُقَارِنَ بِشَرِكَاتٍ أُخْرَى، لَكِنْ يُسْعِدُنِي أَنْ أُخْبِرَكَ بِمَا عِنْدَنَا. مَا الَّذِي تَبْحَثُ عَنْهُ؟',
      en: "I can't compare us with other companies, but I'm glad to tell you what we have. What are you looking for?",
    },
  },
  {
    key: 'undocumented',
    action: 'refuse',
    patterns: [
      {
        lists: [
          'secret code* | hidden menu* | hidden feature* | secret menu* | backdoor | back door password | engineer menu | service code* | undocumented | unofficial firmware | custom firmware | bypass the data cap | bypass the limit | bypass the speed limit | unlimited for free | free internet trick | hack the wifi | hack a wifi | hack my neighbour* | hack my neighbor* | crack the password | unlock the sim lock | clone the sim | كود سري | اكواد سريه | الاكواد السريه | قائمه سريه | القائمه السريه | قائمه مخفيه | خاصيه مخفيه | ميزه مخفيه | باب خلفي | سوفت وير غير رسمي | اخترق واي فاي | اختراق واي فاي | اخترق شبكه | اهكر | تهكير | نت مجاني | انترنت مجاني بدون | افك حمايه | نسخ الشريحه | اتخطى حد الاستهلاك',
        ],
      },
    ],
    say: {
      ar: 'أَسْتَطِيعُ أَنْ أُسَاعِدَكَ فِيمَا هُوَ مَوْصُوفٌ فِي أَدِلَّتِنَا فَقَطْ، وَهَذَا لَيْسَ مِنْهُ. هَلْ أُسَاعِدُكَ فِي شَيْءٍ آخَرَ؟',
      en: "I can only help with what our guides describe, and this isn't in them. Is there anything else I can help you with?",
    },
  },
  {
    key: 'unannounced',
    action: 'approved_text',
    patterns: [
      {
        lists: [
          'roadmap | road map | upcoming model* | unreleased | not released yet | when will you launch | when will you release | when are you launching | next year model | future product* | مواعيد الاصدار القادم | متى تنزلون | متى بتنزلون | امتى هتنزلو | امتى هتنزلوا | ايمتى رح تنزلو | المنتجات القادمه | المنتجات الجايه | خطه المنتجات',
        ],
      },
    ],
    say: {
      ar: 'لَا أَعْرِفُ إِلَّا مَا أُعْلِنَ رَسْمِيًّا، وَلَيْسَ عِنْدِي شَيْءٌ عَنِ الْمُنْتَجَاتِ الْقَادِمَةِ. هَلْ أُخْبِرُكَ بِمَا هُوَ مُتَوَفِّرٌ الْآنَ؟',
      en: "I only know what's been announced, and I don't have anything on future products. Shall I tell you what's available now?",
    },
  },
];
