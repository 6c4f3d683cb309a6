import { rateSentiment, speaksOf } from '../../language/index.ts';
import { fillSlots, saysWhat } from './matters/complaint-slots.ts';
import { yesOrNo } from './matters/words.ts';
import { departmentIn } from './listen.ts';
import { endsSolved, ticketCount, wasServed, type Leaving } from './state.ts';
import { noteRequest, speakInEither, type Turn } from './turn.ts';
import { fileUnsolved, tellsMatter } from './unsolved.ts';

/** What goes with a goodbye, and tells nothing of the matter. */
const farewells =
  /\b(?:ok(?:ay)?|well|anyway|sorry|thanks?(?: you)?|never ?mind|forget it|(?:i(?:['’]ve|['’]m)? ?)?(?:really )?(?:have|need|got|has)(?: got)? to (?:go|run|leave|hang up)(?: now)?|(?:i(?:['’]ve)? )?gotta (?:go|run)|i(?:['’]m| am) (?:leaving|off|hanging up)|good ?bye|bye(?:[- ]?bye)?|see (?:you|ya)(?: later)?|talk to you later|have a (?:nice|good|great) \w+|good night)(?![\p{L}])|(?<![\p{L}])(?:(?:لازم|مضطر|مضطرة|لا ?بد)(?: أن| اني)? (?:أمشي|امشي|أروح|اروح|أطلع|اطلع|أقفل|اقفل|أسكر|اسكر|أنهي)|مع السلام[ةه]|باي|في أمان الله|في امان الله|فمان الله|وداعا|[إا]لى اللقاء|يلا|شكرا|خلاص|سلام|طيب|أوكي|اوكي)(?![\p{L}])/giu;

/** The caller leaves, or the call comes to its end: what they told and was not solved is written down before. */
export function leave(turn: Turn, leaving: Leaving, said = ''): void {
  const { state } = turn;
  hearLastWords(turn, said.replaceAll(farewells, ' ').replaceAll(/\s+/gu, ' ').trim());
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
