import { guardInput } from '../../guardrails/index.ts';
import { askForHuman } from '../escalation.ts';
import { departmentOf } from '../state.ts';
import type { Turn } from '../turn.ts';
import { ask } from './ask.ts';
import { askWhatElse } from './close.ts';

/** What may not be talked about is refused, answered in approved words or passed on, before anybody else hears it. */
export function guarded(turn: Turn, text: string): boolean {
  const { state, centre } = turn;
  const verdict = guardInput(
    text,
    {
      department: departmentOf(state),
      channel: 'call',
      language: state.language ?? 'ar',
      verified: state.verified,
    },
    centre,
  );
  switch (verdict.action) {
    case 'allow':
      return false;
    case 'escalate':
      askForHuman(turn, `${verdict.topic}: ${text}`);
      turn.rule = `guard.${verdict.rule}`;
      return true;
    case 'refuse':
    case 'approved_text':
      turn.rule = `guard.${verdict.rule}`;
      turn.say.push({ text: verdict.say });
      goOn(turn);
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
