import { both, list } from '../keywords/lists.ts';
import type { Keywords } from '../types.ts';

/** Kinds of danger that callers tell of: to life, and `fraud`, somebody else with their code, number, telephone or money. */
export type DangerKind = 'fire' | 'gas' | 'shock' | 'battery' | 'injury' | 'fraud';

/** A way to tell of a danger: words that do so by themselves, or signs of a thing that stands in the same clause. */
export interface Sign {
  kind: DangerKind;
  signs: Keywords;
  /** One of these things shows it; without any the signs tell by themselves. */
  of?: Keywords;
}

/** Parts that carry current and do nothing else: they neither shine red nor turn black by themselves. */
const wires = list(
  'سلك | اسلاك | كابل | كيبل | كوابل | واير | وايرات | فيش | فيشة | افياش | مقبس | بريزة | ابريز | توصيلة | مشترك كهرباء | محول | ادابتر | فيوز | شاحن | شواحن | طبلون',
  'wire | wires | wiring | cable | cord | lead | plug | socket | outlet | adapter | adaptor | extension | power strip | fuse | fuse box | charger | transformer',
);
const appliances = list(
  'جهاز | راوتر | مودم | تلفزيون | تلفاز | شاشة | رسيفر | جوال | موبايل | تلفون | هاتف | ايفون | لابتوب | كمبيوتر | تابلت | ايباد | ساعة | سماعة | دفاية | مدفأة | ' +
    'فرن | طباخ | بوتاجاز | غسالة | نشافة | ثلاجة | تلاجة | براد | فريزر | مايكرويف | ميكروويف | مكيف | مروحة | مكواة | غلاية | كتلي | سكوتر | طابعة | بلاستيك',
  'device | appliance | router | modem | box | tv | telly | television | screen | monitor | receiver | phone | mobile | iphone | laptop | computer | tablet | ipad | watch | ' +
    'headset | earbuds | speaker | heater | oven | cooker | stove | washing machine | washer | dryer | fridge | refrigerator | freezer | microwave | air conditioner | ac unit | ' +
    'fan | iron | kettle | scooter | printer | console | unit | machine | lamp | plastic',
);
const batteries = list(
  'بطارية | بطاريات | بطاريه | باور بانك | بور بانك | باوربانك | بوربانك | شاحن متنقل | ليثيوم',
  'battery | batteries | power bank | powerbank | power pack | battery pack | lithium | battery cell',
);
/** Outer parts that a swollen battery pushes up. */
const shells = list('ظهر | غطا | غطاء', 'back | cover | lid | trackpad | touchpad');
/** Things that make a noise when nothing is wrong with them but the sound. */
const sounding = list(
  '',
  'phone | mobile | iphone | tv | telly | television | headset | earbuds | speaker | receiver | laptop | computer | tablet | ipad | watch | console | line',
);
const soundless: Keywords = { ar: [], en: appliances.en.filter((thing) => !sounding.en.includes(thing)) };
/** Everything that may burn, melt or give a shock. */
export const things = both(wires, appliances, batteries);
const body = list(
  'يدي | ايدي | يده | ايده | يدها | ايدها | اصبعي | اصابعي | وجهي | رجلي',
  'hand | hands | finger | fingers | arm | face | leg | skin | thumb',
);
const smells = list(
  'ريحة | ريحه | رائحة | روايح | اشم | نشم | شميت | شمينا | شامم | شامين | شامة | شم | بشم',
  'smell | smells | smelling | smelly | odour | odor | stink | stinks | reeks | whiff',
);
const leaks = list(
  'تسرب | تسريب | يسرب | تسربت | بيسرب | بتسرب | مسرب | متسرب | سرب | تهريب | يهرب | تهرب | بيهرب | بتهرب | مهرب | ينفس | بينفس',
  'leak | leaks | leaking | leaked | leakage | escape | escaping | escapes | escaped | hiss | hisses | hissing',
);
const touching = list(
  'لمست | لمسته | لمستها | المس | المسه | لمسنا | يلمس | تلمس | بلمس | مسكت | مسكته | حطيت يدي',
  'touch | touched | touching | touches | grab | grabbed | hold | plug it in | plugged it in | unplug',
);
const current = list('كهرب | كهربا | كهرباء | تيار', 'current | electricity');

