import { foldWords } from '../../../language/index.ts';
import type { Deed } from '../types.ts';
import { arabicClaim } from './arabic-claims.ts';
import type { Act, Claim } from './claim.ts';
import type { Clause } from './clauses.ts';
import { isTakenFrom } from './taken-from.ts';
import { englishClaim } from './english-claims.ts';

type Thing = 'appointment' | 'record' | 'matter' | 'order' | 'human' | 'other';

/** Things that acts are done to. An address is of the record where it is one of e-mail. */
const things: Readonly<Record<Thing, RegExp>> = {
  appointment:
    / (?:ال|ب|ل|لل|و)?(?:appointments?|booking|visit|meeting|slot|reservation|موعد|مواعيد|حجز|زياره)(?:ك|كم|ي)? /u,
  record:
    / (?:phone|mobile|telephone|number|numbers|e ?mail|mail|name|record|records|details|ال?(?:رقم|جوال|هاتف|تلفون|موبايل|ايميل|بريد|اسم|بيانات)(?:ك|كم)?|رقمك|جوالك|ايميلك|بريدك|اسمك|بياناتك) /u,
  matter:
    / (?:ال|ب|ل|لل|و)?(?:tickets?|complaints?|requests?|reports?|case|issue|problem|matter|note|message|تذكره|تذكرت|شكوي|شكوا|بلاغ|مشكله|مشكلت|ملاحظه|ملاحظت|رساله)(?:ك|كم)? /u,
  order: / (?:ال|ب|ل|لل|و)?(?:orders?|interest|طلب|طلبات|اهتمام)(?:ك|كم)? /u,
  human:
    / (?:ال|ب|ل|لل|و)?(?:colleagues?|somebody|someone|human|person|specialist|زميل|زملا|موظف|زميله|مختص)(?:ك|ي|نا|ين)? /u,
  other:
    / (?:ال|ب|ل|لل|و)?(?:subscriptions?|contract|bill|invoice|payment|refund|money|amount|plan|package|line|card|account|service|device|router|delivery|shipment|parcel|technician|engineer|courier|password|fee|discount|link|code|manager|management|accounting|اشتراك|عقد|فاتوره|فاتورت|دفعه|مبلغ|فلوس|مال|باقه|باقت|خط|بطاقه|حساب|خدمه|خدمت|جهاز|راوتر|توصيل|شحنه|فني|مندوب|باسورد|رسوم|خصم|رابط|رمز|مدير|اداره|محاسبه|عنوان|قسط)(?:ك|كم)? /u,
};

/** What a deed that was done in the call lets be claimed: which acts, on which things; a thing that is not named is the one at hand. */
const vouched: Readonly<Record<Deed, { acts: readonly Act[]; things: readonly Thing[] }>> = {
  appointment: { acts: ['book', 'move', 'change', 'file', 'any'], things: ['appointment'] },
  cancelled: { acts: ['cancel', 'any'], things: ['appointment'] },
  record: { acts: ['change', 'note', 'file', 'any'], things: ['record'] },
  ticket: {
    acts: ['file', 'note', 'pass_on', 'call_back', 'any'],
    things: ['matter', 'order', 'human', 'record'],
  },
  lead: { acts: ['file', 'note', 'pass_on', 'call_back', 'any'], things: ['order', 'matter', 'human'] },
  human: {
    acts: ['file', 'note', 'pass_on', 'call_back', 'any'],
    things: ['human', 'matter', 'order', 'record'],
  },
  verified: { acts: ['verify', 'any'], things: [] },
};

/** Of what a tool can do it may be said that it will be done, about the things that the tool is for. */
const announced: Readonly<Partial<Record<Act, readonly Thing[]>>> = {
  book: ['appointment'],
  move: ['appointment'],
  cancel: ['appointment'],
  change: ['record', 'appointment'],
  file: ['matter', 'order', 'record'],
  note: ['matter', 'order', 'record'],
  pass_on: ['human', 'matter', 'order'],
  call_back: ['human', 'matter', 'order'],
  verify: ['record'],
};

/** What an answer claims: the clause with a claim that is not true, and those whose claims are. */
export interface JudgedClaims {
  untrue: Clause | null;
  vouched: ReadonlySet<Clause>;
}

/**
 * Whether what an answer says was done was done, and what it says will be done can be. An article vouches for none of it,
 * unless it is what the centre does at large: only a deed of this call does, or, for what somebody else did, what a tool
 * answered.
 */
export function judgeClaims(
  clauses: readonly Clause[],
  { done, results, read }: { done: readonly Deed[]; results: readonly string[]; read: readonly string[] },
): JudgedClaims {
  const vouchedFor = new Set<Clause>();
  for (const clause of clauses) {
    const claim = clause.asks ? null : (englishClaim(clause.flat) ?? arabicClaim(clause));
    if (!claim) continue;
    const habit = claim.habit && read.some((source) => isTakenFrom(clause.words, source));
    if (!habit && !isTrue(claim, clause, { done, results })) return { untrue: clause, vouched: vouchedFor };
    vouchedFor.add(clause);
  }
  return { untrue: null, vouched: vouchedFor };
}

function isTrue(
  claim: Claim,
  { flat }: Clause,
  { done, results }: { done: readonly Deed[]; results: readonly string[] },
): boolean {
  const touched = thingsIn(flat);
  if (claim.ahead) return within(touched, announced[claim.act]);
  if (claim.act === 'none')
    return results.some((result) => foldWords(result).some(({ norm }) => norm === claim.word));
  return done.some((deed) => vouched[deed].acts.includes(claim.act) && within(touched, vouched[deed].things));
}

function within(touched: readonly Thing[], allowed: readonly Thing[] | undefined): boolean {
  return allowed !== undefined && touched.every((thing) => allowed.includes(thing));
}

function thingsIn(flat: string): Thing[] {
  // "E-mail address", "phone number" and "order number" are one thing each.
  const named = flat.replaceAll(/ e ?mail address /gu, ' email ').replaceAll(/ phone call /gu, ' ');
  return (Object.keys(things) as Thing[]).filter((thing) => things[thing].test(named));
}
