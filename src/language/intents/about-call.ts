import { normaliseArabic } from '../text.ts';
import { piecesOf } from './pieces.ts';
import { partsOf } from './several.ts';
import { refusesRecord } from './refuses-record.ts';
import { isQuestion } from './questions.ts';
import { praises } from './praise.ts';
import { readUtterance } from '../utterance/read.ts';

/** Something that a caller asks or says of the call itself and of whoever answers it, not of a matter. */
export type AboutCall =
  | 'robot' // are you a machine?
  | 'maker' // who made you?
  | 'who' // who am I talking to?
  | 'abilities' // what can you do?
  | 'recorded' // is this being recorded?
  | 'hearing' // can you hear me?
  | 'wellbeing' // how are you?
  | 'kindness' // bless you
  | 'praise'; // your technician was brilliant

/** Longer utterances tell something; what is said in them of the call is by the way. */
const mostWords = 14;

const machine =
  '(?:robot|bot|chatbot|machine|computer|ai|artificial intelligence|automated|automatic|program|recording|recorded message|human|human being|person|man|woman|answering machine|voice assistant)';
const machineAr =
  '(?:روبوت|الروبوت|روبوتات|بوت|رجل الي|انسان الي|الي|اليه|اله|الاله|ماكينه|مكينه|كمبيوتر|الكمبيوتر|كمبيوتر|حاسوب|برنامج|ذكاء اصطناعي|الذكاء الاصطناعي|مسجل|تسجيل صوتي|انسان|انسانه|بشر|بشري|بشريه|ادمي|ادميه|بني ادم|حقيقي|حقيقيه|شخص حقيقي|موظف حقيقي|موظفه حقيقيه)';
const an =
  '(?:(?:a|an|the|just|actually|really|some|kind|of|real|actual|live|only|like|talking|speaking|to|with|or|even) )*';
const youAr =
  '(?:انت|انتي|انتو|انتوا|انتم|حضرتك|حضرتكم|هذا|هذي|هاي|هيدا|ده|دي|اللي يكلمني|اللي معي|اللي بكلمه)';
const toYouAr = '(?:ا|ب|عم ب?|قاعد ا|قاعده ا|بقي ب)?(?:كلم|تكلم|تحدث|حكي|احكي)';
/** «ابي اكلم بشر» asks for a human, «اكلم بشر؟» whether one is speaking. */
const notWished =
  '(?<!(?:^| )(?:ابي|ابغي|ابغا|بغيت|بغينا|اريد|نريد|اود|ارغب|عايز|عايزه|عاوز|عاوزه|بدي|بدنا|ودي|نفسي|حاب|حابه|حابب|احب|نبي|نبغي|محتاج|محتاجه|احتاج|لازم|ممكن|اقدر|نقدر|ينفع|يمكنني|فيني|خلني|خليني|خلوني|افضل|ان|ابغاكم|كيف|ازاي) )';

/** «و» that is written with the word behind it. */
const joinedAnd = /^[وف](?=(?:انت|انتي|انتم|انتو|هل|هذا|مين|حضرتك)(?:\s|$))/u;

