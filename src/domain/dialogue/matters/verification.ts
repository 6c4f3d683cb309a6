import { findEntities, parseDigits, parseEmail, toldName } from '../../../language/index.ts';
import { askForHuman } from '../ask-for-human.ts';
import type { Guarded } from './matter.types.ts';
import { effectKey, heardIn, speak, type Turn } from '../turn.ts';
import { passes } from './words.ts';

/** After so many proofs that failed a human takes over. */
const mostProofs = 3;

/**
 * Has the caller prove who they are before `guarded` is done. Somebody the centre does not know has nothing to
 * prove it with, and goes to a human. Returns true when it is proved already.
 */
export function requireProof(turn: Turn, guarded: Guarded): boolean {
  const { state } = turn;
  if (state.verified) return true;
  if (!state.known || state.proofsFailed >= mostProofs) {
    giveUp(turn, guarded);
    return false;
  }
  turn.rule = 'proof.asked';
  state.matter = { kind: 'verification', for: guarded, email: null };
  state.attempts = 0;
  speak(turn, 'ask_proof_email');
  return false;
}

/** Hears the stored address, then a ticket's number or the full name; what is right is only said of both. */
export function hearProof(turn: Turn, text: string): void {
  const { state } = turn;
  if (state.matter?.kind !== 'verification') return;
  const heard = heardIn(state);
  if (state.matter.email === null) {
    const email = parseEmail(text, { ...heard, asked: 'email' })?.value;
    if (email === undefined && !passes(turn, text) && state.attempts === 0) {
      turn.rule = 'proof.email.unclear';
      state.attempts = 1;
      speak(turn, 'ask_proof_email', undefined, 1);
      return;
    }
    turn.rule = 'proof.email';
    state.attempts = 0;
    state.matter.email = email ?? '';
    speak(turn, 'ask_proof_other');
    return;
  }
  const number =
    findEntities(text, heard).find(({ type }) => type === 'ticket')?.value ??
    parseDigits(text, { ...heard, asked: 'digits' })?.value;
  const digits = number?.replaceAll(/\D/g, '') ?? '';
  turn.rule = 'proof.other';
  turn.effects.push({
    type: 'verify_caller',
    key: effectKey(turn, 'verify'),
    email: state.matter.email,
    other: digits.length === 7 ? `TKT-${digits}` : toldName(text),
  });
}

/** What came of a proof: `proceed` does what it was needed for. */
export function proofJudged(turn: Turn, verified: boolean, proceed: (guarded: Guarded) => void): void {
  const { state } = turn;
  const guarded = state.matter?.kind === 'verification' ? state.matter.for : null;
  if (verified) {
    turn.rule = 'proof.ok';
    state.verified = true;
    speak(turn, 'proof_ok');
    if (guarded) proceed(guarded);
    return;
  }
  state.proofsFailed += 1;
  if (guarded === null || state.proofsFailed >= mostProofs) {
    giveUp(turn, guarded);
    return;
  }
  turn.rule = 'proof.failed';
  state.matter = { kind: 'verification', for: guarded, email: null };
  speak(turn, 'proof_failed');
}

const reasons: Readonly<Record<Guarded['kind'], string>> = {
  tickets: 'Wants to hear of their tickets, and could not prove who they are.',
  change: 'Wants their record changed, and could not prove who they are.',
  appointment: 'Wants to change an appointment, and could not prove who they are.',
};

function giveUp(turn: Turn, guarded: Guarded | null): void {
  turn.state.matter = null;
  speak(turn, 'proof_given_up');
  askForHuman(turn, reasons[guarded?.kind ?? 'change'], { code: 'not_verified' });
  turn.rule = 'proof.given_up';
}
