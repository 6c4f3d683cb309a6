import { beforeEach, expect, test } from 'vitest';
import {
  acceptOffer,
  declineOffer,
  leaveQueue,
  onDuty,
  placeIn,
  queueOf,
  type QueueEntry,
} from '../../../src/domain/queue/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { TestQueue } from '../../helpers/queue.ts';

export function queueSuite(on: TestDatabase): void {
  let queue: TestQueue;
  beforeEach(async () => {
    queue = new TestQueue(() => on.db);
    await queue.clear();
  });
  const accept = (entry: QueueEntry) => queue.accept(entry);
  const decline = async (entry: QueueEntry) =>
    declineOffer(on.db, { ...(await queue.offerOf(entry.id)), at: queue.at });
  const leave = (entry: QueueEntry, outcome: Parameters<typeof leaveQueue>[1]['outcome']) =>
    leaveQueue(on.db, { callId: entry.callId, outcome, at: queue.at });

  test('a caller is put in line once, and once more in line for another department keeps their place', async () => {
    const first = await queue.caller();
    const { callId, conversationId } = first;
    expect(await queue.enqueue({ callId, conversationId })).toEqual(first);
    await queue.wait(60);
    const other = await queue.enqueue({ callId, conversationId, department: 'support' });
    expect(other).toMatchObject({ department: 'support', placeSince: first.placeSince, state: 'waiting' });
    expect(await queue.entry(first.id)).toMatchObject({ state: 'over', outcome: 'transferred' });
    expect((await queueOf(on.db, callId)).entry).toEqual(other);
  });

  test('the first in line is offered to who has been idle longest, and has them when they accept', async () => {
    const long = await queue.human({ name: 'Huda' });
    await queue.wait(5);
    await queue.human();
    const one = await queue.caller();
    const two = await queue.caller();
    await queue.pass();
    expect(await queue.entry(one.id)).toMatchObject({ state: 'offered', agentId: long.id });
    expect((await queue.offerOf(two.id)).agentId).not.toBe(long.id);
    const handoff = await accept(one);
    expect(handoff).toMatchObject({ callId: one.callId, agentId: long.id, part: 'lead', leftAt: null });
    expect(handoff.identity).toBe(`human-${handoff.id}`);
    expect(await accept(two)).toMatchObject({ callId: two.callId });
    expect(await queue.agent(long.id)).toMatchObject({ status: 'on_call', idleSince: null });
    const { entry, humans, names } = await queueOf(on.db, one.callId);
    expect(entry).toMatchObject({ state: 'joining', acceptedAt: queue.at });
    expect(humans).toEqual([handoff]);
    expect(names).toEqual({ [long.id]: { ar: 'Huda', en: 'Huda' } });
  });

  test('accepting twice gives the same; what another has is refused with whom, what is over with how', async () => {
    const [one] = [await queue.human({ name: 'One' })];
    const entry = await queue.caller();
    await queue.pass();
    const missed = await queue.offerOf(entry.id);
    const two = await queue.human({ name: 'Two' });
    await queue.wait(21);
    const { offerId, agentId } = await queue.offerOf(entry.id);
    expect([missed.agentId, agentId]).toEqual([one.id, two.id]);
    const late = () => acceptOffer(on.db, { ...missed, at: queue.at });
    await expect(late()).rejects.toMatchObject({ code: 'offer_over', status: 410 });
    const handoff = await accept(entry);
    expect(await acceptOffer(on.db, { offerId, agentId, at: queue.at })).toEqual(handoff);
    await expect(late()).rejects.toMatchObject({
      code: 'already_taken',
      status: 409,
      details: { by: { agentId: two.id, name: { ar: 'Two', en: 'Two' } } },
    });
    await queue.hangUp(entry);
    await expect(late()).rejects.toMatchObject({ code: 'offer_over', details: { outcome: 'abandoned' } });
    const foreign = acceptOffer(on.db, { offerId, agentId: one.id, at: queue.at });
    await expect(foreign).rejects.toMatchObject({ code: 'offer_over' });
  });

  test('whoever is declined or not answered goes to the next human, at the place they had', async () => {
    const one = await queue.human();
    await queue.wait(1);
    const two = await queue.human();
    const entry = await queue.caller();
    await queue.caller({ department: 'support' });
    await queue.pass();
    expect((await queue.offerOf(entry.id)).agentId).toBe(one.id);
    await decline(entry);
    await queue.pass();
    expect((await queue.offerOf(entry.id)).agentId).toBe(two.id);
    await queue.wait(20);
    expect(await queue.entry(entry.id)).toMatchObject({ state: 'waiting', placeSince: entry.placeSince });
    expect(await placeIn(on.db, entry.id, queue.at)).toEqual({ place: 1, minutes: null });
    await queue.wait(10);
    expect((await queue.offerOf(entry.id)).agentId, 'half a minute after they declined').toBe(one.id);
  });

  test('a caller who leaves silences the desk that rings, which is free for the next one at once', async () => {
    const human = await queue.human();
    const [one, two] = [await queue.caller(), await queue.caller()];
    await queue.pass();
    expect((await queue.offerOf(one.id)).agentId).toBe(human.id);
    expect(await leave(one, 'callback')).toBe(true);
    expect(await queue.entry(one.id)).toMatchObject({ state: 'over', outcome: 'callback', offerUntil: null });
    expect(await leave(one, 'callback')).toBe(false);
    await queue.pass();
    expect((await queue.offerOf(two.id)).agentId).toBe(human.id);
    await accept(two);
    expect(await leave(two, 'message'), 'a human has them by now').toBe(false);
  });

  test('whoever hangs up is out of the line in the transaction of the call’s end, and their human free', async () => {
    await queue.human();
    const [one, two] = [await queue.caller(), await queue.caller()];
    await queue.pass();
    await queue.hangUp(one);
    expect(await queue.entry(one.id)).toMatchObject({
      state: 'over',
      outcome: 'abandoned',
      endedAt: queue.at,
    });
    await queue.pass();
    const handoff = await accept(two);
    await queue.hangUp(two);
    expect(await queue.agent(handoff.agentId)).toMatchObject({ status: 'available' });
    expect((await queueOf(on.db, two.callId)).humans).toEqual([]);
    const { callId, conversationId } = two;
    await expect(queue.enqueue({ callId, conversationId })).rejects.toMatchObject({
      code: 'call_ended',
      status: 410,
    });
  });

  test('more than may are not put in line, but who keeps a place or is for one human is', async () => {
    queue.centre.queue.maximum = 1;
    const human = await queue.human();
    const first = await queue.caller();
    await expect(queue.caller()).rejects.toMatchObject({ code: 'queue_full', status: 409 });
    await queue.caller({ department: 'support' });
    await queue.caller({ keepsPlaceOf: first.id });
    await queue.caller({ forAgentId: human.id });
  });

  test('those are on duty who are at their desks and take the department, on a call too, on a break not', async () => {
    const of = (department: string, language: 'ar' | 'en' | null = null) =>
      onDuty(on.db, { department, language, at: queue.at }, queue.centre);
    expect(await of('sales')).toBe(0);
    await queue.human({ departments: ['sales', 'support'], languages: ['en'] });
    await queue.human({ departments: [] });
    await queue.human({ departments: ['support'] });
    expect([await of('sales'), await of('support'), await of('complaints')]).toEqual([1, 2, 0]);
    expect(await of('sales', 'ar'), 'after a minute an English speaker takes them').toBe(1);
    queue.centre.queue.soften.languageAfterSeconds = null;
    expect([await of('sales', 'ar'), await of('sales', 'en')]).toEqual([0, 1]);
    await queue.pass(31);
    expect(await of('support')).toBe(0);
  });
}
