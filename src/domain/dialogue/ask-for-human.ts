import { isQuestion, isUnknowing, languageOf } from '../../language/index.ts';
import { describeMatter } from './describe-matter.ts';
import type { Decision } from '../routing/index.ts';
import { orderTold } from './matters/complaint-slots.ts';
import { releaseHuman } from './release-human.ts';
import { consult, note } from './rules.ts';
import { hasNotSaidWhat, isLookedUp, servedBy } from './state.ts';
import type { DialogueState } from './state.types.ts';
import { leave } from './leave.ts';
import { tellsOfMatter } from './listen.ts';
import { effectKey, shortRequest, speak, type Turn, noteRequest } from './turn.ts';

/**
 * Writes down that a human is needed, at once: a caller who then hangs up is called back all the same. `anew`: one has
 * been called, and is to come for this as well; `beside`: what the caller told with it.
 */
export function askForHuman(
  turn: Turn,
  reason: string,
  why: { decided?: Decision; code?: string; anew?: boolean; beside?: string } = {},
): void {
  const { state } = turn;
  turn.rule = 'command.human';
  // Nobody came, and they ask for one again: they wait anew.
  if (state.question === 'offer_call_back') releaseHuman(state);
  if (state.escalation && !why.anew) {
    // One has been called, and nobody is promised a call before there is a number for it.
    if (state.onceReachable.length > 0) {
      state.partial = null;
      speak(turn, 'ask_callback_phone', undefined, 1);
      return;
    }
    remindOfPromise(turn);
    return;
  }
  const decision = why.decided ?? consult(turn, { text: reason, askedForHuman: true });
  note(turn, decision);
  const code = why.code ?? decision.escalate;
  state.language ??= languageOf(reason) ?? turn.centre.ivr.defaultLanguage;
  state.question = null;
  if (why.decided?.department && hasNotSaidWhat(state)) {
    state.service = { value: reason, source: 'caller', department: why.decided.department };
    turn.changes.push({ field: 'service', value: why.decided.department, source: 'caller' });
  }
  const held = state.held.splice(0);
  turn.effects.push(...held.filter(({ type }) => type !== 'open_ticket'));
  const waiting = [
    ...held.flatMap((effect) => (effect.type === 'open_ticket' ? [effect.description] : [])),
    ...state.waiting.splice(0).map(({ text }) => text),
  ];
  const matter = describeMatter(turn, state.language);
  const about = withUnmet(turn, matter) ?? (held.length > 0 ? null : toldSoFar(state, reason));
  const told = waiting.length > 0 ? [...(about === null ? [] : [about]), ...waiting].join('\n') : about;
  noteRequest(turn, reason);
  turn.effects.push({
    type: 'escalate',
    key: keyOfEscalation(state, code),
    onLine: true,
    reason: state.transcript === 'kept' ? reason : 'A human was asked for.',
    ...(code === null ? {} : { code }),
    description: asDescription([
      // What is dangerous makes the ticket urgent, whatever was told before.
      ...(decision.say ? [reason] : []),
      told,
      why.beside,
    ]),
    department: servedBy(turn),
  });
}

/** The key under which a human is called: once for each reason, and anew where the one before was wanted no longer. */
export function keyOfEscalation(
  { escalation, released }: Pick<DialogueState, 'escalation' | 'released'>,
  code: string | null = null,
): string {
  const key = released === 0 ? 'escalation' : `escalation:anew:${released}`;
  return escalation !== null && code !== null ? `${key}:${code}` : key;
}

function asDescription(parts: readonly (string | null | undefined)[]): string | null {
  const told = parts.filter(Boolean);
  return told.length === 0 ? null : told.join('\n');
}

/** What stands open with all that was asked before it and that nothing has answered: the first wish first. */
function withUnmet(turn: Turn, matter: string | null): string | null {
  const before = turn.state.unmet.filter(
    (told) => (isQuestion(told) || tellsOfMatter(turn, told)) && (matter === null || !isWithin(matter, told)),
  );
  // The order that it is all about may have been named where something else was answered.
  const orders = turn.state.requests.filter(
    (told) => orderTold(turn, told) !== undefined && !before.includes(told) && !isWithin(matter ?? '', told),
  );
  if (before.length === 0 && matter === null) return null;
  const all = [...orders, ...before, ...(matter === null ? [] : [matter])];
  return all.length === 0 ? null : all.join('\n');
}

/** Whether a matter holds a wish, which may have been shortened. */
function isWithin(matter: string, told: string): boolean {
  return matter.includes(told.replace(/…$/u, ''));
}

/** What was wanted so far, where no ticket holds it yet. */
function toldSoFar({ requests, tickets }: DialogueState, reason: string): string | null {
  const told = requests.filter((request) => request !== shortRequest(reason)).slice(-3);
  return tickets.length > 0 || told.length === 0 ? null : told.join('\n');
}

/**
 * Nothing was understood or found: the rules may find that enough is enough, and a human is called at once.
 * False where they do not.
 */
function escalateFailure(turn: Turn, reason: string): boolean {
  const { state } = turn;
  state.failedTurns += 1;
  if (state.escalation) return false;
  const decision = consult(turn, { text: null, failuresCount: true });
  if (decision.escalate === null) return false;
  speak(turn, 'get_you_help');
  askForHuman(turn, reason, { decided: decision });
  turn.rule = 'rules.escalated';
  return true;
}

/** How many turns in which nothing was found or understood end a call after a human has been asked for. */
const MOST_FAILED_TURNS = 3;

/**
 * Offers a human where nothing was found or understood. Nobody is offered one who has been promised one: what they asked is
 * left to that colleague, and where it goes on so the call is brought to its end.
 */
export function offerHuman(turn: Turn, asked: string, phrase: 'no_answer' | 'offer_human'): void {
  const { state } = turn;
  if (escalateFailure(turn, asked)) return;
  if (!state.escalation) {
    state.question = 'offer_human';
    speak(turn, phrase);
    return;
  }
  const ticket = state.tickets.at(-1);
  if (state.failedTurns > MOST_FAILED_TURNS) {
    speak(turn, 'already_escalated');
    leave(turn, { farewell: 'goodbye', outcome: null });
  } else if (ticket !== undefined && phrase === 'no_answer' && !isUnknowing(asked)) {
    speak(turn, 'left_to_colleague');
    state.matter = { kind: 'doing' };
    state.question = null;
    turn.effects.push({ type: 'add_note', key: effectKey(turn, 'note'), number: ticket, note: asked });
  } else {
    remindOfPromise(turn);
  }
}

/** Who has been promised a human is told so again, and asked what that colleague is to know or what else there is. */
export function remindOfPromise(turn: Turn): void {
  speak(turn, 'already_escalated');
  askMessageOrMore(turn);
}

/** Somebody who has told nothing yet is asked what the human is to know; anybody else what else there is. */
export function askMessageOrMore(turn: Turn): void {
  const { state } = turn;
  state.attempts = 0;
  if (isLookedUp(state)) {
    state.matter = null;
    state.question = null;
    return;
  }
  if (state.messageFor !== null) {
    state.matter = { kind: 'message', ticket: state.messageFor };
    state.messageFor = null;
    state.question = null;
    speak(turn, 'ask_message');
    return;
  }
  state.matter = null;
  state.question = 'anything_else';
  speak(turn, 'anything_else');
}
