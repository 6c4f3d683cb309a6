import { afterEach, expect, test } from 'vitest';
import { desc, eq } from 'drizzle-orm';
import { agents, auditLog, callQueue, escalations, handoffs } from '../../src/db/schema/index.ts';
import { passQueue } from '../../src/domain/queue/index.ts';
import { endCaller, queueCaller, putThrough, type QueuedCaller } from '../helpers/desk-caller.ts';
import { DeskHuman } from '../helpers/desk-human.ts';
import { onEveryDesk } from '../helpers/desk.ts';
import type { NotedRooms } from '../helpers/http-service.ts';
import { shippedCentre } from '../helpers/tickets.ts';

onEveryDesk((desk) => {
  let named = 0;
  afterEach(async () => {
    await db().delete(callQueue);
    await db().delete(handoffs);
    await db().update(agents).set({ status: 'offline', breakReason: null });
  });

  const db = () => desk.context.db;
  const sitDown = async (departments = ['sales'], role: 'agent' | 'supervisor' = 'agent') => {
    named += 1;
    return DeskHuman.open(desk, `Human-${named}`, { departments, role });
  };
  /** Somebody who talks with a caller. */
  const talking = async () => {
    const human = await sitDown();
    const caller = await queueCaller(db());
    const { handoff } = await human.takeNext();
    return { human, caller, handoff };
  };
  const entryOf = async ({ callId }: QueuedCaller) => {
    const [row] = await db()
      .select()
      .from(callQueue)
      .where(eq(callQueue.callId, callId))
      .orderBy(desc(callQueue.createdAt), desc(callQueue.id))
      .limit(1);
    return row;
  };
  const handoffsOf = async ({ callId }: QueuedCaller) =>
    db().select().from(handoffs).where(eq(handoffs.callId, callId)).orderBy(handoffs.createdAt);
  test('who accepts gets a key for the room of that caller, as the human of this handoff', async () => {
    const human = await sitDown();
    const caller = await queueCaller(db(), { reason: 'a new line' });
    await passQueue(db(), shippedCentre, new Date());
    const { offer } = await human.view();
    expect(offer).toMatchObject({ callId: caller.callId, reason: 'a new line', forYou: false });
    const got = await human.do('POST', `/offers/${offer?.id}/accept`);
    const { identity } = (await handoffsOf(caller))[0] ?? {};
    expect((desk.context.rooms as NotedRooms).granted.at(-1)).toEqual({ room: caller.room, identity });
    expect(got).toMatchObject({
      callId: caller.callId,
      handoff: { you: true, part: 'lead', joinedAt: null },
      room: { token: 'a-token' },
    });
    expect(await human.view()).toMatchObject({
      status: 'on_call',
      offer: null,
      calls: [{ callId: caller.callId, department: 'sales' }],
    });
  });

  test('of two who take the same caller at once one gets them, and the other learns who', async () => {
    const caller = await queueCaller(db());
    const humans = [await sitDown()];
    await passQueue(db(), shippedCentre, new Date());
    const missed = (await humans[0]?.view())?.offer;
    humans.push(await sitDown());
    const rungOut = new Date(Date.now() + shippedCentre.queue.ringSeconds * 1_000);
    await passQueue(db(), shippedCentre, rungOut);
    const offer = (await humans[1]?.view())?.offer;
    const take = (at: number, id: string | undefined) => humans[at]?.ask('POST', `/offers/${id}/accept`);
    const answers = await Promise.all([take(1, offer?.id), take(1, offer?.id), take(0, offer?.id)]);
    expect(answers.map((answer) => answer?.statusCode)).toEqual([200, 200, 410]);
    expect(await handoffsOf(caller)).toHaveLength(1);
    expect((await take(0, missed?.id))?.json()).toMatchObject({
      status: 409,
      code: 'already_taken',
      by: { agentId: await humans[1]?.agentId(), name: { en: humans[1]?.person.name } },
    });
  });

  test('a caller who is declined rings at the next desk', async () => {
    const human = await sitDown();
    await queueCaller(db());
    await passQueue(db(), shippedCentre, new Date());
    const { offer } = await human.view();
    const next = await sitDown();
    await human.do('POST', `/offers/${offer?.id}/decline`);
    await passQueue(db(), shippedCentre, new Date());
    expect((await next.view()).offer?.callId).toBe(offer?.callId);
    expect((await human.ask('POST', `/offers/${offer?.id}/accept`)).json()).toMatchObject({
      code: 'offer_over',
    });
  });

  test('a caller on hold is so until they are talked with again, and how long is kept', async () => {
    const { human, caller } = await talking();
    await human.do('POST', `/calls/${caller.callId}/hold`, { held: true });
    await human.do('POST', `/calls/${caller.callId}/hold`, { held: true });
    const { humans } = await human.call(caller.callId);
    expect(humans).toEqual([expect.objectContaining({ held: true, heldSince: expect.any(String) })]);
    await human.do('POST', `/calls/${caller.callId}/hold`, { held: false });
    expect((await handoffsOf(caller))[0]).toMatchObject({ held: false, heldAt: null });
  });

  test('a caller is passed on to a department with the place they had, and their human wraps up', async () => {
    const { human, caller } = await talking();
    const before = await entryOf(caller);
    const to = (department: string) =>
      human.ask('POST', `/calls/${caller.callId}/transfer`, { to: { department } });
    expect((await to('support')).json()).toMatchObject({ status: 409, code: 'nobody_on_duty' });
    expect(await entryOf(caller)).toEqual(before);
    const support = await sitDown(['support']);
    expect((await to('support')).statusCode).toBe(204);
    expect(await entryOf(caller)).toMatchObject({ state: 'waiting', department: 'support' });
    expect((await entryOf(caller))?.placeSince).toEqual(before?.placeSince);
    expect(await human.view()).toMatchObject({
      status: 'wrap_up',
      calls: [],
      wrapUps: [{ callId: caller.callId }],
    });
    const [escalation] = await db().select().from(escalations).where(eq(escalations.id, caller.escalationId));
    expect(escalation).toMatchObject({ status: 'waiting', department: 'support', agentId: null });
    await support.takeNext();
    expect((await support.call(caller.callId)).brief.tried).toContainEqual(
      expect.objectContaining({
        told: expect.objectContaining({ en: `They talked with ${human.person.name}.` }),
      }),
    );
  });

  test('a caller is passed on to a colleague at whose desk it rings; to one who has left they are not', async () => {
    const { human, caller } = await talking();
    const colleague = await sitDown(['support']);
    const transfer = { to: { agentId: await colleague.agentId() } };
    await colleague.goHome();
    const gone = await human.ask('POST', `/calls/${caller.callId}/transfer`, transfer);
    expect(gone.json()).toMatchObject({ status: 409, code: 'colleague_gone' });
    expect(await human.view()).toMatchObject({ calls: [{ callId: caller.callId }] });
    await colleague.do('POST', '/me/status', { status: 'available' });
    await human.do('POST', `/calls/${caller.callId}/transfer`, transfer);
    await passQueue(db(), shippedCentre, new Date());
    expect((await colleague.view()).offer).toMatchObject({ callId: caller.callId, forYou: true });
  });

  test('a caller is given back to the assistant with what it is to do', async () => {
    const { human, caller } = await talking();
    const instruction = 'Take their address and close.';
    await human.do('POST', `/calls/${caller.callId}/transfer`, { to: { assistant: { instruction } } });
    expect(await entryOf(caller)).toMatchObject({ state: 'over', outcome: 'returned', instruction });
    expect((await handoffsOf(caller))[0]).toMatchObject({ end: 'returned' });
    const [row] = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, 'transfer_call'))
      .orderBy(desc(auditLog.id))
      .limit(1);
    expect(row).toMatchObject({
      actor: `user:${human.person.id}`,
      rule: 'humans_in_the_call',
      subject: `call:${caller.callId}`,
      after: { to: 'assistant' },
    });
  });

  test('a colleague is asked in private while the caller is on hold, then brought in, and leads when the first leaves', async () => {
    const { human, caller } = await talking();
    const colleague = await sitDown(['support']);
    const agentId = await colleague.agentId();
    const path = `/calls/${caller.callId}`;
    await human.do('POST', `${path}/colleagues`, { agentId, how: 'consult' });
    const { calls } = await colleague.view();
    expect(calls).toMatchObject([{ callId: caller.callId, handoff: { part: 'consulted', joinedAt: null } }]);
    expect(await colleague.do('POST', `${path}/token`)).toMatchObject({ token: 'a-token' });
    await putThrough(db(), calls[0]?.handoff.id ?? '');
    expect((await human.call(caller.callId)).humans).toMatchObject([{ held: true }, { part: 'consulted' }]);
    expect((await colleague.ask('POST', `${path}/end`)).json()).toMatchObject({ rule: 'who_leads_the_call' });
    expect((await human.ask('POST', `${path}/leave`)).json()).toMatchObject({ code: 'last_human' });
    await human.do('POST', `${path}/colleagues`, { agentId, how: 'join' });
    expect((await human.call(caller.callId)).humans).toMatchObject([{ held: false }, { part: 'joined' }]);
    await human.do('POST', `${path}/leave`);
    expect((await colleague.call(caller.callId)).humans).toMatchObject([{ you: true, part: 'lead' }]);
    expect(await entryOf(caller)).toMatchObject({ state: 'talking', agentId });
    const after = await human.ask('POST', `${path}/hold`, { held: true });
    expect(after.json()).toMatchObject({ status: 403, code: 'not_in_call', rule: 'humans_in_the_call' });
  });

  test('a colleague who was asked takes the caller over at once, and one who is on a call is not asked', async () => {
    const { human, caller } = await talking();
    const colleague = await sitDown();
    const agentId = await colleague.agentId();
    const path = `/calls/${caller.callId}`;
    await human.do('POST', `${path}/colleagues`, { agentId, how: 'consult' });
    await putThrough(db(), (await colleague.view()).calls[0]?.handoff.id ?? '');
    await human.do('POST', `${path}/transfer`, { to: { agentId } });
    expect((await colleague.call(caller.callId)).humans).toMatchObject([{ part: 'lead', held: false }]);
    await human.do('POST', '/me/status', { status: 'available' });
    await queueCaller(db());
    const { callId } = await human.takeNext();
    const busy = await human.ask('POST', `/calls/${callId}/colleagues`, { agentId, how: 'consult' });
    expect(busy.json()).toMatchObject({ status: 409, code: 'colleague_busy' });
    expect((await human.call(callId)).humans).toMatchObject([{ held: false }]);
  });

  test('who supervises joins a call that a human leads, and no other', async () => {
    const { human, caller } = await talking();
    const supervisor = await sitDown([], 'supervisor');
    const path = `/calls/${caller.callId}`;
    expect((await supervisor.ask('POST', `${path}/hold`, { held: true })).statusCode).toBe(403);
    await supervisor.do('POST', `${path}/join`);
    expect((await human.call(caller.callId)).humans).toMatchObject([{ part: 'lead' }, { part: 'joined' }]);
    await supervisor.do('POST', `${path}/leave`);
    const alone = await queueCaller(db());
    expect((await supervisor.ask('POST', `/calls/${alone.callId}/join`)).json()).toMatchObject({
      code: 'no_human_in_call',
    });
  });

  test('a human ends the call; and of one that is over they learn how it ended', async () => {
    const { human, caller } = await talking();
    await human.do('POST', `/calls/${caller.callId}/end`);
    expect(await entryOf(caller)).toMatchObject({ state: 'over', outcome: 'served' });
    await endCaller(db(), caller);
    for (const path of ['token', 'end'])
      expect((await human.ask('POST', `/calls/${caller.callId}/${path}`)).json()).toMatchObject({
        status: 410,
        code: 'call_ended',
        outcome: 'escalated',
      });
    expect((await human.call(caller.callId)).ended).toMatchObject({ outcome: 'escalated' });
  });

  test('a second tab takes the desk over, and the first is told', async () => {
    const human = await sitDown();
    await human.do('POST', '/me/open', { deskId: 'the-second-tab-of-all' });
    const first = await human.ask('POST', '/me/beat', { deskId: human.deskId });
    expect(first.json()).toMatchObject({ status: 409, code: 'desk_taken' });
    expect((await human.ask('POST', '/me/beat', { deskId: 'the-second-tab-of-all' })).statusCode).toBe(204);
  });

  test('who was signed out in mid-call does nothing, signs in and does it then; the call went on', async () => {
    const { human, caller } = await talking();
    await human.browser.ask('POST', '/sign-out', {});
    const path = `/calls/${caller.callId}/hold`;
    expect((await human.ask('POST', path, { held: true })).statusCode).toBe(401);
    expect(await entryOf(caller)).toMatchObject({ state: 'talking' });
    await human.browser.signIn(human.person.email);
    expect((await human.ask('POST', path, { held: true })).statusCode).toBe(204);
  });

  test('who else is there is told, and the day in numbers', async () => {
    const { human } = await talking();
    const other = await sitDown(['support']);
    const { colleagues, departments } = await human.do<{ colleagues: object[]; departments: object[] }>(
      'GET',
      '/colleagues',
    );
    expect(colleagues).toContainEqual(
      expect.objectContaining({ agentId: await other.agentId(), free: true, you: false }),
    );
    expect(colleagues).toContainEqual(expect.objectContaining({ you: true, status: 'on_call', free: false }));
    expect(departments).toContainEqual(expect.objectContaining({ key: 'support', onDuty: 1 }));
    expect(await human.do('GET', '/day')).toMatchObject({ led: 1, besides: 0, offers: { accepted: 1 } });
  });
});
