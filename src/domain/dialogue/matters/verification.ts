import { ownFieldNamed, parseDigits, parseEmail, speaksOf, toldName } from '../../../language/index.ts';
import { askForHuman } from '../ask-for-human.ts';
import { askWhatElse } from '../departments/close.ts';
import { beginsMatter } from '../departments/open.ts';
import { answerToOffer } from '../listen.ts';
import { toldOfFraud } from '../rules.ts';
import type { CodeChannel } from '../../../shared/vocabulary.ts';
import { recognisedIn } from '../state.ts';
import type { ResultOf } from '../effects.ts';
import type { CodeAsked, Guarded } from './matter.types.ts';
import { effectKey, heardIn, speak, type Turn } from '../turn.ts';
import type { MatterOf, MatterRules } from '../turn.types.ts';
import { askAgain } from './ask.ts';
import { passes, ticketIn } from './words.ts';

type Verification = MatterOf<'verification'>;

/** The caller is to prove who they are, for something that only the customer may have done. */
export const verification = {
  asks: asking,
  begins: begin,
  hear: (turn, matter, text) => (matter.code ? hearOfCode(turn, matter, text) : hear(turn, matter, text)),
  told: { caller_verified: judged, code_sent: codeSent, code_checked: codeChecked },
} satisfies MatterRules<'verification'>;

/** How many verifications may fail before a human takes over. */
const maxVerifications = 3;
const codeDigits = 6;

function asking({
  email,
  code,
  for: guarded,
}: Verification): ReturnType<MatterRules<'verification'>['asks']> {
  if (code?.sent) return { asked: 'proof_code', ask: 'ticket', answers: ['skip'], phrase: 'ask_code' };
  if (code) return { asked: 'use_code', ask: 'yes_no', phrase: offers[kindOf(guarded)][code.channel] };
  return email === null
    ? { asked: 'proof_email', ask: 'email', phrase: 'ask_proof_email' }
    : { asked: 'proof_other', ask: 'describe', phrase: 'ask_proof_other' };
}

const offers = {
  proof: { email: 'offer_code_email', phone: 'offer_code_phone' },
  channel: { email: 'offer_check_email', phone: 'offer_check_phone' },
} as const;

function kindOf({ kind }: Guarded): 'proof' | 'channel' {
  return kind === 'channel' ? 'channel' : 'proof';
}

/**
 * Has the caller verify who they are before `guarded` is done: by a code to what is verified of theirs, where codes can be
 * sent, or by what only they know. A caller unknown to the centre has nothing to verify it with, and goes to a human.
 * Returns true for a caller who is verified already.
 */
export function requireVerification(turn: Turn, guarded: Guarded): boolean {
  const { state } = turn;
  if (state.verified) return true;
  const known = recognisedIn(state);
  if (!known || state.proofsFailed >= maxVerifications) {
    giveUp(turn, guarded);
    return false;
  }
  const channel = state.codes.find((one) => known.verified?.includes(one));
  if (channel) offerCode(turn, guarded, { channel });
  else askProof(turn, guarded);
  return false;
}

/** A model wants to know who calls: by a code, from here on without it. `onFile`: where it goes after the right answers. */
export function askForCode(turn: Turn, onFile: CodeChannel | null): void {
  const asked: Guarded = { kind: 'asked', text: turn.state.requests.at(-1) ?? '' };
  if (onFile === null) requireVerification(turn, asked);
  else offerCode(turn, asked, { channel: onFile, onFile: true });
}

/** A wish that an address or a number counts as theirs, of a caller whose record was made in this call, or who has proved who they are. */
function begin(turn: Turn, text: string): boolean {
  const { state } = turn;
  if (state.codes.length === 0 || !speaksOf('verify', text)) return false;
  const field = ownFieldNamed(text);
  if (field === undefined || field === 'name' || (recognisedIn(state) && !state.verified)) return false;
  return offerToCheck(turn, field);
}

/** What a caller told of themselves was written down: a code sent there makes it verified. False where none can be sent. */
export function offerToCheck(turn: Turn, channel: CodeChannel): boolean {
  if (!turn.state.codes.includes(channel)) return false;
  offerCode(turn, { kind: 'channel' }, { channel });
  return true;
}

function offerCode(turn: Turn, guarded: Guarded, code: Pick<CodeAsked, 'channel' | 'onFile'>): void {
  const { state } = turn;
  // Who told of a fraud is asked for no code, by nobody.
  if (toldOfFraud(turn)) {
    giveUp(turn, guarded);
    return;
  }
  const { channel } = code;
  turn.rule = 'verification.code.offered';
  state.matter = { kind: 'verification', for: guarded, email: null, code: { ...code, sent: false } };
  state.attempts = 0;
  speak(turn, offers[kindOf(guarded)][channel]);
}

function askProof(turn: Turn, guarded: Guarded): void {
  const { state } = turn;
  turn.rule = 'verification.asked';
  state.matter = { kind: 'verification', for: guarded, email: null };
  state.attempts = 0;
  speak(turn, 'ask_proof_email');
}

