import { normaliseArabic } from '../text.ts';

const unknowing =
  /^(?:(?:sorry|well|um|i|really|honestly|am|im|actually) )*(?:(?:do not|don'?t|dont|cannot|can'?t|not) (?:know|remember|recall|sure|have (?:it|one|that))|forg[eo]t(?:ten)?(?: (?:it|that|mine|my (?:number|phone|email|e-mail|address)))?$|no idea|no clue|not sure|unknown|never mind)\b|^(?:(?:والله|اسف|صراحه) )*(?:ما اعرف|مدري|ما ادري|لا اعرف|لا ادري|مش عارف|مش عارفه|ما بعرف|معرفش|مش فاكر|مش فاكره|ما اتذكر|لا اتذكر|ناسي|ناسيه|نسيت|ماعرفش|ما عرفتش|منعرفش|ما نعرفش|ماعلاباليش)(?=\s|$)|^(?:ما ?عنديش|معنديش|ماعندوش|ما عندي|ما ?عندناش)(?: (?:والله|للاسف|ايميل|بريد|رقم|واحد|منه))*$/iu;

/** Whether somebody says that they do not know, have or remember what they were asked. */
export function isUnknowing(text: string): boolean {
  return unknowing.test(normaliseArabic(text).trim());
}
