import { decide, type Decision } from '../routing/index.ts';
import { departmentOf, type DialogueState } from './state.ts';
import type { Turn } from './turn.ts';

/** What the centre's own rules make of the moment. Only what is acted on is to be {@link note}d. */
export function consult(turn: Turn, text: string | null, askedForHuman = false): Decision {
  const { state, centre, at } = turn;
  return decide(
    {
      text,
      language: state.language,
      channel: 'call',
      department: departmentOf(state) ?? state.service?.department ?? null,
      tier: state.known?.tier ?? 'standard',
      at,
      askedForHuman,
      angryTurns: state.angryTurns,
      failedTurns: state.failedTurns,
      history: historyOf(state),
    },
    centre,
  );
}

/** Keeps the rules that fired with the step that followed them. */
export function note(turn: Turn, decision: Decision): void {
  turn.fired.push(...decision.fired);
}

function historyOf({ known }: DialogueState): { openTickets: number; callsLast30Days: number } {
  return { openTickets: known?.openTickets ?? 0, callsLast30Days: known?.callsLast30Days ?? 0 };
}
