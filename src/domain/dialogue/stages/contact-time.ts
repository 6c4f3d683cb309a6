import { foldWords, negators, parseDate, speaksOf } from '../../../language/index.ts';
import { contactTimes, type ContactTime } from '../../../shared/vocabulary.ts';
import { lookUpByTheWay } from '../look-up.ts';
import { goesThrough } from '../manners.ts';
import { passes } from '../matters/words.ts';
import { asksWhoCalls } from '../order.ts';
import { speak, type Turn } from '../turn.ts';
import type { Answer, StageRules } from '../turn.types.ts';

/** Hours of the day at which the afternoon and the evening begin. */
const afternoonFrom = 12;
const eveningFrom = 17;

/** The stage that asks in which part of the day somebody who gave a number likes to be called, where a centre wants to know. */
export const contactTime: StageRules = {
  asked: 'contact_time',
  ask: 'when',
  answers: contactTimes,
  offered: ({ ivr }) => ivr.contactTime,
  complete: { 'contact_time.named': 'short' },
  wanted: (state, centre) =>
    state.contactTime === null &&
    !state.escalation &&
    Boolean(state.phone?.value) &&
    goesThrough(state, 'phone') &&
    asksWhoCalls(state, centre),
  enter(turn) {
    speak(turn, 'ask_contact_time', undefined, turn.state.attempts);
  },
  hear(turn, text) {
    if (lookUpByTheWay(turn, text)) return { heard: 'open', rule: 'contact_time.asked_something' };
    const named = timeIn(turn, text);
    if (named) return keep(turn, named, 'contact_time.named');
    if (speaksOf('any_time', text)) return keep(turn, 'any', 'contact_time.any');
    return passes(turn, text)
      ? keep(turn, 'any', 'contact_time.skipped')
      : { heard: 'unclear', rule: 'contact_time.unclear' };
  },
  key(turn, keys) {
    const keyed = contactTimes[Number(keys) - 1];
    return keyed
      ? keep(turn, keyed, 'contact_time.keyed')
      : { heard: 'unclear', rule: 'contact_time.key_unknown' };
  },
  giveUp(turn) {
    turn.state.contactTime = 'any';
    return true;
  },
  reading: () => undefined,
  forget(state) {
    state.contactTime = null;
  },
};

function keep(turn: Turn, time: ContactTime | 'any', rule: string): Answer {
  turn.state.contactTime = time;
  turn.details.push({ name: 'contact_time', value: time });
  speak(turn, `contact_time_${time}`);
  return { heard: 'taken', rule };
}

/** The part of the day that is named, by its name or by an hour; undefined where one is refused or none is named. */
function timeIn({ centre, at }: Turn, text: string): ContactTime | undefined {
  if (foldWords(text).some(({ norm }) => negators.has(norm))) return undefined;
  const found = parseDate(text, { now: at, zone: centre.timeZone, region: centre.region });
  if (!found || (found.value.grain !== 'hour' && found.value.grain !== 'minute')) return undefined;
  const hour = Number(/T(\d\d)/u.exec(found.value.start)?.[1]);
  if (hour < afternoonFrom) return 'morning';
  return hour < eveningFrom ? 'afternoon' : 'evening';
}
