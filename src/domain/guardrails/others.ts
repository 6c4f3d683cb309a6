import type { Word } from '../../language/index.ts';
import { occurs, type Pattern } from './pattern.ts';

const asks =
  'what is | whats | what are | give me | give us | tell me | read me | read out | show me | find | look up | get me | send me | i need | i want | do you have | can i have | could i have | let me have | pull up | list | which | where does | where is | when did | has | have | ' +
  'عطني | عطيني | اعطني | اعطيني | اديني | ابي | ابغى | ابغي | اريد | عايز | عاوز | عايزه | بدي | قول لي | قولي | قل لي | قلي | وش | ايش | شنو | شو | ايه | ما هو | ما هي | ماهو | كم | هات | هاتي | ' +
  'اقرا | اقرالي | ورني | وريني | ورجيني | شوف | شوفي | دور لي | طلع لي | طلعلي | اعرف | احتاج | محتاج | وين ساكن | فين ساكن | وين يسكن | ارسل لي | ابعتلي | ابعثلي | 3ayez | abi | abgha | bidi | 3tini | eddini';

const details =
  'number | numbers | phone number | mobile number | address | addresses | email | e mail | bill | bills | invoice* | balance | ticket | tickets | orders | account details | account number | card details | card number | records | details | personal data | data | information | info | history | location | password | date of birth | name | names | last call | calls | complaint | complaints';

const relatives =
  'my wifes | my husbands | my brothers | my sisters | my sons | my daughters | my mothers | my fathers | my friends | my neighbours | my neighbors | my neighbour | my neighbor | my exs | my ex wifes | my ex husbands | my ex | my bosss | my boss | my colleagues | my colleague | my girlfriends | my boyfriends | my cousins | my uncles | my landlords | my tenants | my employees | ' +
  'another customers | another customer | other customers | other customer | someone elses | somebody elses | another person | another persons | other people | other peoples | everyone | everybodys | the last caller | last callers | previous caller | previous callers | previous customer* | last customer* | the person who called | who called before me | all customers | all your customers | your customers | every customer* | all callers';

const unlessMine =
  'status | track | where is | not working | broken | doesnt work | does not work | slow | charger | screen | my own | for my | to call | call her | call him | please call | change | update | add | wrong | is late | has not arrived | hasnt arrived | not arrived | didnt arrive';

const arabicDetails =
  'رقم | ارقام | رقم جوال | رقم تلفون | رقم موبايل | جوال | عنوان | عناوين | ايميل | ايميلات | بريد | فاتوره | فواتير | رصيد | حساب | حسابات | تذكره | تذاكر | طلب | طلبات | بيانات | معلومات | تفاصيل | سجل | موقع | كلمه سر | باسورد | بطاقه | اسم | اسماء | شكوى | شكاوي | شكوه | مكالمات | ra2am | raqam | rakam';

const arabicOthers =
  'مدير الشركه | بيت المدير | بيت الموظف | الموظف محمد | المديره | ' +
  'زوجتي | مرتي | مراتي | زوجي | جوزي | رجلي | اخوي | اخي | اخويا | خوي | اختي | ابوي | ابويا | امي | ولدي | ابني | بنتي | جاري | جارتي | جارنا | جيراني | صديقي | صاحبي | صاحبتي | رفيقي | زميلي | زميلتي | مديري | طليقتي | طليقي | خطيبتي | خطيبي | حماتي | عمي | خالي | ولد عمي | ' +
  'عميل ثاني | عميل تاني | عميل اخر | عميل غيري | زبون ثاني | زبون تاني | زبون اخر | العميل اللي | العميل السابق | الزبون السابق | المتصل السابق | المتصل اللي قبلي | اللي قبلي | اللي اتصل قبلي | العملاء | الزباين | الزبائن | كل العملاء | عملائكم | عملاءكم | زباينكم | شخص ثاني | شخص اخر | واحد ثاني | حد تاني | حدا تاني | ناس ثانيه | الناس | غيري | المتصلين | مراتي | marati | zawgati | marti | sa7bi';

const unlessArabic =
  'حاله | وين وصل | متى يوصل | وصل | ما يشتغل | ما تشتغل | مو شغال | مش شغال | خربان | مكسور | ما وصل | ما وصلت | ما وصلني | لم يصل | ما جا | متاخر | تاخر | اتصلو على | اتصلوا على | كلمو | كلموا | سجلو | سجل | سجلي | غير | غيرو | عدل | حدث | لابني | هديه | اضيف | ضيف';

