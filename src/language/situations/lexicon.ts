import { both, list } from '../keywords/lists.ts';
import type { Keywords } from '../types.ts';

/** Situations in which people call a business, whatever it sells: each is seen to by one kind of department. */
export type SituationKind = 'acquisition' | 'grievance' | 'trouble' | 'visit';

/**
 * A way in which a situation, or what is to be done, is told: words of one sort, with words of another in the same clause, or
 * beside each other. `denied`: the first words are denied, as in "the page does _not open_", or may not be.
 */
export interface Deed<Kind> {
  kind: Kind;
  says: Keywords;
  /** One of these stands in the same clause. */
  of?: Keywords;
  /** Nor does one of these. */
  without?: Keywords;
  denied?: boolean;
  /** How far its two sorts may stand apart, in words. */
  within?: number;
}

/** A way in which a situation is told. */
export interface Frame extends Deed<SituationKind> {
  /** It tells how somebody feels, which decides only where nothing else is told. */
  mood?: true;
}

// ---- things -------------------------------------------------------------------------------------------------------
const devices = list(
  'جهاز | راوتر | روتر | مودم | تلفزيون | تلفاز | شاشة | رسيفر | جوال | موبايل | تلفون | تليفون | هاتف | ايفون | سامسونج | لابتوب | كمبيوتر | حاسوب | تابلت | ايباد | ' +
    'ساعة ذكية | سماعة | سماعات | طابعة | كاميرا | كيبورد | لوحة المفاتيح | ماوس | ريموت | شاحن | بطارية | علبة | بوكس | كونسول | بلايستيشن | مكبر | مايك',
  'device | router | modem | box | tv | telly | television | screen | monitor | receiver | phone | mobile | handset | iphone | samsung | laptop | computer | pc | tablet | ipad | watch | ' +
    'headset | headphones | earbuds | speaker | printer | camera | keyboard | mouse | remote | charger | battery | console | playstation | mic | microphone | machine | gadget | unit',
);
const services = list(
  'كونيكسيون | الكونيكسيون | ريزو | كونكسيون | نت | النت | نتي | نتنا | لنت | انترنت | واي فاي | وايفاي | شبكة | اشارة | خط | خدمة | فايبر | الياف | شريحة | باقة | رصيد بيانات | بيانات | جيجا | اتصال',
  'internet | the net | my net | our net | wifi | wi-fi | broadband | fibre | fiber | network | signal | line | connection | service | data | sim | esim | landline | hotspot',
);
const shown = list(
  'صفحة | صفحات | موقع | تطبيق | برنامج | صورة | صوت | فيديو | مقطع | قناة | قنوات | رسالة | رسائل | رسايل | ايميل | حساب | لعبة | مكالمة | مكالمات | اشعارات | زر | لمبة | ضو | ضوء | كلمة السر | كلمة المرور | باسورد',
  'page | pages | site | website | app | program | picture | image | sound | audio | video | channel | channels | message | messages | texts | email | emails | account | game | games | calls | ' +
    'notifications | button | light | lights | password | keys | key | download | upload | match | movie | netflix | youtube | whatsapp',
);
const works = both(devices, services, shown);
/** Whatever is meant: "_it_ doesn't open". */
const whatever = list(
  'شي | شيء | كل شي | ولا شي | هذا | هذي',
  'nothing | anything | everything | it | thing | that',
);

