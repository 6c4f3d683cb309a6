import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../shared/call-events.ts';
import { quickAnswersTo } from './quick-answers.ts';
import { reduceCall, type CallAction } from './reduce.ts';
import { idleCall, type CallState } from './state.ts';

const live: CallState = { ...idleCall, phase: 'live' };
const after = (...actions: CallAction[]): CallState => actions.reduce(reduceCall, live);
const event = (event: CallEvent): CallAction => ({ type: 'event', event });
const yes = { words: 'Yes', language: 'en' } as const;
const asks: CallAction = event({ type: 'listening', ask: 'details_right', answers: [yes] });
const tells: CallAction = event({ type: 'listening', ask: 'describe' });
const said = (text: string, speaker: 'agent' | 'caller' = 'caller'): CallAction => ({
  type: 'spoken',
  update: { segment: text, speaker, text, final: true },
  at: 0,
});
const typed: CallAction = { type: 'typed', id: 't', text: 'yes', at: 0 };

describe('answers with one press', () => {
  it('choose the other language until the caller has said something', () => {
    const arabic = [{ words: 'العربية', language: 'ar' }];
    expect(quickAnswersTo(live, 'en')).toEqual(arabic);
    expect(quickAnswersTo(after(said('Welcome', 'agent'), tells), 'en')).toEqual(arabic);
    expect(quickAnswersTo(after(event({ type: 'language', language: 'ar' })), 'en')).toEqual([
      { words: 'English', language: 'en' },
    ]);
    expect(quickAnswersTo(after(tells, said('Sara')), 'en')).toEqual([]);
  });

  it('are those to the question that stands open, until it is answered in whatever way', () => {
    expect(quickAnswersTo(after(typed, asks), 'en')).toEqual([yes]);
    for (const answer of [typed, said('yes'), { type: 'keyed', key: '1', at: 0 } as const])
      expect(quickAnswersTo(after(typed, asks, answer), 'en')).toEqual([]);
    expect(quickAnswersTo(after(typed, asks, tells), 'en')).toEqual([]);
  });

  it('are none while a human talks with the caller', () => {
    const sara = event({ type: 'human', name: { ar: 'سارة', en: 'Sara' }, held: false });
    expect(quickAnswersTo(after(asks, sara), 'en')).toEqual([]);
  });

  it('are none while the line is away', () => {
    expect(quickAnswersTo({ ...after(typed, asks), phase: 'reconnecting' }, 'en')).toEqual([]);
  });
});
