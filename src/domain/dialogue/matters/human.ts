import { rateSentiment, refusesRecord } from '../../../language/index.ts';
import type { Input } from '../step.types.ts';
import { keepNothing } from '../transcript.ts';
import type { Turn } from '../turn.ts';
import type { MatterRules } from '../turn.types.ts';

/** What changes what the caller is at though a human talks with them: who comes and goes. */
const heeded: ReadonlySet<Input['type']> = new Set([
  'queue_moved',
  'human_joined',
  'human_left',
  'queue_over',
]);

/** A human talks with the caller. Nothing is said and nothing ends before they have left. */
export const human = {
  asks: () => ({ asked: 'human', ask: 'describe', phrase: null }),
  takes(turn, _, input) {
    if (heeded.has(input.type)) return false;
    turn.rule = 'human.talks';
    turn.aside = true;
    if (input.type === 'said') overhear(turn, input.text);
    else if (input.type === 'promise_kept') noteTicket(turn, input.key, input.number);
    return true;
  },
} satisfies MatterRules<'human'>;

/** What counts whoever it was said to: that nothing may be kept, and how the caller feels. */
function overhear(turn: Turn, text: string): void {
  const { state, centre } = turn;
  if (refusesRecord(text)) keepNothing(turn);
  const mood = rateSentiment(text, centre.sentiment).value;
  if (mood !== 0) state.moods.push(mood);
}

/** The number of a ticket that was promised: the human tells it, or the summary does. */
function noteTicket({ state }: Turn, key: string, number: string): void {
  state.promised = state.promised.filter((other) => other !== key);
  if (!state.tickets.includes(number)) state.tickets.push(number);
}
