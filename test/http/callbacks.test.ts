import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { escalations, ticketNotes, tickets } from '../../src/db/schema/index.ts';
import { requestCallback } from '../../src/domain/escalations/index.ts';
import { eventsBeginning, readEvents } from '../../src/domain/events/index.ts';
import { createApp } from '../../src/http/app.ts';
import { callbackResponseSchema } from '../../src/shared/api/callbacks.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';

let service: HttpService;
beforeAll(async () => {
  service = await startHttpService({ env: { CALLS_PER_MINUTE: '1000', CALLBACKS_PER_DAY: '1000' } });
});
afterAll(() => service[Symbol.asyncDispose]());

const ask = (payload: object) => service.app.inject({ method: 'POST', url: '/api/callbacks', payload });
const ticketOf = (answer: Awaited<ReturnType<typeof ask>>): string =>
  callbackResponseSchema.parse(answer.json()).ticket;
const promisedTo = (number: string) =>
  service.context.db.select().from(escalations).where(eq(escalations.callbackNumber, number));

test('a wish to be called back is written down, with a ticket', async () => {
  const answer = await ask({ phone: '055 123 4567', name: 'سارة', language: 'ar' });
  expect(answer.statusCode).toBe(201);
  const ticket = ticketOf(answer);
  const [row] = await service.context.db.select().from(tickets).where(eq(tickets.number, ticket));
  expect(row).toMatchObject({
    customerId: null,
    department: 'reception',
    source: 'web_form',
    priority: 'normal',
  });
  const events = await readEvents(service.context.db, eventsBeginning, 100);
  expect(events.filter(({ type }) => type === 'escalation_created')).toMatchObject([
    { customerId: null, data: { department: 'reception', callback: true } },
  ]);
});

test('a form that is sent again, because its answer was lost, gets the ticket that it has', async () => {
  const form = { phone: '055 123 4601', name: 'Omar', key: randomUUID() };
  const [first, again] = await Promise.all([ask(form), ask({ ...form, phone: '+966551234601' })]);
  expect(ticketOf(again)).toBe(ticketOf(first));
  expect(await promisedTo('+966551234601')).toHaveLength(1);
});

test.each(['network', 'claim'] as const)(
  'whoever types the number of somebody who asked before (by %s) learns nothing of them, and nobody is called twice',
  async (numberFrom) => {
    const number = numberFrom === 'network' ? '+966551234611' : '+966551234612';
    const { db, centre } = service.context;
    const wish = { phone: number, numberFrom, name: 'Huda', at: new Date() };
    const theirs = await requestCallback(db, wish, centre);
    const free = await ask({ phone: numberFrom === 'network' ? '+966551234613' : '+966551234614' });
    const taken = await ask({ phone: number });
    expect(ticketOf(taken)).not.toBe(theirs.ticket);
    expect(taken.statusCode).toBe(free.statusCode);
    expect(Object.keys(taken.json())).toEqual(Object.keys(free.json()));
    expect(Object.keys(taken.headers)).toEqual(Object.keys(free.headers));
    expect(await promisedTo(number)).toHaveLength(1);
    const notes = await db
      .select({ text: ticketNotes.text })
      .from(ticketNotes)
      .innerJoin(tickets, eq(tickets.id, ticketNotes.ticketId))
      .where(eq(tickets.number, ticketOf(taken)));
    expect(notes).toEqual([{ text: `This number is to be called back already: see ${theirs.ticket}.` }]);
  },
);

test('the key of a form is worth nothing with another number', async () => {
  const key = randomUUID();
  const first = await ask({ phone: '055 123 4621', key });
  expect(ticketOf(await ask({ phone: '055 123 4622', key }))).not.toBe(ticketOf(first));
});

test('who rings from a number is called back, whatever somebody typed before', async () => {
  const number = '+966551234631';
  await ask({ phone: number, name: 'Somebody else' });
  const { db, centre } = service.context;
  await requestCallback(db, { phone: number, numberFrom: 'network', at: new Date() }, centre);
  expect(await promisedTo(number)).toHaveLength(2);
});

test('what was typed is written down without what no person types', async () => {
  const answer = await ask({ phone: '055 123 4641', name: '\u001B[2JAli\nPriority: urgent\0\u202E' });
  expect(answer.statusCode).toBe(201);
  const [newest] = await service.context.db.select().from(tickets).orderBy(desc(tickets.createdAt)).limit(1);
  expect(newest?.description).toContain('They gave the name “Ali Priority: urgent”.');
});

test.each([
  ['premium rate', '+1 900 555 1234'],
  ['premium rate of another country', '+44 909 123 4567'],
  ['a satellite', '+881 6 1234 5678'],
  ['international premium rate', '+979 123 456 789'],
  ['a number of shared cost', '+44 843 123 4567'],
])('nobody is made to call %s', async (_what, phone) => {
  expect((await ask({ phone })).json()).toMatchObject({ status: 400, code: 'phone_invalid' });
});

test('what is no phone number is named', async () => {
  const refused = await ask({ phone: '12' });
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({ code: 'phone_invalid', errors: [{ path: 'phone' }] });
  expect((await ask({ name: 'Sara' })).json()).toMatchObject({ status: 400, code: 'invalid_request' });
});

test.each([
  ['in a minute', { CALLS_PER_MINUTE: '2' }],
  ['on a day', { CALLBACKS_PER_DAY: '2' }],
])('nobody may ask without end %s', async (_when, env) => {
  const { http } = loadConfig(env);
  const limited = await createApp(
    { ...service.context, config: { ...service.context.config, http } },
    { webDir: service.dataDir },
  );
  const wish = (last: number) =>
    limited.inject({ method: 'POST', url: '/api/callbacks', payload: { phone: `055 123 470${last}` } });
  expect([(await wish(1)).statusCode, (await wish(2)).statusCode]).toEqual([201, 201]);
  expect((await wish(3)).json()).toMatchObject({ status: 429, code: 'rate_limited' });
  await limited.close();
});