// ---- trouble ------------------------------------------------------------------------------------------------------
/** Deeds of things, which are trouble where they are denied. */
const doings = list(
  'يشعل | تشعل | يقرا القرص | يحفظ | يوقف | يثبت | تثبت | يتصل بالشبكة | يجي على | يستقبل | يزامن | يتحدث | يمسك | يشوف الشبكة | تبين | يشتغل | تشتغل | شغال | شغالة | يفتح | تفتح | يشبك | تشبك | يتصل | يشحن | تشحن | يرن | ترن | يرسل | ترسل | يستقبل | يطلع | تطلع | يحمل | تحمل | يلقط | تلقط | يدخل | يستجيب | يقرا | تقرا | ' +
    'يطبع | تطبع | يخدم | تخدم | يولع | تولع | يقلع | تقلع | يظهر | تظهر | يبين | يرد على اللمس | بيشتغل | بتشتغل | بيفتح | بتفتح | بيشحن | بيطلع | بتطلع | بيحمل | بتحمل | بيرن | بيلقط | عم يشتغل | عم يفتح | اشتغل | اشتغلت | خدام | خدامة | كيخدم | كتخدم | يمشي | تمشي | بيلقط',
  'coming | doing anything | appear | appears | working right | detecting | turns | react | reacts | light up | fire up | wake up | showing | ringing | joining | join | work | works | working | load | loads | loading | open | opens | opening | connect | connects | connecting | turn on | turn off | switch on | come on | charge | charges | charging | start | starts | ' +
    'play | plays | playing | show | shows | ring | rings | send | sends | sending | receive | receiving | go through | going through | go out | going out | respond | responding | print | prints | printing | reach | ' +
    'hold | holds | save | sync | syncing | update | updating | recognise | recognize | read | detect | pair | boot | register | refresh | pick up | scan | turning on | switching on | coming on | move | download | stay',
);
/** What only things in trouble do, or are. */
const failing = list(
  'بطل | بطلت | وقف يشتغل | ترتعش | بتترعش | ترتجف | مهزوزة | ممتلي | ممتلئة | ممتليه | شابك وما | عالق | مبكسلة | مغبشة | مخططة | خطوط | خط اخضر | ثقل | ثقلان | يتاخر | متاخر عن الصورة | مقلوبة | بايضة | تخرب | كيتقطع | كتقطع | كيتبلوكا | تبلوكا | يعلق | تعلق | معلق | معلقة | بيعلق | بتعلق | يهنق | بيهنق | مهنق | يقطع | تقطع | بيقطع | بتقطع | يتقطع | يفصل | تفصل | بيفصل | يطفي | تطفي | بيطفي | طفى | طفت | يسخن | تسخن | بيسخن | سخن | يحمى | يحمي | بيحمى | خشخشة | يخشخش | تشويش | وشوشة | ' +
    'ميت | ميتة | طافي | طافية | طفيان | واقف | واقفة | خربان | خربانة | خرب | خربت | عطلان | عطلانة | معطل | معطلة | بايظ | بايظة | باظ | باظت | انكب | انكبت | طاح | طاحت في | وقع | وقعت | انكسر | انكسرت | مشروخة | مشعورة | يرمش | ترمش | يومض | يصفر | بيصفر | ' +
    'بطيء | بطيئة | بطي | بطيئ | ثقيل | ثقيلة | تقيل | تقيلة | زاحف | يزحف | ضعيف | ضعيفة | تدور | يدور وما | مشوش | مشوشة | يعيد تشغيل | يرستر | يهلوس | تعبان | تعبانة | حاس | مقلوب | يتجمد | متجمد | تجمدت | مجمد | طايح | طايحة | مقطوع | مقطوعة | انقطع | انقطعت | فاصل | فاصلة | راح | راحت | اختفى | اختفت',
  'down | green line | lines | round and round | full storage | storage is full | out of sync | delay on | echo | echoes | static | hissing noise | grainy | stripes | upside down | wont stop | by itself | on its own | half the speed | below what | suposed to have | supposed to get | loses | losing | lost signal | lost connection | in and out | freezes | freezing | frozen | hangs | hanging | hung | spins | spinning | snowy | fuzzy picture | crackles | crackling | drops | dropping | dropped | disconnects | disconnecting | cuts out | cutting out | cuts off | shuts down | ' +
    'shutting down | shuts off | restarts | restarting | reboots | rebooting | overheats | overheating | gets hot | boiling hot | too hot | flickers | flickering | buffers | buffering | lags | lagging | laggy | crawling | ' +
    'crawls | stuck | dead | blank | blinking | flashing | flashes | beeping | beeps | buzzing | humming | spilled | spilt | wet | dropped in | fell | cracked | smashed | shattered | glitchy | glitching | ' +
    'pixelated | blurry | fuzzy | garbled | choppy | robotic | breaking up | goes off | going off | keeps going | keeps stopping | on and off | comes and goes | slow | slower | sluggish | snail | wonky | playing up | acting up | ' +
    'acting weird | acting funny | messed up | knackered | kaput | bust | busted | broken | broke | packed up | conked out | gone down | is down | went down | went dead | died | dying | dies | drains | draining | ' +
    'stopped | corrupted | deleted | disappeared | vanished | locked me out | locked out | types twice | wont let me | doesnt let me | error | patchy | weak | stutters | stuttering | loop | no good | cut out | keeps cutting',
);
/** Colours in which something that shows or lights is in trouble; of any other thing they are what it looks like. */
const colours = list(
  'اسود | سودا | سوداء | احمر | حمرا | حمراء | برتقالي | برتقالية',
  'black | red | orange | amber',
);
const lit = list(
  'شاشة | الشاشة | تلفزيون | لمبة | ضو | ضوء | نور | لد | راوتر | روتر | مودم | صورة | صفحة | علبة | بوكس',
  'screen | display | tv | telly | television | light | lights | led | lamp | router | modem | box | picture | page | monitor',
);
/** Said by themselves, they are trouble whatever they are said of. */
const troubles = list(
  'اعدادات المصنع | ضبط المصنع | اوقف الشريحة | وقفوا الشريحة | وقف الشريحة | جوالي انسرق | انسرق جوالي | سرقوا جوالي | ضاع جوالي | الذاكرة ممتلئة | المساحة ممتلئة | البنق | بنق عالي | لاق | بطل يشتغل | بطلت تشتغل | رجع لحاله | يرجع يطلب | ما يقبل كلمة | ما يشتغل | ما بيشتغل | مو شغال | مش شغال | خربان | عطلان | ما يفتح | ما يشحن | يعلق | يهنق | كلمة السر غلط | يقول كلمة المرور خطا | رمز التحقق ما | ما يجيني الرمز | ما وصلني الكود',
  'block the sim | block my sim | nicked my phone | stole my phone | phone was stolen | lost my phone | ping | high ping | not doing anything | apn | mac address | ip address | firmware | error code | storage full | out of space | memory is full | not coming | pop ups | popups | virus | hacked into | frozen screen | white screen | blue screen | not working | doesnt work | wont work | stopped working | wont turn on | wont switch on | wont charge | shuts down | keeps crashing | keeps freezing | wrong password | dialling tone | dial tone | no bars | only one bar | ' +
    'verification code | factory reset | speed test | wont start | packed in | keeps cutting out',
);
/** What thieves do with what is somebody's own: the rules call a human, and until then it is trouble. */
const misuse = list(
  'سرق | سرقوا | سرقولي | انسرق | انسرقت | اتسرق | اتسرقت | تسرقت | مسروق | مسروقة | هكر | هكروا | تهكر | اتهكر | مهكر | اخترق | اخترقوا | انخترق | مخترق | ينتحل | منتحل | بدون علمي | من غير علمي | دون علمي',
  'hacked | hacker | stole | stolen | steal | cloned | hijacked | compromised | impersonating | fraud | fraudulent | without my knowledge | without my permission | behind my back',
);
const identity = list(
  'رقمي | شريحتي | خطي | هويتي | اسمي | باسمي | بسميتي | واتسابي | جوالي | موبايلي | تلفوني',
  'my number | my sim | my line | my name | my identity | my id | my phone | my whatsapp | my simcard',
);
/** Somebody whom the caller does not know, with a deed. */
const strangers = list(
  'احد فتح | حد فتح | حدا فتح | واحد فتح | شخص فتح | احد طلع | حد طلع | احد يستخدم | حد بيستخدم | حدا عم يستعمل | حدا عم يستخدم | واحد يستخدم | شخص يستخدم | ناس يستخدمون | احد يستعمل | احد طلب | حد طلب | احد سجل | شخص سجل | واحد حل',
  'someone ordered | somebody ordered | someone opened | somebody opened | someone is using | somebody is using | someone used | somebody used | someone uses | someone else is using | someone bought | somebody bought | someone took | somebody took | someone registered',
);
const requests = list('هل احد يقدر', 'can someone | can somebody | could someone');
/** Things of which there is none: "no signal upstairs", «ما في صوت». */
const missing = list(
  'اشارة | صوت | صورة | نت | النت | لنت | انترنت | شبكة | واي فاي | خدمة | تغطية | حرارة | ارسال | ارسالة | قنوات | لمبة | كهربا في الجهاز',
  'signal | sound | audio | picture | internet | wifi | connection | service | coverage | reception bars | dial tone | lights | network | data | power',
);
/** Deeds of the caller with a thing, which are trouble where they cannot be done. */
const uses = list(
  'اسمعهم | يسمعوني | اشوف | العب | اصور | اطلع الصور | احدث | اسحب | امسح | ادخل | افتح | اتفرج | اشوف القنوات | اسمع | اشبك | اتصل بالنت | احمل | اطبع | اشغل | اشحن | ادخل الحساب | اسجل الدخول | ارسل | استقبل | افوت | العب | اكلم اي حد | اتصفح',
  'hear | get onto | get past | get through to the page | find the network | see the network | see my | pair my | play my | receive | send | scroll | type | update | get into | get in | log in | login | sign in | log on | get on | get online | watch | hear anything | hear anyone | connect | access | print | make calls | receive calls | send messages | send texts | open | ' +
    'turn it on | turn it off | switch it on | stream | download | install | see anything | use my | use the | play | load | browse | work from home',
);
const technical = list(
  'ارجع اللغة | اغير اللغة | اظبط | اشبك | اربط | اضيف طابعة | اشوف كاميرات | اسوي هوتسبوت | اشارك النت | اقفل المواقع | ارجع المصنع | امسح الكاش | اخلي | اغير الرمز | اغير كلمة | اغير الرقم السري | اغير الباسورد | اضبط | اركب | اوصل | اربط | اعيد ضبط | اعيد تشغيل | افرمت | انقل الصور | انقل البيانات | افعل | اشغل | ابرمج | ازامن | احدث',
  'change the language | change the name of | put it in english | find my | enable | disable | turn off | turn on | share my | connect my | add a printer | hide my | screenshot | record | mirror | cast | set up | setup | connect | pair | reset | reboot | configure | change the wifi | change my wifi | change the password | change my password | transfer my | move my photos | back up | install | activate | ' +
    'turn off the | turn on the | sync | unlock | update the | hook up | plug | link my | block | hide the network',
);
const how = list(
  'شنو اسوي | كيف اقدر | وش اسوي عشان | طريقة | شلون اقدر | كيف بقدر | فين كنلقى | كيف | شلون | ازاي | كيفاش | وش طريقة | ما اعرف | مش عارف | مو عارف | علمني | اشرح لي | ساعدني',
  'what do i put | what do i have to put | what settings | where do i find the setting | where is the setting | is there a way to | whats the code to | how do i | how can i | how to | how do you | how would i | help me | show me how | walk me through | dont know how | cant work out how | cant figure out',
);

