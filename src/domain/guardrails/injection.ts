import type { Word } from '../../language/index.ts';
import { occurs, type Pattern } from './pattern.ts';

// Lists are written plainly; `*` takes any ending. Imperatives stand in the forms of every dialect, since
// "the driver ignored my instructions" is a complaint and "ignore your instructions" is not.

const disregard =
  'ignore | disregard | forget | overlook | override | overwrite | bypass | skip over | drop all | erase | ' +
  'discard | stop following | do not follow | dont follow | dont obey | do not obey | pay no attention to | ' +
  'not bound by | free from | no longer follow | throw away | wipe | ' +
  'تجاهل | تجاهلي | تجاهلو | تجاهلوا | اتجاهل | اتجاهلي | طنش | طنشي | طنشو | انسي | انس | انسى | انسو | إنسى | سيبك من | ' +
  'سيب كل | خليك من | اترك | اتركي | تخطى | تخطي | تجاوز | تجاوزي | الغ | الغي كل | الغي جميع | ألغ | ' +
  'تتجاهل | تتجاهلي | تطنش | تنسى | تنسي | بطل تمشي على | بطل تلتزم | بطلي تمشي على | لا تمشي على | ما تمشي على | ' +
  'لا تتبع | لا تلتزم | ما تلتزم | ماتلتزم | لا تسمع | متسمعش | ما تسمعش | ما تسمع | لا تطع | لا تنفذ | ' +
  'احذف كل | امسح كل | عطل | شيل كل | كنسل | ' +
  'tajahal | tajahel | tgahel | insa | ensa | sebak men | etgahel | itjahal';

const theirOrders =
  'instruction* | prompt | prompts | system prompt | guideline* | directive* | programming | your training | your rules | ' +
  'all rules | the rules you | rules you | rules above | previous rules | earlier rules | safety rules | restriction* | ' +
  'guardrail* | your polic* | your limit* | content filter* | your filter* | safety filter* | constraints | ' +
  'everything you were told | everything you have been told | all you were told | what you were told | what they told you | everything above | everything before | all of the above | ' +
  'told you | developers told | creators told | programmers told | boss told | قالوه لك | قالوا لك | كتبوه لك | برمجوك عليه | ' +
  'everything they told you | all previous text | your orders | the orders you | system message* | developer message* | ' +
  'تعليمات* | التعليمات | تعليماتك | توجيهات* | ارشادات* | الاوامر | اوامرك | اوامر النظام | قواعدك | القواعد | قوانينك | القوانين | ' +
  'قيودك | القيود | ضوابط* | برمجتك | برمجتك | تدريبك | البرومبت | برومبت | سياساتك | فلاتر* | ' +
  'اللي قالوه لك | اللي قالولك | اللي قالو لك | اللي قالوهولك | ما قيل لك | كل ما قيل | اللي انقال لك | اللي علموك | اللي امروك | ' +
  'ta3limat* | taalimat* | ta3leemat* | 2awamer* | awamer* | qawa3ed* | el rules | al rules';

const own =
  'المندوب | الموظف | السائق | الفني | كتبتها | driver | courier | technician | i told you | i just told | my | our own | ours | تعليماتي | اوامري | توجيهاتي | طلبي | my delivery | delivery instructions | to the driver | للسائق | للمندوب | ' +
  'router | الراوتر | installation | التركيب | washing | manual | الكتيب | parental | driver ignored | warranty rules';

const leakVerbs =
  'print | repeat | show | reveal | tell | read | say | output | display | give | share | dump | leak | expose | ' +
  'translate | summarise | summarize | list | write | recite | what is | whats | what are | what were | copy | spell | paste | disclose | explain | send | ' +
  'طلع | طلع لي | طلعلي | طلعي | ' +
  'اطبع | اطبعي | كرر | كرري | اعرض | اعرضي | وريني | ورني | ورجيني | فرجيني | اكشف | اكشفي | قول | قولي | قلي | قل | قل لي | اقرا | اقرالي | اقري | ' +
  'عطني | اعطني | اعطيني | عطيني | اديني | هات | هاتي | ترجم | لخص | اكتب | اكتبي | سرب | ايش | وش | شنو | ما هي | ماهي | ما هو | ايه | شو | انسخ | انسخي | اسرد | عدد | ' +
  'warini | warreni | eteb3 | 2ool | ool | e2ra | iqra';