const owes =
  'pay | paying | owe | owes | owed | does pay | pays | عليه | عليها | مديون | مديونه | يدفع | تدفع';
const someoneElse =
  'he | she | they | my wife | my husband | my brother | my sister | my neighbour | my neighbor | my friend | my ex | customer | another customer | the customer | mr | mrs | ms | ' +
  'زوجتي | مراتي | مرتي | زوجي | جوزي | اخوي | جاري | صاحبي | العميل | الزبون | عميل | زبون | فلان | السيد | الاستاذ | ابو';
const howMuch = 'how much | what | what is | whats | tell me | كم | بكام | قديش | اديش | شكد | وش | ايش | ما';

const everybody =
  'list of customers | list of your customers | list of all your customers | list of all customers | list all customers | list your customers | customer list | customer database | which customers | names of customers | names of your customers | قائمه العملاء | قائمه الزباين | اسماء العملاء | اسماء الزباين | راتب | رواتب | salary of | salaries';
const whereLives =
  'وين ساكن | وين ساكنه | فين ساكن | فين ساكنه | وين يسكن | وين تسكن | وين بيسكن | where does | where do';

const patterns: readonly Pattern[] = [
  { lists: [everybody] },
  {
    lists: [whereLives, `${arabicOthers} | my neighbour | my neighbor | my ex | my boss | customer`],
    gap: 2,
    unless: 'delivery | deliver | driver',
  },
  { lists: [asks, relatives, details], gap: 3, unless: unlessMine },
  {
    lists: [
      asks,
      details,
      'of | for | about | from | belonging to',
      `${relatives} | my wife | my husband | my brother | my sister | my friend | my son | my daughter | customer | mr | mrs`,
    ],
    gap: 3,
    unless: unlessMine,
  },
  { lists: [asks, arabicDetails, arabicOthers], gap: 2, unless: unlessArabic },
  { lists: [howMuch, someoneElse, owes], gap: 3 },
  { lists: ['كم', 'على | علي', 'جاري | زوجتي | مراتي | اخوي | صاحبي | العميل | الزبون | فلان'], gap: 2 },
  {
    lists: [
      'who | which customer | which customers | whose | مين | منو | من اللي | مين اللي',
      'called | lives | complained | ordered | owns | اتصل | اشتكى | اشتكي | يسكن | ساكن | صاحب',
      'before me | number | address | last | yesterday | today | قبلي | الرقم | رقم | العنوان | امس | اليوم | مبارح',
    ],
    gap: 5,
    unless: 'called me | from your | did you | اتصل فيني | اتصل علي | اتصل بي | كلمني',
  },
  {
    lists: [
      'address | phone number | mobile number | email address',
      'of customer | of the customer | of your customer | of another | of mr | of mrs',
    ],
    gap: 1,
  },
];

/** "John's bill", «رقم العميل خالد»: a person is named, whom no list could hold. */
const named = [
  /\b(?:give|tell|read|show|get|send|find|want|need|what(?:['’]s| is| are))\b[^.?!]{0,20}?\b(?!(?:that|what|it|let|today|yesterday|tomorrow|company|store|branch|shop|router|phone|laptop|app|wife|husband|mother|father|brother|sister|son|daughter|mom|dad)['’]s)\p{L}{3,}['’]s (?:ticket|bill|balance|address|phone|number|mobile|e-?mail|account|history|orders?|data|details|password)/iu,
  /(?:^| )(?:رقم|ارقام|عنوان|ايميل|بريد|فاتوره|رصيد|حساب|بيانات|تذاكر)(?: \S+){0,2} (?:العميل|العميله|الزبون|الزبونه) (?!حقي|الخاص|بتاع|حق |تبع|عندكم|علي |في )\S{3,}/u,
];

/** Whether somebody asks for what belongs to somebody else. */
export function asksAboutOthers(words: readonly Word[], text: string): boolean {
  const folded = words.map(({ norm }) => norm).join(' ');
  if (named.some((person) => person.test(text) || person.test(folded))) return true;
  return patterns.some((pattern) => occurs(words, pattern));
}
