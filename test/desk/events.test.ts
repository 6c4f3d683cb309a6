import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { appendEvent } from '../../src/domain/events/index.ts';
import { promiseCallback, setCallbackNumber } from '../../src/domain/escalations/index.ts';
import { changePerson } from '../../src/domain/people/index.ts';
import { leaveQueue } from '../../src/domain/queue/index.ts';
import { transact } from '../../src/db/transact.ts';
import { agentOf, putInCall, queueCaller } from '../helpers/desk-caller.ts';
import { onEveryDesk, type DeskBrowser } from '../helpers/desk.ts';
import { EventStream } from '../helpers/event-stream.ts';

/** What an event of the desk tells. */
interface Told {
  status?: string;
}

onEveryDesk((desk) => {
  const open: EventStream[] = [];
  let origin = '';
  afterEach(async () => {
    for (const stream of open.splice(0)) await stream[Symbol.asyncDispose]();
  });

  const follow = async (browser: DeskBrowser, headers: Record<string, string> = {}, query = '') => {
    if (origin === '') origin = await desk.service.app.listen({ host: '127.0.0.1', port: 0 });
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const stream = await EventStream.open(`${origin}/api/desk/events${query}`, { cookie, ...headers });
    open.push(stream);
    return stream;
  };
  /** Something of a department has happened. */
  const happen = async (department: string) =>
    transact(desk.context.db, async (tx) =>
      appendEvent(tx, { type: 'escalation_changed', data: { department } }),
    );

  test('a stream says where it stands at once, and then what happens in the departments of its reader', async () => {
    const { browser } = await desk.member('Follows', 'agent', { departments: ['sales'] });
    const stream = await follow(browser);
    await stream.next(({ event }) => event === 'hello');
    await happen('support');
    await happen('sales');
    const { data } = await stream.next(({ event }) => event === 'escalation_changed');
    expect(data).toMatchObject({ data: { department: 'sales' } });
    expect(stream.told.map(({ event }) => event)).toEqual(['hello', 'escalation_changed']);
  });

  test('desks of a department hear what becomes of its wishes for a human, and no others do', async () => {
    const { db } = desk.context;
    const sales = await desk.member('Of-sales', 'agent', { departments: ['sales'] });
    const support = await desk.member('Of-support', 'agent', { departments: ['support'] });
    const [own, other] = [await follow(sales.browser), await follow(support.browser)];
    for (const stream of [own, other]) await stream.next(({ event }) => event === 'hello');
    const caller = await queueCaller(db, { department: 'sales' });
    const { escalationId: id, callId } = caller;
    const { centre } = desk.context;
    const heard = async (status: string | undefined) => {
      const { data } = await own.next(
        ({ event, data: { escalationId, data: told } }) =>
          event === 'escalation_changed' && escalationId === id && (told as Told).status === status,
      );
      expect(data['data']).toMatchObject({ department: 'sales' });
    };
    await transact(db, async (tx) => setCallbackNumber(tx, { id, phone: '+966551234567' }));
    await heard(undefined);
    await transact(db, async (tx) => promiseCallback(tx, id, { centre, at: new Date() }));
    await leaveQueue(db, { callId, outcome: 'callback', at: new Date() });
    await heard('callback');
    expect(own.told.filter(({ event }) => event === 'escalation_changed')).toHaveLength(3);
    await happen('support');
    await other.next(({ event }) => event === 'escalation_changed');
    expect(other.told.filter(({ data }) => data['escalationId'] === id)).toEqual([]);
  });

  test('a connection that was lost goes on behind what it had heard, and loses nothing', async () => {
    const { browser } = await desk.member('Goes-on', 'supervisor');
    const first = await follow(browser);
    await first.next(({ event }) => event === 'hello');
    await happen('one');
    const { id } = await first.next(({ event }) => event === 'escalation_changed');
    await first[Symbol.asyncDispose]();
    await happen('two');
    await happen('three');
    const again = await follow(browser, { 'last-event-id': id });
    await again.next(({ data }) => (data['data'] as { department?: string })?.department === 'three');
    const told = again.told.flatMap(({ event, data }) => (event === 'hello' ? [] : [data['data']]));
    expect(told).toEqual([{ department: 'two' }, { department: 'three' }]);
  });

  test('a reader who has missed more than is told again reads all anew', async () => {
    const { browser } = await desk.member('Was-away', 'supervisor');
    const before = (await (await follow(browser)).next(({ event }) => event === 'hello')).id;
    await desk.context.db.execute(
      sql`insert into events (type, data) select 'call_progressed', '{}' from generate_series(1, 5200)`,
    );
    await happen('sales');
    const stream = await follow(browser, {}, `?after=${before}`);
    const { data } = await stream.next(({ event, data }) => event === 'hello' && data['lost'] === true);
    expect(data['cursor']).not.toBe(before);
  });

  test('lines of a call are told to those who are in it, also when they came in later', async () => {
    const { db } = desk.context;
    const caller = await queueCaller(db, { department: 'sales' });
    const inside = await desk.member('Comes-in', 'agent', { departments: ['sales'] });
    const outside = await desk.member('Stays-out', 'agent', { departments: ['sales'] });
    const [own, other] = [await follow(inside.browser), await follow(outside.browser)];
    for (const stream of [own, other]) await stream.next(({ event }) => event === 'hello');
    const agentId = await agentOf(db, inside);
    const handoffId = await putInCall(db, caller, agentId);
    const { callId } = caller;
    await transact(db, async (tx) => {
      await appendEvent(tx, { type: 'agent_changed', data: { agentId, status: 'on_call' } });
      await appendEvent(tx, { type: 'handoff_changed', callId, data: { handoffId, agentId, part: 'lead' } });
    });
    await transact(db, async (tx) => appendEvent(tx, { type: 'call_progressed', callId, data: { seq: 4 } }));
    await own.next(({ event, data }) => event === 'call_progressed' && data['callId'] === callId);
    await happen('sales');
    await other.next(({ event }) => event === 'escalation_changed');
    expect(other.told.map(({ event }) => event)).toEqual(['hello', 'agent_changed', 'escalation_changed']);
  });

  test('a stream ends soon after its session does', async () => {
    const { browser } = await desk.member('Signs-out', 'agent');
    const stream = await follow(browser);
    await browser.ask('POST', '/sign-out', {});
    await expect(stream.ended).resolves.toBeUndefined();
    const { browser: disabled, id } = await desk.member('Is-disabled', 'agent');
    const other = await follow(disabled);
    await changePerson(desk.context.db, id, { disabled: true }, { actor: 'operator', rule: 'test' });
    await expect(other.ended).resolves.toBeUndefined();
  });

  test('who is not signed in gets no stream, and a cursor that is none is refused', async () => {
    await expect(follow(desk.browser())).rejects.toThrow('401');
    const { browser } = await desk.member('Bad-cursor', 'agent');
    await expect(follow(browser, {}, '?after=yesterday')).rejects.toThrow('cursor_invalid');
  });

  test('open streams do not keep the server from stopping', async () => {
    const { browser } = await desk.member('Stays-on', 'agent');
    const stream = await follow(browser);
    await stream.next(({ event }) => event === 'hello');
    const before = performance.now();
    await desk.service.app.close();
    await stream.ended;
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
