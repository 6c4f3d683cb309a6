import { kindOf } from '../../config/departments.ts';
import {
  asksForSomebody,
  asksWhenCalled,
  goesOn,
  isQuestion,
  namesAnother,
  normaliseArabic,
} from '../../language/index.ts';
import { departmentByWords } from '../routing/index.ts';
import { sayByTheWay } from './by-the-way.ts';
import { isAnotherMatter } from './another-matter.ts';
import { wordCount, tellsOfMatter } from './listen.ts';
import { orderTold } from './matters/complaint-slots.ts';
import { servedBy } from './state.ts';
import { askingIn, effectKey, noteRequest, type Turn } from './turn.ts';

/** Adds what was told to a ticket of this call; what comes of it says so, and goes on. */
export function addToTicket(turn: Turn, ticket: string, text: string): void {
  const { state } = turn;
  turn.rule = 'ticket.added_to';
  state.messageFor = null;
  if (state.stage === 'department') {
    state.matter = { kind: 'doing' };
    state.question = null;
  }
  noteRequest(turn, text);
  turn.effects.push({ type: 'add_note', key: effectKey(turn, 'note'), number: ticket, note: text });
}

/** The ticket of a danger that was told in this call and for which a human has been called. */
export function ticketOfDanger({ state }: Turn): string | undefined {
  return state.warned.length > 0 && state.escalation !== null ? state.tickets.at(-1) : undefined;
}

/** The ticket of this call that words belong to, which ask nothing and are no matter of their own. */
export function ticketToldMore(turn: Turn, text: string): string | undefined {
  if (isQuestion(text) || namesAnother(text)) return undefined;
  return ticketOfDanger(turn) ?? ticketOfComplaint(turn, text);
}

/** The complaint that was written down in this call, where words go on with it, or are for nobody by themselves. */
function ticketOfComplaint(turn: Turn, text: string): string | undefined {
  const { state, centre } = turn;
  const { filed } = state;
  const here = servedBy(turn);
  if (!filed || kindOf(centre, here) !== 'complaints') return undefined;
  const order = orderTold(turn, text);
  if (order !== undefined && filed.order !== null && order !== filed.order) return undefined;
  const other = departmentByWords(text, centre);
  const sure = other && !other.unsure ? other.value : undefined;
  // What is told of a place, a visit or a change is nobody's matter where it begins none.
  const ours = sure === here || (sure !== undefined && kindOf(centre, sure) === 'front_desk');
  const belongs =
    sure === undefined || (ours && (goesOn(text) || !isAnotherMatter(turn, text, filed.what ?? null)));
  return belongs ? (state.tickets[filed.at] ?? state.tickets.at(-1)) : undefined;
}

/** "No" and then something that is for a ticket of this call: it is told, and nobody leaves. */
export function tellsMoreWithNo(turn: Turn, text: string): boolean {
  const [, told = ''] = afterNo.exec(text) ?? [];
  return (
    (goesOn(told) || (ticketOfDanger(turn) !== undefined && ofSomebody.test(told))) &&
    wordCount(told) >= WORDS_AFTER_NO &&
    !courtesy.test(normaliseArabic(told.toLowerCase())) &&
    ticketToldMore(turn, told) !== undefined &&
    tellsOfMatter(turn, told)
  );
}

/** How many words tell something behind a no. */
const WORDS_AFTER_NO = 3;
const afterNo = /^\s*(?:no|nope|nah|لا|لأ)[\s,،.]+(.+)$/isu;
/** Said about somebody or something that the danger has to do with. */
const ofSomebody =
  /^(?:but|wait|he|she|it|they|my|the|there|his|her|بس|لكن|هو|هي|ابني|بنتي|في|فيه|ما|مو|لسا|لسه)(?!\p{L})/iu;
/** With these one takes one's leave. */
const courtesy =
  /thank|bless|bye|(?:nice|good|great|lovely) (?:day|night|evening|one)|شكر|مشكور|جزاك|عافيه|سلام|بارك|يسعدك|خير/u;

/** A question when or whether somebody calls or comes, of somebody who has been promised it: the promise is said again. */
export function repeatsPromise(turn: Turn, text: string): boolean {
  const { state } = turn;
  if (state.callBack.length === 0) return false;
  const asksWhen = asksWhenCalled(text);
  if (!asksWhen && !asksForSomebody(text)) return false;
  // How a complaint is to be made good is an answer.
  if (!asksWhen && askingIn(state, turn).asked === 'wanted') return false;
  const ticket = state.tickets.at(-1);
  const open = state.matter !== null && state.matter.kind !== 'opening';
  if (asksWhen || open || ticket === undefined) {
    turn.rule = 'promise.repeated';
    sayByTheWay(turn, ...state.callBack);
    return true;
  }
  // A wish is for whoever calls to know.
  turn.say.push(...state.callBack);
  addToTicket(turn, ticket, text);
  turn.rule = 'promise.repeated';
  return true;
}
