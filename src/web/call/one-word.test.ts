import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../shared/call-events.ts';
import type { Asked } from '../../shared/vocabulary.ts';
import { oneWordFor } from './one-word.ts';
import { reduceCall, type CallAction } from './reduce.ts';
import { idleCall, type CallState } from './state.ts';

const live: CallState = { ...idleCall, phase: 'live' };
const after = (...actions: CallAction[]): CallState => actions.reduce(reduceCall, live);
const event = (event: CallEvent): CallAction => ({ type: 'event', event });
const asks = (ask: Asked): CallAction => event({ type: 'listening', ask });
const said = (text: string, speaker: 'agent' | 'caller' = 'caller'): CallAction => ({
  type: 'spoken',
  update: { segment: text, speaker, text, final: true },
  at: 0,
});
const typed: CallAction = { type: 'typed', id: 't', text: 'yes', at: 0 };

describe('answers of one word', () => {
  it('choose a language until the caller has said something', () => {
    expect(oneWordFor(live)).toBe('language');
    expect(oneWordFor(after(said('Welcome', 'agent'), asks('name')))).toBe('language');
    expect(oneWordFor(after(asks('name'), said('Sara')))).toBeNull();
  });

  it('are those to the question that stands open, until it is answered in whatever way', () => {
    expect(oneWordFor(after(typed, asks('details_right')))).toBe('yes_no');
    expect(oneWordFor(after(typed, asks('service')))).toBe('department');
    expect(oneWordFor(after(typed, asks('email')))).toBe('skip');
    expect(oneWordFor(after(typed, asks('contact_time')))).toBe('contact_time');
    for (const answer of [typed, said('yes'), { type: 'keyed', key: '1', at: 0 } as const])
      expect(oneWordFor(after(asks('details_right'), answer))).toBeNull();
    expect(oneWordFor(after(typed, asks('details_right'), event({ type: 'listening' })))).toBeNull();
  });

  it('are none where something is to be told, and none while the line is away', () => {
    expect(oneWordFor(after(typed, asks('describe')))).toBeNull();
    expect(oneWordFor({ ...after(asks('details_right')), phase: 'reconnecting' })).toBeNull();
  });
});
