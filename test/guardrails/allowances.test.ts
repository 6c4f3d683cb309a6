import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appointments, customers, leads, tickets } from '../../src/db/schema/index.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import type { FakeChatAnswer } from '../helpers/fake-openai.ts';
import { ModelCentre } from './model-centre.ts';

const kettle = { path: 'en/products/kettle.md', title: 'The kettle', text: 'The kettle costs 250 riyals.' };
const dir = temporaryDir();
let centre: ModelCentre;
/** What the model was told of its tools, in order. */
const told: string[] = [];

beforeAll(async () => {
  centre = await ModelCentre.open(
    dir,
    [kettle],
    ({ messages }): FakeChatAnswer => {
      const last = messages.at(-1);
      if (last?.role !== 'tool') return { toolCalls: [{ name: 'createLead', arguments: { product: null } }] };
      told.push(JSON.stringify(last.content));
      return { content: 'Is there anything else?' };
    },
    { BOOKINGS: '2/3', TICKETS: '1/9', LEADS: '1/9', TICKET_QUESTIONS: '9/99', WRONG_TICKET_NUMBERS: '3/4' },
  );
}, 120_000);
afterAll(async () => {
  await centre[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});

const begun = (department: string): string[] => [`${department} please`, 'yes that is right'];
const refusal = "I can't look up any more ticket numbers";
const unknown = "I can't find a ticket with that number";
const count = (said: readonly string[], words: string): number => said.join('\n').split(words).length - 1;

test('how a customer’s ticket stands is told to them, and to nobody else', async () => {
  const owner = await centre.store('Sarah Ahmed', 'en', {});
  const other = await centre.store('Huda Nasser', 'en', {});
  const asking = [...begun('complaints'), `what is the status of ticket ${owner.ticket}`];
  const own = await centre.call(owner.phone, asking);
  expect(own.said.join(' ')).toContain(`${owner.ticket} is`);
  const foreign = await centre.call(other.phone, asking);
  const none = await centre.call(other.phone, [
    ...begun('complaints'),
    'what is the status of ticket 1234566',
  ]);
  const answers = [foreign, none].map(({ said }) => said.slice(-2));
  expect(answers[0]).toEqual(answers[1]);
  expect(foreign.said.join(' ')).toContain(unknown);
});

test('nobody tries numbers of tickets one after the other: not in a call, and not in many calls of a day', async () => {
  const { phone } = await centre.store('Lina Haddad', 'en', {});
  const tries = [1, 2, 3, 4, 5].map((last) => `what is the status of ticket 123450${last}`);
  const first = await centre.call(phone, [...begun('complaints'), ...tries.slice(0, 3)]);
  expect(count(first.said, unknown)).toBe(3);
  const again = await centre.call(phone, [...begun('complaints'), ...tries.slice(3)]);
  expect(count(again.said, unknown)).toBe(1);
  expect(again.said.join(' ')).toContain(refusal);
  const { phone: another } = await centre.store('Rana Saleh', 'en', {});
  const theirs = await centre.call(another, [...begun('complaints'), ...tries.slice(0, 4)]);
  expect(count(theirs.said, unknown)).toBe(3);
  expect(theirs.said.join(' ')).toContain(refusal);
});

test('nobody takes all the appointments, by the rules alone', async () => {
  const { phone, id } = await centre.store('Mona Adel', 'en', {});
  const hours = ['ten', 'eleven', 'one', 'two'].flatMap((hour) => [
    `I want to book an appointment on Sunday at ${hour} o'clock`,
    'yes',
  ]);
  const { said } = await centre.call(phone, [...begun('reception'), ...hours]);
  expect(said.join(' ')).toContain("I've booked as many appointments as I can for one caller.");
  const booked = await centre.context.db.select().from(appointments).where(eq(appointments.customerId, id));
  expect(booked.filter(({ subject }) => subject !== 'a visit')).toHaveLength(2);
});

test('nobody opens tickets without end, and who wants one more is told so', async () => {
  const { phone, id } = await centre.store('Omar Khalil', 'en', {});
  const troubles = [
    'my kettle leaks from its lid since Monday and I want a new one',
    'skip',
    'my washing machine is far too loud since Sunday and I want my money back',
    'skip',
  ];
  const { said } = await centre.call(phone, [...begun('complaints'), ...troubles]);
  expect(said.join(' ')).toContain("I've opened as many tickets as I can for one caller.");
  const opened = await centre.context.db.select().from(tickets).where(eq(tickets.customerId, id));
  expect(opened).toHaveLength(2); // one is from before the call
});

test('a model has no more for its caller than the rules have', async () => {
  const { phone } = await centre.store('Adam Faris', 'en', {});
  await centre.call(phone, [
    ...begun('sales'),
    'hmm well okay that kettle then, order me that maybe?',
    'hmm and also that other one, order me that maybe?',
  ]);
  expect(told.at(-1)).toContain('as often as one caller may');
  const [customer] = await centre.context.db.select().from(customers).where(eq(customers.name, 'Adam Faris'));
  expect(
    await centre.context.db
      .select()
      .from(leads)
      .where(eq(leads.customerId, customer?.id ?? '')),
  ).toHaveLength(1);
});