/** Each as a pattern of the folded words of a whole utterance, or of the beginning or the end of one. */
const patterns: readonly (readonly [AboutCall, RegExp])[] = [
  [
    'hearing',
    /^(?:(?:hello|hallo|hullo|hi|hey|yes|excuse me|sorry|الو|الوو|هلو|يا|اخي|اختي|طيب) )*(?:(?:can|could|do|did) you hear me|you hear me|are you (?:still )?(?:there|with me|on the line|listening)|you (?:still )?there|(?:is )?any(?:body|one) (?:there|home|here|listening)|is (?:there )?(?:some|any)(?:one|body) there|hello|hallo|hullo|الو|الوو|هلو|(?:هل )?(?:عم )?(?:ت|ب?ت)?(?:سمعني|سمعيني|سمعوني|سمعونني|سمعينني)|سامعني|سامعيني|سامعنا|سامعينني|(?:هل )?(?:انت|انتي|انتو|انتم) (?:معي|معاي|معايا|موجود|هنا|علي الخط|سامعني)|معي|معاي|معايا|(?:في|فيه|هل يوجد) (?:حد|حدا|احد)(?: (?:هنا|هناك|علي الخط|معي|يسمعني))?|وينك|وينكم|رحت فين|وين رحت)(?: (?:now|well|ok|there|please|hello|can you hear me|الو|هلو|زين|كويس|منيح|الان|الحين|تسمعني|سامعني))*$/u,
  ],
  [
    'recorded',
    /(?:^| )(?:are|r) (?:you|u|they|we) (?:(?:still|now|also|all|secretly) )?(?:recording|recorded|taping|listening in|writing (?:this|it) down|keeping this)(?: |$)|(?:^| )(?:is|am|are|was) (?:(?:this|the|our|my|it|i|we) )*(?:call|conversation|line|chat)? ?(?:being )?(?:recorded|taped|monitored|transcribed)(?: |$)|(?:^| )(?:do|will) (?:you|u|they) (?:(?:record|tape|transcribe|monitor)(?: (?:this|the|these|my|our|all|every))*(?: (?:calls?|conversations?|line|voice|me|what i say))?|keep (?:this|the|my|our|a) (?:call|conversation|recording|transcript))(?: |$)|(?:^| )why (?:are you|do you|is this being) record(?:ing|ed)?(?: |$)|(?:^| )(?:(?:هل )?(?:انتم |انتو |انتوا |انت |عم )?(?:ب?ت)سجل(?:ون|وا|و|ين|ني|ونني|وني)?|(?:ال)?مكالم(?:ه|تي) (?:هذي |ذي |دي )?(?:مسجله|تتسجل|بتتسجل|عم تتسجل|تسجل)|(?:في|فيه|هل هناك|هل يوجد) تسجيل|مسجله المكالمه|هل تسجل المكالمه|عم تسجلو?ا?)(?: (?:المكالمه|المكالمات|كلامي|صوتي|هالمكالمه|لي|هذي|الان|الحين|كل))*$/u,
  ],
  [
    'robot',
    new RegExp(
      `(?:^| )(?:are|r|is) (?:you|u|ya|this|that|it) ${an}(?:${machine}(?: |$)|(?:real|alive)$)`,
      'u',
    ),
  ],
  [
    'robot',
    new RegExp(
      `(?:^| )(?:are|r|you re|youre|u) ${an}(?:robot|bot|machine|computer|ai)(?: (?:or|right|arent|are you).*)?$`,
      'u',
    ),
  ],
  [
    'robot',
    new RegExp(
      `(?:^| )you (?:are|re) not ${an}${machine}(?: |$)|(?:^| )(?:are|is) (?:you|this|that|it) one of (?:those|these|them) ${an}${machine}s?(?: |$)`,
      'u',
    ),
  ],
  [
    'robot',
    new RegExp(
      `(?:^| )am i (?:talking|speaking|chatting|connected)? ?(?:to|with)? ?${an}${machine}(?: |$)`,
      'u',
    ),
  ],
  [
    'robot',
    new RegExp(
      `(?:^| )${youAr} (?:هو |هي |اصلا |ولا |مجرد |شخص |جد |عنجد |فعلا |واحد )*${machineAr}(?: |$)`,
      'u',
    ),
  ],
  [
    'robot',
    new RegExp(`(?:^| )${notWished}${toYouAr} (?:مع |ويا |مجرد )?${machineAr}(?: (?:ولا|او|ام) .*)?$`, 'u'),
  ],
  ['robot', new RegExp(`^(?:هل )?(?:معي|معاي|معايا|هذا) ${machineAr}(?: |$)`, 'u')],
  [
    'maker',
    /(?:^| )who (?:made|built|created|programmed|developed|trained|designed|invented|wrote|coded) (?:you|u|this)(?: |$)|(?:^| )(?:مين|من|منو|مينو|اللي) (?:اللي |الذي )?(?:صنعك|سواك|سوا?ك|عملك|برمجك|صممك|طورك|دربك|اخترعك|خلقك|سواكي|عملكو)(?: |$)/u,
  ],
  [
    'who',
    /(?:^| )(?:who (?:are|r) (?:you|u)|who am i (?:talking|speaking|chatting)(?: (?:to|with))?|whom? is (?:this|speaking|that|talking|it)|whos (?:this|speaking|that|there)|who do i have|what are you|(?:what is|whats) (?:your|ur) name|(?:do )?you have a name|what do i call you|what should i call you)(?: (?:then|exactly|please|by the way|again|there|on the line))*$|^(?:(?:طيب|بس|عفوا|لو سمحت|ممكن اعرف|اهلا|هلا|الو) )*(?:(?:مين|من|منو|مينو) (?:معي|معاي|معايا|انت|انتي|انتو|انتوا|انتم|حضرتك|حضرتكم|هذا|هذي|يتكلم|بيتكلم|يكلمني|بيكلمني|عم يحكي|بيحكي|علي الخط|المتكلم|اكلم|بكلم)|(?:انت|انتي|حضرتك|معايا|معاي|معي) (?:مين|من|منو)|(?:وش|ايش|شو|شنو|ما|ايه|شنهو) (?:هو )?(?:اسمك|اسم حضرتك)|اسمك (?:ايه|ايش|وش|شو|شنو)|(?:مع|مين) (?:مين|من|منو) (?:اتكلم|اتحدث|احكي|بحكي|بتكلم|عم احكي))(?: (?:الكريم|لو|سمحت|حضرتك|الحين|دلوقتي|معي|انا))*$/u,
  ],
  [
    'abilities',
    /(?:^| )what (?:can|do|could) (?:you|u) (?:do|help(?: me)?(?: with)?|offer|say|actually do)(?: (?:for me|here|exactly|then|about|to you))*$|(?:^| )what (?:can|could) i (?:do|ask(?: you)?|say)(?: (?:for me|here|exactly|then|about|to you))*$|(?:^| )(?:how can you help(?: me)?|what are you (?:for|able to do|good for|capable of)|what are my options|what options (?:do i have|are there))$|(?:^| )(?:وش|ايش|شو|شنو|ماذا|اي شي|في ايش|بايش|بشو|بماذا|كيف|ازاي|شلون) (?:ال ?خدمات (?:اللي )?|اللي )?(?:انت )?(?:تقدر|تقدري|تقدرون|تقدروا|بتقدر|بتقدري|فيك|ممكن|تستطيع|يمكنك|بتعرف|تعرف) (?:ان )?(?:تسوي|تسوين|تسوون|تعمل|تعملي|تعملوا|تفعل|تساعد|تساعدني|تساعدوني|تخدمني|تقدم|تفيدني|اسالك)(?: (?:لي|فيه|به|انت|معي))*$|(?:^| )(?:بتعمل|بتسوي|تسوي|تعمل|بتعملي) (?:ايه|ايش|وش|شو|شنو)(?: بالضبط| هنا)?$|(?:^| )(?:تقدر|بتقدر|ممكن) (?:تعمل|تسوي|تساعدني) (?:ايه|ايش|شو|في ايه|بايه|بايش)$/u,
  ],
  [
    'wellbeing',
    /^(?:(?:hi|hello|hey|and|good morning|good evening|هلا|اهلا|مرحبا|السلام عليكم) )*(?:how are (?:you|u|ya|things)|how r u|hows it going|how is it going|how do you do|how are you doing|how have you been|you ok|you alright|كيف حالك|كيف الحال|كيفك|كيفكم|كيف حالكم|شلونك|شلونكم|شخبارك|شخباركم|اخبارك|اخباركم|ازيك|ازيكم|ازيك عامل ايه|عامل ايه|عامله ايه|وش اخبارك|ايش اخبارك|شو اخبارك|كيف الصحه|كيف امورك|علومك|وش علومك)(?: (?:today|this morning|doing|dear|ايه|يا|اخي|اختي|اليوم|ان شا الله|طيب|بخير))*$/u,
  ],
  [
    'kindness',
    /^(?:(?:oh|no|yes|well|ok|okay|thank you|thanks|dear|my dear|that was all|لا|طيب|والله|شكرا) )*(?:god )?(?:bless (?:you|your heart)|(?:you are|youre|thats|that is|how) (?:so |very |really |too )?(?:kind|sweet|nice|lovely|helpful|good|great|polite|patient)(?: of you)?|have a (?:nice|good|great|lovely) (?:day|one|evening|weekend|time)|you (?:are|re) (?:an angel|a star|the best)|good (?:job|work)|well done)(?: (?:dear|darling|love|my dear|my friend|sweetheart|man|son|too|everyone))*$|^(?:(?:لا|طيب|والله|شكرا|يا|اي|ايه) )*(?:(?:الله )?(?:يعطيك|يعطيكم|يعطيكي|يعطيكو) (?:ال)?(?:ف )?عافيه|(?:الله|ربنا|ربي) (?:يبارك|يبارك لك|يخليك|يخليكي|يخليكم|يسعدك|يسعدكم|يوفقك|يوفقكم|يحفظك|يحفظكم|يرضي عليك|يعافيك|يعافيكم|يسلمك|يكرمك|يكرمكم|يجزاك|يعزك|ينور عليك|يطول عمرك)|بارك الله (?:فيك|فيكم)|جزاك الله(?: كل)?(?: خير| خيرا)?|ما (?:قصرت|قصرتوا|قصرتي|تقصر|تقصرون)|تسلم(?:ي|وا)?|تسلم ايدك|كلك ذوق|كلكم ذوق|حبيبي|رحم الله والديك|كثر خيرك|كتر خيرك|قواك الله|يعطيك الصحه|احسنت|احسنتم|عاشت ايدك)(?: (?:يا|فيك|فيكم|ولدي|بنتي|اخي|اختي|حبيبي|حبيبتي|غالي|ابني|استاذ|خوي|خير|وعافيه|الله|يعافيك|ما|قصرت|كل|خيرا|الف|وكثر|خيرك|عزيزي|عيني))*$/u,
  ],
];