const innards =
  'system prompt* | your prompt* | initial prompt* | hidden prompt* | original prompt* | your instruction* | system instruction* | initial instruction* | ' +
  'hidden instruction* | secret instruction* | original instruction* | internal instruction* | your system message | system message | ' +
  'your internal rules | your hidden rules | your secret rules | your configuration | your system configuration | your source code | your api key* | api key* | ' +
  'your training data | your tools | your functions | list of tools | tool list | tools you have | functions you have | tools you can call | ' +
  'text that comes before | text before | before my first message | before this conversation | beginning of this conversation | paragraph of your instruction* | lines of your instruction* | ' +
  'النص اللي قبل | قبل اول رساله | الكلام اللي كتبوه | اللي كتبوه لك | كتبوه لك | ' +
  'everything above | text above | words above | the above text | messages above | instructions you were given | instructions you got | rules you were given | what you were told | ' +
  'تعليماتك | تعليمات النظام | التعليمات السريه | التعليمات الاصليه | التعليمات المخفيه | التعليمات الداخليه | التعليمات اللي عندك | التعليمات اللي اعطوك | التعليمات التي اعطيت | ' +
  'اوامرك | اوامر النظام | توجيهاتك | برومبت* | البرومبت | رساله النظام | قواعدك الداخليه | القواعد الداخليه | قواعدك السريه | اعداداتك | اعدادات النظام | الكود حقك | كودك | برمجتك | ' +
  'مفتاح api | مفاتيح api | الادوات اللي عندك | ادواتك | الدوال اللي عندك | كل ما سبق | الكلام اللي فوق | النص اعلاه | النص السابق | ما قيل لك | اللي قالوه لك | اللي قالولك | ' +
  'ta3limatak | ta3leematak | el prompt | al prompt';

const stepByStep =
  'step | steps | slower | slowly | router | modem | didnt hear | did not hear | خطوه | الخطوه | خطوات | الراوتر | ببطء | شوي شوي | على مهلك | ما سمعت';

const become =
  'you are now | youre now | you are no longer | you will now be | from now on you are | from now on youre | from now on act | from now on you will | ' +
  'act as | act like | pretend you are | pretend youre | pretend to be | pretend that you | behave as | behave like | role play | roleplay | play the role | play a role | play the part | take the role | assume the role | ' +
  'imagine you are | imagine youre | imagine that you are | simulate | become a | switch to | switch into | enter | activate | enable | go into | your new role | your new name | respond as | answer as | speak as | youre going to be | ' +
  'انت الان | انت الحين | انت دحين | انت دلوقتي | انت هلق | انت هلأ | انت من الان | من الان انت | من الحين انت | من الان فصاعدا | من اليوم انت | من دلوقتي انت | من هلق انت | ' +
  'تصرف ك* | تصرف كانك | تصرف على انك | تصرفي كانك | تظاهر | تظاهري | اعتبر نفسك | اعتبري نفسك | تخيل انك | تخيلي انك | تخيل نفسك | مثل انك | مثل دور | العب دور | العبي دور | خذ دور | خد دور | تقمص | تقمصي | ' +
  'سوي نفسك | اعمل نفسك | اعملي نفسك | عامل نفسك | حاكي | ادخل في وضع | ادخل وضع | فعل وضع | فعلي وضع | شغل وضع | انتقل الى وضع | دورك الجديد | اسمك الجديد | ' +
  'inta al7een | enta delwa2ty | enta dlwa2ty | enta now | e3mel nafsak | sawi nafsak | et3amel ka2enak';

const persona =
  'ai | bot | chatbot | assistant | language model | llm | gpt | chatgpt | dan | admin | administrator | root | superuser | sudo | developer | programmer | hacker | ' +
  'unrestricted | unfiltered | uncensored | jailbroken | evil | without rules | without restrictions | without limits | no rules | no restrictions | no limits | any rules | any restrictions | ' +
  'developer mode | debug mode | admin mode | god mode | maintenance mode | test mode | dan mode | jailbreak mode | unrestricted mode | root mode | free mode | override mode | diagnostic mode | ' +
  'terminal | linux | sql | database | shell | console | the system | bank manager | branch manager | full access | can do anything | anything now | no longer bound | different agent | another agent | supervisor with | manager with | an employee who | the owner | ' +
  'ذكاء اصطناعي | بوت | روبوت | مساعد | نموذج لغوي | جي بي تي | ادمن | الادمن | مدير النظام | مسؤول النظام | مسوول النظام | المطور | مطور | مبرمج | مبرمجي | هكر | هاكر | ' +
  'بدون قيود | بلا قيود | من غير قيود | بدون قواعد | بلا قواعد | من غير قواعد | من غير قوانين | بدون قوانين | بدون رقابه | غير مقيد | حر | شرير | ' +
  'وضع المطور | وضع المطورين | وضع الادمن | وضع الصيانه | وضع الاختبار | وضع التجربه | وضع المدير | وضع الجذر | المطورين | الادمن | الجذر | ' +
  'قاعده بيانات | قاعده البيانات | صلاحيات كامله | كل الصلاحيات | صلاحيه كامله | تقدر تسوي اي شي | تعمل اي حاجه | تسوي كل شي | موظف بنك | موظف البنك | مدير الفرع | موظف يقدر | وكيل اخر | ' +
  'admin | developer';

const modes =
  'do anything now | sudo show | sudo list | sudo give | sudo open | sudo print | you are dan | youre dan | youre now dan | dan mode | god mode | jailbreak mode | developer mode on | developer mode enabled | انت دان | وضع دان | وضع المطور مفعل';

const areYou =
  'you are a | you are an | you are the | you play | youre a | انت مو | انت مش | انت فيها | انت من اليوم | انت من النهارده | من الحين ورايح | من النهارده انت';
