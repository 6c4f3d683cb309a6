import { foldLine } from '../phrases.ts';
import { isQuestion } from './questions.ts';

/** Something other than what was just tried, and whether it would help: "does a mesh fix it", «لو جبت مقوي يحلها». */
const helps = new RegExp(
  '(?:^| )(?:does|do|would|will|can|could|might|should) (?!(?:it|this|that|the light|they|you) )(?:\\S+ ){1,7}?(?:fix|help|solve|sort|improve|speed|cure|stop|make)(?: |$)|' +
    '(?:^| )(?:if|what if|suppose) (?:i|we) (?:\\S+ )?(?:got|get|buy|bought|use|used|add|added|had|put|change|changed|swap|swapped) |' +
    '(?:^| )(?:لو|اذا|وش لو|طب لو) (?:\\S+ )?(?:جبت|جبنا|اشتريت|شريت|ركبت|حطيت|حطينا|غيرت|بدلت|اخذت|اخدت|ضفت|استخدمت) |' +
    '(?:^| )(?:هل )?(?:ال)?(?:\\p{L}{3,}) (?:ب|ح|راح )?(?:يحل|يفيد|يساعد|ينفع|يصلح|تحل|تفيد|تساعد|تنفع|تصلح)(?:ها|ه|ني|نا)?(?: |$)',
  'u',
);

/** Whether somebody asks if another thing would help, and does not tell how what they tried went. */
export function asksWhetherHelps(text: string): boolean {
  return isQuestion(text) && helps.test(foldLine(text));
}
