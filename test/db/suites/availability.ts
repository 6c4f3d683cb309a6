import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { agentStatusPeriods, escalations, users } from '../../../src/db/schema/index.ts';
import { beat, dayOf, openDesk, setStatus } from '../../../src/domain/desk/index.ts';
import { latestCursor, readEvents } from '../../../src/domain/events/index.ts';
import { escalate } from '../../../src/domain/escalations/index.ts';
import { changePerson } from '../../../src/domain/people/index.ts';
import {
  beginHandoff,
  endEntry,
  endHandoff,
  enqueue,
  joinHandoff,
  lockCallAndQueue,
  queueOf,
} from '../../../src/domain/queue/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { TestQueue } from '../../helpers/queue.ts';

export function availabilitySuite(on: TestDatabase): void {
  let queue: TestQueue;
  beforeEach(async () => {
    queue = new TestQueue(() => on.db);
    await queue.clear();
  });
  const set = (agentId: string, status: 'available' | 'break' | 'offline', reason?: 'prayer') =>
    setStatus(on.db, { agentId, status, reason, at: queue.at });
  const periodsOf = async (agentId: string) =>
    on.db
      .select()
      .from(agentStatusPeriods)
      .where(eq(agentStatusPeriods.agentId, agentId))
      .orderBy(asc(agentStatusPeriods.id));
  const stateOf = async (id: string) => (await queue.entry(id)).state;

  test('who opens the desk for the first time is offline, under their name, at the front desk or their department', async () => {
    const open = async (id: string, departments: string[]) => {
      await on.db.insert(users).values({ id, name: 'Sara', email: `${id}@example.com`, departments });
      return openDesk(on.db, { userId: id, deskId: 'tab', at: queue.at }, queue.centre);
    };
    expect(await open('first', [])).toMatchObject({
      status: 'offline',
      nameAr: 'Sara',
      nameEn: 'Sara',
      languages: ['ar', 'en'],
      department: 'reception',
      deskId: 'tab',
    });
    expect(await open('other', ['support', 'sales'])).toMatchObject({ department: 'support' });
  });

  test('another tab takes the desk over, and the first is told when it next beats', async () => {
    const { userId, deskId, id: agentId } = await queue.human();
    await beat(on.db, { userId, deskId, at: queue.at });
    const cursor = await latestCursor(on.db);
    await openDesk(on.db, { userId, deskId: 'other', at: queue.at }, queue.centre);
    const [told] = await readEvents(on.db, cursor, 10);
    expect(told).toMatchObject({ type: 'agent_changed', data: { agentId, deskId: 'other' } });
    await expect(beat(on.db, { userId, deskId, at: queue.at })).rejects.toMatchObject({
      code: 'desk_taken',
      status: 409,
    });
    expect(await queue.agent(agentId)).toMatchObject({ status: 'available' });
  });

  test('two misses in a row make a human away, who says so and rings no more until they are back', async () => {
    const { id: agentId } = await queue.human();
    const entry = await queue.caller();
    await queue.pass();
    await queue.wait(20);
    expect(await queue.agent(agentId)).toMatchObject({ status: 'available', missedOffers: 1 });
    await queue.wait(30);
    expect(await stateOf(entry.id)).toBe('offered');
    const cursor = await latestCursor(on.db);
    await queue.wait(20);
    expect(await queue.agent(agentId)).toMatchObject({ status: 'break', breakReason: 'away' });
    expect((await readEvents(on.db, cursor, 10)).map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ agentId, status: 'break', reason: 'away' }),
    );
    await queue.wait(60);
    expect(await stateOf(entry.id)).toBe('waiting');
    await set(agentId, 'available');
    await queue.pass();
    expect(await stateOf(entry.id)).toBe('offered');
  });

  test('a desk that is not heard of is offline after half a minute, rings no more, and keeps its call', async () => {
    const { id: agentId, userId, deskId } = await queue.human({ maxCalls: 2 });
    const one = await queue.caller();
    await queue.pass();
    const handoff = await queue.talk(one);
    await queue.pass(20);
    const two = await queue.caller();
    await queue.pass();
    expect(await stateOf(two.id)).toBe('offered');
    await queue.pass(11);
    expect(await queue.agent(agentId)).toMatchObject({ status: 'offline' });
    expect(await stateOf(two.id)).toBe('waiting');
    expect((await queueOf(on.db, one.callId)).humans).toMatchObject([{ id: handoff.id, leftAt: null }]);
    await beat(on.db, { userId, deskId, at: queue.at });
    expect(await queue.agent(agentId)).toMatchObject({ status: 'on_call' });
    await queue.pass();
    expect(await stateOf(two.id)).toBe('offered');
  });

  test('whoever went silent is what they were when they are heard of again; who chose to be offline stays so', async () => {
    const silent = await queue.human();
    const resting = await queue.human();
    const gone = await queue.human();
    await set(resting.id, 'break', 'prayer');
    await set(gone.id, 'offline');
    await queue.pass(31);
    for (const { userId, deskId } of [silent, resting, gone])
      await beat(on.db, { userId, deskId, at: queue.at });
    const now = async ({ id }: { id: string }) => {
      const { status, breakReason } = await queue.agent(id);
      return [status, breakReason];
    };
    expect([await now(silent), await now(resting), await now(gone)]).toEqual([
      ['available', null],
      ['break', 'prayer'],
      ['offline', null],
    ]);
  });

  test('a human wraps up after a call that they led, for so long or until they say so', async () => {
    const { id: agentId } = await queue.human();
    const one = await queue.caller();
    await queue.pass();
    await queue.talk(one);
    await set(agentId, 'available');
    expect(await queue.agent(agentId), 'in a call').toMatchObject({ status: 'on_call' });
    await queue.hangUp(one);
    expect(await queue.entry(one.id)).toMatchObject({ state: 'over', outcome: 'served' });
    const two = await queue.caller();
    await queue.pass();
    const until = new Date((await queue.agent(agentId)).statusSince.getTime() + 60_000);
    expect(await queue.agent(agentId)).toMatchObject({ status: 'wrap_up', wrapUpUntil: until });
    await queue.wait(59);
    expect(await stateOf(two.id)).toBe('waiting');
    await queue.wait(1);
    expect(await queue.agent(agentId)).toMatchObject({ status: 'available', wrapUpUntil: null });
    expect(await stateOf(two.id)).toBe('offered');
    await queue.talk(two);
    await queue.hangUp(two);
    await set(agentId, 'available');
    expect(await queue.agent(agentId)).toMatchObject({ status: 'available', idleSince: queue.at });
  });

  test('whoever wraps up one of two calls rings no more, and the caller goes to the next', async () => {
    const { id: agentId } = await queue.human({ maxCalls: 2 });
    const [one, two] = [await queue.caller(), await queue.caller()];
    await queue.pass();
    await queue.talk(one);
    await queue.pass();
    expect((await queue.offerOf(two.id)).agentId).toBe(agentId);
    await queue.hangUp(one);
    expect(await stateOf(two.id)).toBe('waiting');
    expect(await queue.agent(agentId)).toMatchObject({ status: 'wrap_up' });
  });

  test('whoever goes on a break or is disabled rings no more, and the caller goes to the next', async () => {
    const one = await queue.human();
    const entry = await queue.caller();
    await queue.pass();
    await set(one.id, 'break', 'prayer');
    expect(await stateOf(entry.id)).toBe('waiting');
    const two = await queue.human();
    await queue.pass();
    expect((await queue.offerOf(entry.id)).agentId).toBe(two.id);
    const by = { actor: 'operator', rule: 'test' } as const;
    await changePerson(on.db, two.userId, { disabled: true }, by);
    expect(await stateOf(entry.id)).toBe('waiting');
    expect(await queue.agent(two.id)).toMatchObject({ status: 'offline', deskId: null });
    await set(two.id, 'available');
    await queue.pass();
    expect(await stateOf(entry.id), 'nobody who is disabled is rung').toBe('waiting');
  });

  test('a change of departments counts for the next offer', async () => {
    const { userId } = await queue.human({ departments: ['support'] });
    const entry = await queue.caller();
    await queue.pass();
    expect(await stateOf(entry.id)).toBe('waiting');
    await changePerson(on.db, userId, { departments: ['sales'] }, { actor: 'operator', rule: 'test' });
    await queue.pass();
    expect(await stateOf(entry.id)).toBe('offered');
  });

  test('whoever accepts and does not come into the room has the caller no more', async () => {
    const { id: agentId } = await queue.human();
    const entry = await queue.caller();
    await queue.pass();
    const [{ offerId }] = [await queue.offerOf(entry.id)];
    const handoff = await queue.accept(entry);
    await queue.wait(30);
    expect(await queue.entry(entry.id)).toMatchObject({ state: 'waiting', placeSince: entry.placeSince });
    expect((await queueOf(on.db, entry.callId)).humans).toEqual([]);
    expect(await queue.agent(agentId)).toMatchObject({ status: 'available' });
    await queue.wait(30);
    const again = await queue.talk(entry);
    expect([again.agentId, again.id === handoff.id]).toEqual([agentId, false]);
    expect((await queue.entry(entry.id)).offerId).not.toBe(offerId);
  });

  test('a caller who is passed on keeps the place they had, and their human wraps up', async () => {
    const { id: agentId } = await queue.human();
    const colleague = await queue.human({ departments: ['support'] });
    const entry = await queue.caller();
    const { callId, conversationId } = entry;
    await queue.pass();
    const handoff = await queue.talk(entry);
    await queue.wait(120);
    const other = await queue.within(async (tx) => {
      await lockCallAndQueue(tx, callId);
      await endHandoff(tx, handoff, { end: 'transferred', at: queue.at });
      await endEntry(tx, entry, { outcome: 'transferred', at: queue.at });
      const of = { callId, conversationId, escalationId: null, language: null, premium: false };
      const to = { department: 'sales', forAgentId: colleague.id, keepsPlaceOf: entry.id };
      return enqueue(tx, { ...of, ...to, reasonCode: 'passed_on', at: queue.at }, queue.centre);
    });
    expect(other).toMatchObject({ placeSince: entry.placeSince, priorityRules: ['comeback'] });
    await queue.pass();
    expect(await queue.agent(agentId)).toMatchObject({ status: 'wrap_up' });
    expect((await queue.offerOf(other.id)).agentId, 'of another department').toBe(colleague.id);
  });

  test('a colleague who is asked meanwhile is on a call too, and available when they leave it', async () => {
    await queue.human();
    const entry = await queue.caller();
    await queue.pass();
    await queue.talk(entry);
    const { id: agentId } = await queue.human();
    const asked = await queue.within(async (tx) => {
      await lockCallAndQueue(tx, entry.callId);
      const of = { callId: entry.callId, queueId: null, agentId, part: 'consulted' } as const;
      return beginHandoff(tx, { ...of, at: queue.at });
    });
    await joinHandoff(on.db, { handoffId: asked.id, at: queue.at });
    expect(await queue.agent(agentId)).toMatchObject({ status: 'on_call' });
    expect((await queueOf(on.db, entry.callId)).humans).toMatchObject([
      { part: 'lead' },
      { part: 'consulted' },
    ]);
    await queue.within((tx) => endHandoff(tx, asked, { end: 'left', at: queue.at }));
    expect(await queue.agent(agentId)).toMatchObject({ status: 'available' });
    expect(await stateOf(entry.id)).toBe('talking');
  });

  test('the wish for a human follows where its caller is', async () => {
    await queue.human();
    const { callId, conversationId } = await queue.caller({ department: 'support' });
    const wish = { conversationId, department: 'sales', reason: 'r', summary: 's', transcriptPointer: null };
    const { id: escalationId } = await escalate(on.db, { ...wish, callbackBy: null });
    const entry = await queue.enqueue({ callId, conversationId, escalationId });
    const status = async () =>
      (await on.db.select().from(escalations).where(eq(escalations.id, escalationId)))[0]?.status;
    expect(await status()).toBe('waiting');
    await queue.pass();
    await queue.talk(entry);
    expect(await status()).toBe('accepted');
    await queue.hangUp(entry);
    expect(await status()).toBe('resolved');
  });

  test('what somebody was, and for how long, is kept, and their day told from it', async () => {
    const from = queue.at;
    const { id: agentId } = await queue.human();
    const entry = await queue.caller();
    await queue.pass();
    await queue.wait(10);
    await queue.talk(entry);
    await queue.wait(100);
    await queue.hangUp(entry);
    await queue.wait(60);
    await set(agentId, 'break', 'prayer');
    await queue.wait(300);
    const periods = await periodsOf(agentId);
    expect(periods.map(({ status }) => status)).toEqual([
      'available',
      'on_call',
      'wrap_up',
      'available',
      'break',
    ]);
    expect(periods.map(({ endedAt }) => endedAt)).toEqual([
      ...periods.slice(1).map(({ startedAt }) => startedAt),
      null,
    ]);
    const day = await dayOf(on.db, {
      agentId,
      from,
      to: new Date(from.getTime() + 86_400_000),
      now: queue.at,
    });
    expect(day).toEqual({
      statusMs: { available: 10_001, on_call: 100_000, wrap_up: 60_000, break: 300_000 },
      breakMs: { prayer: 300_000 },
      led: 1,
      besides: 0,
      inCallsMs: 100_000,
      heldMs: 0,
      offers: { accepted: 1, declined: 0, missed: 0 },
    });
  });
}
