import {
  classifyDepartment,
  foldWords,
  matchKeywords,
  parseCommand,
  parseYesNo,
  refusesCommand,
} from '../../../language/index.ts';
import type { Department } from '../../../shared/vocabulary.ts';
import { findWords } from '../words.ts';
import type { ToolFacts, WantedOutcome } from './types.ts';

const lists = {
  ticket:
    'ticket | tickets | complaint | complain | note that down | note it down | note this down | write that down | write it down | write this down | register | log this | log it | report | take that down | file a | ' +
    'تذكره | شكوى | شكوي | اشتكي | بشتكي | بلاغ | سجل | سجلي | سجلوا | سجلها | سجله | تسجل | تسجلين | اكتب | اكتبي | دون | ارفع | تذكرتي',
  order:
    'buy | buying | order | purchase | subscribe | sign up | sign me up | upgrade | interested | i want the | i would like the | id like the | i will take | ill take | take it | renew | quote | ' +
    'اشتري | شراء | اطلب | طلب | اشترك | اشتراك | مهتم | مهتمه | ترقيه | ارقي | باخذ | باخذه | باخذها | اخذها | اخذه | ابي | ابغى | ابغي | عايز | عاوز | بدي | اريد | اجدد',
  appointment:
    'appointment* | visit | technician | slot | schedule | book | booking | come over | send someone | موعد | مواعيد | موعدي | زياره | فني | احجز | احجزلي | حجز | يجي | يجيني',
  move: 'move | reschedule | change | postpone | later | earlier | another time | different time | انقل | نقل | اغير | غير | تغيير | اجل | تاجيل | اقدم | تقديم | اخر | وقت ثاني | وقت تاني',
  cancel: 'cancel* | call off | call it off | الغ | الغي | الغاء | الغوا | كنسل | كنسلي | بطلت',
  done:
    'that was all | thats all | that is all | nothing else | no more | im done | i am done | all good | all set | goodbye | bye | no thanks | no thank you | thanks bye | ' +
    'هذا كل شي | هذا كل شيء | بس كذا | بس كده | هيك بس | خلاص | ولا شي | لا شكرا | لا مشكور | مع السلامه | الله يسلمك | في امان الله | باي | سلامتك | كده تمام | تمام شكرا',
  change:
    'change | update | new | correct | edit | replace | wrong | غير | غيرو | غيري | تغيير | تحديث | حدث | عدل | تعديل | جديد | الجديد | تصحيح',
  human:
    'human | person | somebody | someone | agent | colleague | manager | supervisor | موظف | موظفه | شخص | انسان | بشري | مدير | المدير | المسؤول | حدا | حد | زميل',
  offersHuman:
    'colleague | human | person | somebody call | call you back | موظف | زميل | زميلي | يتصل بك | نتصل بك',
} as const;
type Intent = keyof typeof lists;

/** Whether any of the turns speaks of something. */
export function speaksOf(said: readonly string[], intent: Intent): boolean {
  return said.some((line) => findWords(foldWords(line), lists[intent]).length > 0);
}

/** Whether the caller told of something to be dealt with, and did not only ask. */
export function describedMatter({ fresh, centre }: ToolFacts): boolean {
  const trouble = (['complaints', 'support'] as const).map((key) => centre.departments[key].keywords);
  return fresh.some((line) => {
    const words = foldWords(line).length;
    return (
      words >= 3 && !/[?؟]\s*$/u.test(line) && trouble.some((list) => matchKeywords(line, list).length > 0)
    );
  });
}

/** Whether the caller asked for a human, or agreed when one was offered. */
export function wantsHuman({ fresh, said, agentSaid, language }: ToolFacts): boolean {
  const asks = fresh.filter((line) => !refusesCommand(line, 'human'));
  if (asks.some((line) => (parseCommand(line, { lang: language })?.value ?? '') === 'human')) return true;
  if (asks.some((line) => findWords(foldWords(line), lists.human).length > 0 && line.length < 200))
    return true;
  return agreed(said.at(-1) ?? '') && findWords(foldWords(agentSaid), lists.offersHuman).length > 0;
}

/** A plain yes. */
export function agreed(line: string): boolean {
  return parseYesNo(line, { asked: 'yes_no' })?.value === 'yes';
}

/** Whether the caller has nothing else: their last turn was a no, thanks or a goodbye. */
export function isDone({ said, language }: ToolFacts): boolean {
  const line = said.at(-1) ?? '';
  const command = parseCommand(line, { lang: language })?.value;
  if (command === 'goodbye' || command === 'thanks') return true;
  if (findWords(foldWords(line), lists.done).length > 0) return true;
  return foldWords(line).length <= 4 && parseYesNo(line, { asked: 'yes_no' })?.value === 'no';
}

const outcomes: Readonly<Record<WantedOutcome, string>> = {
  refund: 'refund* | money back | my money | reimburse* | استرداد | استرجاع | فلوسي | المبلغ | ترجع* | ارجاع',
  replacement:
    'replace* | exchange | another one | new one | different one | استبدال | بديل | تبديل | غيره | واحد جديد | واحد ثاني',
  repair: 'repair* | fix* | technician | maintenance | تصليح | اصلاح | صيانه | صلح* | فني',
  apology: 'apolog* | sorry | اعتذار | تعتذر* | اعتذر*',
  call_back: 'call me | call back | callback | phone me | ring me | اتصل* | تتصل* | يتصل* | كلموني | تكلموني',
};

/** Whether the caller said that this is what they want. */
export function wants(said: readonly string[], outcome: WantedOutcome): boolean {
  return said.some((line) => findWords(foldWords(line), outcomes[outcome]).length > 0);
}

/** Whether the caller's words lead to a department: it is named, or what they want is its matter. */
export function leadsTo(
  { fresh, said, agentSaid, centre, language }: ToolFacts,
  department: Department,
): boolean {
  const named = centre.departments[department].name;
  const list = { ar: [named.ar], en: [named.en, department] };
  const lines = fresh.slice(-4);
  if (lines.some((line) => matchKeywords(line, list).length > 0)) return true;
  if (agreed(said.at(-1) ?? '') && matchKeywords(agentSaid, list).length > 0) return true;
  return lines.some((line) => {
    const found = classifyDepartment(line, centre.departments, { lang: language });
    return (
      found?.value === department || found?.alternatives?.some(({ value }) => value === department) === true
    );
  });
}
