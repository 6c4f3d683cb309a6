import { inArabicScript } from '../arabizi/in-arabic.ts';
import { foldLine } from '../phrases.ts';

/** Longer utterances tell more than that somebody is annoyed. */
const mostWords = 16;

/** What is asked for in a call, as those name it who are tired of being asked. */
const details =
  '(?:this|that|it|these|those|everything|stuff|things?|questions?|details?|info|information|data|names?|numbers?|phones?|e ?mails?|mails?|address(?:es)?)';
const asking =
  '(?:ask|asks|asked|asking|need|needs|needing|want|wants|wanting|require|requires|demand|demanding)';
/** That it is always so, with everybody, or too much. */
const always =
  '(?:always|people|lot|guys|all|every|each|keep|keeps|again|constantly|forever|so (?:many|much)|too (?:many|much)|same|never stop)';

const protests = new RegExp(
  [
    // "You people always want a number", "why do you keep asking me all this".
    `(?:^| )(?=(?:\\S+ )*?${always}(?: |$))(?:\\S+ ){0,3}(?:you|ya|they|everybody|everyone)(?: \\S+){0,4} ${asking}(?: \\S+){0,6} ${details}(?: \\S+){0,3}$`,
    `(?:^| )why (?:do|must|should|would|am|are|is|does) (?=(?:\\S+ ){0,9}?${always}(?: |$))(?:i|you|we|ya)(?: \\S+){0,4} (?:${asking}|give|tell|say|answer|repeat|spell|explain)(?: \\S+){0,3} (?:${details}|me|you|every|all|again|always|so)(?: |$)`,
    '(?:^| )(?:so|too|that|how) many questions(?: |$)|(?:^| )(?:all|enough|endless|stupid|silly|more|the same|same|with) (?:of )?(?:the |these |those |this |your )?(?:silly |stupid |endless )?questions(?: |$)|(?:^| )(?:this )?interrogation(?: |$)',
    '(?:^| )(?:is|are|was) (?:all )?(?:this|that|it|these|those)(?: \\S+)? (?:really )?(?:necessary|needed|required)(?: |$)',
    // Impatience with the call.
    '(?:^| )(?:hurry(?: it)? up|get on with it|get to the point|move (?:on|it along)|make it (?:quick|fast|short)|be quick|speed (?:it|this) up|stop wasting my time|waste of (?:my )?time|wasting my time)(?: |$)',
    '(?:^| )i (?:do not|dont|havent|have not|aint)(?: really)?(?: got| have)? (?:the |all |any |much |enough )*(?:time|day|patience|energy)(?: |$)|(?:^| )(?:im|i am|am) in a (?:rush|hurry)(?: |$)',
    '(?:^| )(?:how (?:much longer|long is) (?:is |will |does |do )?(?:this|all this)(?: going to| gonna)? (?:take|go on)|why (?:is|does) (?:this|it|everything|all this)(?: \\S+){0,2} (?:so |take |taking )*(?:long|slow|complicated|difficult|hard))(?: |$)',
    '(?:^| )(?:do|did|can) you (?:even |have any |people )*(?:know|realise|realize|understand|idea|imagine) how (?:long|many|often|much)(?: |$)|(?:^| )how many times (?:do|did|have|must|should|will) i(?: |$)',
    // «كل مرة نفس الأسئلة», «ليش كل هالأسئلة», «انتوا دايما تطلبون رقم».
    '(?:^| )(?:(?:ب|ل|عن|من)?(?:ال|هال|هذي ال|هاي ال)?(?:اسيله|اسءله|سوالات))(?: |$)(?=.*(?:كل|نفس|كثير|كتير|بزاف|واجد|وايد|زهق|تعب|ملل|قرف|خلص|مليت|ليش|ليه|علاش))|(?:^| )(?:كل|نفس|ليش|ليه|علاش|لماذا|وليش|وليه|كثره|بلا|بدون|من غير)(?: \\S+){0,3} (?:ال|هال|هذه ال|هذي ال|هاي ال)?(?:اسيله|اسءله|سوالات)(?: |$)|(?:^| )(?:اسيله|اسءله) (?:كثير|كثيره|كتير|كتيره|واجد|وايد|بزاف|برشا)(?: |$)',
    '(?:^| )(?:دايما|دايم|كل مره|علي طول|ليش دايما|ليه دايما|كل شوي|كل شويه)(?: \\S+){0,3} (?:ب|ك|عم )?ت(?:سال|طلب|بغ|ب|حتاج|عوز)\\S*(?: |$)|(?:^| )(?:انتم|انتو|انتوا|انتو?م)(?: \\S+){0,2} (?:دايما|دايم|كل مره)(?: \\S+){0,3} (?:ب)?(?:ت(?:سال|طلب|حتاج)\\S*|تبون|تبغون|بدكم|بدكن|عايزين|عاوزين|محتاجين)(?: |$)',
    '(?:^| )(?:خلص(?:ني|ونا|وني|نا|يني)|عجل(?:وا|ي|و)?|استعجل(?:وا|ي|و)?|اختصر(?:وا|ي|و)?|سرع(?:وا|ي|و)?|بسرعه بس|يلا بسرعه|طولت(?:وا|و|ي|وها|م|ها)?)(?: (?:بقي|بقا|يلا|شوي|شويه|علي|علينا|والله|بجد|كتير|كثير|مره|اوي|لو سمحت|لو سمحتوا|من فضلك|من فضلكم|يا \\S+))*$|(?:^| )(?:ما|مو|مش|ماني)? ?(?:عندي|معي|معايا|عنديش|معنديش|ماعنديش|مفيش|فاضي)(?: وقت)(?: |$)',
    '(?:^| )(?:ليش|ليه|علاش|لماذا|شو|ايش|ايه) (?:كل )?(?:هذا|هالشي|ده|دا|هيدا|هاد|ذا) (?:كله|كلو|التعقيد|التحقيق|اللف)(?: |$)|(?:^| )(?:ليش|ليه) كل (?:ده|دا|هذا|هيدا|هاد|ذا|هالقصه|هالحكي)(?: |$)|(?:^| )(?:تحقيق|استجواب)(?: |$)',
    '(?:^| )كم مره (?:لازم |راح |رح |بدي |المفروض |قلت|اقول|احكي|اعيد|اتصل|كلم)\\S*|(?:^| )(?:الي|ل|لين|لحد|لغايه) ?(?:متي|امتي|ايمتي)(?: \\S+){0,3} (?:ا|ب|ن|بن|ح|هن|ه)?(?:نتظر|ستني|صبر|ضل|ظل|فضل|عيد)\\S*(?: |$)',
  ].join('|'),
  'u',
);

