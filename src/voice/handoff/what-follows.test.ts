import { describe, expect, test } from 'vitest';
import type { Handoff, QueueEntry, QueueOfCall } from '../../domain/queue/index.ts';
import { whatFollows, type Situation } from './what-follows.ts';

const at = new Date(0);
const sara = { ar: 'سارة', en: 'Sara' };
const huda = { ar: 'هدى', en: 'Huda' };

function entryWith(changes: Partial<QueueEntry> = {}): QueueEntry {
  const of = { id: 'entry', callId: 'call', conversationId: 'talk', department: 'sales', language: null };
  const none = { escalationId: null, forAgentId: null, forAgentUntil: null, offerId: null, offerUntil: null };
  const unset = { acceptedAt: null, talkingAt: null, endedAt: null, outcome: null, instruction: null };
  const place = { skills: [], priority: 0, priorityRules: [], placeSince: at, createdAt: at, updatedAt: at };
  return { ...of, ...none, ...unset, ...place, state: 'talking', agentId: 'sara', ...changes };
}

function handoffOf(agentId: string, changes: Partial<Handoff> = {}): Handoff {
  const of = { id: agentId, callId: 'call', queueId: 'entry', agentId, identity: `human-${agentId}` };
  const times = { createdAt: at, updatedAt: at, joinedAt: at, introducedAt: null, leftAt: null, end: null };
  const wrapUp = { wrapUpProposed: null, wrapUpSaved: null, wrapUpSavedAt: null, wrapUpDismissedAt: null };
  return { ...of, ...times, ...wrapUp, part: 'lead', held: false, heldAt: null, heldMs: 0, ...changes };
}

function situation(
  rows: Partial<QueueOfCall>,
  { here = [], lost = [], ...changes }: Partial<Situation> & { here?: string[]; lost?: string[] } = {},
): Situation {
  return {
    whereabouts: 'human',
    told: { handoffId: 'sara', entryId: 'entry' },
    rows: { entry: entryWith(), humans: [], names: { sara, huda }, ...rows },
    isHere: (id) => here.includes(id),
    isLost: (id) => lost.includes(id),
    ...changes,
  };
}

describe('while the caller waits', () => {
  const waits = { whereabouts: 'queue', told: null } as const;

  test('nothing follows before somebody is there', () => {
    const entry = entryWith({ state: 'joining' });
    expect(whatFollows(situation({ entry, humans: [handoffOf('sara')] }, waits))).toBeNull();
  });

  test('whoever leads the call is introduced once they are in the room', () => {
    const humans = [handoffOf('huda', { part: 'joined' }), handoffOf('sara')];
    expect(whatFollows(situation({ humans }, { ...waits, here: ['sara', 'huda'] }))).toEqual({
      lead: humans[1],
      input: { type: 'human_joined', name: sara, back: false },
    });
  });

  test('nobody comes any more', () => {
    const over = entryWith({ state: 'over', outcome: 'no_answer' });
    const input = { type: 'queue_over', why: 'no_answer' };
    expect(whatFollows(situation({ entry: over }, waits))).toEqual({ lead: null, input });
    const own = entryWith({ state: 'over', outcome: 'callback' });
    expect(whatFollows(situation({ entry: own }, waits))).toBeNull();
  });
});

describe('while a human talks', () => {
  test('nothing follows, also where they drop for a moment', () => {
    const humans = [handoffOf('sara', { introducedAt: at })];
    expect(whatFollows(situation({ humans }, { here: ['sara'] }))).toBeNull();
    expect(whatFollows(situation({ humans }))).toBeNull();
  });

  test('a job that has just taken the call up tells the dialogue of who was introduced before', () => {
    const humans = [handoffOf('sara', { introducedAt: at })];
    expect(whatFollows(situation({ humans }, { told: null }))).toBeNull();
    expect(whatFollows(situation({ humans }, { told: null, here: ['sara'] }))).toMatchObject({
      input: { type: 'human_joined', back: true },
    });
  });

  test('another who takes over in the room is introduced', () => {
    const humans = [handoffOf('huda')];
    expect(whatFollows(situation({ humans }, { here: ['huda'] }))).toMatchObject({
      input: { type: 'human_joined', name: huda, back: false },
    });
  });

  test.each<[string, Partial<QueueEntry>, object]>([
    [
      'gives the caller back',
      { state: 'over', outcome: 'returned', instruction: 'close' },
      { why: 'returned', instruction: 'close' },
    ],
    ['ends the call', { state: 'over', outcome: 'served' }, { why: 'ended' }],
    ['is lost', { state: 'waiting', agentId: null, forAgentId: 'sara' }, { why: 'lost' }],
    ['is lost, and nobody came', { state: 'over', outcome: 'no_answer' }, { why: 'lost' }],
    [
      'passes the caller on to a department',
      { id: 'next', department: 'support', state: 'waiting', agentId: null },
      { why: 'transferred', department: 'support' },
    ],
    [
      'passes the caller on to a colleague',
      { id: 'next', state: 'waiting', agentId: null, forAgentId: 'huda' },
      { why: 'transferred', name: huda },
    ],
  ])('one who %s leaves the caller to the assistant', (_how, changes, left) => {
    const following = whatFollows(situation({ entry: entryWith(changes) }));
    expect(following).toEqual({ lead: null, input: { type: 'human_left', ...left } });
  });

  test('one whose line is gone is lost before the rows say it', () => {
    const humans = [handoffOf('sara')];
    expect(whatFollows(situation({ humans }, { here: ['sara'], lost: ['sara'] }))).toMatchObject({
      input: { type: 'human_left', why: 'lost' },
    });
  });

  test('rows that were read while they were being written say nothing', () => {
    expect(whatFollows(situation({ entry: entryWith({ state: 'talking' }), humans: [] }))).toBeNull();
  });
});
