import { PhraseTable } from '../phrases.ts';

/** Strength of a phrase's promise that a name follows. */
export type Promise = 'strong' | 'weak';

/** Phrases before a name. After weak ones ("i am", «أنا») anything else may come as well. */
export const before = new PhraseTable<Promise>()
  .add(
    'my name is | my name | my full name is | my name would be | the name is | name is | my names | the names | names | my first name is | my good name is | full name | name | my last name is | my family name is | my surname is | last name is | first name is | ' +
      'you can call me | call me | put down | put me down as | put it down as | put it under | write down | it will be under | itll be under | it should be under | thatll be under | they call me | people call me | just call me | i go by | i am called | im called | you are speaking with | youre speaking with | you are talking to | youre talking to | you are speaking to | youre speaking to | speaking with | ' +
      'my name it is | its under | it is under | under the name | under the name of | in the name of | registered under | caller name | account name | my names is | i am named | name of | the name of | change it to | change my name to | change the name to | i said | the name should be | it should be | should be | ' +
      'الاسم الكريم | اسمي الكريم | اسم الكريم | اسمي | اسمي هو | الاسم | الاسم هو | الاسم الكامل | اسمي الكامل | اسمي بالكامل | انا اسمي | انا الاسم | معك | معاك | معاكي | معاكم | معكي | معكم | معاك الاخ | معك الاخ | معاك الاخت | معك الاخت | ينادوني | ينادونني | يدعونني | ادعي | يدعوني | بيقولولي | بينادوني | بيسموني | يسموني | قلت لك | قلتلك | قلت لكم | قلتلكم | حكيتلك | المتحدث | المتحدث هو | المتحدثه | المتكلم | صاحب الحساب | اسم المتصل | اسم صاحب الحساب | المتصل | ' +
      'الاسم يكون | اسم العميل | اسمي يكون | باسم | مسجل باسم | اسم العايله | اسم العائلة | الاسم الاول | الاسم الاخير | اسم الاب | اسمي الاول | قلت اسمي | قلتلك اسمي | بتكلم معاك | بيتكلم معاك | يتكلم معك | اسمو | صحيح الاسم | الصحيح | قصدي | اقصد | سميتي | اسميتي | سميتي هي | كنيتي | تسماني | نتسمى | كيسميوني | وياك | وياكم | ismi | esmi | smiti | ana ismi | ana esmi | ma3ak | maak',
    'strong',
  )
  .add(
    'its me | it is me | this is me | me | hi its | i am | im | i m | this is | it is | its | thats | that is | here is | no | no its | sorry | hi | hello | hello this is | yes | yes its | yes i am | yeah its | well its | sure its | sure | ok | okay | i said | not | انا | هذا | هذي | ده | هو | هي | لا | نعم | ايوه | اي | اني | مرحبا | السلام عليكم | اهلا | اكيد | طيب | ana | هنا | اسف | عفوا | لا هو | لا هي | يعني',
    'weak',
  );

/** What speakers of Arabic call whoever they speak to, folded: no names. */
export const addresses = new Set(
  (
    'خالتي خاله خالي عمي عمو عمه عمتي خويا خوي اخوي اختي يبه يمه ولدي بنتي ابني حبيبي حبيبتي حبي عيوني عيني غالي غاليه الغالي ' +
    'طيبين اغاتي حجي خيتي معلم باشا استاذي عزيزي عزيزتي شباب جماعه ابويا صاحبي صديقي كابتن ريس اغا خواتي اخواني'
  ).split(' '),
);

/** Titles that are no part of a name, folded. */
export const titles = new Set(
  (
    'mr mrs ms miss mister missus dr doctor prof professor sir madam engineer eng captain sheikh sheikha ustaz hajji ' +
    'استاذ الاستاذ استاذه الاستاذه استاد دكتور الدكتور دكتوره الدكتوره مهندس المهندس مهندسه المهندسه سيد السيد سيده السيده الشيخ شيخ انسه الانسه الاخ الاخت اخوك اختك اخوكم اختكم مدام المدام الحاج الحاجه العقيد المقدم باشمهندس الباشمهندس مستر مسز مس'
  ).split(' '),
);

/** Titles that are shortened to a letter before a full stop or a slash: doctor, engineer, professor. */
export const shortTitles = new Set('د م ا'.split(' '));

/** Arabic names that are words of callers as well, folded: names only where one is introduced. */
export const namesAndWords = new Set(
  'عيد سلام ربيع صباح امل شكر فرج جمعه خميس رجب شعبان رمضان نور هديه وعد فرح'.split(' '),
);

/** What a part of a name is called before it is said. */
export const labels = new PhraseTable<'first' | 'family'>()
  .add('first name | given name | forename | الاسم الاول | اسمي الاول | والاسم الاول | واسمي الاول', 'first')
  .add(
    'last name | family name | surname | second name | sur name | اسم العائله | واسم العائله | اسم العايله | واسم العايله | اسم العيله | واسم العيله | الاسم الاخير | والاسم الاخير | الاسم الثاني | والاسم الثاني | العائله | والعائله | العايله | والعايله | الكنيه | والكنيه | اللقب | واللقب | اسم عائلتي | واسم عائلتي',
    'family',
  );

/** Words inside a name. */
export const particles = new Set(
  (
    'al el bin bint ibn abu abdul abd abdel umm um van von der den de la le di da del dos du mac mc st san ben bani aal ' +
    'بن بنت ابن ابو ابا ابي ام ال عبد ذو'
  ).split(' '),
);

/** Words that end a name although they could be one. */
export const boundary = new Set(
  (
    'and but i im my who whose from with calling speaking here because so please for about regarding on in at to is was are am the a an of or not then number phone email since when where thanks thank you your we it its ' +
    'spelled spelling spelt with correct right wrong husband husbands wife wifes mother mothers father fathers mum mums dad dads daughter daughters brother brothers sister sisters ' +
    'زوجي زوجتي والدي والدتي الوالد الوالده ابوي ابويا امي اخوي اخويا اختي ولدي بنتي ابني جوزي جوزها مراتي مرتي خويا بويا ' +
    'من في علي عن مع و عندي ابي ابغي ابغا عايز عايزه بدي اريد بخصوص بشان عشان علشان اللي الذي رقم رقمي ورقمي جوالي وجوالي اتصل متصل واتصل هنا يتكلم بتكلم بيتكلم المتحدث احتاج محتاج مش مو مب ليس لو بس لكن و'
  ).split(' '),
);
