import { normaliseArabic, stripDiacritics } from '../text.ts';
import { speaksOf } from './speaks-of.ts';

const questions = {
  en: /^(?:(?:and|so|but|ok|okay|well|hi|hello|please|yes|no|sorry|excuse me|also|tell me|i (?:just |only )?(?:want(?:ed)?|need|would like) to (?:know|ask|find out)(?: about)?|can you tell me|do you know)[,.]? )*(?:(?:what(?! an? )|whats|what's|when|where|how|which|who|any|price|prices|cost)\b|(?:do|does|did|is|are|can|could|will|would|may)\b(?!['’]t| not\b))|\bhow (?:much|long|many|do|can)\b|\b(?:the )?(?:price|cost) of\b|\bi (?:just |only )?(?:want(?:ed)?|need|would like) to (?:know|ask|find out) (?:if|whether|what|when|where|how|which|who|about)\b|\b(?:prices|price list)[.!\s]*$/iu,
  ar: /(?:^|\s)[وف]?(?:هل|(?<!من )(?:كم|كام)|بكم|بكام|متي|امتي|امتا|ايمتي|ايمتا|فوقاش|وقتاش|وين|اين|فين|كيف|كيفاش|ازاي|شلون|ايش|وش|شو|شنو|ايه|ليش|ليه|علاش|لماذا|قديش|شحال|بشحال|شكد|سعر|اسعار|ما هي|ما هو|ماهي|ماهو|ممكن اعرف|ابي اعرف|ابغي اعرف|(?:عايز|عايزه|عاوز|عاوزه|بدي|بدنا|حاب|حابه|حابب|بغيت|نبي|نبغي|اريد|اود|ودي|كنت ابي|محتاج)(?: بس| فقط| ان| غير)* (?:ا|ن)عرف|اريد معرفه)(?=\s|[؟?،.]|$)/u,
};

/**
 * A clause that tells when or where, with its subject before its verb: "when I unpacked it". With "can" and its like it
 * is the question of somebody who learned the language: "when I can come".
 */
const clause =
  /^(?:(?:and|so|but|well|yes|no) )*(?:when (?:(?:i|we|he|she|they)\b(?! (?:can|could|may|should|will|do)\b)|it (?:was|came|broke|went|got|fell|\w+ed)\b)|where (?:i|we) (?:live|work|stay|am|are|was|were)\b|which was\b)/iu;

/** A question behind what leads to it, in the order of words that only questions have: "before anything, what do you charge". */
const behind =
  /(?:[,.;:!]|\b(?:and|but|so|then|also))\s+(?:(?:until|till|by|at|to|for|from|in|on|with) )?(?:(?:what|when|where|how|whose|which(?! (?:is|are|was|were|has|have)\b))(?:\s+\w+){0,3}?\s+(?:do|does|did|is|are|can|could|will|would|should)\s+(?:you|u|i|we|they|it|he|she|there|the|a|an|your|my|this|that|these|those|any|some|\w+s)\b|(?:do|does|can|could|will|would|is|are)\s+(?:you|u|i|we|they|there|your|this|that|these)\b)/iu;
/** With these a question may begin that goes on with what it asks by: "until what time". */
const led =
  /^(?:(?:and|so|but|well|ok|okay|hi|hello|please|sorry) )*(?:until|till|by|at|to|for|from|in|on|with|since) (?:what|which|when|how|whom)\b/iu;