// ---- grievance ----------------------------------------------------------------------------------------------------
const money = list(
  'عربون | السعر | سعر | الكاش | كاش | ريال | درهم | دينار | جنيه | ضمان | فاتورة | فواتير | فاتورتي | حسابي البنكي | مبلغ | رسوم | خصم | دفعة | فلوس | فلوسي | مصاري | مصرياتي | قسط | بطاقتي | بطاقة | رصيدي | رصيد | ضريبة | غرامة | الفيزا',
  'price | tariff | cash | bill | bills | invoice | invoices | statement | amount | payment | payments | fee | fees | money | charge | charges | direct debit | card | bank account | credit | deposit | refund | instalment | installment | balance | penalty | fine | pounds | dollars | riyals | sar | aed',
);
/** What is wrong with money. */
const amiss = list(
  'رفعتوا | رفعتو | زدتوا | زودتوا | مو نفس | مش نفس | فرق | طلب كاش | ما استخدمت | وما رجع | معادش | بيرجع | يرجع | ما رجعتوا | ناقصة | ناقص | انسرقت | راحت علي | مضاعفة | مضاعف | دبل | دوبل | غلط | بالغلط | خطا | زيادة | زايد | زايدة | غالية | غالي | مرتفعة | مرتفع | عالية | عالي | اكثر من | اكتر من | مرتين | بدون علمي | ارتفعت | زادت | زاد | طلعت | طالعة | مرفوعة | نار | كبيرة | فجأة | فجاه | مو لي | مش لي | مو حقي | ما اشتركت | ما طلبت | لاغيها | ملغي | الغيت | لسه بتسحبوا | ضاعت | ما رجعت | ما نزل | ما رجع | ما وصل | منصوب | مسحوب | انسحب | انسحبت | ليش',
  'free | was told | without my | put up | raised | different from | instead of | on the website | at the till | promised | not what | less than | for months | for nothing | double | doubled | twice | wrong | too much | too high | so high | higher | high | went up | gone up | shot up | jumped | extra | more than | mistake | error | weird | strange | suspicious | surprise | surprised | shock | crazy | ridiculous | insane | huge | massive | ' +
    'never had | never asked | never used | never ordered | never signed | didnt | dont owe | not mine | still | hidden | without asking | without telling | nobody told | no idea why | dont understand | doesnt match | dont recognise | dont recognize | already paid | keep | keeps | again | missing | not come | hasnt come | not back',
);
/** Money taken: with what was wrong about it. */
const taking = list(
  'حاسبوني | حاسبني | طلب مني | طلبوا مني | اخذ مني | اخذوا مني | خذيتو | اقتطعتوا | سحبتوا | سحبتو | سحبوا | بتسحبوا | خصمتوا | خصموا | بتخصموا | خصمتو | اخذتوا | اخذتو | اخدتوا | انخصم | انسحب | حاسبتوني | حاسبوني | دفعتوني | كلفتوني | تسحبون | تخصمون | طالبيني | مطلعين علي',
  'put me on | signed me up | renewed me | switched me | moved me to | charged | charging | billed | billing | took | taken | keep taking | been taking | are taking | deducted | debited | overcharged | double charged | charge me | bill me',
);
export const people = list(
  'مدير | مديرة | مشرف | المشرف | مشرفة | البنت | بنت | الكاشير | كاشير | حارس | الحارس | السكيورتي | مندوبكم | سواقكم | فنيكم | الفنيين | المندوب | مندوب | السواق | السايق | السائق | الفني | فني | التقني | الموظف | موظف | موظفة | موظفكم | موظفينكم | البياع | البائع | العامل | الشاب | الرجال اللي | واحد من عندكم | خدمة العملاء | اللي رد | المدير | مديركم | الفرع | المحل',
  'supervisor | security guard | guard | the girl | the boy | the person | bloke | your lad | delivery boy | driver | courier | technician | engineer | installer | man who | guy who | lady who | woman who | the man | the guy | the lady | your man | your guy | your lad | staff | employee | agent | rep | representative | salesman | salesperson | shop assistant | cashier | manager | shop | store | branch | customer service | call centre | call center | your people | delivery man | delivery guy | he | she | they',
);
/** Bad manners and bad deeds of people. */
const wrongs = list(
  'قفل السكة | قفلت السكة | سكرت | سكرتو | سكر الخط | قفلت | ما احترم | تافه | مستهتر | يسب | طردني | طردوني | ما ساعد | ما فاد | تجاهل | تجاهلوني | يضحك | دخل بدون | لعب علي | خدعني | خدعوني | غشني | غشوني | ما رضى | قليل ادب | قليل ذوق | قليل الادب | قليلة ادب | وقح | وقحة | صرخ | صارخ | زعق | كذب | كذبت | كذاب | كذبوا | كسر | خرب | سكر | قفل | طنش | طنشوني | طنشني | مطنشين | غلط علي | شتم | سب | اهان | ضحك علي | ضحكوا | نصب | نصبوا | استهزا | رفض | رفضوا | ما رضي | ما رضوا | رمى | رما | وسخ | ترك الباب | راح ومشى | مشى وتركني | احتقر | عاملني | معاملة | تعامل | اسلوب | يتهرب | يماطل | تماطلون | بيماطلوا | تلعبون | بتضحكوا',
  'slammed | smoking | stank | demanded | overcharged me | made fun | mocked | wrong information | never bothered | without telling | left the box | left my | didnt know | wouldnt | rude | shouted | shouting | yelled | yelling | swore | insulted | laughed | lied | lies | lying | ignored | ignoring | hung up | broke my | broke our | damaged | refused | refuses | scratched | dirty | mess | threw | dumped | left it | cheated | tricked | conned | scammed | ' +
    'attitude | disrespectful | unprofessional | impolite | arrogant | useless | clueless | incompetent | didnt bother | walked off | walked out | cut me off | cut the call | fobbed | passed me around | pressured | misled | mis-sold | missold | treated | spoke to me | talked to me | talked down',
);
const nobody = list(
  'محد | محدش | ما حد | ما احد | ولا احد | ولا حد | ماحد | محدا | ما فيه احد | حتى واحد | ماكو احد | حدا ما | ما حدا | مفيش حد | احد ما | تا واحد',
  'nobody | no one | noone | not one person | not a soul | none of you | nobodys | no ones',
);
const attends = list(
  'جا | جاء | جه | اجا | اجى | جاني | جانا | جاي | رد | يرد | بيرد | عم يرد | اتصل | يتصل | كلم | كلمني | سال | سأل | سال فيني | عبرني | معبرني | دق | رجعلي | تواصل | يتواصل | يهتم | مهتم | فادني | خدمني | حل | حلها | ساعدني | يسمع',
  'came | come | comes | coming | showed | shown | turned up | turns up | called | calls | calling | rang | ring | rings | replied | replies | answered | answers | answer | answering | cares | care | listens | listening | told | helps | helped | picks up | picked up | bothered | contacted | got back | gets back | does anything | did anything | sorted | fixed it | seems to',
);
/** Who was to come did not. */
const absent = list(
  'ما جا | ما جاء | ما اجا | ما جه | ما جانا | ما جاني | مجاش | ماجاش | لم يحضر | لم يات | ما حضر | ما وصل الفني | ما طلع',
  'never came | never showed | never turned up | never arrived | never appeared | did not come | didnt come | did not show | didnt show | didnt turn up | no show | failed to come | failed to show | stood me up',
);
const visitors = list(
  'الفني | فني | التقني | المهندس | المندوب | السواق | عاملكم | الفنيين',
  'technician | engineer | installer | driver | courier | repairman | your man | your guy | someone | somebody',
);
const promise = list(
  'وعد | وعدوني | وعدتوني | وعدتونا | وعدونا | وعدني | قلتوا | قلتولي | قالولي | قالوا لي | قالي الموظف | اتفقنا | عطيتوني كلمة | المفروض | موعودة | موعود',
  'promised | promise | promises | swore youd | said you would | said youd | told me you would | told me itd | told me it would | was told | were told | supposed to | meant to be | guaranteed | agreed',
);
/** A promise that was not kept. */
const unkept = list(
  'ما احد | محد | ما حد | ولا حد | محدش | ما حدا | ما شفت | ما شفته | ما صار | ما وصل | ما جا | ما جاء | ما اجا | ما جه | وما | ولا | ولسه | للحين | لحد الان | لسا | لسه | الى الان | ماكو | مفيش | ما نفذتوا | ما سويتوا | ما عملتوا | بس',
  'nobody did | no one did | noone did | nobody has | not | isnt | wasnt | never | nothing | still | didnt | hasnt | havent | but | yet | no sign | doesnt | wont | three days | two weeks | last week | by now',
);
const againAndAgain = list(
  'كل ما | كل مرة | ثاني مرة | تاني مرة | ثالث مرة | تالت مرة | رابع مرة | خامس مرة | سادس مرة | عاشر مرة | للمرة | كم مرة | كل مرة | مية مرة | ميت مرة | عشر مرات | خمس مرات | اكثر من مرة | اكتر من مرة | مرة ورا مرة | كل يوم اتصل | مرات وانا',
  'second time | third time | fourth time | fifth time | sixth time | tenth time | umpteenth time | hundredth time | every time | times now | three times | four times | five times | six times | ten times | so many times | multiple times | several times | over and over | again and again | yet again | hundred times | number of times | how many times',
);
const reaching = list(
  'اتصل | اتصلت | بتصل | اكلم | كلمت | كلمتكم | اشرح | شرحت | بلغت | ابلغ | راجعت | اراجع | مراجعة | ارسلت | كتبت | دقيت | ادق | اشتكيت | نفس الموضوع | نفس السالفة | نفس القصة | نفس الكلام | نفس الحكاية | نفس المشكلة | ونفس الشي | اقول | قلتلكم',
  'called | calling | call | rang | ringing | phoned | phoning | complained | reported | told you | told them | explained | explaining | emailed | wrote | written | asked | asking | been to | same thing | same story | same issue | same problem | contacted | chased | chasing | passed around | transferred',
);
const goods = list(
  'طلب | طلبي | طلبية | الطلبية | طرد | الطرد | شحنة | الشحنة | كرتون | الكرتون | بضاعة | اغراض | اغراضي | توصيلة | توصيل | التوصيل | اللي طلبته | اللي شريته | جهاز | جوال | لابتوب | تلفزيون | سماعة | شاشة | غرض | المنتج | سلعة | كوليس | الكوماند',
  'order | orders | parcel | package | packet | delivery | shipment | box | item | items | thing i ordered | what i ordered | product | phone | laptop | tv | tablet | headphones | it came | stuff | purchase',
);
/** What is bought and sent: it may be given back. */
export const orderedGoods = both(goods, devices);
/** What is wrong with goods that came, or did not. */
const spoilt = list(
  'له اسبوع | له اسبوعين | صارله اسبوع | ما جابه | احد جابه | ودوا | ودوه | راح لمكان | ما استلمت | ما استلمته | مستلمته | عند الجيران | مشعور | مشعورة | مفقودة | ملغي | متاخر | متاخرة | تاخر | تاخرت | ما وصل | ما وصلت | ما وصلني | ما وصلتني | ما اجا | ما جا | ما جه | ما جاني | وين | فين | وينه | مفقود | ضاع | ضايع | ناقص | ناقصة | مكسور | مكسورة | مخدوش | معفوس | معفوسة | مفتوح | مفتوحة | فاضي | فاضية | مستعمل | مستعملة | غلط | غير اللي | غير الي | مو اللي | مش اللي | مختلف | مقاس | لون ثاني | لون غير | تالف | خربان | مضروب | مجعد | مبلول | رجع للشركة | صار له | صارله | من اسبوع | من اسبوعين | من شهر | باقي ما | لسه ما | لسا ما | ما زال | باقي ماوصل | معطوب',
  'no charger | not inside | nothing inside | didnt recieve | not recieved | never recieved | says delivred | says its delivered | wrong address | wrong house | too big | too small | doesnt fit | left outside | open outside | in the rain | late | delayed | overdue | missing | lost | wrong | crushed | dented | scratched | damaged | cracked | smashed | broken | empty | opened | used | second hand | different | another one | not what i | instead of | no sign | not here | not come | hasnt come | hasnt arrived | hasnt turned up | not turned up | not arrived | never came | never arrived | never turned up | ' +
    'never got | didnt get | didnt come | havent received | havent got | not received | still waiting | weeks ago | a week ago | two weeks | ten days | days ago | stolen | next door | wheres my | where is my | where the hell | says delivered | marked as delivered | tampered | faulty | still havent | still hasnt | still not',
);
const sent = list(
  'جابولي | جابوا لي | جبتوا | جبتولي | ارسلتوا | ارسلتولي | ارسلولي | بعتوا | بعتولي | بعثتوا | وصلني | وصلتني | وصلنا | عطوني | عطيتوني | اعطوني | ادوني | سلموني | وديتوا | صيفطتو',
  'sent | delivered | gave | shipped | received | got | brought | arrived | came | handed | sold',
);
const other = list(
  'مشعور | مشعورة | مقاس | لون | ماركة ثانية | قديم | مفتوحة | منتهي | غير | غلط | ثاني | تاني | مختلف | مختلفة | مكسور | مكسورة | معفوس | ناقص | ناقصة | مفتوح | مستعمل | مستعملة | فاضي | فاضية | مخدوش | خربان | خربانة | مو اللي | مش اللي | مضروب | تالف | معطوب | بايظ',
  'colour | color | size | too big | too small | wrong way | old model | opened | bent | chipped | wrong | different | broken | crushed | dented | scratched | cracked | empty | used | faulty | not the one | not what | damaged | missing | incomplete | somebody elses | someone elses | in pieces | smashed | dead on arrival',
);
const waiting = list(
  'استنى | استنيت | بستنى | مستني | مستنية | انتظر | انتظرت | منتظر | منتظرة | ناطر | ناطرة | نطرت | قاعد انتظر | قعدت | جالس انتظر | نستنى | كنتسنى | كنتسناو | ننتظر',
  'waited | waiting | wait | stayed home | stayed in | took the day off | took a day off | day off work | sat at home | sat here | stood there | queued | on hold',
);
const long = list(
  'طول النهار | طول اليوم | اليوم كله | ساعة | ساعات | ساعتين | يوم كامل | من الصبح | يومين | ايام | اسبوع | اسبوعين | اسابيع | شهر | شهرين | من زمان | نهار كامل | سيمانة',
  'all day | whole day | hours | an hour | all morning | all afternoon | days | a week | weeks | a month | months | since monday | since last | ages | forever | so long | for nothing | minutes',
);
const takingBack = list(
  'استعادة المبلغ | استعادة نقودي | استعادة فلوسي | استرد مبلغي | استرد فلوسي | استرد مصرياتي | استرد المبلغ | أسترد ما دفعت | استرجع مصرياتي | رد المبلغ | مصرياتي | يبدلونه | يبدلوه | يبدلوا | يرجعونه | يرجعوه | يرجعوا | عوضوني | تعويض | تعوضوني | رجع التلفون | رجع الجهاز | اردها | ارده | ما عجبني | بدي رجعه | ارجعه | ارجعها | برجعه | ابي ارجع | ابغى ارجع | بدي رجع | بدي رجعه | عايز ارجع | ارد الجهاز | ترجيع | ترجعون | ترجعوا | رجعوا | استبدل | استبدله | ابدله | ابدلها | تبديل | ابي فلوسي | ابغى فلوسي | عايز فلوسي | بدي مصاري | بدي فلوسي | رجعوا لي | رجعولي | نرجعو | نبدل',
  'give me back what i paid | back what i paid | give back what you took | refund me | send this back | send that back | bring this back | take this back | return this | want to return | changed my mind | dont want it any more | dont want it anymore | swap this | exchange this | make it up to me | take it back | send it back | bring it back | give it back | sending it back | taking it back | return it | returning | swap it | exchange it | money back | get a refund | reimburse | reimbursed | compensate | compensated | compensation | cash back to me | want my money',
);
const leaving = list(
  'ما ابي اكمل | ما ابغى اكمل | مابي اكمل | بطلع | طلعوني | خروج نهائي | اوقف | وقفوا | قفلوا حسابي | فصلوا | الغوا | انهي | الغي | الغاء | كنسل | اكنسل | تلغون | افسخ | فسخ | اقفل الخط | افصل الخدمة | اوقف الاشتراك | بوقف اشتراكي | بطلع من عندكم | ابغى اطلع من | نحبس | نلغي | بدي وقف | سكروا حسابي',
  'dont want to continue | do not want to continue | final exit | stop the | end the | ending my | get rid of | leaving the country | opt out | cancel | cancelling | cancellation | terminate | end my contract | get out of | leave you | leaving you | done with you | close my account | closing my account | stop my subscription | disconnect my line | quit',
);
export const bonds = list(
  'معاكم | معكم | الاشتراك | حساب | رقمي | الرقم | الشريحة | عقد | عقدي | اشتراك | اشتراكي | خدمة | الخدمة | خط | خطي | حسابي | باقة | الباقة | النت | معكم | من عندكم | كل شي',
  'my number | the sim | this number | my sim | home internet | contract | subscription | plan | account | service | line | membership | broadband | internet | agreement | deal | you lot | you guys | company | package | everything',
);
const disgust = list(
  'حرام عليكم | عيب عليكم | اسوا شركة | اسوأ خدمة | زفت | فضيحة | مهزلة | قرف | قرفت | طفشت | زهقت | مليت منكم | نصابين | حرامية | حسبي الله | ما عاد اتحمل | ما تستحون | كرهتوني | ضيعتوا وقتي | شكوى | اشتكي',
  'disgusting | disgrace | disgraceful | shambles | joke of a company | appalling | shocking service | outrageous | fed up | sick of | sick and tired | had enough | rip off | ripped off | robbery | thieves | daylight robbery | never again | worst company | worst service | fobbed off | not acceptable | unacceptable | furious | fuming | livid',
);

