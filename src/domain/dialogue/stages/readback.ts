import { shownRequest } from '../state.ts';
import type { Captured } from '../state.types.ts';
import { ownFields, type OwnField } from '../own-fields.ts';
import { speak, type Turn } from '../turn.ts';

/**
 * Reads the captured details back and asks whether they are right. What the centre had stored is only
 * hinted at: whoever holds the phone may not be its owner.
 */
export function readBack(turn: Turn): void {
  const { state } = turn;
  speak(turn, 'read_back');
  readDetails(turn, ownFields);
  if (state.service) {
    speak(turn, 'read_service', { department: { kind: 'department', value: state.service.department } });
    readMatters(turn);
  }
  speak(turn, 'is_it_right', undefined, state.attempts);
}

/** Says in the caller's own words what was told first and what after it, where there is more than one matter. */
function readMatters(turn: Turn): void {
  const { state } = turn;
  const first = shownRequest(state);
  if (first === null || state.waiting.length === 0) return;
  const asText = (text: string) => {
    const value = text.replace(/[\s.،,]+$/u, '');
    return { kind: 'text', value: { ar: value, en: value } } as const;
  };
  const [second, ...others] = state.waiting.map(({ text }) => asText(text));
  speak(turn, 'read_first', { first: asText(first) });
  if (second) speak(turn, 'read_then', { next: second });
  for (const other of others) speak(turn, 'read_then', { next: other }, 1);
}

/** Reads some of the caller's details back, each in a sentence of its own. */
export function readDetails(turn: Turn, fields: readonly OwnField[]): void {
  const { name, phone, email } = turn.state;
  if (fields.includes('name') && name?.value && name.source !== 'stored')
    speak(turn, 'read_name', { name: { kind: 'name', value: name.value } });
  if (fields.includes('phone')) readPhone(turn, phone);
  if (fields.includes('email') && email?.value && email.source !== 'stored')
    speak(turn, 'read_email', { email: { kind: 'email', value: email.value } });
}

function readPhone(turn: Turn, phone: Captured | null): void {
  if (!phone?.value) return;
  if (phone.source === 'stored') {
    speak(turn, 'read_phone_masked', { ending: { kind: 'digits', value: phone.value.slice(-2) } });
  } else {
    speak(turn, 'read_phone', { phone: { kind: 'phone', value: phone.value } });
  }
}