/** What is sold or done, put without turning the words round: "you deliver to Abha", «توصلون لأبها». */
const unturned = {
  en: /^(?:(?:and|so|but|ok|okay|hi|hello|hey) )*(?:you|u)(?: guys| people)? (?:also )?(?:(?:deliver|ship|install|come) (?:to|in|out|at)|(?:sell|repair|accept|stock|offer)) \w/iu,
  ar: /^(?:(?:طيب|طب|و|هو|هي|انتو|انتم|انتوا|السلام عليكم|مرحبا|لو سمحت) )*(?:و?(?:ب|ك)?ت(?:وصل|بيع|ركب|قبل|صلح|شحن|قسط|وفر|دعم|جيب)(?:ون|وا|و)|(?:هو )?(?:عندكم|عندكن|عندكو)(?!.*(?:مشكل|موظف|خلل|خطا|عطل|غلط))(?=(?: \S+){1,4}$)|ينفع|يصير|بيصير|يمديني|مسموح|(?:ا|ب|ن|ه)(?:قدر|قدرش) (?:ا|ن)\S+)(?= \S)/u,
};
/** Something to be known that is asked for by its name: "just give me the address of your shop", «عطني عنوان الفرع». */
const asked = {
  en: /\b(?:give|tell|send|show) (?:me|us)|\b(?:can|could|may) (?:i|we) (?:have|get)|\b(?:i|we) (?:just |only )?(?:need|want)/iu,
  enThing:
    /^\s*(?:just |only |the |your |an? |exact |full |current |nearest |opening |working |delivery )*(?:address|location|directions|price(?: list)?|prices|costs?|fees?|(?:opening |working )?(?:hours|times|timings)|steps|conditions|rates?)(?:\s+(?:of|for|to|in|at|on|please|too|and|when|if)\b.*)?[.!]?\s*$/iu,
  ar: /(?:^|\s)(?:بس )?(?:عطني|عطوني|اعطني|اعطيني|اعطوني|هات|هاتلي|هاتوا|ادوني|اديني|ارسلي|ارسلوا|قولي|قولو|قولوا|قلي|خبرني|خبروني|علمني|احكيلي|دلني|دلوني|(?:قول|قل|ارسل) لي|ابي|ابغي|بدي|عايز|عايزه|محتاج|اريد) (?:بس |علي |ع )?(?:ال)?(?:عنوان|موقع|لوكيشن|سعر|اسعار|تكلفه|رسوم|مواعيد|اوقات|ساعات|دوام|شروط|خطوات|طريقه|كيفيه|سياسه)(?=\s|$|[؟?،.])/u,
};
/** «أيمكن», «ألديكم»: the letter alone asks; and «ممكن أدفع». */
const wonders =
  /^(?:\S+ )?أ(?:يمكن|يوجد|لديكم|هناك|عندكم|يجوز|ت\p{L}{3,}ون)(?= \S)|(?:^|\s)ممكن (?!أحد|احد|انا|أنا|ال)[أان](?=\p{L}{3})/u;
/** «ما المهلة», «ما رسوم التوصيل»: of a thing, and no denial of what is done. */
const whatIs =
  /(?:^|[،,.!] ?|(?:^|\s)(?:طيب|لكن|بس|فضلك|سمحت|سمحتم) )[وف]?ما (?:ال\p{L}{3,}|(?:رسوم|سعر|اسعار|مده|شروط|عنوان|طريقه|مواعيد|موعد|اوقات|وقت|ساعات|تكلفه|قيمه|مهله|فرق|معني|سبب|نوع|حجم|وزن|لون|الوان|مميزات|مواصفات|خطوات|اجراءات|مستندات|متطلبات|عروض|باقات|سياسه|عدد|نسبه|مقدار)(?:كم|ه|ها)?)(?=\s|$|[؟?،.])|(?:^|\s)(?:في |ب)?اي (?:ساعه|يوم|وقت|فرع|مكان|سعر|باقه|مبلغ)(?=\s|$|[؟?،.])/u;

/** A question that is told of rather than put: "I asked if", "I want to know", «عايزة أسأل عن». */
const told = {
  en: /\bi(?: was|'m| am|'d| would| just| only| wanted| want| need| like| to)* ask(?:ed|ing)?(?: you)? (?:if|whether|about|what|how|when|where|which|who|why)\b|\b(?:want|wanted|need|like) to (?:know|find out) \w+|\bwondering (?:if|whether|about|how|what)\b|\b(?:a|one|my) (?:quick |small |general |simple )?question (?:about|on|is|was|regarding)\b|\btell me (?:what|how|when|where|which|who|if|whether|the (?:price|cost)|about)\b/iu,
  ar: /(?:^|\s)(?:(?:و?(?:ابي|ابغي|ابغا|اريد|عايز|عايزه|عاوز|عاوزه|بدي|ودي|حاب|حابه|بغيت|نبي|نبغي|ممكن|محتاج|محتاجه)) (?:ا|ن)(?:عرف|سال|ستفسر|فهم)\S*(?= \S)|(?:اسال|اسالك|اسالكم|سالت|سالتك|سالتكم|استفسر|استفسار|استفساري|سوال|سوالي) (?:عن|علي|حول|بخصوص|هل|اذا|كم))(?=\s|[؟?،.]|$)/u,
};

