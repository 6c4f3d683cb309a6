import { sayNumber, type CountedNoun } from '../../language/index.ts';
import type { Input } from './step.types.ts';
import { advance, moveTo } from './flow.ts';
import { lastPrompt } from './commands.ts';
import { departmentOf, ticketCount } from './state.ts';
import { speak, type Turn } from './turn.ts';

type Result = Extract<
  Input,
  {
    type:
      | 'ticket_opened'
      | 'ticket_found'
      | 'escalated'
      | 'effect_deferred'
      | 'promise_kept'
      | 'effect_failed';
  }
>;

/** Tells the caller what came of an effect, and goes on. */
export function takeResult(turn: Turn, result: Result): void {
  const { state } = turn;
  turn.rule = `effect.${result.type}`;
  switch (result.type) {
    case 'ticket_opened':
      state.tickets.push(result.number);
      speak(turn, `ticket_opened_${departmentOf(state) ?? 'reception'}`, {
        ticket: { kind: 'ticket', value: result.number },
      });
      break;
    case 'ticket_found':
      speak(turn, result.status ? 'ticket_status' : 'ticket_unknown', {
        ticket: { kind: 'ticket', value: result.number },
        ...(result.status ? { status: { kind: 'text', value: result.status } } : {}),
      });
      break;
    case 'escalated':
      takeEscalation(turn, result.id, result.number);
      return;
    case 'effect_deferred':
      promise(turn, result);
      return;
    case 'promise_kept':
      keepPromise(turn, result.key, result.number);
      return;
    case 'effect_failed':
      speak(turn, 'could_not_do');
      break;
  }
  askWhatElse(turn);
}

function takeEscalation(turn: Turn, id: string, number: string): void {
  const { state, centre } = turn;
  if (!state.tickets.includes(number)) state.tickets.push(number);
  speak(turn, 'escalated', {
    ticket: { kind: 'ticket', value: number },
    hours: { kind: 'text', value: hours(centre.callbackHours) },
  });
  goOnEscalated(turn, id);
}

// What cannot be done now is promised: the number comes by message, or is asked for where none can be sent.
function promise(turn: Turn, deferred: Extract<Result, { type: 'effect_deferred' }>): void {
  const { state, centre } = turn;
  const reachable = Boolean(state.phone?.value ?? state.callerNumber ?? state.email?.value);
  if (deferred.effect === 'open_ticket') {
    state.promised.push(deferred.key);
    speak(turn, reachable ? 'ticket_promised' : 'ticket_promised_unreached');
    askWhatElse(turn);
    return;
  }
  // The ticket that there is already is raised; else a new one will have a number.
  if (ticketCount(state) === 0) state.promised.push(deferred.key);
  speak(turn, 'human_promised', { hours: { kind: 'text', value: hours(centre.callbackHours) } });
  goOnEscalated(turn, deferred.id);
}

// The caller is still there: the number is told, and what was asked is asked again.
function keepPromise(turn: Turn, key: string, number: string): void {
  const { state } = turn;
  const asked = lastPrompt(state);
  state.promised = state.promised.filter((other) => other !== key);
  if (state.tickets.includes(number)) return;
  state.tickets.push(number);
  speak(turn, 'ticket_now', { ticket: { kind: 'ticket', value: number } });
  turn.say.push(...asked);
}

// Where nobody knows how to reach the caller, the number to call back on is asked for.
function goOnEscalated(turn: Turn, id: string): void {
  const { state } = turn;
  state.escalation = id;
  if (state.phone?.value === null && state.callerNumber === null) state.phone = null;
  if (state.stage === 'department') askWhatElse(turn);
  else advance(turn);
}

function askWhatElse(turn: Turn): void {
  const { state } = turn;
  state.matter = null;
  state.attempts = 0;
  if (state.stage !== 'department') moveTo(turn, 'department');
  state.question = 'anything_else';
  speak(turn, 'anything_else');
}

const hourNoun: CountedNoun = {
  ar: { gender: 'feminine', one: 'سَاعَة', two: ['سَاعَتَان', 'سَاعَتَيْن'], few: 'سَاعَات', many: 'سَاعَةً' },
  en: ['hour', 'hours'],
};

function hours(count: number): { ar: string; en: string } {
  return {
    ar: sayNumber(count, 'ar', { counted: hourNoun, case: 'oblique' }),
    en: sayNumber(count, 'en', { counted: hourNoun }),
  };
}