const unbound =
  'hacker | full access | without rules | no rules | no restrictions | unrestricted | uncensored | evil | can do anything | هكر | هاكر | شرير | بدون قيود | من غير قيود | مدير الشركه | بتوافق على كل | توافق على كل | كل الصلاحيات';
const stopBeing =
  'stop being an assistant | stop being a bot | stop being an ai | stop being the assistant | لا تكون مساعد | بطل تكون مساعد | بطل تكون بوت';
const obey =
  'obey me | must obey | i command you | do exactly as i say | نفذ اوامري | نفذي اوامري | تنفذ اوامري | تنفذين اوامري | اطعني | طيعني | لازم تطيعني';
const whichOrders =
  'what instructions | which instructions | what orders | what rules | what guidelines | وش التعليمات | ايش التعليمات | شو التعليمات | ايه التعليمات | وش الاوامر | ايش الاوامر | ايه الاوامر | وش مكتوب | ايش مكتوب | شو مكتوب';
const givenToYou =
  'give you | gave you | given to you | were you given | did you get | do you follow | عطوك | اعطوك | قالوها لك | كتبوا لك | في تعليماتك | بالسيستم | اللي عندك';

const yours =
  'your filter* | your restriction* | your guardrail* | your safety | your rules | your limit* | your security | all restrictions | all safety | the guardrail* | content filter* | safety filter* | safety check* | security check* | the verification | verification step | ' +
  'الحمايه حقتك | الحمايه اللي عندك | حمايتك | ' +
  'قيودك | فلاترك | الفلاتر | حمايتك | ضوابطك | حدودك | قواعدك | كل القيود | جميع القيود | نظام الحمايه | نظام الامان | خطوه التحقق | التحقق من الهويه | التحقق';

const switchOff =
  'disable | turn off | switch off | deactivate | remove | lift | suspend | bypass | skip | override | unlock | ignore | ' +
  'عطل | عطلي | اوقف | وقف | طفي | شيل | ازل | الغ | الغي | تخطى | تخطي | تجاوز | فك | ارفع | سكر | اقفل';

const machinery =
  'function | tool | api | query | sql | الداله | داله | الاداه | اداه | فنكشن | functions | tools | الفنكشن | استعلام | endpoint | webhook';

const operate =
  'call | invoke | execute | run | trigger | use | fire | launch | استدع | استدعي | نفذ | نفذي | شغل | شغلي | استخدم | استعمل';

const toolNames =
  'createticket | checkticket | escalatetohuman | updatecustomer | lookupcustomer | endcall | searchknowledge | createlead | ' +
  'bookappointment | moveappointment | cancelappointment | freetimes | verifycaller | handover tool | ' +
  'create ticket tool | check ticket tool | update customer tool | lookup customer tool | end call tool | escalate to human tool';

const sql =
  'drop table | drop database | delete from | truncate table | insert into | select star from | select from customers | union select | update customers set | احذف جدول | احذف قاعده البيانات | امسح قاعده البيانات | delete all customers | delete all tickets | delete the database';

const newOrders =
  'new instruction* | new system prompt | new system message | updated instruction* | new directive* | real instructions | true instructions | actual instructions are | ' +
  'system override | admin override | developer override | priority override | sudo | jailbreak | prompt injection | ' +
  'تعليمات جديده | تعليماتك الجديده | اوامر جديده | رساله من النظام | رساله النظام | امر من النظام | تجاوز النظام | صلاحيه المطور | جيلبريك | تعليمات من المطور | امر اداري للنظام';

const ordersFor =
  'follow | obey | here are | these are | are as follows | your | for you | received | execute | apply | do | must | mode | command | code | اتبع* | نفذ* | طبق* | اليك | هذه | هذي | لك | الان | عليك | التزم | كود | اسمع | وصلتك | خذ';

const patterns: Readonly<Record<string, readonly Pattern[]>> = {
  override: [
    { lists: [disregard, theirOrders], gap: 6, unless: own, around: 2 },
    { lists: [switchOff, yours], gap: 3, unless: 'router | parental | my line | خطي | الراوتر' },
  ],
  prompt_leak: [
    { lists: [leakVerbs, innards], gap: 5, unless: stepByStep },
    { lists: [whichOrders, givenToYou], gap: 4, unless: stepByStep },
  ],
  role_play: [
    { lists: [become, persona], gap: 5 },
    { lists: [areYou, unbound], gap: 4 },
    { lists: [stopBeing] },
    { lists: [modes] },
  ],
  tool_call: [
    {
      lists: [operate, machinery],
      gap: 3,
      unless: 'my washing | warranty | remote | screwdriver | مفك | website tool',
    },
    { lists: [toolNames] },
    { lists: [sql] },
  ],
  obedience: [{ lists: [obey] }],
  new_orders: [
    {
      lists: [newOrders, ordersFor],
      gap: 6,
      anyOrder: true,
      unless: 'router | الراوتر | washing | manual',
      around: 1,
    },
  ],
};

/** The kind of injection that words show, or null. */
export function injectionIn(words: readonly Word[]): string | null {
  for (const [name, some] of Object.entries(patterns))
    if (some.some((pattern) => occurs(words, pattern))) return name;
  return null;
}