// ---- acquisition --------------------------------------------------------------------------------------------------
const wishes = list(
  'ابي | ابغى | ابغا | اريد | نريد | نبي | نبغى | ودي | ودنا | عايز | عايزة | عاوز | عاوزة | عايزين | بدي | بدنا | بدها | بده | محتاج | محتاجة | محتاجين | نحتاج | احتاج | يحتاج | تحتاج | ادور | ندور | بدور | حاب | حابب | حابة | ناوي | ناوية | افكر | بفكر | اخذ | اخد | ناخذ | جيبلي | عطني | ممكن | ابيلي | يبي | تبي | نحب | بغيت | باغي | باغية | نشري | اشري',
  'want | wants | wanting | wanna | need | needs | would like | id like | wed like | looking for | looking to | look for | im after | were after | shopping for | can i get | can i have | could i get | could i have | can we get | get me | give me | get a | getting | thinking of | thinking about | interested | hoping to | hoping for | planning | wish to | fancy | recommend | suggest | in the market',
);
/** More or other than one has. */
const another = list(
  'جديد | جديدة | ثاني | تاني | ثانية | تانية | اضافي | اضافية | زيادة | اكبر | اقوى | اسرع | احسن | ارخص | افضل | اعلى | احدث | مستعمل | يغطي | مناسب | مناسبة | رخيص | رخيصة | بيغطي | عرض | عروض | باقة | خصم',
  'new | another | second | extra | additional | bigger | faster | better | cheaper | stronger | newer | latest | upgraded | smaller | larger | spare | bundle | offer | deal | package | plan | quote | quotation | cheap | affordable | something that | one that | one of those | prepaid | postpaid | unlimited',
);
/** Persons, papers and deeds that are wished for and never sold. */
const unsold = list(
  'فني | موظف | احد | حد | شخص | بشري | مدير | مسؤول | موعد | كلمة سر | كلمة المرور | رمز | كود | كلمة راس | نسخة | كشف | ايصال | تعويض | حل | رد | جواب | استرجاع | استبدال | ترجعون | ارجع | فلوسي | اشتكي | شكوى | الغي | الغاء | اغير | اعرف | خربان | عطلان | بدل | بداله | زيارة | موظفة | طبيب | دكتور',
  'technician | engineer | person | human | someone | somebody | agent | manager | supervisor | operator | appointment | visit | password | pin | code | reset | copy | receipt | invoice | statement | help | answer | reply | explanation | apology | refund | replacement | replaced | money | compensation | complaint | complain | cancel | word | call back | callback | date | slot | return | repair | fixed | fix | warranty | doctor | job | back | know why | address | broken',
);
const goodsSold = list(
  'بروجكتر | جهاز لوحي | لوحي | سبيكر | سماعه | قارئ | كاميرات | ريسيفر | هوتسبوت | جيجات | جيجا | رقم مميز | موزع | غسالة | ثلاجة | جهاز | راوتر | روتر | مودم | تلفزيون | شاشة | جوال | موبايل | تلفون | ايفون | سامسونج | لابتوب | لابتوبات | كمبيوتر | تابلت | ايباد | ساعة | سماعة | سماعات | طابعة | كاميرا | شاحن | بلايستيشن | نت | انترنت | واي فاي | فايبر | الياف | خط | شريحة | شريحه | اشتراك | خط ارضي | باور بانك | كفر | مقوي | مقوي شبكة | لمودم | بطاقة شحن | كونيكسيون',
  'projector | ps5 | xbox | switch | kindle | drone | doorbell | cctv | cameras | galaxy | fold | pixel | macbook | chromebook | airpods | smartwatch | 5g | 4g | postpaid | prepaid | number | fridge | washing machine | kettle | vacuum | router | modem | mesh | extender | booster | tv | television | screen | monitor | phone | phones | mobile | handset | iphone | samsung | laptop | laptops | computer | pc | tablet | ipad | watch | headphones | earbuds | headset | speaker | printer | camera | charger | console | playstation | internet | wifi | broadband | fibre | fiber | line | sim | sims | esim | landline | power bank | case | cable | data plan | subscription',
);
/** What somebody has already is no wish for one. */
const owned = list(
  'حقي | حقنا | تبعي | تبعنا | بتاعي | بتاعنا | جهازي | راوتري | جوالي | لابتوبي | ديالي | مالتي',
  'my router | my phone | my laptop | my tv | my internet | my wifi | my line | my sim | my tablet | my screen | my computer | our router | our internet | our wifi | our tv | the router | the phone | the laptop | my modem | my printer | my connection | back',
);
const stock = list(
  'هل يتوفر | يتوفر لديكم | لديكم | عندكو | عندكوا | عندكم منه | نزل | وصلكم | كاين | عندكم | عندكن | عندك | في عندكم | في عندكن | فيه عندكم | تبيعون | بتبيعوا | تبيعوا | متوفر | متوفرة | يوجد | متوفرين | نلقى عندكم | كاين عندكم | واش عندكم | نزل عندكم | وصلكم | موجود',
  'to be had | do u have | do u sell | u have | have you something | have you anything | anything in | back in yet | back in stock | you do any | does your shop have | where can i get | do you do | do you have | do you sell | do you stock | do you carry | do you offer | have you got | you got any | you guys have | you guys sell | you sell | still available | in stock | got any | any left | are there any | is there any | available',
);
const bargains = list(
  'تابي | تمارا | على دفعات | بالقسط | دفعات | مدفوع مقدم | بدون دفعة | خصم | خصومات | عرض | عروض | تقسيط | بالتقسيط | اقساط | باقات | رخيص | رخيصة | تخفيض | طلاب | للطلاب | كوبون | جملة | ضمان اضافي',
  'bit by bit | in parts | part payment | over 12 months | monthly | something less | cheaper for | student | students | seniors | loyalty | old phones | tabby | tamara | salary certificate | down payment | no deposit | discount | discounts | student rates | rates | offer | offers | deals | deal | promo | promotion | sale | instalments | installments | monthly payments | on finance | bundle | packages | plans | family plan | student plan | trade in | part exchange | bulk',
);
const joining = list(
  'ازود | اضيف خط | اضيف شريحة | ازيد السرعة | ارفع السرعة | ارفع الباقة | ارقي | شلون اسوي نت | كيف اسوي نت | نعمل ابونمون | ابونمون | ندير ابونمون | مشترك جديد | اركب نت | تركيب نت | ادخل نت | ندخلو | اشتركو | اصير عميل | اكون عميل | صير زبون | ابقى عميل | انضم لكم | انضم | اسجل عندكم | اشترك معكم | اشترك | نشترك | اجرب الفايبر | اجرب عندكم | انتقل لكم | انتقل عندكم | احول عليكم | انقل رقمي لكم | انقل رقمي عندكم | تركيب عندنا | تركبون عندنا | توصلون لحينا | يوصل لحينا | التغطية عندنا | نغطي حينا | فيه تغطية | اشتراك',
  'have the same | the same offer | same deal | take a connection | take connection | new connection | need connection | get internet | more data | top up | extra data | boost my | increase my speed | home internet | go unlimited | put fibre | install fibre | become a customer | be a customer | sign me up | sign up | join | switch over to | switch to you | come over to you | bring my number | port my number | keep my number | transfer my number to | new customer | get connected | get hooked up | cover my area | cover our area | available in my area | available in our | available on my street | come to my area | in our building | in my building | move up to | go up to | upgrade | add my wife | add my son | add my daughter | add a line | add another',
);
const costs = list(
  'قداش | بشكد | كم بيكلف | كم القسط | كم الاشتراك | كم الباقة | ارخص شي | ارخص حاجة | اغلى | كم تبيعون | كم سعر | كم سعره | كم سعرها | سعره | سعرها | كم يكلف | كم تكلف | بكم | بكام | قديش | بقديش | شكد | شحال | بشحال | تكلفته | يكلفني | كم احط | كم ادفع لو | كم الشهري | غالي عندكم | ثمن | الثمن | اديش',
  'hw much | how mch | cheapest | cheapest one | whats the damage | what would i pay | per mnth | a month for | how much | what would it cost | what does it cost | what do you charge for | whats the price | what is the price | price | prices | cost me | costs | per month for | what are your rates | how pricey | expensive is | quote | quotation',
);
const founding = list(
  'بيت جديد | بيتنا الجديد | البيت الجديد | شقة جديدة | نفتح | بفتح | فتحت محل | بنفتح | مكتب جديد | محل جديد | نقلت بيت جديد | انتقلنا | سكنت جديد | للمكتب | لشركتي | للشركة | لمكتبي | للمحل | للمدرسة | عيد ميلاد | هدية | لابني | لبنتي | لامي | لابوي | لزوجتي | للجامعة | ولدي | بنتي | امي | للعيال',
  'new house | new home | new flat | new place | new apartment | new office | opening a | just moved | moving into | moved into | moved here | starting a | starts university | starts school | for my daughter | for my son | for my mum | for my mom | for my dad | for my wife | for my husband | for my kids | for my business | for our office | for the office | for my shop | for customers | as a gift | birthday | present | for my mother | for my father | for university | for school | for gaming | for college | for my company',
);

