import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appointments, customers, leads, tickets } from '../../src/db/schema/index.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import type { FakeChatAnswer } from '../helpers/fake-openai.ts';
import { ModelCentre, refusing } from './model-centre.ts';

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
const ownersOnly = 'only to the person whose ticket it is';
const count = (said: readonly string[], words: string): number => said.join('\n').split(words).length - 1;

test('how a customer’s ticket stands is told to them, and to nobody else', async () => {
  const owner = await centre.store('Sarah Ahmed', 'en', {});
  const other = await centre.store('Huda Nasser', 'en', {});
  const asking = [...begun('complaints'), `what is the status of ticket ${owner.ticket}`];
  const own = await centre.call(owner.phone, asking);
  expect(own.said.join(' ')).toContain(`${owner.ticket} is open`);
  expect(own.said.join(' ')).not.toContain('The bill is wrong');
  const foreign = await centre.call(other.phone, asking);
  const none = await centre.call(other.phone, [
    ...begun('complaints'),
    'what is the status of ticket 1234566',
  ]);
  const answers = [foreign, none].map(({ said }) => said.slice(-2));
  expect(answers[0]).toEqual(answers[1]);
  expect(foreign.said.join(' ')).toContain(ownersOnly);
  expect(foreign.said.join(' ')).not.toContain("can't find");
});

test.each([
  ['a telephone that nobody has called from', '+966559990044'],
  ['a telephone of somebody else', null],
])(
  'who asks after a ticket that is not known to be theirs is not told, and not helped: %s',
  async (_, from) => {
    const owner = await centre.store('Salma Odeh', 'en', {});
    const other = from ?? (await centre.store('Nada Karim', 'en', {})).phone;
    const introduced = from === null ? [] : ['English', 'Salma Odeh', 'yes', owner.email];
    const { said, events } = await centre.call(other, [
      ...introduced,
      `I talked to someone yesterday, ticket ${owner.ticket}, what's happening with it?`,
      'yes that is right',
      refusing,
      refusing,
    ]);
    expect(said.join(' ')).toContain(ownersOnly);
    expect(said.join(' ')).not.toContain(`${owner.ticket} is`);
    expect(events.findLast((event) => event.type === 'end')).toMatchObject({ outcome: 'abandoned' });
  },
);

test('who filed a complaint is known by their number in the next call, and hears how it stands and by when', async () => {
  const from = '+966559990045';
  const first = await centre.call(from, [
    'English',
    'Sami Haddad',
    'yes',
    'sami.haddad@example.com',
    'I have a complaint',
    'yes',
    'my kettle arrived broken yesterday',
    'skip',
    'skip',
    refusing,
  ]);
  const filed = first.events.find((event) => event.type === 'ticket')?.number ?? '';
  const { said, events } = await centre.call(from, [
    `what is the status of my ticket ${filed}`,
    'yes that is right',
    refusing,
  ]);
  expect(said.join(' ')).toContain('Welcome back, Sami');
  expect(said.join(' ')).toContain(`${filed} is open`);
  expect(said.join(' ')).toContain("you'll hear from us by");
  expect(said.join(' ')).not.toContain('kettle');
  expect(events.findLast((event) => event.type === 'end')).toMatchObject({ outcome: 'resolved' });
});

test.each([
  ["I talked to someone yesterday, ticket TKT-n, what's happening with it?"],
  ['hi, it is about TKT-n, any news?'],
])('who names a ticket of theirs with what they want hears how it stands: %s', async (words) => {
  const owner = await centre.store('Dina Sabri', 'en', {});
  const { said } = await centre.call(owner.phone, [
    words.replace('TKT-n', owner.ticket),
    'yes that is right',
  ]);
  expect(said.join(' ')).toContain(`${owner.ticket} is open`);
});

test('nobody tries numbers of tickets one after the other: not in a call, and not in many calls of a day', async () => {
  const { phone } = await centre.store('Lina Haddad', 'en', {});
  const tries = [1, 2, 3, 4, 5].map((last) => [`what is the status of ticket 123450${last}`, refusing]);
  const first = await centre.call(phone, [...begun('complaints'), ...tries.slice(0, 3).flat()]);
  expect(count(first.said, ownersOnly)).toBe(3);
  const again = await centre.call(phone, [...begun('complaints'), ...tries.slice(3).flat()]);
  expect(count(again.said, ownersOnly)).toBe(1);
  expect(again.said.join(' ')).toContain(refusal);
  const { phone: another } = await centre.store('Rana Saleh', 'en', {});
  const theirs = await centre.call(another, [...begun('complaints'), ...tries.slice(0, 4).flat()]);
  expect(count(theirs.said, ownersOnly)).toBe(3);
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
