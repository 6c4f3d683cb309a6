import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customerIdentifiers, customers, interactions, tickets } from '../../src/db/schema/index.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import { allOf } from '../../src/conversation/answers.ts';
import { knownCaller } from '../../src/conversation/known-caller.ts';
import { situationOf } from '../../src/conversation/model/instructions.ts';
import { newCall } from '../../src/conversation/open.ts';
import { eventsOfState } from '../../src/conversation/resumed.ts';
import { openTypedCall } from '../../src/conversation/typed/typed-call.ts';
import { newDialogue, topicOf } from '../../src/domain/dialogue/index.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import type { FakeChatAnswer } from '../helpers/fake-openai.ts';
import { ModelCentre } from './model-centre.ts';

/** What somebody once told the centre, and would not have whoever sits at their telephone hear. */
const past = {
  note: 'Asked about the divorce contract.',
  ticket: 'The hospital bill for the clinic is wrong',
};
const private_ = /divorce|hospital bill|Haddad|stored\d+@|\+96655300|2026-11-30|TKT-\d{7}/u;

const kettle = { path: 'en/products/kettle.md', title: 'The kettle', text: 'The kettle costs 250 riyals.' };
const dir = temporaryDir();
let centre: ModelCentre;
/** Everything that a model has been sent. */
let prompts: string[];
let next: FakeChatAnswer;

beforeAll(async () => {
  centre = await ModelCentre.open(dir, [kettle], ({ messages }) => {
    prompts.push(JSON.stringify(messages));
    if (messages.at(-1)?.role === 'tool') return { content: 'What would you like to know?' };
    const answer = next;
    next = { content: 'What would you like to know?' };
    return answer;
  });
}, 120_000);
afterAll(async () => {
  await centre[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => {
  prompts = [];
  next = { content: 'What would you like to know?' };
});

describe('what a customer once told the centre', () => {
  test('is in no prompt and no event of a call from their telephone before they have proved who they are', async () => {
    const { phone } = await centre.store('Salma Haddad', 'en', past);
    const { events } = await centre.call(phone, [
      'sales please',
      'yes that is right',
      'hmm and that kettle thing',
    ]);
    expect(prompts.length).toBeGreaterThan(0);
    expect(prompts.join('\n')).not.toMatch(private_);
    expect(JSON.stringify(events)).not.toMatch(private_);
  });

  test('is not given to a model that looks its caller up before they have proved who they are', async () => {
    const { phone } = await centre.store('Salma Haddad', 'en', past);
    next = { toolCalls: [{ name: 'lookupCustomer', arguments: {} }] };
    await centre.call(phone, ['sales please', 'yes that is right', 'hmm what do you know of me then']);
    const told = prompts.at(-1) ?? '';
    expect(told).toContain('lookupCustomer');
    expect(told).not.toMatch(private_);
  });

  test('is known to the model once they have proved who they are', async () => {
    const { phone, email } = await centre.store('Salma Haddad', 'en', past);
    await centre.call(phone, [
      'sales please',
      'yes that is right',
      'what is the status of my tickets',
      'I do not have the number',
      email,
      'Salma Haddad',
      'hmm and that kettle thing',
    ]);
    expect(prompts.at(-1)).toMatch(/hospital bill/u);
    expect(prompts.at(-1)).toMatch(/divorce/u);
  });

  test('is not told to whoever goes on with a call of theirs that broke off', async () => {
    const { phone } = await centre.store('Salma Haddad', 'en', {});
    const events: CallEvent[] = [];
    const emit = (event: CallEvent): void => void events.push(event);
    const { context, opened } = await openTypedCall(centre.context, { from: phone, emit });
    const topic = topicOf({
      ...newDialogue({ language: 'en' }),
      service: { value: 'a paper shredder for my divorce', source: 'caller', department: 'sales' },
      requests: ['a paper shredder for my divorce'],
    });
    const known = await knownCaller(context, opened);
    const offer = { callId: randomUUID(), topic, pending: [] };
    const call = newCall({ context, opened, known, emit, reader: null, offer });
    await allOf(call.begin());
    await allOf(call.take({ type: 'said', text: 'yes' }, 'text'));
    expect(call.state.service).toMatchObject({ department: 'sales' });
    expect(await situationOf(call)).not.toMatch(/divorce/u);
    expect(JSON.stringify([events, eventsOfState(call)])).not.toMatch(/divorce/u);
    call.state = { ...call.state, verified: true };
    expect(await situationOf(call)).toMatch(/divorce/u);
    await call.finish();
  });
});

test('somebody else on a customer’s telephone gets a record of their own, and the customer’s stays as it was', async () => {
  const { phone, id: owner } = await centre.store('Salma Haddad', 'en', {});
  const before = await rowsOf(owner);
  const { events } = await centre.call(phone, [
    'complaints please',
    'no, my name is Bilal Hassan',
    'yes',
    'yes',
    'bilal@example.com',
    'yes',
    'my kettle leaks from its lid since Monday and I want a new one',
    'no order number',
  ]);
  expect(await rowsOf(owner)).toEqual(before);
  const { db } = centre.context;
  const [made] = await db.select().from(customers).where(eq(customers.name, 'Bilal Hassan'));
  expect(made).toMatchObject({ possibleDuplicateOf: owner });
  const filed = await db
    .select()
    .from(tickets)
    .where(eq(tickets.customerId, made?.id ?? ''));
  expect(filed.map(({ number }) => number)).toEqual([
    events.find((event) => event.type === 'ticket')?.number,
  ]);
  const addresses = await rowsOf(made?.id ?? '');
  expect(addresses.identifiers.map(({ value }) => value).toSorted()).toEqual(
    [phone, 'bilal@example.com'].toSorted(),
  );
});

async function rowsOf(customerId: string) {
  const { db } = centre.context;
  return {
    identifiers: await db
      .select()
      .from(customerIdentifiers)
      .where(eq(customerIdentifiers.customerId, customerId)),
    tickets: await db.select().from(tickets).where(eq(tickets.customerId, customerId)),
    interactions: await db.select().from(interactions).where(eq(interactions.customerId, customerId)),
  };
}
