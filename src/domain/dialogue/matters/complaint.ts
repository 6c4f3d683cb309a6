import { departmentFor } from '../../../config/departments.ts';
import {
  cleaned,
  complains,
  endsContract,
  findEntities,
  isQuestion,
  knowsNoNumber,
  normaliseArabic,
  parseCommand,
  putRight,
  saysWhat,
  speaksOf,
  toldTogether,
  wantsSomething,
  wishIn,
  wordsShared,
} from '../../../language/index.ts';
import { complaintSlots, type Complaint, type ComplaintSlot } from './matter.types.ts';
import { departmentIn, isDescription, wordCount } from '../listen.ts';
import { isAnotherMatter } from '../another-matter.ts';
import { keepWaiting } from '../several-matters.ts';
import { effectKey, heardIn, speak, type Turn, noteRequest } from '../turn.ts';
import type { MatterOf, MatterRules } from '../turn.types.ts';
import { ask, askAgain } from './ask.ts';
import { askWhatElse } from '../departments/close.ts';
import { fillSlots, orderTold, sinceIn, tellsNoWish } from './complaint-slots.ts';
import { matterInWords, withMood } from './matter-in-words.ts';
import { departmentOf, servedBy } from '../state.ts';
import { passes, passesAmong } from './words.ts';

/** A complaint, taken slot by slot until it can be written down. */
export const complaint = {
  asks: ({ asking }) =>
    asking === null
      ? { asked: 'describe', ask: 'describe', phrase: null }
      : { asked: asking, ask: asking === 'order' ? 'order' : 'describe', phrase: `ask_${asking}` },
  hear,
  mayBeQuestion: ({ complaint: { what }, asking }) =>
    asking !== 'wanted' && (what === null || (isQuestion(what) && !complains(what))),
  hearLast,
  correct: (_turn, { complaint }, what) => {
    const told = (['what', 'since', 'order', 'wanted'] as const).flatMap((part) => {
      const right = complaint[part] === null ? undefined : putRight(complaint[part], what);
      return right === undefined ? [] : [{ part, right }];
    });
    for (const { part, right } of told) complaint[part] = right;
    return told.length > 0;
  },
  describe: (matter, language) =>
    isTold(matter.complaint) ? matterInWords(matter.complaint, language) : null,
  topic: (matter) => matter.complaint.what ?? matter.complaint.wanted,
  file: (turn, matter) => file(turn, matter.complaint),
} satisfies MatterRules<'complaint'>;

/** Takes a complaint up from whatever was said of it; what is missing is asked for, one thing at a time. */
export function startComplaint(turn: Turn, text: string): void {
  turn.rule = 'complaint.begun';
  const complaint: Complaint = { what: null, since: null, order: null, wanted: null, asked: [] };
  if (saysWhat(text)) {
    complaint.what = cleaned(text);
    noteRequest(turn, text);
  }
  fillSlots(turn, complaint, text, null);
  takeWhatIsTold(turn, complaint);
  if (endsContract(text)) {
    // It has no beginning and no order, and tells by itself what is wanted.
    complaint.wanted ??= cleaned(text);
    complaint.asked.push('since', 'order');
  }
  goOn(turn, complaint);
}

/** What was told of an order or a beginning in this call is not asked for again. */
function takeWhatIsTold(turn: Turn, complaint: Complaint): void {
  const { filed, requests } = turn.state;
  const { what } = complaint;
  const ofIt = requests.filter((told) => what !== null && wordsShared(told, what) > 0);
  complaint.since ??= ofIt.map((told) => sinceIn(turn, told, false)).findLast(Boolean) ?? null;
  if (!filed) complaint.order ??= requests.map((told) => orderTold(turn, told)).findLast(Boolean) ?? null;
  for (const slot of ['since', 'order'] as const)
    if (filed?.[slot] != null || (slot === 'order' && filed?.passed === true)) complaint.asked.push(slot);
  if (hasNoOrder(what ?? '')) complaint.asked.push('order');
  // How somebody behaved has no beginning.
  if (isOfManners(what ?? '')) complaint.asked.push('since', 'order');
}

/** How people of the business treated somebody. */
const manners =
  /\b(?:rude(?:ly|ness)?|impolite|disrespect\w*|unprofessional|shout(?:ed|ing)|yell(?:ed|ing)|insult\w*|swore|hung up on me|attitude|unfriendly)\b|(?:^|\s)(?:و|ال)?(?:وقح|وقحه|قليل ادب|قله ادب|قليل الادب|بقله ادب|اسلوبه|اسلوبها|اسلوب|تعامل|معامله|تعامله|تعاملها|صرخ|صرخت|يصرخ|شتم|شتمني|سبني|غلط علي|رفع صوته|قفل في وجهي|سكر في وجهي|زفت|مو محترم|مش محترم|محترم)(?=\s|[.,،!؟?]|$)/iu;
