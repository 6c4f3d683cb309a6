import { describe, expect, it } from 'vitest';
import { heardByNobody, hearersOf, hears, occupantOf, type Standing } from './room-rules.ts';

const leads: Standing = { part: 'lead', held: false, others: [] };
const colleague = 'human-2';

describe('who leads the call', () => {
  it('is heard by everybody and hears everybody', () => {
    expect(hearersOf(leads)).toBe('all');
    expect([hears(leads, 'caller'), hears(leads, 'assistant'), hears(leads, 'human')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is heard by nobody while the caller is on hold, and hears neither them nor their music', () => {
    const held = { ...leads, held: true };
    expect(heardByNobody(held)).toBe(true);
    expect([hears(held, 'caller'), hears(held, 'assistant')]).toEqual([false, false]);
  });

  it('talks in private with a colleague while the caller is on hold', () => {
    const held = { ...leads, held: true, others: [colleague] };
    expect(hearersOf(held)).toEqual([colleague]);
    expect(heardByNobody(held)).toBe(false);
    expect(hears(held, 'human')).toBe(true);
  });
});

describe('who is asked in private', () => {
  const asked: Standing = { part: 'consulted', held: false, others: ['human-1'] };

  it('is never heard by the caller, on hold or not', () => {
    expect(hearersOf(asked)).toEqual(['human-1']);
    expect(hearersOf({ ...asked, held: true })).toEqual(['human-1']);
    expect(hears(asked, 'caller')).toBe(false);
  });

  it('is heard by nobody where no colleague is there', () => {
    expect(heardByNobody({ ...asked, others: [] })).toBe(true);
  });
});

it('tells humans by the name of their handoff, the assistant by its kind, and takes everybody else for the caller', () => {
  expect(occupantOf({ identity: 'human-1', isAgent: false })).toBe('human');
  expect(occupantOf({ identity: 'agent-x', isAgent: true })).toBe('assistant');
  expect(occupantOf({ identity: 'sip_+966', isAgent: false })).toBe('caller');
});