/** What one says of something that annoys, and no more. */
const annoying =
  '(?:ridiculous|(?:a )?jokes?|silly|stupid|annoying|unbelievable|nonsense|absurd|crazy|pathetic|exhausting|tiring|tiresome|frustrating|insane|outrageous|unreal|madness|incredible|too much|hopeless|the limit|a circus|a nightmare|(?:a )?waste)';
const moods = new RegExp(
  [
    `^(?:(?:oh|well|honestly|seriously|really|look|listen|man|god|my god|come on|wow|sorry but|and|but) )*(?:(?:this|that|it|all this|the whole thing)(?:s| is| was| has| gets)?|thats|its|what)(?: (?:is|was|has|becoming|getting|been|just|really|so|all|now|a|an|such|complete|completely|absolutely|totally|beyond))* ${annoying}(?: (?:now|honestly|really|already|you know|i swear|today|mate|man|guys|people))*$`,
    '^(?:(?:oh|well|and|but|man|god|wow) )*(?:(?:come on|seriously|really|honestly|unbelievable|oh my god|for (?:gods|heavens|goodness|petes) sake|you must be joking|are you (?:serious|kidding)(?: me)?|you cannot be serious|what a (?:joke|circus|day|mess|shambles))(?: |$))+(?:now|man|mate|guys|people|please)?$',
    '^(?:(?:oh|well|and|but|so|honestly|really) )*(?:im|i am|i m|am) (?:so |really |getting |very |just |already |completely )*(?:tired|sick|fed up|annoyed|angry|upset|done|exhausted|losing my patience|running out of patience)(?: (?:of|with) (?:this|it|that|you|all|all this|waiting|you (?:all|people|guys)|talking|explaining|repeating(?: myself)?))*(?: (?:now|already|honestly|today))*$',
    '^(?:(?:oh|well|and|but|so|honestly) )*(?:nobody|no one|none of you|you people|you guys|you|they)(?: (?:ever|never|dont|do not|even|always|just))* (?:listens?|cares?|helps?|care|understand|understands)(?: (?:to )?(?:me|us|anyone|anybody|at all|anymore|here|about (?:me|us|customers|anyone)|when \\S+ \\S+|ever))*$',
    '(?:^| )(?:how many times|i (?:have |ve |ive )?(?:already |just )?(?:told|said|gave|given|explained)(?: (?:you|it|that|this|them|him|her|your \\S+|the other \\S+|my \\S+|all this|everything|to|the))* (?:already|before|earlier|last time|a minute ago|twice|ten times|a hundred times|many times|yesterday))$',
    '^(?:والله |يا اخي |يا ناس |يا جماعه |بجد |صراحه |خلاص |يعني |طيب |انا )*(?:تعبت|تعبنا|تعبتوني|زهقت|زهقنا|زهقتوني|طفشت|طفشنا|طفشتوني|قرفت|قرفنا|قرفتوني|مليت|ملينا|جننتوني|ضيعتوا وقتي|مهزله|مسخره|عيب|عيب عليكم|حرام|حرام عليكم|مو معقول|مش معقول|معقول|شي يقهر|شي بيقهر|حاجه تقرف|حاجه تزهق|ما يصير|مايصير|ما بيصير|مينفعش|ايش هذا|وش هذا|شو هذا|ايه ده|شو هالشغل|وش هالشغل|ايش هالخدمه|ايه الخدمه دي|وش هالخدمه|شو هالخدمه)(?: (?:والله|منكم|معكم|معاكم|بجد|كذا|كده|هيك|عليكم|خلاص|يا \\S+|جد|صراحه|وانا (?:اعيد|انتظر|استني|اكرر)|ده|هذا|هالشي|كل يوم|كل مره))*$',
    '(?:^| )(?:قلت|قلته|قلتلكم|قلتلك|قلت لكم|قلت لك|عطيتكم|اديتكم|ذكرت|شرحت|حكيت|حكيتلكم)(?: \\S+){0,3} (?:قبل|من قبل|قبل كذا|قبل كده|قبل شوي|من شويه|الف مره|مليون مره|ميه مره|اكثر من مره|كم مره|مرتين)$',
  ].join('|'),
  'u',
);

/**
 * Whether somebody protests against being asked, or presses for the call to be short: "you people always want a number", «ليش كل
 * هالأسئلة», "hurry up". It tells nothing of a matter.
 */
export function protestsQuestions(text: string): boolean {
  return isAll(protests, text);
}

/** Whether somebody grumbles, and tells nothing with it: they protest, are tired of it, or have said it all before. */
export function grumbles(text: string): boolean {
  return isAll(protests, text) || isAll(moods, text);
}

function isAll(family: RegExp, text: string): boolean {
  const folded = foldLine(inArabicScript(text));
  return folded !== '' && folded.split(' ').length <= mostWords && family.test(folded);
}
