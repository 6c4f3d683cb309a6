import type { Captured } from '../state.ts';
import { speak, type Turn } from '../turn.ts';

/**
 * Reads the captured details back and asks whether they are right. What the centre had stored is only
 * hinted at: whoever holds the phone may not be its owner.
 */
export function readBack(turn: Turn): void {
  const { state } = turn;
  speak(turn, 'read_back');
  if (state.name?.value && state.name.source !== 'stored') {
    speak(turn, 'read_name', { name: { kind: 'name', value: state.name.value } });
  }
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
