import { normaliseArabic } from '../text.ts';

/** Waiting on the telephone, which says nothing of when a matter began. */
const english =
  /\b(?:on (?:the (?:line|phone|telephone)|hold)|in (?:the|your|a) (?:queue|line)|listening to (?:your|the|that) (?:\w+ )?(?:music|song|tune|recording)|(?:get|getting|got) through|(?:reach|reaching|get hold of|ringing|dialling|dialing|calling) (?:you|anyone|anybody|someone|somebody)|(?:anyone|anybody|someone|somebody|you) to (?:answer|pick up|reply)|to get (?:here|a human|an? answer|to you))\b/iu;
const arabic =
  /(?:^|\s)(?:علي|ع|عل) ?(?:ال)?(?:خط|تلفون|تليفون|هاتف|جوال|انتظار)(?=\s|[؟?!،.]|$)|(?:احد|حد|حدا|واحد|مين) (?:ي|ب?ي)رد|(?:^|\s)(?:اسمع|بسمع|عم اسمع) (?:ال)?(?:موسيقي|اغنيه)|(?:اوصل|وصلت|نوصل) لكم/u;

/** Where a clause ends; Arabic writes "and" with the word behind it. */
const clauses = /(?<=[,،.!?؟;؛])\s*|\s+(?=(?:and|but)\s)|\s+(?=و(?:ال|في|انا|مع|بعدين|ما)\S)/iu;

/** What is told without how long its caller has waited on the telephone: "half an hour on hold, and my bill is wrong". */
export function withoutWaitOnLine(text: string): string {
  return text
    .split(clauses)
    .filter((clause) => !english.test(clause) && !arabic.test(normaliseArabic(clause)))
    .join(' ');
}
