import { parseEmail, toldName } from '../../../language/index.ts';
import { askForHuman } from '../ask-for-human.ts';
import { recognisedIn } from '../state.ts';
import type { Guarded } from './matter.types.ts';
import { effectKey, heardIn, speak, type Turn } from '../turn.ts';
import type { MatterOf, MatterRules } from '../turn.types.ts';
import { passes, ticketIn } from './words.ts';

/** The caller is to prove who they are, for something that only the customer may have done. */
export const verification = {
  asks: ({ email }) =>
    email === null
      ? { asked: 'proof_email', ask: 'email', phrase: 'ask_proof_email' }
      : { asked: 'proof_other', ask: 'describe', phrase: 'ask_proof_other' },
  hear,
  told: { caller_verified: judged },
} satisfies MatterRules<'verification'>;

/** How many verifications may fail before a human takes over. */
const maxVerifications = 3;

/**
 * Has the caller verify who they are before `guarded` is done. A caller unknown to the centre has nothing to
 * verify it with, and goes to a human. Returns true for a caller who is verified already.
 */
export function requireVerification(turn: Turn, guarded: Guarded): boolean {
  const { state } = turn;
  if (state.verified) return true;
  if (!recognisedIn(state) || state.proofsFailed >= maxVerifications) {
    giveUp(turn, guarded);
    return false;
  }
  turn.rule = 'verification.asked';
  state.matter = { kind: 'verification', for: guarded, email: null };
  state.attempts = 0;
  speak(turn, 'ask_proof_email');
  return false;
}

/** Hears the stored address, then a ticket's number or the full name; what is right is only said of both. */
function hear(turn: Turn, matter: MatterOf<'verification'>, text: string): void {
  const { state } = turn;
  if (matter.email === null) {
    const email = parseEmail(text, { ...heardIn(state), asked: 'email' })?.value;
    if (email === undefined && !passes(turn, text) && state.attempts === 0) {
      turn.rule = 'verification.email.unclear';
      state.attempts = 1;
      speak(turn, 'ask_proof_email', undefined, 1);
      return;
    }
    turn.rule = 'verification.email';
    state.attempts = 0;
    matter.email = email ?? '';
    speak(turn, 'ask_proof_other');
    return;
  }
  turn.rule = 'verification.other';
  turn.effects.push({
    type: 'verify_caller',
    key: effectKey(turn, 'verify'),
    email: matter.email,
    other: ticketIn(turn, text) ?? toldName(text),
  });
}

/** Takes the verdict on a verification, and does the thing that it was needed for. */
function judged(turn: Turn, { verified }: { verified: boolean }): void {
  const { state } = turn;
  const guarded = state.matter?.kind === 'verification' ? state.matter.for : null;
  if (verified) {
    turn.rule = 'verification.ok';
    state.verified = true;
    speak(turn, 'proof_ok');
    if (guarded) turn.matters[ownerOf[guarded.kind]].proven?.(turn, guarded);
    return;
  }
  state.proofsFailed += 1;
  if (guarded === null || state.proofsFailed >= maxVerifications) {
    giveUp(turn, guarded);
    return;
  }
  turn.rule = 'verification.failed';
  state.matter = { kind: 'verification', for: guarded, email: null };
  speak(turn, 'proof_failed');
}

/** The matter that does what waits for a verification. */
const ownerOf = { tickets: 'ticket', change: 'change', appointment: 'appointment' } as const;

function giveUp(turn: Turn, guarded: Guarded | null): void {
  turn.state.matter = null;
  speak(turn, 'proof_given_up');
  const { unproven = '' } = turn.matters[ownerOf[guarded?.kind ?? 'change']];
  askForHuman(turn, unproven, { code: 'not_verified' });
  turn.rule = 'verification.given_up';
}
