import { foldWords, type Word } from '../phrases.ts';
import { normaliseArabic } from '../text.ts';

/** A detail of a customer's that somebody is to ask them for. */
export type AskedDetail = 'name' | 'phone' | 'email' | 'address' | 'order';

/** Something that a human has done by an assistant to whom they give a customer back. */
export type Errand =
  | { do: 'ask'; detail: AskedDetail }
  /** In words as the customer might say them. */
  | { do: 'book'; words: string }
  | { do: 'open_ticket'; about: string }
  /** The conversation is to end when all before is done. */
  | { do: 'close' };

/** Up to four words, none of which begins something else. */
const some = '(?:(?!(?:and|then|و|ثم)(?: |$))\\S+ ){0,4}?';

/** How each kind of errand begins; where several fit at one place, the first. */
const beginnings = {
  open_ticket: `(?:(?:open|file|create|raise|make|log) ${some}ticket|و?(?:افتح|افتحي|ارفع|ارفعي|انشئ|انشئي|سجل|سجلي|اعمل|اعملي|سوي|سو) ${some}(?:ال)?(?:تذكرة|بلاغ))`,
  book: `(?:(?:book|schedule|arrange|make|set up) ${some}(?:appointment|visit)|و?(?:احجز|احجزي|رتب|رتبي|حدد|حددي|سجل|سجلي) ${some}(?:ال)?(?:موعدا?|ميعاد|زيارة))`,
  close:
    '(?:close|end (?:it|the call|this call)|hang up|finish|say goodbye|that is all|thats all|و?(?:اغلق|اغلقي|اقفل|اقفلي|سكر|سكري|انه|انهي|اختم|اختمي|ودع|ودعه|ودعها|قفل|قفلي)(?:ها)?)',
  ask: '(?:take|get|ask|collect|note|write|confirm|request|obtain|record|و?(?:خذ|خد|خذي|خدي|اطلب|اطلبي|اسأل|اسأله|اسألها|اسألي|سجل|سجلي|دون|دوني|اكتب|اكتبي|تأكد|تأكدي|احصل|احصلي|جيب|جيبي))',
} as const satisfies Record<Errand['do'], string>;

const details = {
  email: '(?:e ?mail|mail)(?: address)?|و?(?:ال)?(?:بريد|ايميل)(?:ه|ها|هم)?',
  order: 'order(?: number| no)?|و?رقم (?:ال)?طلب(?:ه|ها|هم)?',
  phone:
    '(?:(?:phone|mobile|telephone|cell|contact|callback|call back) )?number|phone|mobile|(?:و?رقم )?(?:و?(?:ال)?(?:رقم|جوال|هاتف|موبايل|تلفون)(?:ه|ها|هم)?)',
  address: 'address|و?(?:ال)?عنوان(?:ه|ها|هم)?',
  name: '(?:full )?name|و?(?:ال)?اسم(?:ه|ها|هم)?',
} as const satisfies Record<AskedDetail, string>;

const beginning = anyOf(beginnings);
const detail = anyOf(details);

/** Between what is to be done and what it is about. */
const leading =
  /^(?:(?:about|for|on|regarding|concerning|that|saying|him|her|them|له|لها|لهم|عن|بخصوص|بشان|حول|بسبب)(?: |$))+/u;
/** Before what is to be done next. */
const trailing = /(?: (?:and|then|please|after that|و|ثم|وبعدها|بعدها|وبعدين|بعدين))+$/u;

/**
 * What a human tells an assistant to do for a customer, in either language and in the order told: "take her e-mail address and
 * close", «احجز له موعد ثم أغلق». Empty where none of it is understood.
 */
export function errandsIn(text: string): Errand[] {
  const words = foldWords(text);
  const said = words.map(({ norm }) => norm).join(' ');
  const begun = [...said.matchAll(beginning)];
  return begun.flatMap((match, n): Errand[] => {
    const region = said
      .slice(0, begun[n + 1]?.index)
      .trimEnd()
      .replace(trailing, '');
    const rest = region.slice(match.index + match[0].length).trimStart();
    switch (nameIn(beginnings, match)) {
      case 'ask':
        return [...rest.matchAll(detail)].map((found) => ({ do: 'ask', detail: nameIn(details, found) }));
      case 'book':
        return [{ do: 'book', words: asWritten(text, words, region, region.length - match.index) }];
      case 'open_ticket': {
        const about = rest.replace(leading, '');
        return [{ do: 'open_ticket', about: asWritten(text, words, region, about.length) }];
      }
      case 'close':
        return [{ do: 'close' }];
    }
  });
}

/** Any of some patterns, as whole words; the group that matched says which. */
function anyOf(patterns: Readonly<Record<string, string>>): RegExp {
  const all = Object.entries(patterns).map(([name, pattern]) => `(?<${name}>${normaliseArabic(pattern)})`);
  return new RegExp(`(?<=^|\\s)(?:${all.join('|')})(?=\\s|$)`, 'gu');
}

/** Which of some patterns it was that matched. */
function nameIn<T extends string>(
  patterns: Readonly<Record<T, string>>,
  { groups = {} }: RegExpMatchArray,
): T {
  const names = Object.keys(patterns) as T[];
  return names.find((name) => groups[name] !== undefined) as T;
}

/** The last letters of a beginning of folded words, as they were written. */
function asWritten(text: string, words: readonly Word[], folded: string, length: number): string {
  if (length === 0) return '';
  const count = folded.split(' ').length;
  const own = folded.slice(folded.length - length).split(' ').length;
  return text.slice(words[count - own]?.start ?? 0, words[count - 1]?.end);
}
