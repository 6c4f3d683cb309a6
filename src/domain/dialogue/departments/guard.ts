import { answerToOffer } from '../listen.ts';
import { guardInput } from '../../guardrails/index.ts';
import type { Department } from '../../../shared/vocabulary.ts';
import { askForHuman } from '../ask-for-human.ts';
import { departmentOf } from '../state.ts';
import type { Turn } from '../turn.ts';
import { ask } from '../matters/ask.ts';
import { askWhatElse, transfer } from './close.ts';

/** What may not be talked about is refused, answered in approved words or passed on, before anybody else hears it. */
export function guarded(turn: Turn, text: string): boolean {
  const { state, centre } = turn;
  const verdict = guardInput(
    text,
    {
      department: departmentOf(turn),
      channel: state.channel,
      language: state.language ?? 'ar',
      verified: state.verified,
    },
    centre,
  );
  switch (verdict.action) {
    case 'allow':
      return false;
    case 'escalate':
      askForHuman(turn, text, { code: verdict.topic });
      turn.rule = verdict.rule;
      return true;
    case 'refuse':
    case 'approved_text':
      turn.rule = verdict.rule;
      turn.say.push({ text: verdict.say });
      if (verdict.action === 'approved_text' && verdict.offer) offer(turn, verdict.offer, text);
      else goOn(turn);
      return true;
  }
}

/** What was asked stands; where nothing was, the caller is asked what else there is. */
function goOn(turn: Turn): void {
  const { state } = turn;
  if (state.question === 'take_time' || state.question === 'cancel_it')
    turn.say.push(...state.last.slice(-1));
  else if (state.question === 'anything_else' || state.matter === null || state.matter.kind === 'opening')
    askWhatElse(turn);
  else ask(turn);
}

/** The approved words end with an offer to put the caller through. */
function offer(turn: Turn, department: Department, text: string): void {
  turn.state.onward = { department, text };
  turn.state.question = 'pass_on';
}

/** The answer to that offer. False where it is something else, which is then to be taken up. */
export function answerPassOn(turn: Turn, text: string): boolean {
  const { state } = turn;
  const answer = answerToOffer(turn, text);
  const { onward } = state;
  if (answer === 'yes' && onward) {
    state.onward = null;
    transfer(turn, onward.department, onward.text);
    return true;
  }
  state.onward = null;
  state.question = null;
  if (answer !== 'no') return false;
  turn.rule = 'department.stayed';
  goOn(turn);
  return true;
}
