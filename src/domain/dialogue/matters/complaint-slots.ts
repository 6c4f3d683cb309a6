import {
  cleaned,
  findEntities,
  hintsAt,
  isOnlyTime,
  parseCommand,
  parseDate,
  parseDigits,
  parseDuration,
  pointsAhead,
  toldBesideAnswer,
  wishIn,
  withoutWaitOnLine,
} from '../../../language/index.ts';
import type { Complaint, ComplaintSlot } from './matter.types.ts';
import { wordCount, yesOrNo } from '../listen.ts';
import { heardIn, type Turn } from '../turn.ts';

/** How many words name a remedy and nothing else: "a refund". */
const WISH_WORDS = 3;

/** Takes out of a caller's words whatever a complaint needs and lacks; the slot asked for takes more. Returns whether it got something. */
export function fillSlots(
  turn: Turn,
  complaint: Complaint,
  text: string,
  asked: ComplaintSlot | null,
): boolean {
  let filled = false;
  const fill = (slot: ComplaintSlot, value: string | undefined): void => {
    if (value === undefined || (complaint[slot] !== null && asked !== slot)) return;
    complaint[slot] = value;
    filled = true;
  };
  fill('order', orderIn(turn, text, asked === 'order'));
  fill('since', sinceIn(turn, text, asked === 'since'));
  // A remedy alone is a wish, whatever was asked.
  const alone = asked !== null && wordCount(text) <= WISH_WORDS;
  fill('wanted', wishIn(text, { asked: asked === 'wanted' || alone }));
  return filled;
}

/** Words before a time from which on something is. */
const from = /^\s*(?:it(?:'s| is| was)\s+)?(?:since|from|for|من|منذ|صار لي|صارلي)\s+/iu;

/** Whether words say yes, thanks or a time, and so nothing of how a complaint is made good. */
export function tellsNoWish(turn: Turn, text: string): boolean {
  if (isOnlyTime(text.replace(from, ''), turn.at)) return true;
  if (parseCommand(text, heardIn(turn.state))?.value === 'thanks') return true;
  const context = { ...heardIn(turn.state), asked: 'yes_no' as const };
  return yesOrNo(turn, text) === 'yes' && toldBesideAnswer(text, context) === '';
}

/** The order that words name as one. */
export function orderTold(turn: Turn, text: string): string | undefined {
  return orderIn(turn, text, false);
}

function orderIn(turn: Turn, text: string, asked: boolean): string | undefined {
  const heard = heardIn(turn.state);
  const named = findEntities(text, heard).find(({ type }) => type === 'order')?.value;
  if (named !== undefined || !asked) return named;
  const digits = parseDigits(text, { ...heard, asked: 'digits' })?.value;
  return digits !== undefined && digits.length >= 3 && !mobile.test(digits) ? digits : undefined;
}

/** «هلا والله» greets, and tells no time. */
const welcoming = /^\s*(?:يا )?هلا(?: والله| وغلا| فيك| فيكم)?[،,\s]+/u;

const anotherOne = /^ثاني[ةه]$/u;

/** The number of a telephone, which is no order's. */
const mobile = /^(?:05\d{8}|(?:00)?9665\d{8})$/u;

/** When it began, in the caller's own words, with the date that this was where one is meant. */
export function sinceIn(turn: Turn, said: string, asked: boolean): string | undefined {
  const text = withoutWaitOnLine(said.replace(welcoming, ''));
  const heard = { ...heardIn(turn.state), now: turn.at, zone: turn.centre.timeZone };
  const span = parseDuration(text, heard);
  const date = parseDate(text, heard);
  const found = date ?? span;
  if (!found && asked && hintsAt('long_since', text)) return cleaned(text);
  if (!found || (!asked && found.confidence < 0.6)) return undefined;
  // A promise or a wish for later is no beginning.
  if (!asked && pointsAhead(text)) return undefined;
  const words = text.slice(...widest(found.span, span?.span)).trim();
  // «شكوى ثانية» is another one, and lasts no second.
  if (anotherOne.test(words)) return undefined;
  const day = date ? pastDay(date.value.start, turn.at) : undefined;
  return day === undefined ? words : `${words} (${day})`;
}

function widest(a: [number, number], b: [number, number] | undefined): [number, number] {
  return b ? [Math.min(a[0], b[0]), Math.max(a[1], b[1])] : a;
}

const weekMs = 7 * 86_400_000;

/** A bare weekday means the next one; what has begun already began the week before. */
function pastDay(start: string, now: Date): string | undefined {
  const at = new Date(start).getTime();
  if (at <= now.getTime()) return start.slice(0, 10);
  if (at - weekMs > now.getTime()) return undefined;
  // The day by its own calendar, of which midnight is another day elsewhere.
  const day = new Date(`${start.slice(0, 10)}T00:00:00Z`).getTime();
  return new Date(day - weekMs).toISOString().slice(0, 10);
}
