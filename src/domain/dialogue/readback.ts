import { departmentOf, ticketCount, type Captured } from './state.ts';
import { speak, type Turn } from './turn.ts';

/**
 * Reads the captured details back and asks whether they are right. What the centre had stored is only
 * hinted at: whoever holds the phone may not be its owner.
 */
export function readBack(turn: Turn): void {
  const { state } = turn;
  speak(turn, 'read_back');
  if (state.name?.value) speak(turn, 'read_name', { name: { kind: 'name', value: state.name.value } });
  readPhone(turn, state.phone);
  if (state.email?.value && state.email.source !== 'stored') {
    speak(turn, 'read_email', { email: { kind: 'email', value: state.email.value } });
  }
  if (state.service) {
    speak(turn, 'read_service', { department: { kind: 'department', value: state.service.department } });
  }
  speak(turn, 'is_it_right', undefined, state.attempts);
}

function readPhone(turn: Turn, phone: Captured | null): void {
  if (!phone?.value) return;
  if (phone.source === 'stored') {
    speak(turn, 'read_phone_masked', { ending: { kind: 'digits', value: phone.value.slice(-2) } });
  } else {
    speak(turn, 'read_phone', { phone: { kind: 'phone', value: phone.value } });
  }
}

/** Opens the department that the caller was routed to: registers who called and takes up what they said. */
export function openDepartment(turn: Turn, describedEnough: (text: string) => boolean): void {
  const { state } = turn;
  turn.effects.push({ type: 'register_customer', key: 'customer' });
  if (state.escalation || ticketCount(state) > 0) {
    state.question = 'anything_else';
    speak(turn, 'anything_else');
    return;
  }
  const department = departmentOf(state) ?? 'reception';
  const described = state.service?.value ?? '';
  if (department !== 'reception') speak(turn, `welcome_${department}`);
  if (department !== 'reception' && describedEnough(described)) {
    takeMatter(turn, described);
    return;
  }
  state.matter = { step: 'describe', description: null };
  speak(turn, openingQuestion[department]);
}

const openingQuestion = {
  reception: 'welcome_reception',
  sales: 'ask_interest',
  complaints: 'ask_complaint',
  support: 'ask_problem',
} as const;

/** Asks again, in other words, what a department asked first. */
export function askMatter(turn: Turn): void {
  speak(turn, openingQuestion[departmentOf(turn.state) ?? 'reception'], undefined, turn.state.attempts);
}

/** Writes a described matter down as a ticket, once. */
export function takeMatter(turn: Turn, description: string): void {
  const { state } = turn;
  state.matter = { step: 'open', description };
  turn.effects.push({
    type: 'open_ticket',
    key: `ticket:${ticketCount(state) + 1}`,
    department: departmentOf(state) ?? 'reception',
    description,
  });
}
