import { foldLine } from '../phrases.ts';

/** Words with which one comes to a question, and such as stand around what is asked for. */
const before = '(?:(?:ok|okay|wait|sorry|so|and|but|hello|hey|also|just|طيب|بس|لحظه|عفوا|و) )*';
const around =
  /^(?:(?:that|it|this|the|my|its|down|about|part|bit|it was|it is|for|on|in|is|all|all of|everything|what i said|هذا|هذي|هذه|ده|انه|اني|ان|انها|يوم|الي|اللي قلته|كل شي|كل شيء|كلشي)(?: |$))+|(?: |^)(?:down|already|yet|properly|right|for me|in the ticket|on the ticket|عندك|عندكم|معك|في التذكره|في الطلب|ولا لا|ولا لسا|صح|صحيح|لو سمحت)+$/gu;

const asked = [
  /(?:did|have|has|can) (?:you|u) (?:already |also )?(?:noted?|note down|written|write|wrote|logged|log|jot(?:ted)?|marked?)(?: (.+))?$/u,
  /(?:did|have) (?:you|u) (?:put|take|taken|get|got|type|typed) (.+ down)$/u,
  /(?:did|have) (?:you|u) (?:get|got|catch|caught) (that|it|all that|all of that|everything|what i said)$/u,
  /what (?:did|have) (?:you|u) (?:noted?|written|write|log|logged|put|got|get|taken|take)(?: (?:down|so far|for me|there|about me|in the ticket|on the ticket))*$/u,
  /(?:can you |could you |please )?read (?:it|that|my \w+|the \w+|everything)(?: \w+)? back(?: to me)?(?: please)?$/u,
  /what (?:is|does it say) (?:in|on) (?:my|the) (?:ticket|complaint|request)$/u,
  /(?:شو|وش|ايش|شنو|ايه|ماذا|ما) (?:اللي |الذي )?(?:سجلت|كتبت|دونت|قيدت|سجلتي|كتبتي|سجلتوا|كتبتوا|سجلتو|كتبتو|مسجل|مكتوب|كاتب)(?: (?:عندك|عندكم|معك|لي|عني|في التذكره|للحين|لحد الان))*$/u,
  /(?:سجلت|كتبت|دونت|سجلتي|كتبتي) (?:ايه|ايش|شو)(?: (?:عندك|عندكم|لحد دلوقتي))*$/u,
];
/** «سجلت» is "you noted" only where it is asked: else it is "I registered". */
const askedOfForm = /(?:سجلت|كتبت|دونت|قيدت|سجلتي|كتبتي|سجلتوا|كتبتوا|سجلتو|كتبتو|مسجل|مسجله)(?: (.+))?$/u;
const asksIt = /[؟?]\s*$|^\s*(?:طيب |بس )?هل |(?:عندك|عندكم|ولا لا|ولا لسا)[\s.!]*$/u;

/** How many words a thing has of which somebody asks whether it was noted. */
const mostWords = 4;

/**
 * The thing of which somebody asks whether it was noted: "did you write down Thursday?"; empty where all that was noted is asked
 * for: "what did you note?". Undefined where something else is asked or told.
 */
export function noteAsked(text: string): string | undefined {
  const folded = foldLine(text);
  const patterns = asksIt.test(text) ? [...asked, askedOfForm] : asked;
  for (const pattern of patterns) {
    const found = new RegExp(`^${before}(?:هل )?(?:${pattern.source})`, 'u').exec(folded);
    if (!found) continue;
    const thing = (found.slice(1).find((part) => part !== undefined) ?? '').replaceAll(around, ' ').trim();
    return thing.split(' ').length > mostWords ? undefined : thing;
  }
  return undefined;
}