/** With these somebody else gets into an account. */
const codes = list(
  'كود | الكود | اكواد | رمز | الرمز | رموز | كلمة السر | كلمة المرور | كلمة سر | الرقم السري | رقمي السري | باسورد | الباسورد | باسوورد | او تي بي',
  'code | codes | otp | password | passwords | passcode | pin | pin code',
);
/** How strangers get in touch, and what they are after. */
const approached = list(
  'اتصل | اتصلوا | يتصل | كلمني | كلموني | دق | دقوا | رن | راسلني | رسالة | واتساب | بنك | البنك | بطاقة | بطاقتي | فلوس | حساب | حسابي',
  'rang | ring | called | calls | phoned | texted | messaged | emailed | whatsapp | bank | card | money | account | link',
);
const gone =
  'سرق/سرقوا/سرقو/انسرق/انسرقت/اتسرق/اتسرقت/تسرق/تسرقت/سرقولي/سرقوني/سرقت/مسروق/مسروقة/نشلوا/نشل/انشل/اتنشل/خطفوا/ضاع/ضاعت/ضيعت/فقدت/اضعت/ضايع/ضايعة';
const mine = 'جوالي/موبايلي/تلفوني/تليفوني/هاتفي/شريحتي/ايفوني/جوال/موبايل/تلفون/تليفون/هاتف/شريحة/شريحه/سيم';

