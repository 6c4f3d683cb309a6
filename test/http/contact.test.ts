import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { conversations, customers, messages, tickets } from '../../src/db/schema/index.ts';
import { createApp } from '../../src/http/app.ts';
import { contactResponseSchema } from '../../src/shared/api/contact.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';

let service: HttpService;
beforeAll(async () => {
  service = await startHttpService({ env: { CALLS_PER_MINUTE: '1000', MESSAGES_PER_DAY: '1000' } });
});
afterAll(() => service[Symbol.asyncDispose]());

const form = {
  name: 'Sara Ahmed',
  email: 'Sara@Example.com',
  subject: 'My invoice',
  message: 'I was charged twice in May.\nPlease send the money back.',
};
const send = (payload: object, headers: Record<string, string> = {}) =>
  service.app.inject({ method: 'POST', url: '/api/contact', payload, headers });
const ticketOf = (answer: Awaited<ReturnType<typeof send>>): string => {
  expect(answer.statusCode, answer.body).toBe(201);
  return contactResponseSchema.parse(answer.json()).ticket;
};
const storyOf = async (number: string) => {
  const [row] = await service.context.db
    .select()
    .from(tickets)
    .innerJoin(conversations, eq(conversations.id, tickets.conversationId))
    .innerJoin(customers, eq(customers.id, conversations.customerId))
    .innerJoin(messages, eq(messages.conversationId, conversations.id))
    .where(eq(tickets.number, number));
  return row;
};

test('what somebody writes is a ticket, a conversation and a customer, and they learn until when it is answered', async () => {
  const answer = await send({ ...form, phone: '055 123 4567' });
  const story = await storyOf(ticketOf(answer));
  expect(story).toMatchObject({
    tickets: { source: 'web_form', subject: form.subject, description: form.message },
    conversations: { channel: 'web_form', subject: form.subject, language: 'en', status: 'open' },
    customers: { name: form.name, preferredLanguage: 'en' },
    messages: { text: form.message, channel: 'web_form', speaker: 'caller' },
  });
  expect(answer.json()).toMatchObject({ answerBy: story?.tickets.firstResponseDueAt?.toISOString() });
});

test('a form that is sent again, because its answer was lost, is one message', async () => {
  const again = { ...form, key: randomUUID() };
  const [first, second] = await Promise.all([send(again), send(again)]);
  expect(ticketOf(second)).toBe(ticketOf(first));
});

test('the key of a form is worth nothing with other words', async () => {
  const key = randomUUID();
  const theirs = ticketOf(await send({ ...form, key }));
  expect(ticketOf(await send({ ...form, key, email: 'other@example.com' }))).not.toBe(theirs);
});

test('who wrote before from this browser is the same customer; who only types their address is not', async () => {
  const first = await send({ ...form, email: 'huda@example.com' });
  const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
  const same = await send({ ...form, subject: 'Delivery', message: 'When does it come?' }, { cookie });
  const other = await send({ ...form, email: 'huda@example.com', message: 'Where is my order?' });
  const customerOf = async (answer: typeof first) => (await storyOf(ticketOf(answer)))?.customers.id;
  expect(await customerOf(same)).toBe(await customerOf(first));
  expect(await customerOf(other)).not.toBe(await customerOf(first));
});

test('who writes in Arabic is served in Arabic, and nothing is kept that nobody types', async () => {
  const words = { subject: 'فاتورتي', message: 'خصمتم مني مرتين\u202E\0 هذا الشهر' };
  const story = await storyOf(ticketOf(await send({ ...form, ...words })));
  expect(story?.conversations.language).toBe('ar');
  expect(story?.messages.text).toBe('خصمتم مني مرتين هذا الشهر');
});

test.each([
  ['email', { email: 'nobody' }, 'invalid_request'],
  ['message', { message: '  ' }, 'invalid_request'],
  ['message', { message: 'x'.repeat(8_001) }, 'invalid_request'],
  ['phone', { phone: '12' }, 'phone_invalid'],
  ['phone', { phone: '+1 900 555 0199' }, 'phone_invalid'],
])('a %s that cannot be right is named', async (path, wrong, code) => {
  const refused = await send({ ...form, ...wrong });
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({ code, errors: [{ path }] });
});

test('nobody may write without end', async () => {
  const { http } = loadConfig({ MESSAGES_PER_DAY: '2' });
  const config = { ...service.context.config, http };
  const limited = await createApp({ ...service.context, config }, { webDir: service.dataDir });
  const write = () => limited.inject({ method: 'POST', url: '/api/contact', payload: form });
  expect([(await write()).statusCode, (await write()).statusCode]).toEqual([201, 201]);
  expect((await write()).json()).toMatchObject({ status: 429, code: 'rate_limited' });
  await limited.close();
});

test('many addresses together do not fill the centre either, and who is refused for themselves takes nobody’s place', async () => {
  const { http } = loadConfig({ FORMS_PER_MINUTE: '4', MESSAGES_PER_DAY: '2', TRUST_PROXY: '1' });
  const config = { ...service.context.config, http };
  const limited = await createApp({ ...service.context, config }, { webDir: service.dataDir });
  const statuses: number[] = [];
  for (const last of [1, 1, 1, 1, 2, 3, 4, 5]) {
    const headers = { 'x-forwarded-for': `192.0.2.${last}` };
    const { statusCode } = await limited.inject({
      method: 'POST',
      url: '/api/contact',
      payload: form,
      headers,
    });
    statuses.push(statusCode);
  }
  await limited.close();
  expect(statuses).toEqual([201, 201, 429, 429, 201, 201, 429, 429]);
});