/** Hears whether a code is to be sent, and then its digits; whoever wants or has none goes on without. */
function hearOfCode(turn: Turn, matter: Verification, text: string): void {
  const { state } = turn;
  const { code } = matter;
  if (!code) return;
  if (!code.sent) {
    const answer = answerToOffer(turn, text);
    if (answer === 'yes') {
      turn.rule = 'verification.code.wanted';
      matter.code = { ...code, sent: true };
      state.attempts = 0;
      const purpose = code.onFile ? 'on_file' : kindOf(matter.for);
      turn.effects.push({ type: 'send_code', key: effectKey(turn, 'code'), channel: code.channel, purpose });
    } else if (answer === 'no' || passes(turn, text)) withoutCode(turn, matter);
    else askAgain(turn, 'verification.code');
    return;
  }
  const digits = parseDigits(text, { ...heardIn(state), asked: 'digits' })?.value.replaceAll(/\D/g, '') ?? '';
  if (digits.length === codeDigits) {
    turn.rule = 'verification.code.given';
    turn.effects.push({ type: 'check_code', key: effectKey(turn, 'check_code'), code: digits });
  } else if (passes(turn, text)) withoutCode(turn, matter);
  else askAgain(turn, 'verification.code');
}

function withoutCode(turn: Turn, matter: Verification): void {
  if (matter.for.kind === 'channel') leaveUnchecked(turn);
  else if (matter.code?.onFile) giveUp(turn, matter.for);
  else askProof(turn, matter.for);
}

function leaveUnchecked(turn: Turn): void {
  turn.rule = 'verification.code.left';
  speak(turn, 'leave_that');
  askWhatElse(turn);
}

function codeSent(turn: Turn, { sent }: ResultOf<'code_sent'>): void {
  const { matter } = turn.state;
  if (matter?.kind !== 'verification') return;
  speak(turn, sent ? 'code_sent' : 'code_not_sent');
  if (sent) speak(turn, 'ask_code');
  else withoutCode(turn, matter);
}

function codeChecked(turn: Turn, { verdict }: ResultOf<'code_checked'>): void {
  const { state } = turn;
  const matter = state.matter?.kind === 'verification' ? state.matter : null;
  turn.rule = `verification.code.${verdict}`;
  if (verdict === 'right' && matter) {
    if (matter.for.kind === 'channel') {
      speak(turn, 'proof_ok');
      askWhatElse(turn);
    } else proved(turn, matter.for);
    return;
  }
  if (verdict === 'wrong') state.proofsFailed += 1;
  const over = !matter || verdict === 'spent' || state.proofsFailed >= maxVerifications;
  if (over) giveUp(turn, matter?.for ?? null);
  else if (verdict === 'expired' && matter.code) {
    speak(turn, 'code_expired');
    matter.code = { ...matter.code, sent: false };
  } else speak(turn, 'code_wrong');
}

/** Hears the stored address, then a ticket's number or the full name; what is right is only said of both. */
function hear(turn: Turn, matter: Verification, text: string): void {
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
function judged(turn: Turn, { verified, code }: ResultOf<'caller_verified'>): void {
  const { state } = turn;
  const guarded = state.matter?.kind === 'verification' ? state.matter.for : null;
  if (verified) {
    proved(turn, guarded);
    return;
  }
  if (code && guarded) {
    offerCode(turn, guarded, { channel: code, onFile: true });
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

function proved(turn: Turn, guarded: Guarded | null): void {
  turn.rule = 'verification.ok';
  turn.state.verified = true;
  speak(turn, 'proof_ok');
  if (guarded?.kind === 'asked') takeUpAsked(turn, guarded.text);
  else if (guarded) ownerOf(turn, guarded)?.proven?.(turn, guarded);
}

/** What the caller asked a model for is taken up where the rules know it; else the caller says it again. */
function takeUpAsked(turn: Turn, text: string): void {
  turn.state.matter = { kind: 'opening' };
  if (!beginsMatter(turn, text)) speak(turn, 'go_ahead');
}

/** The matter that does what waits for a verification; null where nothing does. */
function ownerOf(turn: Turn, { kind }: Guarded): Pick<MatterRules, 'proven' | 'unproven'> | null {
  const owners = { tickets: 'ticket', change: 'change', appointment: 'appointment' } as const;
  if (kind === 'asked')
    return { unproven: 'Wants what only its owner may have, and could not prove who they are.' };
  return kind === 'channel' ? null : turn.matters[owners[kind]];
}

function giveUp(turn: Turn, guarded: Guarded | null): void {
  if (guarded?.kind === 'channel') {
    leaveUnchecked(turn);
    return;
  }
  turn.state.matter = null;
  speak(turn, 'proof_given_up');
  const { unproven = '' } = (guarded && ownerOf(turn, guarded)) ?? turn.matters.change;
  askForHuman(turn, unproven, { code: 'not_verified' });
  turn.rule = 'verification.given_up';
}
