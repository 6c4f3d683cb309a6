import type { Department } from '../../shared/vocabulary.ts';
import { decide, namedDecisions, type Decision, type RuleFacts } from '../routing/index.ts';
import { departmentOf, recognisedIn, type Served } from './state.ts';
import type { Turn } from './turn.ts';

/** A moment that the rules are asked about: the words, and which of the turns before them count. */
export interface Moment {
  text: string | null;
  /** Where it is another than the one that serves the caller, or is to. */
  department?: Department;
  askedForHuman?: boolean;
  /** The turns in anger count; left out where they have been judged already, each when it was heard. */
  angerCounts?: boolean;
  /** The turns in which nothing was understood or solved count; left out likewise. */
  failuresCount?: boolean;
  /** How many callers wait for a human of the department. */
  waiting?: number;
}

/** The facts that the centre's rules decide by, of a dialogue at a moment. */
export function factsOf(served: Served, at: Date, moment: Moment): RuleFacts {
  const { state } = served;
  const known = recognisedIn(state);
  return {
    text: moment.text,
    language: state.language,
    channel: state.channel,
    department: moment.department ?? departmentOf(served) ?? state.service?.department ?? null,
    tier: known?.tier ?? 'standard',
    at,
    askedForHuman: moment.askedForHuman ?? false,
    angryTurns: moment.angerCounts ? state.angryTurns : 0,
    failedTurns: moment.failuresCount ? state.failedTurns : 0,
    ...(moment.waiting === undefined ? {} : { waiting: moment.waiting }),
    history: {
      openTickets: known?.openTickets ?? 0,
      callsLast30Days: known?.callsLast30Days ?? 0,
    },
  };
}

/** Asks the centre's own rules about a moment. Only a decision that is acted on is {@link note}d. */
export function consult(turn: Turn, moment: Moment): Decision {
  return decide(factsOf(turn, turn.at, moment), turn.centre);
}

/** Whether the caller has told that somebody else is at what is theirs: no code is asked for or sent in such a call. */
export function toldOfFraud({ state, centre }: Turn): boolean {
  return centre.rules.some(({ name, when }) => when.danger?.includes('fraud') && state.warned.includes(name));
}

/** Keeps what the rules decided with the step that followed them. */
export function note(turn: Turn, decision: Decision): void {
  turn.decisions.push(...namedDecisions(decision));
}
