import { saysWhat, speaksOf } from '../../../language/index.ts';
import { complaintSlots, type Complaint, type ComplaintSlot } from './matter.types.ts';
import { isDescription } from '../listen.ts';
import { speak, type Turn, noteRequest } from '../turn.ts';
import { ask, askAgain } from './ask.ts';
import { askWhatElse } from '../departments/close.ts';
import { fillSlots } from './complaint-slots.ts';
import { fileComplaint } from './file-complaint.ts';
import { passes } from './words.ts';

/** Takes a complaint up from whatever was said of it; what is missing is asked for, one thing at a time. */
export function startComplaint(turn: Turn, text: string): void {
  turn.rule = 'complaint.begun';
  const complaint: Complaint = { what: null, since: null, order: null, wanted: null, asked: [] };
  if (saysWhat(text)) {
    complaint.what = text;
    noteRequest(turn, text);
  }
  fillSlots(turn, complaint, text, null);
  goOn(turn, complaint);
}

/** Hears an answer while a complaint is being taken. */
export function hearComplaint(turn: Turn, text: string): void {
  const { state } = turn;
  if (state.matter?.kind !== 'complaint') return;
  const { complaint, asking } = state.matter;
  if (speaksOf('changed_mind', text)) {
    turn.rule = 'complaint.dropped';
    if (state.service) state.service.value = null;
    speak(turn, 'leave_that');
    askWhatElse(turn);
    return;
  }
  if (complaint.what === null) hearWhat(turn, complaint, text);
  else if (asking) hearSlot(turn, complaint, asking, text);
  else goOn(turn, complaint);
}

function hearWhat(turn: Turn, complaint: Complaint, text: string): void {
  const filled = fillSlots(turn, complaint, text, null);
  if (!saysWhat(text) && !filled && turn.state.attempts === 0) {
    turn.state.matter = { kind: 'complaint', complaint, asking: null };
    askAgain(turn, 'complaint.what');
    return;
  }
  turn.rule = 'complaint.what';
  complaint.what = text;
  noteRequest(turn, text);
  goOn(turn, complaint);
}

function hearSlot(turn: Turn, complaint: Complaint, asking: ComplaintSlot, text: string): void {
  const { state } = turn;
  turn.rule = `complaint.${asking}`;
  const had = complaint[asking];
  const filled = fillSlots(turn, complaint, text, asking);
  if (complaint[asking] !== had) {
    goOn(turn, complaint);
    return;
  }
  if (passes(turn, text)) {
    turn.rule = `complaint.${asking}.unknown`;
    goOn(turn, complaint);
    return;
  }
  // What is told beside the point belongs to the complaint all the same.
  if (filled || (isDescription(text) && asking !== 'wanted')) {
    if (!filled) complaint.what = `${complaint.what ?? ''} ${text}`.trim();
    if (state.attempts > 0) {
      goOn(turn, complaint);
      return;
    }
    state.attempts += 1;
    ask(turn);
    return;
  }
  // Asked twice already: the caller's own words are better than nothing; an order number they are not.
  if (asking === 'wanted' || state.attempts > 0) {
    if (asking !== 'order') complaint[asking] = text.trim();
    goOn(turn, complaint);
    return;
  }
  askAgain(turn, `complaint.${asking}`);
}

function goOn(turn: Turn, complaint: Complaint): void {
  const { state } = turn;
  state.attempts = 0;
  const missing = complaintSlots.find((slot) => complaint[slot] === null && !complaint.asked.includes(slot));
  if (complaint.what === null || missing === undefined) {
    state.matter = { kind: 'complaint', complaint, asking: null };
    if (complaint.what === null) speak(turn, 'ask_complaint');
    else fileComplaint(turn);
    return;
  }
  complaint.asked.push(missing);
  state.matter = { kind: 'complaint', complaint, asking: missing };
  ask(turn);
}