const people =
  /\b(?:employees?|staff|agents?|technicians?|man|woman|guy|lady|person|somebody|someone|manager|cashier|seller|he|she|they)\b|(?:^|\s)(?:و|ب|ل)?(?:ال|لل)?(?:موظف|موظفه|موظفين|موظفكم|موظفتكم|فني|فنيين|مدير|بائع|بياع|كاشير|شخص|واحد|واحده)(?=\s|[.,،!؟?]|$)/iu;

function isOfManners(what: string): boolean {
  const folded = normaliseArabic(what);
  return manners.test(folded) && people.test(folded) && !ordered.test(folded);
}

/** A bill, a subscription or somebody's visit was never ordered: nobody has a number of an order for it. */
const unordered =
  /\b(?:bills?|billed|invoices?|subscription|technicians?)\b|(?:^|\s)(?:و|ب|ل)?(?:ال|لل)?(?:فاتوره|فاتورتي|فواتير|اشتراك|اشتراكي|فني|فنيين)(?=\s|[.,،!؟?]|$)/iu;
/** What was ordered, and who brings it. */
const ordered =
  /\b(?:orders?|ordered|delivery|delivered|parcel|package|shipment|bought|drivers?|couriers?)\b|(?:^|\s)(?:ال)?(?:طلب|طلبي|طلبيه|طلبت|توصيل|شحنه|طرد|سائق|سواق|سايق|مندوب|اشتريت\S*)(?=\s|[.,،!؟?]|$)/iu;

function hasNoOrder(what: string): boolean {
  const folded = normaliseArabic(what);
  return unordered.test(folded) && !ordered.test(folded);
}

/** Hears an answer while a complaint is being taken. */
function hear(turn: Turn, { complaint, asking }: MatterOf<'complaint'>, text: string): void {
  const { state } = turn;
  if (speaksOf('changed_mind', text)) {
    turn.rule = 'complaint.dropped';
    if (state.service) state.service.value = null;
    speak(turn, 'leave_that');
    askWhatElse(turn);
    return;
  }
  if (complaint.what === null) hearWhat(turn, complaint, text);
  else if (asking) hearSlot(turn, complaint, asking, text);
  else goOn(turn, complaint);
}

function hearWhat(turn: Turn, complaint: Complaint, text: string): void {
  const filled = fillSlots(turn, complaint, text, null);
  if (!saysWhat(text) && !filled && turn.state.attempts === 0) {
    turn.state.matter = { kind: 'complaint', complaint, asking: null };
    askAgain(turn, 'complaint.what');
    return;
  }
  turn.rule = 'complaint.what';
  keepTold(complaint, text);
  noteRequest(turn, text);
  goOn(turn, complaint);
}

function hearSlot(turn: Turn, complaint: Complaint, asking: ComplaintSlot, text: string): void {
  const { state } = turn;
  const passed = asking === 'order' && knowsNoNumber(text);
  if (
    !passed &&
    isDescription(text) &&
    wishIn(text, { asked: true }) === undefined &&
    isAnotherMatter(turn, text, complaint.what)
  ) {
    turn.rule = 'complaint.another_kept';
    keepWaiting(turn, [{ text, department: departmentIn(turn, text) ?? servedBy(turn) }]);
    noteRequest(turn, text);
    speak(turn, 'noted');
    if (asking === 'order' && passesAmong(turn, text)) goOn(turn, complaint);
    else ask(turn);
    return;
  }
  turn.rule = `complaint.${asking}`;
  const had = complaint[asking];
  const wish = asking !== 'wanted' && takeWish(complaint, text);
  const filled = fillSlots(turn, complaint, text, asking) || wish;
  if (complaint[asking] !== had) {
    if (asking !== 'wanted' && tellsBeside(text, complaint[asking])) keepTold(complaint, text);
    goOn(turn, complaint);
    return;
  }
  if (passed || (asking === 'order' ? passesAmong(turn, text) : passes(turn, text))) {
    turn.rule = `complaint.${asking}.unknown`;
    // It may be said with what there is instead: "it's an internet bill, I don't have an order number".
    if (!passed && isDescription(text)) keepTold(complaint, text);
    goOn(turn, complaint);
    return;
  }
  // What is told beside the point belongs to the complaint all the same.
  if (filled || (isDescription(text) && asking !== 'wanted')) {
    if (isDescription(text)) keepTold(complaint, text);
    if (state.attempts > 0) {
      goOn(turn, complaint);
      return;
    }
    state.attempts += 1;
    ask(turn);
    return;
  }
  const wished = asking === 'wanted' && !tellsNoWish(turn, text);
  if (!wished && state.attempts === 0) {
    askAgain(turn, `complaint.${asking}`);
    return;
  }
  // Asked twice already: the caller's own words are better than nothing; an order number or a wish they are not.
  if (wished || (asking === 'since' && !wantsSomething(text) && !isAside(turn, text)))
    complaint[asking] = cleaned(text);
  goOn(turn, complaint);
}

