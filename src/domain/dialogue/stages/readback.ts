import type { Captured } from '../state.ts';
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
  }
  speak(turn, 'is_it_right', undefined, state.attempts);
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
