import { rateSentiment, saysWhat, speaksOf, tellsMatter, withoutFarewell } from '../../language/index.ts';
import { fillSlots } from './matters/complaint-slots.ts';
import { yesOrNo } from './matters/words.ts';
import { departmentIn } from './listen.ts';
import { endsSolved, ticketCount, wasServed, type Leaving } from './state.ts';
import { noteRequest, speakInEither, type Turn } from './turn.ts';
import { fileUnsolved } from './unsolved.ts';

/** The caller leaves, or the call comes to its end: what they told and was not solved is written down before. */
export function leave(turn: Turn, leaving: Leaving, said = ''): void {
  const { state } = turn;
  hearLastWords(turn, withoutFarewell(said));
  if (fileUnsolved(turn)) {
    state.question = null;
    state.leaving = leaving;
  } else sayFarewell(turn, leaving);
}

/** The goodbye that waited until what was to be written down was. False where the caller is not leaving. */
export function goOnLeaving(turn: Turn): boolean {
  const { leaving } = turn.state;
  if (!leaving) return false;
  sayFarewell(turn, leaving);
  return true;
}

/** Ends the call with the outcome that its deeds amount to: one who leaves unhelped is not one who was helped. */
export function endCall(turn: Turn, outcome: Leaving['outcome'] = null): void {
  const { state } = turn;
  const reached = state.escalation ? 'escalated' : ticketCount(state) > 0 ? 'ticket' : null;
  state.ended = reached ?? outcome ?? (endsSolved(state) ? 'resolved' : 'abandoned');
  turn.effects.push({ type: 'end', key: 'end', outcome: state.ended });
}

function sayFarewell(turn: Turn, { farewell, outcome }: Leaving): void {
  const { state } = turn;
  speakInEither(turn, farewell);
  state.leaving = null;
  // Who rings again because the line broke is asked what stood open.
  turn.aside = true;
  endCall(turn, outcome);
}

/** Who says goodbye may have told something with it: that it works now, since when, or only now what it is about. */
function hearLastWords(turn: Turn, text: string): void {
  const { state } = turn;
  const { matter } = state;
  if (text === '') return;
  if (matter?.kind === 'complaint') {
    const { complaint, asking } = matter;
    if (speaksOf('changed_mind', text)) {
      state.matter = null;
      return;
    }
    const filled = fillSlots(turn, complaint, text, asking);
    if (complaint.what === null && saysWhat(text)) {
      complaint.what = text;
      noteRequest(turn, text);
    } else if (!filled && saysWhat(text)) complaint.what = `${complaint.what ?? ''} ${text}`.trim();
    return;
  }
  if (matter?.kind === 'problem') {
    const still = speaksOf('still_broken', text);
    const works =
      speaksOf('works_now', text) || (state.question === 'worked' && yesOrNo(turn, text) === 'yes');
    if (works && !still) {
      state.answered += 1;
      state.failedTurns = 0;
      state.matter = null;
      state.question = null;
    } else if (tellsMatter(text)) matter.text = `${matter.text}. ${text}`;
    return;
  }
  tellAtLast(turn, text);
}

// "My internet has been down for days and nobody comes, goodbye", at whatever was being asked.
function tellAtLast(turn: Turn, text: string): void {
  const { state } = turn;
  if (ticketCount(state) > 0 || state.escalation || wasServed(state)) return;
  const department = departmentIn(turn, text);
  if (department !== 'complaints' && department !== 'support') return;
  if (!tellsMatter(text) || rateSentiment(text, turn.centre.sentiment).value > 0) return;
  state.unsolved = { department, description: text };
  noteRequest(turn, text);
}
