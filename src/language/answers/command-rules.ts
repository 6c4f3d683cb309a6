import { normaliseArabic } from '../text.ts';
import type { Command } from '../types.ts';

/** A pattern over the folded words of an utterance. */
export interface CommandRule {
  command: Command;
  pattern: RegExp;
}

const ask =
  '(?:(?:can|could|would|will|may|please|i|id|we|lets|let|me|us|you|want|wanna|like|need|have|to|would|prefer|just|now|if|possible|us|do|is|it|there|any|way|able|be|gonna|going|the|a) )*';
const who =
  '(?:(?:real|live|actual|human|another|different|customer|service|support|sales|call|center|centre|your|the|a|an|some|one|of|any|with|to|technical|senior|duty|floor|shift|care) )*' +
  '(?:humans?|persons?|people|agents?|representatives?|reps?|operators?|managers?|supervisors?|employees?|someone|somebody|staff|advisors?|advisers?|assistants?|being|customer service|customer care|customer support|team member|colleague|man|woman)';
const reach =
  '(?:talk|speak|talking|speaking|connect(?: me)?|transfer(?: me)?|put(?: me)?(?: through)?|switch(?: me)?|pass(?: me)?|forward(?: me)?|give(?: me)?|get(?: me)?|chat|hand me(?: over)?|escalate(?: me)?|direct me|route me|take me|send me|patch me(?: through)?|see|be (?:connected|transferred|forwarded|passed|put through))';

const wantAr =
  '(?:(?:انا|هل|ابيك|ابغاك|ابغاكي|عايزك|بدي ياك|يمكنك|تستطيع|بامكانك|بامكاني|اريد|اود|ارغب|في|ان|ممكن|بدي|بدنا|بدك|عايز|عايزه|عاوز|عاوزه|نفسي|محتاج|محتاجه|احتاج|ابي|ابغي|ابغا|نبي|نبغي|ودي|حاب|حابه|حابب|لو|سمحت|فضلك|من|بس|هل|يمكنني|يمكن|استطيع|اقدر|تقدر|تقدري|فيني|فيك|فيكي|خليني|خلني|خلوني|خلي|اطلب|طلب|لازم|الحين|دلوقتي|هلق|يا|ريت|ياريت|كنت|رجاء|ارجو|ارجوك|بليز|تسمح|لي|طيب|مره|الي|ال) )*';
const reachAr =
  '(?:اكلم|نكلم|احادث|نحادث|مكالمه|محادثه|مخاطبه|نتكلم|احجي|نحجي|احاكي|حاكيني|اهضر|نهضر|هضر|حولوا?لي|اتكلم|اتحدث|التحدث|الحديث|احكي|نحكي|كلم|كلمني|تكلمني|يكلمني|حولني|حولوني|حوليني|تحولني|تحولوني|تحوليني|تحويل|تحويلي|احول|التحويل|وصلني|وصلوني|وصليني|توصلني|توصيلي|التواصل|اتواصل|تواصل|عطني|اعطني|عطوني|اعطيني|اديني|ادوني|ودني|التكلم|الكلام|الاتصال|اشوف|اقابل|رد علي|يرد علي|اخاطب|تحويلي)';
const whoAr =
  '(?:(?:مع|ويا|وي|شي|بشي|لشي|الي|علي|ل|حد|حدا|احد|واحد|شخص|اي|من|عند|خدمه|ال|قسم|فريق) )*' +
  '(?:[بل]?(?:ال|ل)?(?:موظفا|موظف|موظفه|موظفين|موظفيكم|موظفيكن|موظفينكم|عون|عونا|شخص|انسان|انسانه|بشر|بشري|بشريه|مدير|مديره|مديركم|مسؤول|مسوول|مسءول|مسوولين|مسول|ممثل|وكيل|مشرف|مشرفه|عملاء|زباين|زبائن|بني|ادمي|بنادم|مندوب|مختص|اخصائي|مستشار|سنترال)|[لب]?احد|[لب]?حد|[لب]?حدا|حدن|[لب]?واحد|[لب]?وحده من(?:كم|كن|كو)|[لب]?بني ادم|[لب]?خدمه العملا|[لب]?خدمه الزبائن|خدمه العملاء|خدمه الزباين|خدمه الزبائن|الدعم البشري)';
/** What a person is wanted to do: «يكلمني», «يحجي وياي», «يرد علي». */
const speaksToMe =
  '(?:ي(?:كلم|حاكي|ساعد|فهم|خدم|كالم)(?:ني|نا)|ي(?:حكي|حجي|تكلم|هضر|تحدث|دوي) (?:مع(?:ي|اي|ايا|نا)|ويا(?:ي|نا)?|لي)|يرد (?:علي|عليا|علينا)|يهضر|يتواصل معي)';
