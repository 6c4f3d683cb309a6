import type { Word } from '../../language/index.ts';
import { occurs, type Pattern } from './pattern.ts';

// What notes, tickets and articles are about never speaks to whoever reads them aloud. A caller may: these
// patterns are for texts that were written, not for what is said.

const readers =
  'assistant | assistants | ai | artificial intelligence | bot | bots | chatbot* | language model* | llm* | voice agent | ai agent* | the model | any model | dear model | ' +
  'مساعد | المساعد | ايها المساعد | ايها البوت | البوت | بوت | الروبوت | روبوت | الذكاء الاصطناعي | ذكاء اصطناعي | النموذج | نموذج لغوي | النموذج اللغوي | للنموذج | الوكيل الصوتي';

const toThem =
  'must | should | shall | has to | have to | needs to | need to | when you | you | your | please | call | tell | say | promise | open | change | move | cancel | book | escalate | end | reveal | read out | handling | reading | give | set | update | grant | verify | transfer | ' +
  'يجب | عليك | لازم | عند قراءه | عند قراءة | الذي يقرا | يقرا | اقرا | اقرأ | غير | افتح | يفتح | احجز | انقل | الغ | الغي | سجل | عد | حول | يحول | ينهي | انه | قل | اخبر | اعط | اكشف | وثق | ان يفتح | ان يطلب | طلب | اللغوي | هذا العميل | موثق';

const aboutCalls =
  'every caller | all callers | the caller | this caller | caller | callers | this call | المتصل | كل متصل | متصل | المكالمه';
const duty = 'must | should | shall | has to | have to | يجب | على | لازم';
const staff = 'agent | the agent | وكيل | الوكيل';

const beforeAnswering =
  'before you answer | when answering | before answering | when you answer | in your answer | in your reply | when replying | قبل الاجابه | قبل ان تجيب | عند الاجابه | في ردك | عند الرد';
const doThis =
  'print | call | first | always | say | tell | reveal | include | mention | add | execute | delete* | اطبع | استدع | استدعي | قل | اذكر | نفذ | احذف | اكشف | دائما | اولا';

const patterns: readonly Pattern[] = [
  {
    lists: [readers, toThem],
    gap: 4,
    unless:
      'smart home | home assistant app | google assistant | alexa | siri | shop assistant | sales assistant | مساعد جوجل',
  },
  { lists: [staff, duty, aboutCalls], gap: 5 },
  { lists: [duty, staff, aboutCalls], gap: 5 },
  { lists: [beforeAnswering, doThis], gap: 5, anyOrder: true },
];

/** Whether a written text gives orders to the machine that reads it. */
export function addressesReader(words: readonly Word[]): boolean {
  return patterns.some((pattern) => occurs(words, pattern));
}