/** A question, or thanks and the like: no answer to anything. */
function isAside(turn: Turn, text: string): boolean {
  return isQuestion(text) || parseCommand(text, heardIn(turn.state)) !== undefined;
}

/** Keeps a wish that is told in whatever words while something else was asked. */
function takeWish(complaint: Complaint, text: string): boolean {
  if (complaint.wanted !== null || isQuestion(text) || !wantsSomething(text)) return false;
  complaint.wanted = cleaned(text);
  return true;
}

/** How many words beside an answer tell more of the matter. */
const WORDS_BESIDE = 5;

/** Whether words tell more than the answer that was taken out of them: a sum, or what happened. */
function tellsBeside(text: string, value: string | null): boolean {
  const answer = value?.replace(/ \(\d{4}-\d\d-\d\d\)$/u, '') ?? '';
  const rest = text.replace(answer, ' ').replaceAll(orderWords, ' ');
  return (
    findEntities(rest).some(({ type }) => type === 'amount') ||
    (wordCount(rest) >= WORDS_BESIDE && saysWhat(rest))
  );
}

/** Words that only say that a number is that of an order. */
const orderWords = /\b(?:the|my|order|number|no|is|its|it's)\b|(?<!\p{L})(?:رقم|الطلب|طلبي|هو)(?!\p{L})/giu;

function keepTold(complaint: Complaint, text: string): void {
  complaint.what = toldTogether(complaint.what, text);
}

function goOn(turn: Turn, complaint: Complaint): void {
  const { state } = turn;
  state.attempts = 0;
  const missing = complaintSlots.find((slot) => complaint[slot] === null && !complaint.asked.includes(slot));
  if (complaint.what === null || missing === undefined) {
    state.matter = { kind: 'complaint', complaint, asking: null };
    if (complaint.what === null) speak(turn, 'ask_complaint');
    else file(turn, complaint);
    return;
  }
  complaint.asked.push(missing);
  state.matter = { kind: 'complaint', complaint, asking: missing };
  ask(turn);
}

/** Words that go with a goodbye belong to the complaint, unless they take it back. */
function hearLast(turn: Turn, { complaint, asking }: MatterOf<'complaint'>, text: string): void {
  if (speaksOf('changed_mind', text)) {
    turn.state.matter = null;
    return;
  }
  const filled = fillSlots(turn, complaint, text, asking);
  if (complaint.what === null && saysWhat(text)) {
    complaint.what = cleaned(text);
    noteRequest(turn, text);
  } else if (!filled && saysWhat(text)) keepTold(complaint, text);
}

/** Whether enough is known for somebody to act: what happened, or at least what is wanted. */
function isTold({ what, wanted }: Complaint): boolean {
  return what !== null || wanted !== null;
}

/** Opens the ticket with what is known of the complaint. False where nothing was told. */
function file(turn: Turn, complaint: Complaint): boolean {
  const { state } = turn;
  if (!isTold(complaint)) return false;
  state.matter = { kind: 'doing' };
  const { what, since, order, asked } = complaint;
  const passed = order === null && asked.includes('order');
  state.filed = { at: state.tickets.length, what, since, order, ...(passed ? { passed } : {}) };
  for (const slot of complaintSlots)
    if (complaint[slot] !== null) turn.details.push({ name: slot, value: complaint[slot] });
  turn.effects.push({
    type: 'open_ticket',
    key: effectKey(turn, 'open_ticket'),
    department: departmentOf(turn) ?? departmentFor(turn.centre, 'complaints'),
    description: withMood(state, matterInWords(complaint, state.language ?? 'en'), state.language ?? 'en'),
  });
  return true;
}
