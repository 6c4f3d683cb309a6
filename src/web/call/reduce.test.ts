import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../shared/call-events.ts';
import { reduceCall, type CallAction } from './reduce.ts';
import { idleCall, type CallState } from './state.ts';

const play = (...actions: CallAction[]): CallState => actions.reduce(reduceCall, idleCall);
const answered: CallAction[] = [
  { type: 'start', withMicrophone: true },
  { type: 'microphone_open' },
  { type: 'dialled' },
  { type: 'line_open' },
  { type: 'agent_present', at: 1_000 },
];

describe('the course of a call', () => {
  it('goes through its phases', () => {
    const phases = answered.map((_, count) => play(...answered.slice(0, count + 1)).phase);
    expect(phases).toEqual(['microphone', 'dialling', 'connecting', 'waiting', 'live']);
  });

  it('needs no microphone when the caller types', () => {
    expect(play({ type: 'start', withMicrophone: false })).toMatchObject({
      phase: 'dialling',
      withMicrophone: false,
    });
  });

  it('counts from the first answer, also after a dropped line', () => {
    const state = play(
      ...answered,
      { type: 'line_dropped' },
      { type: 'line_back' },
      { type: 'agent_present', at: 9_000 },
    );
    expect(state).toMatchObject({ phase: 'live', startedAt: 1_000 });
  });

  it('returns to where one calls, with the reason, when nobody had answered yet', () => {
    const state = play(...answered.slice(0, 3), { type: 'failed', problem: { code: 'line_failed' }, at: 5 });
    expect(state).toMatchObject({ phase: 'idle', problem: { code: 'line_failed' } });
  });

  it('sums up a call that failed after it was answered', () => {
    const state = play(...answered, { type: 'failed', problem: { code: 'connection_lost' }, at: 61_000 });
    expect(state).toMatchObject({
      phase: 'ended',
      problem: { code: 'connection_lost' },
      startedAt: 1_000,
      endedAt: 61_000,
    });
  });

  it('ignores a second start while a call is on', () => {
    const state = play(...answered);
    expect(reduceCall(state, { type: 'start', withMicrophone: false })).toBe(state);
  });

  it('ignores what comes after the end', () => {
    const state = play(...answered, { type: 'ended', by: 'caller', at: 2_000 });
    expect(reduceCall(state, { type: 'ended', by: 'centre', at: 3_000 })).toBe(state);
    expect(reduceCall(state, { type: 'agent_present', at: 3_000 })).toBe(state);
  });
});

describe('what is understood', () => {
  it('keeps the newest value of a field, and that one was declined', () => {
    const { fields } = play(
      ...answered,
      { type: 'event', event: { type: 'field', field: 'name', value: 'Sara' } },
      { type: 'event', event: { type: 'field', field: 'name', value: 'Sarah' } },
      { type: 'event', event: { type: 'field', field: 'email', value: null } },
    );
    expect(fields).toEqual({ name: 'Sarah', email: null });
  });

  it('takes ticket, department and escalation from the end of the call when their events were missed', () => {
    const fields = { name: null, phone: null, email: null, service: null };
    const state = play(...answered, {
      type: 'event',
      event: {
        type: 'end',
        callId: 'c',
        language: 'ar',
        outcome: 'escalated',
        fields,
        department: 'complaints',
        ticket: 'TKT-1234567',
        escalation: 'e',
      },
    });
    expect(state).toMatchObject({ ticket: 'TKT-1234567', department: 'complaints', escalated: true });
  });

  it('promises a call back to nobody who waits for a human, and again to whoever would rather have one', () => {
    const event = (event: CallEvent): CallAction => ({ type: 'event', event });
    const escalation = event({ type: 'escalation', id: 'e', reason: 'a human please' });
    const waits = event({ type: 'queue', waits: true, place: 2, minutes: 3 });
    const waiting = play(...answered, escalation, waits);
    expect(waiting).toMatchObject({ escalated: false, queue: { place: 2, minutes: 3 } });
    const over = event({ type: 'queue', waits: false, place: null, minutes: null });
    expect(reduceCall(reduceCall(waiting, over), escalation)).toMatchObject({ escalated: true, queue: null });
  });

  it('knows who talks with the caller, and whether they are on hold', () => {
    const name = { ar: 'سارة', en: 'Sara' };
    const human = (held: boolean): CallAction => ({ type: 'event', event: { type: 'human', name, held } });
    expect(play(...answered, human(false), human(true)).human).toEqual({ name, held: true });
    const back: CallAction = { type: 'event', event: { type: 'human', name: null, held: false } };
    expect(play(...answered, human(true), back).human).toBeNull();
  });

  it('shows a notice once', () => {
    const notice: CallAction = { type: 'event', event: { type: 'notice', code: 'typing_only' } };
    expect(play(...answered, notice, notice).notices).toEqual(['typing_only']);
    const again: CallAction = { type: 'event', event: { type: 'notice', code: 'hearing_again' } };
    expect(play(...answered, notice, again).notices).toEqual([]);
  });
});

describe('what is typed', () => {
  const typed: CallAction = { type: 'typed', id: 't1', text: 'my router is broken', at: 2_000 };

  it('is back in the field when the line was lost before it was sent', () => {
    const state = play(
      ...answered,
      { type: 'line_dropped' },
      typed,
      { type: 'drafted', text: 'and' },
      {
        type: 'failed',
        problem: { code: 'connection_lost' },
        at: 9_000,
      },
    );
    expect(state.draft).toBe('my router is broken\nand');
    expect(state.lines).toEqual([]);
  });

  it('stays in the transcript once it was sent', () => {
    const state = play(
      ...answered,
      typed,
      { type: 'delivery', id: 't1', delivery: 'sent' },
      { type: 'ended', by: 'caller', at: 9_000 },
    );
    expect(state).toMatchObject({ draft: '', lines: [{ text: 'my router is broken', delivery: 'sent' }] });
  });

  it('outlives the call as a draft, and is there for the next one', () => {
    const state = play(
      ...answered,
      { type: 'drafted', text: 'half a sen' },
      { type: 'ended', by: 'centre', at: 3_000 },
      { type: 'start', withMicrophone: true },
    );
    expect(state).toMatchObject({ phase: 'microphone', draft: 'half a sen', lines: [] });
  });
});
