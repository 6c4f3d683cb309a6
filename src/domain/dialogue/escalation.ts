import { sayNumber, type CountedNoun } from '../../language/index.ts';
import { describeMatter } from './describe-matter.ts';
import { askMessageOrMore } from './ask-for-human.ts';
import { advance } from './walk.ts';
import { momentInWords } from './moments.ts';
import { inDepartment } from './state.ts';
import type { Result } from './effects.ts';
import type { Turn } from './turn.ts';
import type { PhraseValue, Utterance } from './utterance.ts';

/** A human will call back: the promise, or first, where nobody knows how to reach the caller, the number to call on. */
export function takeEscalation(
  turn: Turn,
  { id, number, opens, onCallMinutes, withinHours }: Extract<Result, { type: 'escalated' }>,
): void {
  const { state, centre, at } = turn;
  const nothingTold =
    describeMatter(turn, 'en') === null && !state.service?.value && state.warned.length === 0;
  if (!state.tickets.includes(number)) state.tickets.push(number);
  const values = {
    ticket: { kind: 'ticket' as const, value: number },
    hours: hoursToCallBack(withinHours ?? centre.callbackHours),
  };
  if (nothingTold) state.messageFor = number;
  goOnEscalated(turn, id, promise());

  function promise(): Utterance {
    if (onCallMinutes !== undefined)
      return { key: 'escalated_on_call', values: { ...values, minutes: inWords(onCallMinutes, minuteNoun) } };
    if (opens === null) return { key: 'escalated', values };
    const when: PhraseValue = { kind: 'text', value: momentInWords(opens, at, centre) };
    return { key: 'escalated_closed', values: { ...values, opens: when } };
  }
}

/** A call back is promised: at once, or where nobody knows how to reach the caller when they have said their number. */
export function goOnEscalated(turn: Turn, id: string, promise: Utterance): void {
  const { state } = turn;
  state.escalation = id;
  if (state.phone?.value === null && state.callerNumber === null) state.phone = null;
  state.matter = null;
  state.unmet = [];
  state.callBack = [promise];
  if (state.phone === null && state.callerNumber === null) state.onceReachable = [promise];
  else turn.say.push(promise);
  if (inDepartment(state) && state.phone !== null) askMessageOrMore(turn);
  else advance(turn);
}

const hourNoun: CountedNoun = {
  ar: { gender: 'feminine', one: 'سَاعَة', two: ['سَاعَتَان', 'سَاعَتَيْن'], few: 'سَاعَات', many: 'سَاعَةً' },
  en: ['hour', 'hours'],
};

const minuteNoun: CountedNoun = {
  ar: {
    gender: 'feminine',
    one: 'دَقِيقَة',
    two: ['دَقِيقَتَان', 'دَقِيقَتَيْن'],
    few: 'دَقَائِق',
    many: 'دَقِيقَةً',
  },
  en: ['minute', 'minutes'],
};

/** The time within which somebody calls back, in words. */
export function hoursToCallBack(hours: number): Extract<PhraseValue, { kind: 'text' }> {
  return inWords(hours, hourNoun);
}

function inWords(count: number, counted: CountedNoun): Extract<PhraseValue, { kind: 'text' }> {
  return {
    kind: 'text',
    value: {
      ar: sayNumber(count, 'ar', { counted, case: 'oblique' }),
      en: sayNumber(count, 'en', { counted }),
    },
  };
}
