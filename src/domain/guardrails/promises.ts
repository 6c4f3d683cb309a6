import type { Word } from '../../language/index.ts';
import { occurs, type Pattern } from './pattern.ts';
import { flatLine } from './words.ts';

const willDo =
  'we will | well | i will | ill | we are going to | i am going to | im going to | were going to | we can | i can | i have | we have | ive | weve | let me | i just | i hereby | ' +
  'سوف | سنقوم | ساقوم | راح | رح | حنقوم | هنقوم | سيتم | تم | بنرجع | بنعوض | قمت | قمنا';
const giveBack =
  'refund | refunded | refunding | reimburse* | compensate* | credit your | credited your | credit you | waive | waived | return your money | give you your money | give your money | money back | full refund | free of charge | for free | free month* | issue a refund | issued a refund | approve your refund | approved your refund | process your refund | processed your refund | ' +
  'ارجاع المبلغ | ارجاع فلوسك | استرداد | استردادك | الاسترداد | تعويض | تعويضك | اعوضك | نعوضك | نرجع لك | ارجع لك | نعيد لك | اعيد لك | اعاده المبلغ | رد المبلغ | مجانا | ترجع لك | يرجع لك | يعود لك';
const futureGiveBack =
  'سنعوضك | ساعوضك | سنرجع لك | سارجع لك | سنعيد لك | ساعيد لك | سنرد لك | سارد لك | بنرجع لك | بنرجعلك | حنرجعلك | هنرجعلك | هرجعلك | رح نرجعلك | بنعوضك | هنعوضك | حنعوضك | راح نعوضك | رح نعوضك | ستسترد | سوف تسترد | هتسترد | راح تسترد | ستحصل على تعويض | ستحصل على استرداد | سيعاد المبلغ | سيرجع المبلغ | فلوسك راجعه | فلوسك بترجع | فلوسك هترجع';
const youGet =
  'you will | youll | you are going to | youre going to | you are | youre | your | ستحصل | سوف تحصل | راح تحصل | رح تحصل | حتحصل | هتحصل | بتحصل | لك';
const gets =
  'get your money back | get a refund | get a full refund | receive a refund | receive your refund | receive a full refund | receive compensation | get compensation | be refunded | be compensated | be reimbursed | be credited | get it for free | entitled to a refund | entitled to compensation | refund is approved | refund has been approved | refund was approved | refund is on its way | refund is being processed | refund has been issued | refund has been processed | ' +
  'على استرداد | على تعويض | على المبلغ | على فلوسك';
const assure =
  'i promise | we promise | i guarantee | we guarantee | guaranteed | i assure you | you have my word | i swear | اعدك | نعدك | اوعدك | بوعدك | اضمن لك | نضمن لك | اضمنلك | بضمنلك | اؤكد لك انك | مضمون | اتعهد | نتعهد';
const denial =
  'cannot | cant | can not | not | unable | no | wont | without | if | whether | لا استطيع | لا نستطيع | ما اقدر | ما نقدر | مقدرش | ما بقدر | لا يمكن | لا يمكنني | ليس | لا | اذا | لو | request | طلب | طلبك';

const patterns: readonly Pattern[] = [
  { lists: [willDo, giveBack], gap: 3, unless: denial },
  { lists: [futureGiveBack], unless: denial },
  { lists: [youGet, gets], gap: 2, unless: denial },
  { lists: [assure], unless: denial },
];

/** The sentence with which an answer promises money or a favour that no source promises, or null. */
export function promiseIn(words: readonly Word[], evidence: readonly string[]): string | null {
  if (!patterns.some((pattern) => occurs(words, pattern))) return null;
  const said = words.map(({ norm }) => norm).join(' ');
  const approved = evidence.some((source) => flatLine(source).includes(` ${said} `));
  return approved ? null : said;
}