const wishAr =
  '(?:ابي|ابغي|ابغا|بغيت|بغينا|اريد|نريد|ريد|عايز|عايزه|عاوز|عاوزه|بدي|بدنا|اطلب|ودي|نبي|نبغي|حاب|حابه|حابب|محتاج|محتاجه|احتاج|لازم|خلي|خلوا|خلو|خل|خلي لي|عطوني|عطني|هاتوا|هاتولي|جيبولي|ممكن|في|فيه|اكو|كاين)';

const langEn =
  '(?:english|inglish|انجليزي|الانجليزي|الانجليزيه|انجليزيه|انجليش|الانجليش|انقليزي|الانقليزي|بالانقليزي|انقلش|انجلش|انكليزي|الانكليزي|الانكليزيه|بالانكليزي|بالانجليزي|بالانجليزيه|بانجليزي|انكليزيه|english language|اللغه الانجليزيه|اللغه الانكليزيه|باللغه الانجليزيه|لغه انجليزيه|engleezy|inglizi|ingilizi|englizi|bel english)';
const langAr =
  '(?:arabic|عربي|العربي|العربيه|عربيه|بالعربي|بالعربيه|عرب|باللغه العربيه|اللغه العربيه|لغه عربيه|الفصحي|بالعربيه الفصحي|3arabi|arabi|3araby|bel 3arabi|bil 3arabi|araby)';
const speakEn =
  '(?:speak|talk|switch|continue|change|use|go|reply|answer|do|have|choose|select|pick|prefer|want|proceed|carry on|speaking|communicate|understand)';
const speakAr =
  '(?:تكلم|تكلمي|تكلمني|تكلموا|اتكلم|اتكلمي|نتكلم|كلمني|كلميني|كلموني|احكي|احكيلي|نحكي|حكي|تحدث|تحدثي|التحدث|اتحدث|نتحدث|رد|ردي|جاوب|جاوبني|خلينا|خلنا|غير|غيري|حول|حولي|حولني|اختار|اخترت|ابي|ابغي|ابغا|اريد|عايز|عايزه|عاوز|بدي|اود|افضل|افضّل|بفضل|كمل|كملي|نكمل|اكمل|يتكلم|التكلم|محادثه|حاكيني|سولف|هرج|استخدم|اختر|خليها)';
const no = '(?:dont|do not|cant|cannot|cant really|dont really|not)';
const noAr = '(?:ما|لا|مش|مو|ماني|مب|لست)';
const know = '(?:speak|know|understand|talk|get|much)';
const knowAr = '(?:اعرف|بعرف|افهم|بفهم|اتكلم|احكي|بحكي|اجيد|اتحدث|فاهم|فاهمه|عارف|عارفه|اتقن|متعود)';

/** "One", "just" and "let me" ask to wait only with one of these. */
const waiting =
  '(?=(?:.* )?(?:wait|hold|hang|stand|standby|bear|stay|moment|momento|seconds?|secs?|minutes?|min|mo|bit|while|few|couple|check|see|find|look|think|get)(?: |$))';

// Patterns are folded as the texts are, so that they can be written as people write.
const rule = (command: Command, pattern: string): CommandRule => ({
  command,
  pattern: new RegExp(normaliseArabic(pattern), 'g'),
});