/** Whether somebody asks something, rather than tells or orders it. */
export function isQuestion(text: string): boolean {
  if (/[?؟]/u.test(text) || asksWhetherReturned(text)) return true;
  const plain = text.trim();
  const folded = normaliseArabic(text);
  if (told.en.test(plain) || told.ar.test(folded)) return true;
  if (behind.test(plain) || led.test(plain) || unturned.en.test(plain) || asksForThing(plain)) return true;
  if (
    wonders.test(stripDiacritics(plain)) ||
    unturned.ar.test(folded) ||
    asked.ar.test(folded) ||
    whatIs.test(folded)
  )
    return true;
  return (questions.en.test(plain) && !clause.test(plain)) || questions.ar.test(folded);
}

/** Whether something may be done yet or at all, of what somebody has: "am I allowed to return it", «يحق لي أرجعه». */
const whether = {
  en: /\b(?:is it (?:still )?(?:too late|possible|ok|okay|allowed|fine)|am i (?:still )?(?:allowed|able|entitled|too late)|(?:can|could|may) i (?:still )?|(?:can|will|would|do|could) you (?:still |ever )?|is there (?:still )?time|what if i)\b/iu,
  ar: /(?:^|\s)[وف]?(?:هل|ينفع|يصير|بيصير|يمديني|مسموح|يحق|يجوز|ممكن|فات الاوان|لسه اقدر|اقدر|بقدر|فيني|فيي|ينقبل|تقبلون|بتقبلو|بتاخدو|تاخذون)(?=\s|$)/u,
};
/** Giving something back that was bought. */
const givingBack = {
  en: /\b(?:return(?:ed|ing)?|(?:give|giving|send|sending|take|taking|bring|bringing|hand) (?:\w+ ){0,4}?back)\b/iu,
  ar: /(?:^|\s)[وفل]?(?:ال)?(?:[انبت]?رجع|ارجاع|ترجيع|[انبت]رد)(?:ه|ها|هم|وه|و|وا|ون|ونه|ونها)?(?=\s|[؟?،.]|$)/u,
};

/** Whether somebody asks if what they bought may be given back, and not how. */
export function asksWhetherReturned(text: string): boolean {
  const folded = normaliseArabic(text);
  return (
    (whether.en.test(text) && givingBack.en.test(text)) ||
    (whether.ar.test(folded) && givingBack.ar.test(folded))
  );
}

const howLong =
  /^(?:(?:and|so|but|ok|okay|well|hi|hello|please) )*how (?:long|many (?:working )?days) (?:until|till|before|does it take|will it take|do you take|for)\b|(?:^|\s)[وف]?كم (?:يوم|ايام|ياخذ|بياخذ|تاخذ|بتاخد|بياخد|يستغرق|تستغرق)(?=\s)/u;

/** Whether somebody asks how long something takes for anybody: "how long until the money is on my card". */
export function asksHowLong(text: string): boolean {
  return howLong.test(normaliseArabic(text.toLowerCase()));
}

function asksForThing(text: string): boolean {
  const verb = asked.en.exec(text);
  return verb !== null && asked.enThing.test(text.slice(verb.index + verb[0].length));
}

const ways = {
  en: /\bhow (?:to|(?:do|can|could|should|would|must) (?:i|we|you|one))\b|\b(?:steps|way) to\b/iu,
  ar: /(?:^|\s)(?:كيف|كيفيه|ازاي|شلون|طريقه|خطوات)(?=\s)/u,
};
/** Doing that mends something: who asks for it has a fault, and wants no instructions. */
const mending =
  /\b(?:fix|solve|repair|mend|make (?:it|this) work|get (?:it|this|my \w+) (?:back|working|to work))\b|(?:^|\s)(?:ا?[صتن]?صلح|احل|تحل|اضبط|تضبط)\S*/iu;

/** Whether somebody asks how something is done, and not what to do about a fault: "tell me how to change the password". */
export function asksHow(text: string): boolean {
  const folded = normaliseArabic(text);
  return (
    (ways.en.test(text) || ways.ar.test(folded)) && !mending.test(folded) && !speaksOf('still_broken', text)
  );
}
