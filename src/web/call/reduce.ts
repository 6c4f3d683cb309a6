import type { CallEvent } from '../../shared/call-events.ts';
import type { KeypadKey } from './dtmf.ts';
import type { Problem } from './problem.ts';
import { idleCall, isInCall, type AgentState, type CallState } from './state.ts';
import { withKey, withLine, undelivered, withDelivery, type SpokenUpdate } from './transcript.ts';

/** Everything that can happen to a call. `at` is milliseconds since the epoch. */
export type CallAction =
  | { type: 'start'; withMicrophone: boolean }
  | { type: 'microphone_open' }
  | { type: 'dialled' }
  | { type: 'line_open' }
  | { type: 'agent_present'; at: number }
  | { type: 'agent_absent' }
  | { type: 'agent_state'; state: AgentState }
  | { type: 'line_dropped' }
  | { type: 'line_back' }
  /** The line will not come back: the centre is called again, at once or at a time. */
  | { type: 'recalling'; at: number | null }
  | { type: 'spoken'; update: SpokenUpdate; at: number }
  | { type: 'drafted'; text: string }
  | { type: 'typed'; id: string; text: string; at: number }
  | { type: 'delivery'; id: string; delivery: 'queued' | 'sending' | 'sent' }
  | { type: 'keyed'; key: KeypadKey; at: number }
  | { type: 'event'; event: CallEvent }
  | { type: 'muted'; muted: boolean }
  | { type: 'sound_blocked'; blocked: boolean }
  | { type: 'microphone_lost' }
  | { type: 'failed'; problem: Problem; at: number }
  | { type: 'ended'; by: 'caller' | 'centre'; at: number }
  | { type: 'dismissed' };

/** The next state of a call. Pure; an action that does not fit the phase changes nothing. */
export function reduceCall(state: CallState, action: CallAction): CallState {
  switch (action.type) {
    case 'start':
      if (state.phase !== 'idle' && state.phase !== 'ended') return state;
      return {
        ...idleCall,
        phase: action.withMicrophone ? 'microphone' : 'dialling',
        withMicrophone: action.withMicrophone,
        draft: state.draft,
      };
    case 'microphone_open':
      return state.phase === 'microphone' ? { ...state, phase: 'dialling' } : state;
    case 'dialled':
      return state.phase === 'dialling' || state.phase === 'recalling'
        ? { ...state, phase: 'connecting' }
        : state;
    case 'line_open':
      return state.phase === 'connecting' || state.phase === 'reconnecting'
        ? { ...state, phase: 'waiting' }
        : state;
    case 'agent_present':
      return state.phase === 'waiting' || state.phase === 'reconnecting'
        ? { ...state, phase: 'live', startedAt: state.startedAt ?? action.at }
        : state;
    case 'agent_absent':
      return state.phase === 'live' || state.phase === 'reconnecting'
        ? { ...state, phase: 'waiting', agentState: null }
        : state;
    case 'agent_state':
      return { ...state, agentState: action.state };
    case 'line_dropped':
      return state.phase === 'live' || state.phase === 'waiting'
        ? { ...state, phase: 'reconnecting' }
        : state;
    case 'line_back':
      return state.phase === 'reconnecting' ? { ...state, phase: 'waiting' } : state;
    case 'recalling':
      return isInCall(state.phase)
        ? { ...state, phase: 'recalling', agentState: null, recallAt: action.at }
        : state;
    case 'spoken':
      return {
        ...state,
        answers: action.update.speaker === 'caller' ? [] : state.answers,
        lines: withLine(state.lines, action.update, action.at),
      };
    case 'drafted':
      return { ...state, draft: action.text };
    case 'typed':
      return {
        ...state,
        draft: '',
        answers: [],
        lines: [
          ...state.lines,
          {
            id: action.id,
            speaker: 'caller',
            kind: 'typed',
            text: action.text,
            final: true,
            at: action.at,
            delivery: 'queued',
          },
        ],
      };
    case 'delivery':
      return { ...state, lines: withDelivery(state.lines, action.id, action.delivery) };
    case 'keyed':
      return { ...state, answers: [], lines: withKey(state.lines, action.key, action.at) };
    case 'event':
      return withEvent(state, action.event);
    case 'muted':
      return { ...state, muted: action.muted };
    case 'sound_blocked':
      return { ...state, soundBlocked: action.blocked };
    case 'microphone_lost':
      return { ...state, microphoneLost: true };
    case 'failed':
      return failed(state, action.problem, action.at);
    case 'ended':
      return ended(state, action.by, action.at);
    case 'dismissed':
      return { ...state, problem: null };
  }
}

/** Before the agent was there, there was no call to sum up: back to where one calls. */
function failed(state: CallState, problem: Problem, at: number): CallState {
  if (state.phase === 'idle' || state.phase === 'ended') return state;
  if (state.startedAt === null) return { ...idleCall, problem, draft: keptDraft(state) };
  return { ...closed(state, at), problem };
}

function ended(state: CallState, by: 'caller' | 'centre', at: number): CallState {
  if (state.phase === 'idle' || state.phase === 'ended') return state;
  if (state.startedAt === null && by === 'caller') return { ...idleCall, draft: keptDraft(state) };
  return { ...closed(state, at), endedBy: by };
}

/** Typed lines that never reached the centre leave the transcript and go back to where they were typed. */
function closed(state: CallState, at: number): CallState {
  const unsent = undelivered(state.lines);
  const lines = state.lines.filter((line) => !unsent.includes(line));
  return { ...state, phase: 'ended', endedAt: at, lines, draft: keptDraft(state) };
}

function keptDraft(state: CallState): string {
  return [...undelivered(state.lines).map((line) => line.text), state.draft].filter(Boolean).join('\n');
}

function withEvent(state: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case 'say':
      return state; // the transcript says it to the page
    case 'listening':
      return { ...state, answers: event.answers ?? [] };
    case 'language':
      return { ...state, language: event.language };
    case 'stage':
      return { ...state, stage: event.stage, progress: { step: event.step, of: event.of } };
    case 'field':
      return { ...state, fields: { ...state.fields, [event.field]: event.value } };
    case 'request':
      return { ...state, request: event.words };
    case 'department':
      return { ...state, department: event.department };
    case 'ticket':
      return {
        ...state,
        ticket: event.number,
        notices: state.notices.filter((notice) => notice !== 'ticket_promised'),
      };
    case 'escalation':
      return { ...state, escalated: true };
    case 'queue':
      return event.waits
        ? { ...state, queue: { place: event.place, minutes: event.minutes }, escalated: false }
        : { ...state, queue: null };
    case 'human':
      return { ...state, human: event.name && { name: event.name, held: event.held } };
    case 'notice':
      if (event.code === 'hearing_again')
        return { ...state, notices: state.notices.filter((code) => code !== 'typing_only') };
      return state.notices.includes(event.code)
        ? state
        : { ...state, notices: [...state.notices, event.code] };
    case 'end':
      return {
        ...state,
        summary: event,
        department: event.department ?? state.department,
        ticket: event.ticket ?? state.ticket,
        escalated: state.escalated || event.escalation !== null,
      };
  }
}