// ---- visit --------------------------------------------------------------------------------------------------------
const coming = list(
  'ادخل على طول | اخذ دور | ناخذ دور | زيارة عندكم | نزور | اجي الحين | اجي بكرة | نجيب | امر عليكم | امركم | اجيكم | بجيكم | اجي عندكم | ازوركم | بزوركم | اجي لكم | امر على الفرع | اجي الفرع | اجي للفرع | اروح الفرع | بمر | بمركم | اجي بنفسي | نجي عندكم | اجي للمحل | جاي عندكم | نفوت عليكم | مر لعندكم | اجي لعندكم | نزوركم | ندوز عندكم | الاقيكم | القاكم',
  'come now | come today | come tomorrow | come this | bring my | just walk in | take a number | need to queue | somebody there | anyone be there | anybody there | will you be there | see the phones | look at the phones | try it in | come by | pass by | drop by | drop in | pop in | pop by | swing by | stop by | come over | come in | come down | walk in | visit you | visit your | come to your | come to the shop | come to the store | come to the branch | go to the branch | come see you | see you in person | in person | face to face | nearest shop | nearest store | nearest branch | closest shop | closest branch | closest store',
);
const being = list(
  'دوامكن | دوامكو | اخر وقت | اخر موعد | كم اخر | فوقاش كتسدو | فوقاش كتحلو | كتسدو | تسدو | امتى تفتحو | تفتحون | تقفلون | تسكرون | رمضان دوام | برمضان | بالعيد | فاتحين بالعيد | يوم الجمعة فاتح | شغالين الجمعة | وقت الصلاة | لين متى | لحد متى | الين متى | الى متى | لغاية امتى | لحد امتى | لاي ساعة | لأي ساعة | متى تفتحون | متى تفتحوا | امتى بتفتحوا | ايمتى بتفتحوا | متى تقفلون | متى تسكرون | ايمتى بتسكروا | بتقفلوا | تفتحون الجمعة | تشتغلون الجمعة | دوامكم | الدوام | ساعات العمل | اوقاتكم | فاتحين | فاتح | مفتوحين | مسكرين | قافلين | مداومين | تداومون | موجودين اليوم | وقتاش كتحلو | كتحلو',
  'timings | what are your timings | your timing | hours in ramadan | ramadan hours | on national day | on eid | during eid | on christmas | bank holiday | lunch break | prayer time | last entry | latest i can | until when | till when | how late | what time do you | what time are you | when do you open | when do you close | are you open | you open on | open on | open today | open tomorrow | open now | closed on | closed today | closing time | opening times | opening hours | working hours | business hours | open late | open on friday | open during | holiday hours | hours today | your hours | shut on',
);
const place = list(
  'قريبة منكم | قريب منكم | محطة | رقم المبنى | اي شارع | اي دور | اي حي | عندكم محل | عندكم فرع | لكم فرع | محل ب | وين المحل | الخريطة | بجنب ايش | ميترو | فرع قريب | عنوان المحل | عنوان الفرع | مكانكم | وينكم | فينكم | وين انتم | وين انتو | وين مكان | موقعكم | لوكيشن | العنوان | عنوانكم | وين الفرع | فين الفرع | اقرب فرع | وين محلكم | موقف | مواقف | باركنج | رقم فرع | رقم الفرع | فرعكم | فرع جدة | فرع الرياض | وين صايرين | فين جايين | فين كاينين | كيف اوصل لكم | كيف اوصلكم',
  'number for the | store number | nearest to | closest to | one of your shops | which of your | near the airport | which floor | which street | whats ur address | ur address | address pls | your office | metro | bus stop | map | postcode | landmark | wheelchair | where are you | whereabouts | your address | whats the address | located | directions | how do i get there | how do i find you | parking | park my car | number of the branch | number for the branch | branch number | branch in | which branch | shop in | store in | your location | send me the location | pin location | office in',
);
const work = list(
  'تشغلون | بتشغلوا | تشغلوا | توظفون | ناقصكم | محتاجين موظفين | سيفي | كونطرا خدمة | وظيفة | وظائف | وظايف | شواغر | توظيف | اشتغل عندكم | اتوظف | سيرتي الذاتية | تدريب | متدرب | تدريب صيفي | خدمة عندكم | شغل عندكم | فرصة عمل',
  'any work going | any work | taking people on | need staff | looking for staff | send my cv | part time | summer job | do you employ | jobs | job | vacancies | vacancy | hiring | internship | apply for | my cv | my resume | work for you | recruitment | careers | interview',
);
const lost = list(
  'طاحت مني | طاح | وقعت مني | لقيتوا | نسيناها | نسيت | ضيعت | ضاعت | تركت | طاح مني | فقدت',
  'dropped my | dropped his | dropped her | misplaced | handed in | anyone found | has anyone found | did you find | left my | left our | left the | forgot my | lost my | lost property | lost and found | i left | we left',
);
const belongings = list(
  'جاكيتي | كتاب | لعبة ولدي | ساعتي | سلسال | خاتم | شنطتي | شنطة | محفظتي | محفظة | مفاتيحي | مفتاح | نظارتي | جاكيت | بوك | بوكي | هويتي | بطاقة الهوية | اغراض | المظلة | جواز',
  'toy | charger | cardigan | hat | scarf | ring | book | folder | bag | wallet | purse | keys | glasses | sunglasses | jacket | coat | umbrella | id | card | handbag | backpack | passport | scarf | phone',
);
const premises = list(
  'عندكو | بالمحل | بالفرع | جوا | عندكم | المحل | الفرع | محلكم | فرعكم | المعرض | عندكن | الاستقبال | صالة',
  'doors | entrance | your doors | till | place | shop | store | branch | office | your place | counter | showroom | desk | reception | there | waiting room',
);
const appointment = list(
  'موعدي | اغير موعد | اجل موعد | الحجز | دوري | موعد | احجز | حجز | اجتماع | اقابل | مقابلة | احجز وقت | رونديفو',
  'my slot | move my | reschedule | my booking | my appointment | thursday slot | appointment | book a time | book a slot | book a visit | meet with | meet someone | meet somebody | schedule a visit | arrange a time | arrange a visit | set up a meeting | a meeting',
);