/** Patterns that stand for their command wherever they occur in an utterance. */
export const anywhere: CommandRule[] = [
  rule(
    'human',
    `(?:^| )(?:ابي|ابغي|ابغا|اريد|عايز|عايزه|عاوز|عاوزه|بدي|اطلب) (?:موظف|انسان|ادمي|بني ادم|شخص حقيقي|بشر)$`,
  ),
  rule(
    'repeat',
    '^(?:sorry |um |oh |excuse me )*(?:i )?(?:didnt|did not|dont|do not|couldnt|could not|cant) (?:quite |really )?(?:understand|hear|follow|catch|get it|get that)$',
  ),
  rule('repeat', '^(?:sorry )?what (?:was|is) (?:the|your) (?:question|last question)(?: again| please)*$'),
  rule(
    'human',
    '(?:^| )(?:في|فيه|هناك|اكو|موجود|فيش) (?:احد|حد|حدا|موظف|شخص|واحد) (?:احكي|اكلم|اكلمه|اتكلم|اتحدث|يكلمني|يرد|يساعدني)(?: |$)',
  ),
  rule('language_ar', `(?:^| )i ${no} ${know} (?:any |good |much )?english`),
  rule('language_en', `(?:^| )i ${no} ${know} (?:any |good |much )?arabic`),
  rule('language_ar', `(?:^| )${noAr} ${knowAr} ${langEn}(?: |$)`),
  rule('language_en', `(?:^| )${noAr} ${knowAr} ${langAr}(?: |$)`),
  rule(
    'language_en',
    `(?:^| )${speakEn} (?:(?:to|me|with|it|this|that|the|in|into|language|us|my) )*${langEn}(?: |$)`,
  ),
  rule(
    'language_ar',
    `(?:^| )${speakEn} (?:(?:to|me|with|it|this|that|the|in|into|language|us|my) )*${langAr}(?: |$)`,
  ),
  rule(
    'language_en',
    `(?:^| )${speakAr} (?:(?:معي|معاي|معايا|معنا|الي|ال|في|علي|باللغه|بال|لي|اللغه) )*${langEn}(?: |$)`,
  ),
  rule(
    'language_ar',
    `(?:^| )${speakAr} (?:(?:معي|معاي|معايا|معنا|الي|ال|في|علي|باللغه|بال|لي|اللغه) )*${langAr}(?: |$)`,
  ),
  rule(
    'human',
    `(?:^| )(?:i|we|can|could|let|please|want|to|id|need|just|you|me)? ?${reach} (?:me |through |directly |over )?(?:to|with|for|through)? ?${who}(?: |$)`,
  ),
  rule(
    'human',
    `(?:^| )(?:i want|i need|i would like|id like|give me|get me|i prefer|can i have|is there) ${who}(?: please| now| here| available| to (?:talk|speak|help).*)?$`,
  ),
  rule('human', `(?:^| )${reachAr} (?:لي |بس |مباشره |علطول )?${whoAr}(?: |$)`),
  rule(
    'human',
    `(?:^| )${wishAr} ${whoAr}(?: (?:من(?:كم|كن|كو|هم)?|عند(?:كم|كن|كو)|حقيقي|فاهم|ثاني|تاني))* ${speaksToMe}(?: |$)`,
  ),
  // «وين الموظف»: who asks where they are wants one.
  rule('human', `(?:^| )(?:وين|فين|اين) (?:ال)?(?:موظف|موظفين|مسوول|مسؤول|مدير|انسان|بشر)$`),
  rule(
    'human',
    '(?:^| )(?:is|are) (?:there |any )*(?:anybody|anyone|somebody|someone) (?:real|human|alive)(?: (?:there|here|at|on|the|this|line|end|other|all|work|today|working))*$',
  ),
  rule('human', `(?:^| )${wishAr} (?:واحده?|وحده|احد|حد|حدا|شخص) من(?:كم|كن|كو|هم)(?: |$)`),
  rule(
    'human',
    '(?:^| )(?:i dont|i do not|dont) (?:want to|wanna) (?:talk|speak) (?:to|with) (?:a |an |the )?(?:machine|robot|bot|computer|ai|recording)',
  ),
  rule(
    'human',
    '(?:^| )(?:are you a|youre a|is this a) (?:robot|bot|machine|computer).*(?:human|person|agent)',
  ),
  rule(
    'human',
    `(?:^| )(?:ما|مش|مو|لا) (?:ابي|ابغي|ابغا|عايز|عايزه|عاوز|بدي|اريد|اود|حاب) (?:ان )?(?:اكلم|اتكلم|احكي|اتحدث|اتكلم|التحدث|الحديث|التكلم|الكلام) (?:مع |الي )?(?:ال)?(?:روبوت|اله|الاله|جهاز|كمبيوتر|مكينه|تسجيل)`,
  ),
  rule(
    'human',
    '(?:3ayez|3ayza|3awez|abi|abgha|abgha|baddi|bade|bddi|ureed|areed) (?:akallem|akalem|atkallem|ahki|a7ki|atkalam|atakallam|akallim) (?:ma3 )?(?:7ad|had|7ada|hada|mowazaf|muwathaf|mowazzaf|ahad|a7ad|wa7ed|insan|shakhs|khedmet.*)',
  ),
  rule(
    'repeat',
    '(?:^| )(?:say|tell me|repeat) (?:it|that|this|the question|what you said|again|me)? ?(?:again|once more|one more time|slowly|slower)',
  ),
  rule(
    'repeat',
    '(?:^| )(?:i )?(?:didnt|did not|couldnt|could not|cant|cannot|dont|do not) (?:quite |really )?(?:hear|catch|get|understand|follow) (?:you|that|it|what you said|the question|what you are saying|what youre saying|a word|anything)(?: well| clearly| properly)?(?:$| (?:can|could|please|sorry|say|repeat))',
  ),
  rule(
    'repeat',
    '(?:^| )what (?:did|do|was|were) (?:you|that|it) (?:say|saying|just say|again|ask|mean)?(?: .{0,20})?$',
  ),
  rule(
    'repeat',
    '(?:^| )(?:وش|ايش|شو|شنو|ماذا|ما|اش|ايه اللي|ايه|شنهو|ويش|ما الذي|اي شي) (?:اللي |عم )?(?:قلت|قلتي|قلتم|قلتوا|كنت تقول|بتقول|بتقولي|تقول|تقولي|قلته|حكيت|حكيتي|بتحكي|تحكي|سالت|قلتلي|قالت)(?: |$)',
  ),
  rule('repeat', '(?:^| )(?:قلت|قلتي|بتقول|بتقولي|تقول|حكيت|قلتلي|بتحكي) (?:ايه|ايش|وش|شو|شنو)(?: |$)'),
  rule(
    'repeat',
    '(?:^| )(?:ما|لم|مو) (?:سمعت|سمعتك|سمعتكم|سمعتها|سمعته|سامع|سامعك|سامعتك|فهمت|فهمتك|فهمت عليك|اسمع|اسمعك|افهم|وضح|كان واضح|واضح|قدرت اسمع|سامعكم)(?: (?:زين|منيح|كويس|عليك|عليكي|شي|شيء|حاجه|السوال|جيدا|كلامك|كويس|وش قلت|شو قلت|اعد|اعيد|عيد|عيدي|ممكن|تعيد|لو|سمحت|من|فضلك|بالضبط|انت|ايش قلت|صوتك|مره|ثانيه) ?)*$',
  ),
  rule(
    'repeat',
    '(?:^| )(?:مسمعتش|مسمعتكش|ماسمعتش|مفهمتش|مافهمتش|ماسمعت|مافهمت|مش سامع|مش سامعك|مش سامعه|مش سامعك كويس|مش فاهم|مش فاهمه|مش فاهم عليك|ما فهمتش)$',
  ),
  rule(
    'repeat',
    '(?:^| )(?:اعد|اعيد|اعيدي|عيد|عيدي|عيدها|عيديها|كرر|كرري|كررها|تعيد|تعيدي|تعيدها|تكرر|تكرري|تكراره|تعيدين|اعاده|الاعاده|التكرار|قول|قولي|قوليها|قولها|تقول|تقولي|سمعني|احكي|احكيها|تكرار|تعيدلي|عيدلي|عيديلي|تقولها) (?:(?:لي|علي|ما|قلت|قلته|الكلام|السوال|هذا|ذلك|لو|اللي|سؤالك|الجمله|الطلب|كلامك|من|فضلك|الرقم|الاسم|بس) )*(?:مره|تاني|ثاني|كمان|مجددا|من جديد|ثانيه|تانيه|اخري|مرتين)(?: |$)',
  ),
  rule(
    'restart',
    '(?:^| )(?:start|begin|starting|go|take it|do it|try|lets go|do this) (?:(?:it|everything|this|all|right|back|the call|the whole thing) )*(?:over|again from|from the (?:start|beginning|top)|to the (?:start|beginning))(?: |$)',
  ),
  rule(
    'restart',
    '(?:^| )(?:نبدا|ابدا|نبدي|ابدي|ابدئي|ابداي|نعيد|عيد|اعيد|اعد|نرجع|ارجع|رجعني|رجعنا|خلينا|البدء|ابدأ|نبلش|بلش|بدايه) (?:(?:كل|شي|كلشي|مره|ثانيه|تاني|اخري|لي|الي|من|كله|الموضوع|المكالمه|نبدا|نرجع) )*(?:(?:من |لل|الي |لي )?(?:ال)?(?:بدايه|اول|الاول|صفر|الصفر|جديد|لبدايه|لاول))(?: |$)',
  ),
  rule(
    'skip',
    '(?:^| )(?:i (?:would |d )?rather not|id rather not|prefer not to|i dont want to|i do not want to|dont wanna|not comfortable|no need to|i wont|i cannot) (?:say|give|share|tell|answer|provide|giving|sharing|provide|saying|disclose)(?: |$)',
  ),
  rule(
    'skip',
    '(?:^| )(?:ما|مش|لا|مو) (?:ابي|ابغي|ابغا|عايز|عايزه|عاوز|بدي|اريد|حاب|حابه|ودي|ارغب) (?:ان |في )?(?:اعطي|اعطيك|اعطيه|اقول|اقوله|احكي(?! مع)|ادي|اذكر|اذكره|افصح|اجاوب|اجيب|اشارك|اقولك|اعطيكم)(?: |$)',
  ),
  rule(
    'goodbye',
    '(?:^| )(?:good ?bye|bye ?bye|مع السلامه|مع السلامة|في امان الله|فمان الله|الي اللقاء|وداعا|في رعايه الله|في حفظ الله|استودعك الله|استودعكم الله|اشوفك علي خير|نشوفك علي خير|تصبح علي خير|تصبحوا علي خير|ma3 el salama|ma3a salama|maa salama|ma3asalama)(?: |$)',
  ),
];

