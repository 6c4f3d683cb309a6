import { list } from './lists.ts';

/** Words of content callers, every dialect. */
export const positive = list(
  'ممتاز | ممتازة | رائع | رائعة | جميل | حلو | حلوة | كويس | كويسة | منيح | زين | تمام | مبسوط | مبسوطة | سعيد | سعيدة | فرحان | راضي | راضية | شكرا | مشكور | مشكورين | يعطيك العافية | تسلم | يسلمو | الله يعطيك | جزاك الله | احسن | افضل خدمة | سريعة | محترم | محترمين | متعاون | متعاونين | ساعدني | ساعدتوني | حليتوا | انحلت | زي الفل | مية مية | عشرة على عشرة | يجنن | روعة | خرافي | عظيم | ابدعتوا | ما قصرتوا | ما قصرت | احبكم | بحبكم | مرتاح | مرتاحة | اشكركم | ممتن | ممنون | لطيف | لطيفة | خدمة راقية | تستاهلون',
  'great | excellent | amazing | wonderful | fantastic | awesome | perfect | good | nice | lovely | brilliant | outstanding | superb | happy | glad | pleased | satisfied | delighted | love | loved | like your | thank you | thanks | appreciate | grateful | helpful | kind | friendly | polite | quick | fast service | impressed | best | well done | good job | resolved | solved | fixed | works perfectly | recommend | enjoy | enjoyed | smooth | easy | professional | thrilled | you were great',
);

/** Words of callers who are not. */
export const negative = list(
  'سيء | سيئة | أسوأ | اسوأ | زفت | خرا | زبالة | تعبان | وحش | وحشة | فاشل | فاشلة | مقرف | مقرفة | سخيف | سخيفة | حقير | وقح | قليل ادب | قلة ادب | نصب | نصابين | حرامية | سرقة | احتيال | كذب | كذابين | تكذبون | زعلان | زعلانة | متضايق | متضايقة | منزعج | منزعجة | غاضب | غاضبة | معصب | معصبة | عصبي | محبط | محبطة | خيبة امل | طفشت | زهقت | مليت | قرفت | قرفان | تعبت | طفح الكيل | مو معقول | مش معقول | غير معقول | غير مقبول | مرفوض | مستاء | مستاءة | غير راضي | مو راضي | مش راضي | مشكلة | مصيبة | كارثة | متأخر | متأخرة | تأخير | مكسور | خربان | تالف | ما يرد | ما احد يرد | محدش بيرد | مستفز | استهتار | اهمال | ظلم | حسبي الله | حسبنا الله | شكوى | بشتكي | اشتكي | بلاش | عيب | فضيحة | مهزلة | خدمة سيئة | ولا احد | ضيعتوا وقتي | للاسف | ندمت | اكره | بكره خدمتكم',
  'terrible | horrible | awful | bad | worst | worse | poor | disgusting | pathetic | useless | ridiculous | unacceptable | angry | furious | mad | upset | annoyed | annoying | frustrated | frustrating | disappointed | disappointing | unhappy | dissatisfied | hate | rude | unprofessional | disrespectful | scam | fraud | liar | lied | lying | cheated | stole | rip off | ripped off | joke | fed up | sick of | tired of | sick and tired | waste of time | wasted | nobody answers | no one answers | nobody helped | no one helps | ignored | never again | stupid | idiot | idiots | incompetent | shame | nightmare | disaster | outrageous | mess | broken | damaged | late | problem | complaint | complain | fail | failed | regret | worthless | garbage | crap | sucks | unbelievable | appalled | appalling | disgrace | cancel everything',
);

/** Words of haste. */
export const urgent = list(
  'عاجل | عاجلة | مستعجل | مستعجلة | بسرعة | ضروري | ضرورية | ضروري جدا | الحين | حالا | فورا | فوري | فورية | طارئ | طارئة | طوارئ | لازم اليوم | لازم الحين | لازم دلوقتي | باسرع وقت | في اسرع وقت | اسرع وقت | على وجه السرعة | ما اقدر انتظر | مش قادر استنى | ما فيني استنى | الآن | دلوقتي | هلق | هلأ | حياة او موت | ارجوك | ارجوكم | ارجوكي | الحقوني | انجدوني | قبل بكرة | ما يتحمل | اليوم ضروري | على طول | اسعفوني',
  'urgent | urgently | urgency | asap | as soon as possible | immediately | right now | right away | straight away | emergency | hurry | quickly | at once | critical | cannot wait | cant wait | time sensitive | today please | now please | need it now | need it today | instantly | fast | deadline | by tonight | before tonight | without delay | pressing | desperate | desperately | stranded',
);

/** Words of those who have time. */
export const relaxed = list(
  'مو مستعجل | مش مستعجل | لست مستعجلا | مب مستعجل | على مهلكم | على راحتكم | براحتك | براحتكم | خذ وقتك | خذوا وقتكم | وقت ما تقدرون | لا يوجد استعجال | ما في عجلة | مفيش استعجال | غير مستعجل | غير عاجل | مو ضروري | مش ضروري | ليس عاجلا | اي وقت',
  'no rush | no hurry | not urgent | whenever you can | whenever | take your time | not in a hurry | at your convenience | when you have time | no emergency | not an emergency | any time | some day | not critical',
);