/** Somebody ends what binds them: their contract, their line. */
export const parting: Frame = { kind: 'grievance', says: leaving, of: bonds, within: 6 };

/** Ways in which somebody wants to come by, or to have an appointment. */
export const comings: readonly Frame[] = [
  { kind: 'visit', says: coming },
  { kind: 'visit', says: appointment },
];

/** Every way in which a situation is told. Plurals, endings and joined particles are seen through. */
export const frames: readonly Frame[] = [
  { kind: 'trouble', says: doings, of: both(works, whatever), denied: true, within: 6 },
  { kind: 'trouble', says: uses, denied: true },
  { kind: 'trouble', says: failing, of: works, within: 6 },
  { kind: 'trouble', says: colours, of: lit, within: 6 },
  { kind: 'trouble', says: missing, denied: true },
  { kind: 'trouble', says: technical, of: how, within: 6 },
  { kind: 'trouble', says: troubles },
  { kind: 'trouble', says: misuse, of: identity, within: 6 },
  { kind: 'trouble', says: strangers, of: identity, within: 5, without: requests },
  { kind: 'grievance', says: amiss, of: money, within: 8 },
  { kind: 'grievance', says: taking, of: both(money, amiss), within: 8 },
  { kind: 'grievance', says: wrongs, of: people, within: 7 },
  { kind: 'grievance', says: attends, of: nobody, within: 4 },
  { kind: 'grievance', says: absent, of: visitors, within: 5 },
  { kind: 'grievance', says: unkept, of: promise, within: 12 },
  { kind: 'grievance', says: reaching, of: againAndAgain, within: 7 },
  { kind: 'grievance', says: spoilt, of: goods, within: 6 },
  { kind: 'grievance', says: other, of: sent, within: 7 },
  { kind: 'grievance', says: long, of: waiting, within: 6 },
  { kind: 'grievance', says: takingBack },
  parting,
  { kind: 'grievance', says: disgust, mood: true },
  {
    kind: 'acquisition',
    says: wishes,
    of: both(another, goodsSold),
    denied: false,
    without: both(unsold, owned),
    within: 5,
  },
  { kind: 'acquisition', says: both(bargains, goodsSold), of: stock, without: unsold, within: 6 },
  { kind: 'acquisition', says: bargains, of: both(wishes, goodsSold), without: unsold, within: 6 },
  { kind: 'acquisition', says: goodsSold, of: founding, without: both(unsold, owned) },
  { kind: 'acquisition', says: joining, without: unsold },
  { kind: 'acquisition', says: costs, without: unsold },
  ...comings,
  { kind: 'visit', says: being },
  { kind: 'visit', says: place },
  { kind: 'visit', says: work },
  { kind: 'visit', says: belongings, of: lost, within: 4 },
  { kind: 'visit', says: premises, of: lost, within: 6 },
];