const after =
  '(?: (?:please|then|now|again|for me|first|it|that|this one|this|the question|question|a bit|a little|here|step|and|ok|to|me|thanks))*$';
const afterAr =
  '(?: (?:بس|لو|سمحت|سمحتي|من|فضلك|رجاء|شوي|شويه|وحده|واحده|الله|يخليك|خليك|معي|معاي|معايا|علي|لي|مره|ثانيه|تاني|اخري|ثاني|تانيه|كمان|هذا|هذي|ده|دي|الحين|السؤال|السوال|يا|اخي|حبيبي|بليز|ارجوك|شكرا|فقط|انت|خطوه|جزاك|خير|عليه|عنه|عنها|عليها))*$';

/** Patterns that must be the whole utterance, once its polite words are taken off. */
export const whole: CommandRule[] = [
  rule(
    'repeat',
    `^${ask}(?:repeat|again|once more|once again|one more time|another time|come again|pardon|pardon me|beg your pardon|i beg your pardon|say again|say that|sorry what|what|huh|what was that|excuse me|sorry|what is it|what is that|how|whats that|hear it again|hear that again|say it|repetition)(?: (?:yourself|it|that|the question|what you said|again|the last part|the last sentence|the last one|the options|please|one more time|once more|for me|slowly|the number))*${after}`,
  ),
  rule(
    'repeat',
    `^${wantAr}(?:اعد|اعيد|اعيدي|عيد|عيدي|عيدها|عيديها|كرر|كرري|كررها|تعيد|تعيدي|تعيدها|تعيدين|تعيدلي|تكرر|تكرري|اعاده|الاعاده|التكرار|تكرار|تعيدوا|مره ثانيه|مره تانيه|مره اخري|كمان مره|مره كمان|من جديد|تاني|قول تاني|قولي تاني|نعم|هاه|ها|عفوا|وش|ايش|شو|شنو|ايه|ماذا|اسمعك|عيدلي|عيديلي|اعيده|سمعني|ما سمعت|ما سمعتك|شو هيدا|افندم|ايش هذا|اسف|كيف|شنهو)(?: (?:ما قلت|ما قلته|اللي قلته|اللي قلت|قلت|كلامك|الكلام|السؤال|السوال|الجمله|الخيارات|علي|لي|ايه|علينا|الرقم))*${afterAr}`,
  ),
  rule(
    'back',
    `^${ask}(?:go |going |get |step |take me |move |return )?(?:one )?(?:step |question )?(?:back|backwards|previous|the previous|undo)(?: (?:one|step|question|stage|page|please|to|the|previous|last|a|before|one step|menu|a step))*$`,
  ),
  rule(
    'back',
    `^${ask}(?:return|go|back) to (?:the )?(?:previous|last|earlier|question before)(?: (?:question|step|one|stage|menu))*${after}`,
  ),
  rule('back', `^${ask}(?:the )?(?:last|previous|earlier) (?:question|step|one|menu|stage)${after}`),
  rule(
    'back',
    `^${wantAr}(?:ارجع|ارجعي|رجوع|الرجوع|رجعني|رجعيني|نرجع|عوده|العوده|اعود|عد|عودي|السابق|للسابق|ورا|لورا|للخلف|الخلف|للوراء|وراء|بدي ارجع|ترجع|ترجعني|رجعنا|رجع)(?: (?:خطوه|لورا|ورا|الي|لل|للسؤال|السؤال|السوال|للسوال|للخطوه|الخطوه|السابق|السابقه|للسابق|اللي|قبل|قبله|قبلها|الي|الوراء|وراء|الخلف|للخلف|للوراء|للي|فات|اللي قبله|القائمه|للقائمه))*${afterAr}`,
  ),
  rule(
    'back',
    `^(?:السؤال|السوال|الخطوه|المرحله) (?:السابق|السابقه|اللي قبل|اللي قبله|اللي قبلها|اللي فات|اللي فاتت)${afterAr}`,
  ),
  rule(
    'restart',
    `^${ask}(?:restart|start over|start again|start afresh|start from scratch|from scratch|start from the beginning|begin again|begin from the start|reset|from the start|from the beginning|from the top|the beginning|main menu|back to the (?:start|beginning|main menu)|return to the main menu|go to the main menu|go back to the (?:start|beginning|main menu)|redo everything|all over again|over again|start all over(?: again)?|do over|startover)${after}`,
  ),
  rule(
    'restart',
    `^${wantAr}(?:من البدايه|من الاول|من اول|من اول وجديد|من جديد|من الصفر|البدايه|للبدايه|القائمه الرييسيه|القائمه الرئيسيه|القايمه الرييسيه|للقايمه الرييسيه|ابدا من جديد|اعاده البدء|نبدا من جديد|ابدا من الاول|نبدا من الاول|نعيد من الاول|عيد من الاول|اعد من البدايه|من البدايه مره ثانيه|ابدا من البدايه|ارجع للبدايه|نرجع للبدايه|نبدا من البدايه)${afterAr}`,
  ),
  rule(
    'skip',
    `^${ask}(?:skip|later|maybe later|skip it|skip this|skip that|pass|next|next question|next one|none|leave it|leave it blank|leave it empty|leave that|omit|ignore it|ignore that|move on|lets move on|not now|never mind|nevermind|nothing|no thanks skip|without|doesnt matter|does not matter|it doesnt matter|not applicable|not available|nope skip|keep going|go on|continue|forget it|prefer not to|prefer not to say|i prefer not to|i would prefer not to|id rather not|i would rather not|rather not)${after}`,
  ),
  rule(
    'skip',
    `^(?:sorry )?(?:i|we) (?:dont|do not|havent|have not|havent got|dont even|have no|got no|dont really|currently dont|have) (?:have |got |use |own |remember |even have |know )?(?:no |an |a |any |my |one |the |it |that )*(?:email|e mail|mail|email address|address|one|it|that|phone|number|phone number|mobile|any|email right now|order number|ticket|ticket number|account|reference|such thing)(?: (?:address|right now|now|at the moment|yet|with me|on me|at all|sorry|handy|here|to give))*$`,
  ),
  rule(
    'skip',
    '^(?:no|without|no i dont have|no i dont have an|sorry no|there is no) (?:an |my )?(?:email|e mail|mail|email address|e mail address|phone|phone number|order number|ticket|ticket number|account|number)(?: (?:address|sorry|at all))?$',
  ),
  rule(
    'skip',
    `^${wantAr}(?:takhatti|takhati|ta5atti|ta5ati|takhatta|تخطي|تخطاه|تخطاها|تخطيه|التخطي|نتخطي|اتخطي|اتخطاه|تجاوز|تجاوزه|تجاوزها|نتجاوز|اتجاوز|سكيب|بدون|التالي|اللي بعده|اللي بعدها|السؤال التالي|السوال التالي|غيره|عديها|عدي|فوت|فوتها|خليها|خليه فاضي|اتركه|اتركها|لا شيء|لا شي|ولا شي|ولا شيء|ولا حاجه|مافي|ما في|ما فيه|مفيش|ماكو|ليس الان|مو الحين|مش دلوقتي|كمل|كملي|ما يهم|مو مهم|مش مهم|لا يهم|انسي|انسي الموضوع|طوف|طوفها|طنش|تجاهل|تجاهله|نكمل)(?: (?:السؤال|السوال|هذا|هذه|الخطوه|هالسؤال|هالسوال|ده|دي|هذي|ايميل|الايميل|بريد|البريد|الالكتروني|شي|حاجه|بعده|بعدها|للتالي|علي|اللي))*${afterAr}`,
  ),
  rule(
    'skip',
    `^(?:لا |انا |والله |لا والله |اسف |للاسف )*(?:ما عندي|ماعندي|معنديش|ما عنديش|ما معي|مامعي|ما معايا|معيش|مافي عندي|ما في عندي|ما عندناش|ما عندنا|ليس لدي|ليس عندي|لا املك|لا يوجد لدي|لا يوجد عندي|مش عندي|ما لدي|لا يوجد|ما امتلك|لا املك اي|ما استخدم|مش معايا|مو عندي|لا استخدم|ما لي|ماكو عندي|مفيش عندي|مالي)(?: (?:اي|ايميل|الايميل|ايميلات|بريد|البريد|الكتروني|الالكتروني|رقم|الرقم|جوال|تلفون|هاتف|تذكره|حساب|واحد|وحده|حاليا|الحين|الان|دلوقتي|هلق|اصلا|والله|عنوان|للاسف|رقم طلب|الطلب|طلب|ابدا|خالص))*$`,
  ),
  rule(
    'wait',
    `^${ask}${waiting}(?:wait|hold|hold on|hold please|hang on|hang up on|stand by|standby|bear with me|give me|one|just|a|let me|wait for|stay|stay on|hold the)(?: (?:a|one|for|me|please|on|the line|line|just|moment|second|seconds|sec|secs|minute|minutes|min|mo|bit|little|while|few|two|couple|of|there|up|let|check|see|find|look|get|it|that|my|think|second please|momento|about|find))*$`,
  ),
  rule(
    'wait',
    `^${ask}(?:moment|second|a second|one sec|a sec|just a sec|a minute|one minute|one second|one moment|a moment|just a moment|give me a (?:second|minute|moment|sec)|not ready yet|im not ready)${after}`,
  ),
  rule(
    'wait',
    `^(?:(?:طيب|اوكي|بس|ممكن|لا|اه|يعني|ثانيه|لو سمحت) )*(?!شوي شوي$)(?:لحظه|لحظات|لحظه وحده|لحضه|دقيقه|دقيقه وحده|دقيقتين|دقايق|ثانيه|ثواني|ثانيتين|ثانيه وحده|انتظر|انتظري|انتظرني|انتظار|الانتظار|تنتظر|استني|استناني|استنوا|استنا|استنه|اصبر|اصبري|اصبر علي|نطر|نطرني|انطر|انطرني|ستنا|ستني|استنيني|شوي|شويه|مهلا|علي مهلك|خليك معي|خليك معايا|خليك علي الخط|خلك معي|خلك علي الخط|وقف|وقف شوي|امهلني|تمهل|عطني لحظه|عطني دقيقه|اعطني لحظه|اعطني دقيقه|اديني ثانيه|اديني دقيقه|عطيني دقيقه|اعطيني دقيقه|عطيني لحظه|خلني اشوف|خليني اشوف|دعني اتحقق|خليني اتاكد|خلني اتاكد|هلا شوي|ثواني بس)(?: (?:بس|شوي|شويه|واحده|وحده|لو|سمحت|من|فضلك|دقيقه|لحظه|ثانيه|معي|معايا|علي|الخط|رجاء|خليني|اشوف|ادور|اتاكد|اجيب|اجيبه|الرقم|رقم|الطلب|ارجع|خلني|افكر|اتذكر|عليا|كمان|ابحث|عن|يا|اخي|حبيبي|الله|يخليك|طيب|وارجع|وراجع))*$`,
  ),
  rule(
    'human',
    `^${ask}${who}(?: (?:please|now|here|representative|thanks|thank you|right now|immediately|agent))*$`,
  ),
  rule(
    'human',
    `^(?!(?:.* )?واحده?$)${wantAr}${whoAr}(?: (?:لو|سمحت|من|فضلك|بشري|الحين|حقيقي|حقيقيه|رجاء|دلوقتي|العملاء|العملا|الزباين|الزبائن|ادم|بليز|يساعدني|يكلمني|يرد|علي|ثاني|تاني|مسؤول|ضروري|خدمه|الخدمه|هلق|هلا|بسرعه|فورا|مباشره|طبيعي))*$`,
  ),
  rule(
    'language_en',
    `^${ask}(?:in )?${langEn}(?: (?:please|language|لو سمحت|من فضلك|بليز|لو|سمحت|من|فضلك|version|would be better|is better|for me|only|thanks|ok|speaker|احسن|افضل))*$`,
  ),
  rule(
    'language_ar',
    `^${ask}(?:in )?${langAr}(?: (?:please|language|لو سمحت|من فضلك|بليز|لو|سمحت|من|فضلك|version|would be better|is better|for me|only|thanks|ok|speaker|احسن|افضل|فصحي))*$`,
  ),
  rule('language_en', `^${wantAr}${langEn}(?: (?:لو|سمحت|من|فضلك|بليز|احسن|افضل|رجاء))*$`),
  rule('language_ar', `^${wantAr}${langAr}(?: (?:لو|سمحت|من|فضلك|بليز|احسن|افضل|رجاء))*$`),
  rule(
    'goodbye',
    '^(?:(?:ok|okay|no|well|alright|that is all|thats all|thats it|great|thank you|thanks|so much|very much|have a|nice|good|great|day|night|and|then|you too|cheers|for now|for|your|help|time|تمام|خلاص|طيب|شكرا|لا|الله|يعطيك|العافيه|يلا|اوكي|يسلمو|مشكور|جزيلا|لك|صافي|والو|غير|بزاف|كلشي مزيان|واخا) )*(?:bye|byebye|goodbye|good bye|farewell|see you|see ya|see you later|see you soon|cya|talk to you later|talk to you soon|take care|have a (?:nice|good|great|lovely|wonderful) (?:day|one|evening|night|weekend|time)|good night|end the call|end call|hang up|close the call|finish the call|so long|thats all|that is all|that will be all|thatll be all|thats everything|that is everything|im done|i am done|nothing else|i have to go|i gotta go|i need to go|باي|باي باي|بااي|بسلامه|بالسلامه|بسلامه عليك|بسلامه عليكم|غير سلام|تهلا|تهلاو|تهلا فراسك|تهلاي فراسك|تهلاو فراسكم|سلمتم|يلا باي|يلا سلام|خلاص باي|سلام عليكم باي|الله معك|الله معاك|في امان الكريم|انهي المكالمه|انهاء المكالمه|سكر الخط|سكر المكالمه|اقفل الخط|اقفل|انتهيت|خلصت|هذا كل شي|هذا كل شيء|بس هيك|بس كذا|بس كده|هذا كل ما لدي|لا شيء اخر|ما عندي شي ثاني|خلص|هاد كل شي|bye bye|salam bye|yalla bye|yalla salam)(?: (?:thank you|thanks|thank|you|now|then|for|your|help|bye|so|much|very|everything|شكرا|شكرا لك|لك|باي|سلام|very much|goodbye|جزيلا|والله|يعطيك|العافيه|يلا|مع|السلامه|دحين|الحين|for now|everyone|have a nice day))*$',
  ),
  rule(
    'goodbye',
    `^(?:(?:ok|okay|well|alright|great|perfect|fine|good|thank you|thanks|no|that is all|thats all|thats it|so|then|now|i think|please) )*(?:you|we) (?:can|may|could|should) (?:(?:now|just|please|go ahead and|already) )*(?:hang up|(?:end|close|finish|terminate|drop|disconnect) (?:the |this |our )?(?:call|line|phone|conversation)|disconnect)(?: (?:now|then|please|thanks|thank|you|bye|on me|the phone))*$`,
  ),
  rule(
    'goodbye',
    `^(?:(?:طيب|خلاص|تمام|شكرا|اوكي|يلا|لا|الحين|الان|كده|هيك|كذا|بس) )*(?:تقدر|تقدري|تقدرون|بتقدر|فيك|فيكي|ممكن|يمكنك|بامكانك) (?:(?:الحين|الان|هلق|دلوقتي|ان) )*(?:تقفل|تقفلي|تقفلون|تسكر|تسكري|تسكرون|تنهي|انهاء|اقفال|تغلق|اغلاق)(?: (?:ال)?(?:خط|مكالمه|تلفون|هاتف|سماعه|اتصال))?(?: (?:الحين|الان|هلق|دلوقتي|لو|سمحت|من|فضلك|شكرا|خلاص|مع|السلامه))*$`,
  ),
  rule(
    'goodbye',
    '^(?:(?:oh|ah|sorry|so|im|i|am|think|guess|believe|must|have|ive|got|dialled|dialed|rang|called|called you|is|its|it|this|that|the|a|its a|no|hello|hi|اسف|اسفه|عفوا|معليش|لا|والله|شكلي|شكله|يبدو|يمكن|اظن|خلاص|انا|يا|اخي|اخوي|اختي|ياخي|لالا|طيب|الو) )*(?:wrong number|misdialled|misdialed|wrong place|الرقم غلط|رقم غلط|غلطت بالرقم|غلطت في الرقم|غلطان بالرقم|غلطانه بالرقم|النمره غلط|نمره غلط|رقم خطا|الرقم خطا)(?: (?:sorry|bye|goodbye|thanks|my mistake|my bad|im sorry|i said|i told you|mate|man|اسف|اسفه|عفوا|معليش|اقول|اقولك|قلت|قلتلك|لك|لكم|خلاص|والله|يا|اخي|اخوي|اختي|ياخي|مع|السلامه|شكرا))*$',
  ),
  rule(
    'greeting',
    '^(?:(?:سلامات|hello|helo|hallo|hullo|hi|hiya|hey|heya|yo|there|good|morning|afternoon|evening|day|greetings|howdy|how|are|is|it|you|going|do|whats|up|doing|today|everyone|sir|madam|again|to|nice|meet|welcome|dear|anybody|anyone|salam|salaam|alaikum|aleikum|alaykum|assalamu|assalam|al|as|is|my|friend|marhaba|mar7aba|ahlan|hala|hala walla|sabah|saba7|el|alkhair|kheir|kher|5eir|masa|mesa|السلام|سلام|عليكم|ورحمه|ورحمة|الله|وبركاته|وعليكم|مرحبا|مراحب|اهلا|اهلين|هلا|هلا والله|والله|هلو|هالو|الو|هاي|وسهلا|بك|بكم|بيك|فيك|فيكم|صباح|مساء|مسا|صباحو|مساك|صبحك|بالخير|بالنور|الخير|النور|الورد|الفل|كيفك|كيفكم|كيف|حالك|الحال|حالكم|شلونك|شلونكم|اخبارك|شخبارك|اخباركم|شو|وش|ايش|ايه|ازيك|ازيكم|ازي|حضرتك|عامل|عامله|عاملين|حياك|حياكم|الله|يسعد|يسعدك|صباحك|مساءك|مساك|تحيه|طيبه|طيبين|اسعد|اوقاتك|اوقاتكم|مسائكم|يا|هلا فيك|اخي|اختي|يا هلا|ومرحبا|واهلا|حضره|تحياتي|نهارك|سعيد|ياهلا|مرحبتين|يعطيكم|العوافي|قوه|قواك|عليكو|لكم|طاب|يومك) ?)+$',
  ),
  rule(
    'thanks',
    '^(?:(?:ok|okay|great|good|perfect|oh|well|wow|خلاص|alright|cool|nice|lovely|excellent|ah|and|yes|شكرا|شكر|thank|thanks|thankyou|thx|ty|cheers|you|u|so|very|much|a|lot|lots|million|many|for|your|the|help|time|support|service|everything|that|it|i|appreciate|really|appreciated|grateful|am|im|kindly|again|sir|madam|helping|me|kind|of|bunch|ton|all|already|الف|مليون|جزيلا|لك|لكم|كثير|كثيرا|كتير|قوي|اوي|جدا|مشكور|مشكوره|مشكورين|متشكر|متشكره|متشكرين|تسلم|تسلمي|تسلموا|يسلمو|يسلمك|يسلموا|ايديك|ايدك|ايديكي|يعطيك|يعطيكم|يعطيكي|العافيه|الف|عافيه|الله|يعافيك|جزاك|جزاكم|خير|خيرا|كل|كثر|خيرك|ممنون|ممنونه|ممنونك|شاكر|شاكره|شاكرين|اشكرك|اشكركم|بشكرك|نشكركم|نشكرك|علي|عالمساعده|المساعده|مساعدتك|مساعدتكم|تعاونك|تعاونكم|وقتك|كرمك|ذوقك|لطفك|يا|اخي|اختي|حبيبي|غالي|باشا|فندم|استاذ|والله|تمام|طيب|اوكي|يخليك|يخليكي|يبارك|فيك|بارك|رحم|والديك|وشكرا|ما|قصرت|قصرتوا|قصرتي|يوفقك|حلو|ممتاز|ربي|يحفظك|يسعدك|ميرسي|مرسي|لطف|منك|شكرن|كلك|خدمتك|خدمتكم|اهتمامك|اهتمامكم|yislamo|yeslamo|shukran|shokran|mashkoor|mashkour|merci|tislam|teslam|ya3tik|el|3afye|afia|jazak|allah|kheir|moteshakker|motshaker) ?)+$',
  ),
];
