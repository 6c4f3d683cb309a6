import { sayNumber, type CountedNoun } from '../../language/index.ts';
import type { Input } from './step.types.ts';
import { advance, moveTo } from './flow.ts';
import { departmentOf } from './state.ts';
import { speak, type Turn } from './turn.ts';

type Result = Extract<Input, { type: 'ticket_opened' | 'ticket_found' | 'escalated' | 'effect_failed' }>;

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
    case 'effect_failed':
      speak(turn, 'could_not_do');
      break;
  }
  askWhatElse(turn);
}

// The promise first; then, where nobody knows how to reach the caller, the number to call back on.
function takeEscalation(turn: Turn, id: string, number: string): void {
  const { state, centre } = turn;
  state.escalation = id;
  if (!state.tickets.includes(number)) state.tickets.push(number);
  speak(turn, 'escalated', {
    ticket: { kind: 'ticket', value: number },
    hours: { kind: 'text', value: hours(centre.callbackHours) },
  });
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
