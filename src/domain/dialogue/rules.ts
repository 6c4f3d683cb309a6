import { decide, namedDecisions, type Decision } from '../routing/index.ts';
import { departmentOf } from './state.ts';
import type { Turn } from './turn.ts';

/** What the rules are asked about: the words, and what has just come of them. */
interface Moment {
  text: string | null;
  askedForHuman?: boolean;
  /** This turn was in anger; in this turn nothing was understood or solved. What was before has been judged then. */
  angry?: boolean;
  failed?: boolean;
}

/** What the centre's own rules make of a moment. Only what is acted on is to be {@link note}d. */
export function consult(turn: Turn, moment: Moment): Decision {
  const { state, centre, at } = turn;
  return decide(
    {
      text: moment.text,
      language: state.language,
      channel: state.channel,
      department: departmentOf(state) ?? state.service?.department ?? null,
      tier: state.known?.tier ?? 'standard',
      at,
      askedForHuman: moment.askedForHuman ?? false,
      angryTurns: moment.angry ? state.angryTurns : 0,
      failedTurns: moment.failed ? state.failedTurns : 0,
      history: {
        openTickets: state.known?.openTickets ?? 0,
        callsLast30Days: state.known?.callsLast30Days ?? 0,
      },
    },
    centre,
  );
}

/** Keeps what the rules decided with the step that followed them. */
export function note(turn: Turn, decision: Decision): void {
  turn.decisions.push(...namedDecisions(decision));
}
