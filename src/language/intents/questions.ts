import { normaliseArabic } from '../text.ts';
import { speaksOf } from './speaks-of.ts';

const questions = {
  en: /^(?:(?:and|so|but|ok|okay|well|hi|hello|please|yes|no|sorry|excuse me|also|tell me|i (?:just |only )?(?:want(?:ed)?|need|would like) to (?:know|ask|find out)(?: about)?|can you tell me|do you know)[,.]? )*(?:(?:what(?! an? )|whats|what's|when|where|how|which|who|any|price|prices|cost)\b|(?:do|does|did|is|are|can|could|will|would|may)\b(?!['’]t| not\b))|\bhow (?:much|long|many|do|can)\b|\b(?:the )?(?:price|cost) of\b|\bi (?:just |only )?(?:want(?:ed)?|need|would like) to (?:know|ask|find out) (?:if|whether|what|when|where|how|which|who|about)\b|\b(?:prices|price list)[.!\s]*$/iu,
  ar: /(?:^|\s)(?:هل|(?<!من )(?:كم|كام)|بكم|بكام|متي|امتي|امتا|ايمتي|ايمتا|فوقاش|وقتاش|وين|اين|فين|كيف|كيفاش|ازاي|شلون|ايش|وش|شو|شنو|ايه|ليش|ليه|علاش|لماذا|قديش|شحال|بشحال|شكد|سعر|اسعار|ما هي|ما هو|ماهي|ماهو|ممكن اعرف|ابي اعرف|ابغي اعرف|(?:عايز|عايزه|عاوز|عاوزه|بدي|بدنا|حاب|حابه|حابب|بغيت|نبي|نبغي|اريد|اود|ودي|كنت ابي|محتاج)(?: بس| فقط| ان| غير)* (?:ا|ن)عرف|اريد معرفه)(?=\s|[؟?،.]|$)/u,
};

/**
 * A clause that tells when or where, with its subject before its verb: "when I unpacked it". With "can" and its like it
 * is the question of somebody who learned the language: "when I can come".
 */
const clause =
  /^(?:(?:and|so|but|well|yes|no) )*(?:when (?:(?:i|we|he|she|they)\b(?! (?:can|could|may|should|will|do)\b)|it (?:was|came|broke|went|got|fell|\w+ed)\b)|where (?:i|we) (?:live|work|stay|am|are|was|were)\b|which was\b)/iu;

/** A question that is told of rather than put: "I asked if", "I want to know", «عايزة أسأل عن». */
const told = {
  en: /\bi(?: was|'m| am|'d| would| just| only| wanted| want| need| like| to)* ask(?:ed|ing)?(?: you)? (?:if|whether|about|what|how|when|where|which|who|why)\b|\b(?:want|wanted|need|like) to (?:know|find out) \w+|\bwondering (?:if|whether|about|how|what)\b|\b(?:a|one|my) (?:quick |small |general |simple )?question (?:about|on|is|was|regarding)\b|\btell me (?:what|how|when|where|which|who|if|whether|the (?:price|cost)|about)\b/iu,
  ar: /(?:^|\s)(?:(?:و?(?:ابي|ابغي|ابغا|اريد|عايز|عايزه|عاوز|عاوزه|بدي|ودي|حاب|حابه|بغيت|نبي|نبغي|ممكن|محتاج|محتاجه)) (?:ا|ن)(?:عرف|سال|ستفسر|فهم)\S*(?= \S)|(?:اسال|اسالك|اسالكم|سالت|سالتك|سالتكم|استفسر|استفسار|استفساري|سوال|سوالي) (?:عن|علي|حول|بخصوص|هل|اذا|كم))(?=\s|[؟?،.]|$)/u,
};

/** Whether somebody asks something, rather than tells or orders it. */
export function isQuestion(text: string): boolean {
  if (/[?؟]/u.test(text)) return true;
  const plain = text.trim();
  const folded = normaliseArabic(text);
  if (told.en.test(plain) || told.ar.test(folded)) return true;
  return (questions.en.test(plain) && !clause.test(plain)) || questions.ar.test(folded);
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
