import { transfer } from '../departments/close.ts';
import type { ResultOf } from '../effects.ts';
import { leaveQueue } from '../leave-queue.ts';
import { captureService } from '../listen.ts';
import { releaseHuman } from '../release-human.ts';
import type { Input, Resume } from '../step.types.ts';
import { isLookedUp } from '../state.ts';
import { speak, speakInEither, type Turn } from '../turn.ts';
import type { MatterRules } from '../turn.types.ts';
import type { Waits } from './matter.types.ts';
import { hearWaiting, keyWaiting } from './queue-heard.ts';
import { sayPassedOn } from './queue-notes.ts';
import { tellPlace, waitsIn } from './queue-told.ts';

/**
 * What counts while a caller waits, beside what they say: who comes, and what came of what they asked for. Their silence is none,
 * since they hear music, and how long they wait has bounds of its own.
 */
const heeded: ReadonlySet<Input['type']> = new Set([
  'again',
  'give_up',
  'broken',
  'queue_moved',
  'human_joined',
  'human_left',
  'queue_over',
  'escalated',
  'note_added',
  'queue_changed',
  'effect_deferred',
  'effect_failed',
  'allowance_spent',
  'promise_kept',
]);

/** The caller waits on the line for a human. Nothing is asked of them. */
export const queue = {
  asks: ({ queue: { choosing } }) => ({
    asked: 'queue',
    ask: 'describe',
    phrase: 'queue_choices',
    answers: choosing ? 'departments' : ['call_back', 'message', 'other_department', 'assistant'],
  }),
  takes(turn, { queue: waits }, input) {
    switch (input.type) {
      case 'said':
        hearWaiting(turn, waits, input.text);
        return true;
      case 'keys':
        keyWaiting(turn, waits, input.keys);
        return true;
      case 'resume':
        takeUp(turn, waits, input);
        return true;
      case 'left':
        turn.rule = 'caller.left';
        turn.effects.push(leaveQueue(turn, 'abandoned'));
        return true;
      case 'close':
        // Whoever has to be sent away is called back.
        turn.effects.push(leaveQueue(turn, 'callback'));
        return false;
      default:
        if (heeded.has(input.type) || (input.type === 'knowledge_found' && isLookedUp(turn.state)))
          return false;
        turn.rule = 'queue.waits';
        turn.aside = true;
        return true;
    }
  },
  told: {
    escalated(turn, { id, number, queue: place }) {
      const { state } = turn;
      state.escalation = id;
      if (!state.tickets.includes(number)) state.tickets.push(number);
      const waits = waitsIn(state);
      if (waits && place) tellPlace(turn, Object.assign(waits, place));
    },
    note_added(turn) {
      const waits = waitsIn(turn.state);
      if (waits) sayPassedOn(turn, waits);
    },
    queue_changed: queueChanged,
    // The ticket that there is will be raised, and the caller keeps their place.
    effect_deferred: (turn) => {
      turn.aside = true;
    },
    effect_failed: couldNot,
    allowance_spent: couldNot,
  },
} satisfies MatterRules<'queue'>;

/** The caller waits for a human of another department, or is served by it without one. */
function queueChanged(turn: Turn, { department, queue: place }: ResultOf<'queue_changed'>): void {
  const { state } = turn;
  const waits = waitsIn(state);
  if (!waits) return;
  if (place === null) {
    releaseHuman(state);
    transfer(turn, department, '');
    return;
  }
  speak(turn, 'passing_on', { department: { kind: 'department', value: department } });
  captureService(turn, state.service?.value ?? null, department, 'caller');
  tellPlace(turn, Object.assign(waits, place));
}

function couldNot(turn: Turn): void {
  turn.aside = true;
  speak(turn, 'queue_failed');
}

/** Another agent has the call: a word about the gap, and that the caller has not lost their place. */
function takeUp(turn: Turn, waits: Waits, { cause, repeat }: Resume): void {
  turn.rule = `resume.${cause}`;
  turn.aside = true;
  speakInEither(turn, cause === 'broken' ? 'we_were_cut_off' : 'thanks_for_waiting');
  if (repeat === 'nothing') return;
  speak(turn, 'queue_still');
  if (waits.place !== null) tellPlace(turn, waits);
}