/** Every way that callers tell of a danger in. Plurals, endings and joined particles are seen through. */
export const signs: readonly Sign[] = [
  {
    kind: 'fire',
    signs: list(
      'حريق | حريقة | حرايق | دخان | دخنة | دخاخين | شرر | شرار | شرارة | شراره | شياط | شايط | محروق | احترق | يحترق | تحترق | بيحترق | محترق | انحرق | ينحرق | بينحرق | تنحرق | ' +
        'ريحة حرق | لهب | لهيب | ولع | مولع | بيولع | يولع | اشتعل | مشتعل | تشتعل | يشتعل | انفجر | انفجرت | ينفجر | تنفجر | بينفجر | بتنفجر | انفجار | فرقع | فرقعت | فقعت | ' +
        'ماس كهربائي | تماس كهربائي | تماس بالكهرباء | صار التماس | الدفاع المدني | مطافي | المطافي',
      'fire | flame | flames | ablaze | smoke | smouldering | smoldering | smoulder | smolder | spark | sparks | sparking | burning | burned down | burnt down | burns down | smells burnt | smells burned | burnt smell | burned smell | smell of burnt | ' +
        'burnt plastic | melted | melting | exploded | exploding | explode | explodes | explosion | blew up | blown up | caught alight | charred | scorched | short circuit with | sizzling | sizzles | ' +
        'smoke alarm going off | smoke alarm went off | smoke detector going off | smoke detector went off | fire alarm going off | fire alarm went off',
    ),
  },
  {
    kind: 'fire',
    // «نار» alone is praise more often than fire.
    signs: list('نار | النار | نيران', ''),
    of: list(
      'في | وفي | فيه | وفيه | فيها | طلع | طلعت | يطلع | تطلع | بيطلع | بتطلع | طالع | طالعة | خرج | خرجت | يخرج | تخرج | شب | شبت | ماسك | ماسكة | ماسكه | مسك | مسكت | قامت | قايدة | ' +
        'شفت | اشوف | بشوف | صار | صارت | بيت | غرفة | مطبخ | دخان | عم تطلع | تاكل | اكلت | وسط | حرق | حرقت | كان في',
      '',
    ),
  },
  {
    kind: 'fire',
    signs: list(
      'ساح | سايح | يسيح | بيسيح | ساحت | ذاب | ذابت | ذايب | يذوب | تذوب | بيذوب | داب | دايب | بيدوب | انصهر | منصهر | ينصهر | تفحم | متفحم | حرق | يدخن | بيدخن | تدخن | بتدخن | مدخن | ' +
        'شعل | يشعل | عم يشعل | بيشعل | انفجارات',
      'burnt | burned | burn | singed | melt | melts | went bang | goes bang | loud bang | big bang | overheated and popped | popped loudly',
    ),
    of: things,
  },
  { kind: 'fire', signs: list('', 'crackling | crackles | crackle | hissing | hisses | hiss'), of: both(wires, batteries, soundless) },
  {
    kind: 'fire',
    // A colour by itself is what somebody buys.
    signs: list(
      'صار اسود | صارت سودا | صاير اسود | صايرة سودا | صاروا سود | قلب اسود | انقلب اسود | تحول اسود | تحول للاسود | اسود لونه | اسود من الحرارة | اسود من النار | اسود بالكامل | اسود تماما | اسودت | مسود | احمر من الحرارة | محمر | جمر | خطر | خطير',
      'glowing | glows | red hot | turned black | turning black | went black | gone black | going black | burnt black | all black | black marks | black mark | black spots | black from | black around | black where | blackened | brown marks | dangerous | unsafe',
    ),
    of: wires,
  },
  { kind: 'gas', signs: smells, of: list('غاز', 'gas') },
  { kind: 'gas', signs: leaks, of: list('غاز', 'gas') },
  { kind: 'gas', signs: list('اول اكسيد الكربون', 'carbon monoxide') },
  {
    kind: 'shock',
    signs: list(
      'صعقة | صعق | صعقت | صعقني | صعقتني | صعقه | صعقته | صعقها | انصعق | انصعقت | كهربني | كهربتني | كهربت | كهربته | كهربتها | كهربتنا | يكهرب | بيكهرب | تكهرب | بتكهرب | عم يكهرب | ' +
        'انكهرب | انكهربت | اتكهرب | اتكهربت | متكهرب | نتعني | نتعتني | نتعه | نتعته | صدمة كهربائية | لسعة كهربا',
      'electric shock | electrical shock | electric shocks | electrocuted | electrocuting | electrocute | electrocutes | got a shock | get a shock | getting a shock | gave me a shock | gave him a shock | gave her a shock | ' +
        'gives me a shock | gives a shock | getting shocks | get shocks | gives me shocks | giving me shocks | gives shocks | keep getting shocks',
    ),
  },
  {
    kind: 'shock',
    signs: list(
      'ضربني | ضربت | ضربتني | ضربه | ضربته | ضربها | يضرب | تضرب | بتضرب | مسكتني | مسكت | مسكته | مسكتها | لقطتني | لقطت | لقطته | نتع | نتعت | ينتع | تنتع | بينتع | بتنتع | لسعني | لسعت | لسعته | لسعتني | يلسع | تلسع | ' +
        'نفضني | نفضت | نفضتني | نفضته | تسرب | مسرب | تسريب',
      'zapped | zaps | zapping | zap | hits me | hit me | jolt | leaking',
    ),
    of: current,
  },
  // «احس الكهرباء ضعيفة» is no shock; «احس بكهرب» is one.
  {
    kind: 'shock',
    signs: list('حسيت | احس | نحس | حسينا | يحس | تحس | بحس | حاسس', ''),
    of: list('بكهرب | بكهربا | بكهرباء | بالكهرب | بالكهربا | بالكهرباء | بتيار | بالتيار | بنتعة | بلسعة', ''),
  },
  { kind: 'shock', signs: list('', 'zapped | zaps | zapping | zap | jolt | shocks | shock off | shock from'), of: things },
  { kind: 'shock', signs: list('', 'shock | shocks | shocked | shocking me | tingle | tingles | tingling | zap'), of: touching },
  {
    kind: 'battery',
    signs: list(
      'منتفخ | منتفخة | انتفخ | انتفخت | تنتفخ | ينتفخ | بتنتفخ | انتفاخ | منفوخ | منفوخة | نفخت | نافخ | نافخة | متنفخ | متنفخة | منفخة | انتفش | متورم | متورمة | مورم | مورمة | ورمت | تورمت | بالونة | بالون',
      'swollen | swell | swells | swelled | swelling | bloated | bloating | bulging | bulged | bulges | bulge | puffed | puffing | puffy | puff | puffs | ballooned | ballooning | inflated | swole',
    ),
    of: both(batteries, appliances, shells),
  },
  {
    kind: 'battery',
    signs: both(
      leaks,
      list(
        'سايل | سايلة | سائل | سال | مادة غريبة | مادة سايلة | مادة لزجة | مادة طالعة | تطلع مادة | طلعت مادة | تطلع منها مادة | طلعت منها مادة | تنزل مادة | نزلت مادة | حمض | اسيد | مخدة | وسادة | طلع منها | تخينة',
        'balloon | fat | fatter | expanded | expanding | expands | pillow | acid | oozing | oozes | fluid | liquid | splitting open | split open | hiss | hisses | popping out',
      ),
    ),
    of: batteries,
  },
  {
    kind: 'injury',
    signs: list('بلع | بلعت | بلعها | بالع | ابتلع | ابتلعت', 'swallowed | swallow | ate | swallowing'),
    of: batteries,
  },
  { kind: 'injury', signs: list('حرق | حرقت | احترق | احترقت | انحرقت', 'burnt | burned | burn | blistered | blister | blisters'), of: body },
  {
    kind: 'fraud',
    signs: list(
      'عطيته | عطيتهم | عطيتها | اعطيته | اعطيتهم | اعطيتها | اديته | اديتهم | اديتها | اديتله | اديتلهم | عطيت واحد | اعطيت واحد | عطيت شخص | اعطيت شخص | عطيناهم | قلت له | قلت لهم | قلت لها | قلتله | قلتلهم | قلتلها | ' +
        'اخذوا | اخذو | اخذ مني | خذوا | خذ مني | خدوا | اخدوا | اخدو | خد مني | اخد مني | سرقوا | سرق | عرفوا | معاهم | صار معهم | ارسلت له | ارسلت لهم | رسلت له | رسلته | بعتله | بعتلهم | بعتت له | حدا اخذ | احد اخذ | حد اخد | واحد اخذ',
      'gave | give him | give them | give her | give someone | told him | told her | told them | told someone | told somebody | shared | stole | stolen | took my | took the | taken my | has taken | have taken | somebody has | someone has | somebody got | someone got | he has my | they have my | they got my | he got my | ' +
        'he wanted | she wanted | they wanted | someone wanted | somebody wanted | and wanted | sent him | sent them | sent her | read him | read them | read her | tricked | scammed | scam | fraud',
    ),
    of: codes,
  },
  {
    kind: 'fraud',
    signs: list(
      'قال انه من | قالوا انهم من | يقول انه من | تقول انها من | قالت انها من | يدعي انه من | ادعى انه من | عامل نفسه من | عامل حاله من | مسوي نفسه من | قاللي انه من | قالي انه من | بيقول انه من | بقول انه من | طلب الرمز | طلب الكود | طلب مني الرمز | طلب مني الكود',
      'saying they are from | saying theyre from | saying he is from | saying hes from | saying she is from | said they are from | said theyre from | said they were from | said he was from | said she was from | says he is from | says hes from | says they are from | says theyre from | fraud | scam',
    ),
    of: both(codes, approached),
  },
  {
    kind: 'fraud',
    signs: list(
      'واحد/شخص/احد/حد/حدا ... طلب/يطلب/طالب/يبي/يبغى/عايز/بده/يريد ... كود/الكود/رمز/الرمز | انتحل/ينتحل/منتحل ... صفة/شخصية/موظف/شخصيتكم/اسم | نصب/نصبوا علي/عليا/عليي | احتال/احتالوا علي/عليا | انصب/اتنصب علي/عليا | تعرضت/تعرضنا لاحتيال/لنصب | عملية/مكالمة/رسالة/ضحية/محاولة احتيال/نصب | محتال | ' +
        `${gone} ${mine} | ${mine} ${gone}`,
      'pretended/pretending/claimed/claiming/claims/pretends to be | pretended/pretending they/he/she were/was/are/is | impersonated/impersonating/impersonates | posed/posing as | was/got/been/getting scammed/defrauded | scammed me | scammer | fraudster | phishing | victim of fraud/scam | report/reporting ... fraud/scam | ' +
        'stole/snatched/nicked/robbed ... my/his/her phone/mobile/iphone/sim/handset | phone/mobile/iphone/sim/handset was/is/got/been/just stolen/snatched/robbed/nicked | stolen phone/mobile/iphone/sim/handset | phone/mobile/iphone/sim/handset stolen | i/have/ive/just lost my phone/mobile/iphone/sim/handset',
    ),
  },
  {
    kind: 'injury',
    signs: list(
      'حياتي في خطر | حياتنا في خطر | خطر على حياتي | خطر على حياتنا | اسعاف | الاسعاف',
      'life is in danger | lives are in danger | we are in danger | i am in danger | ambulance | somebody is hurt | someone is hurt | somebody is injured | someone is injured | got injured | is badly hurt',
    ),
  },
]; // prettier-ignore
