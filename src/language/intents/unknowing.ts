import { foldLine } from '../phrases.ts';
import { normaliseArabic } from '../text.ts';

const unknowing =
  /^(?:(?:sorry|well|um|i|really|honestly|am|im|actually) )*(?:(?:do not|don'?t|dont|cannot|can'?t|not) (?:know|remember|recall|sure|have (?:it|one|that))|forg[eo]t(?:ten)?(?: (?:it|that|mine|my (?:number|phone|email|e-mail|address)))?$|no idea|no clue|not sure|unknown|never mind)\b|^(?:(?:والله|اسف|صراحه) )*(?:ما اعرف|مدري|ما ادري|لا اعرف|لا ادري|مش عارف|مش عارفه|ما بعرف|معرفش|مش فاكر|مش فاكره|ما اتذكر|لا اتذكر|ناسي|ناسيه|نسيت|ماعرفش|ما عرفتش|منعرفش|ما نعرفش|ماعلاباليش)(?=\s|$)|^(?:ما ?عنديش|معنديش|ماعندوش|ما عندي|ما ?عندناش)(?: (?:والله|للاسف|ايميل|بريد|رقم|واحد|منه))*$/iu;

const number =
  '(?:(?:an?|any|the|my|your|such|that|of|it|order|orders|ticket|reference|number|numbers|code|one|(?:ال)?(?:رقم|ارقام|طلب|طلبيه|تذكره|فاتوره|كود)) ?)+';
/** That somebody does not know, or has not in mind, a number of the kind that they are asked for, and nothing else. */
const unknown = new RegExp(
  `^(?:(?:sorry|well|um|i|really|honestly|am|im|actually|والله|اسف|صراحه) )*(?:(?:dont|do not|cannot|cant|can not) (?:know|remember|recall|have|find)|(?:مدري|معرفش|ماعرفش|نسيت|ناسي|ناسيه)|(?:ما|لا|مش|مو|ماني) (?:اعرف|ادري|بعرف|عارف|عارفه|اتذكر|اذكر|فاكر|فاكره|حافظ|حافظه|متذكر|متذكره)) ?(?:(?:عن|وش|ايش|شو|كم|what) )*${number}(?: ?(?:is|هو|now|الحين|الان|حاليا|بالضبط))*$`,
  'u',
);
const none = new RegExp(
  `(?:^| )(?:(?:i |we |there )?(?:dont|do not|havent|have not|never|cannot|cant|didnt|isnt|is not|is no|was no|theres no|theres not|there is no|no|without|not about|not on) ?(?:have|had|got|get|find|order|ordered|about|on)? ?${number}(?:with me|here|at all|now|for (?:it|this|that)|on me)?$|(?:ما|مو|مش|ماكو|مافي|مفيش|مافيش|لا|ما في|ما فيه|لا يوجد|معنديش|ماعنديش|ماعندي|بدون|بلا|ولا)(?: (?:عندي|معي|معايا|لدي|فيه|في|يوجد|اي|شي|هو|له|لها))* ?${number}(?: ?(?:معي|معايا|عندي|اصلا|والله))*$|(?:i )?(?:have )?lost (?:it|them|${number})|(?:قلت لك |قلتلك |والله )*(?:اضعته|اضعتها|ضيعته|ضيعتها|ضاع|ضاعت|ضاع مني|راح مني|فقدته|مضيعه|مضيعها|اضعت ${number}|ضيعت ${number}))$`,
  'u',
);

/** Whether a piece of what somebody says tells that there is no number of the kind that they are asked for: "it has no order number". */
export function hasNoNumber(piece: string): boolean {
  const folded = foldLine(piece);
  return none.test(folded);
}

/** Whether all that somebody says is that they do not know the number that they are asked for. */
export function knowsNoNumber(text: string): boolean {
  return unknown.test(foldLine(text));
}

/** Whether somebody says that they do not know, have or remember what they were asked. */
export function isUnknowing(text: string): boolean {
  return unknowing.test(normaliseArabic(text).trim());
}