/**
 * What somebody asks or says of the call itself: whether a machine speaks, who, what it can do, whether anything is recorded,
 * whether they are heard, how it is, a blessing, or praise of whoever helped them. Undefined where they speak of something else, or say more.
 */
export function aboutCall(text: string): AboutCall | undefined {
  const { words } = readUtterance(text);
  const folded = words.map(({ norm }) => norm).join(' ');
  if (words.length === 0 || words.length > mostWords) return undefined;
  if (praises(folded) && !isQuestion(text)) return 'praise';
  if (words.some(({ told, supposed, past }) => told || supposed || past)) return undefined;
  const found = patterns.find(([, pattern]) => pattern.test(folded))?.[0];
  return found === 'recorded' && refusesRecord(text) ? undefined : found;
}

/** What is asked of the call among other words, and those: undefined where it is nothing of the kind, or all that is said. */
export function aboutCallAmong(text: string): { about: AboutCall; rest: string } | undefined {
  const parts = piecesOf(text).flatMap(partsOf);
  const asked = parts.map((part) => aboutCall(normaliseArabic(part).replace(joinedAnd, '')));
  const at = asked.findIndex((about) => about !== undefined && questions.has(about));
  const about = asked[at];
  if (about === undefined || parts.length < 2) return undefined;
  const rest = parts.filter((_part, place) => place !== at).join(' ');
  return { about, rest: rest.replace(/(?:[\s,،]|\b(?:and|but)\b)+$/u, '') };
}
const questions: ReadonlySet<AboutCall> = new Set(['robot', 'maker', 'who', 'recorded']);
