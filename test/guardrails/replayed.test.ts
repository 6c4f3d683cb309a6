import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedOf } from '../../src/domain/dialogue/index.ts';
import { knownCaller } from '../../src/conversation/known-caller.ts';
import { newCall } from '../../src/conversation/open.ts';
import { HeldEvents } from '../../src/conversation/typed/held-events.ts';
import { TypedConversation } from '../../src/conversation/typed/typed-conversation.ts';
import { TypedLines } from '../../src/conversation/typed/typed-lines.ts';
import { customerIdentifiers, customers, escalations } from '../../src/db/schema/index.ts';
import { createCall, findBrokenCall, openCall } from '../../src/domain/calls/index.ts';
import { requestCallback } from '../../src/domain/escalations/index.ts';
import { takeForm } from '../../src/domain/intake/index.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import { ModelCentre } from './model-centre.ts';

// Conversations in which somebody gets at what is another's, each as it was held once.

const kettle = { path: 'en/products/kettle.md', title: 'The kettle', text: 'The kettle costs 250 riyals.' };
const dir = temporaryDir();
let centre: ModelCentre;
beforeAll(async () => {
  centre = await ModelCentre.open(dir, [kettle], () => ({ content: 'What would you like to know?' }));
}, 120_000);
afterAll(async () => {
  await centre[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});

/** A call by rules alone, from a telephone or a browser, with what their last call left behind. */
async function ring(from: { callerNumber: string } | { visitorId: string }) {
  const { context } = centre;
  const { db } = context;
  const events: CallEvent[] = [];
  const held = new HeldEvents((event) => void events.push(event));
  const { id } = await createCall(db, { source: 'web', language: 'en', ...from });
  const opened = await openCall(db, { callId: id, source: 'web' });
  const offer = await findBrokenCall(db, opened);
  const call = newCall({
    context,
    opened,
    known: await knownCaller(context, opened),
    emit: held.emit,
    reader: null,
    ...(offer ? { offer } : {}),
  });
  const typed = new TypedConversation(call, {
    events: held,
    trace: null,
    model: null,
    fillerMs: 800,
    onEnded: () => undefined,
  });
  const lines = new TypedLines(typed);
  await typed.begin();
  const said = (): string => events.flatMap((event) => (event.type === 'say' ? [event.text] : [])).join(' ');
  return {
    call,
    said,
    /** Says one thing after the other, and gives back what was said to them from then on. */
    async say(...texts: string[]): Promise<string> {
      const before = said().length;
      for (const text of texts) await lines.type(text);
      return said().slice(before);
    },
    /** Everything that their client was sent. */
    sent: (): string => JSON.stringify(events),
    hangUp: () => call.finish(),
    breakOff: () => call.finish({ broken: true }),
  };
}

const identifiersOf = (customerId: string) =>
  centre.context.db
    .select({ kind: customerIdentifiers.kind, value: customerIdentifiers.value })
    .from(customerIdentifiers)
    .where(eq(customerIdentifiers.customerId, customerId))
    .orderBy(customerIdentifiers.value);

const statusOfTickets = 'what is the status of my tickets';

test('nobody loses their number and tickets to who rings next from the family’s telephone', async () => {
  const john = await centre.store('John Smith', 'en', { ticket: 'The hospital bill is wrong' });
  const before = await identifiersOf(john.id);
  const first = await ring({ callerNumber: john.phone });
  await first.say('reception please', 'yes that is right', 'I want to change my phone number');
  const proved = await first.say(john.email, john.ticket);
  expect(proved).toMatch(/the new number/i);
  await first.breakOff();

  const next = await ring({ callerNumber: john.phone });
  expect(next.said()).toContain('Your last call with us was cut off');
  expect(next.call.state.verified).toBe(false);
  await next.say('yes', '0559998877', 'yes', statusOfTickets, 'skip', 'skip');
  expect(next.said()).toContain('Your last call with us was cut off');
  expect(next.call.state.verified).toBe(false);
  expect(next.said()).not.toMatch(/I have changed|that is confirmed/i);
  for (const stored of [john.email, john.phone, john.ticket, 'hospital'])
    expect(next.sent(), stored).not.toContain(stored);
  await next.hangUp();
  expect(await identifiersOf(john.id)).toEqual(before);
});

test.each([
  {
    language: 'en',
    name: 'Karim Saleh',
    filing: [
      'complaints please',
      'yes that is right',
      'my kettle leaks from its lid since Monday',
      'skip',
      'skip',
    ],
    asking: ['reception please', 'yes that is right', statusOfTickets, 'skip'],
  },
  {
    language: 'ar',
    name: 'منى صالح',
    filing: ['الشكاوى لو سمحت', 'نعم', 'الغلاية تسرب الماء من أمس', 'تخطي', 'تخطي'],
    asking: ['الاستقبال لو سمحت', 'نعم', 'ما حالة تذاكري', 'تخطي'],
  },
] as const)(
  'nobody is taken for who owns the telephone by a number that an earlier call from it was told: $language',
  async ({ language, name, filing, asking }) => {
    const owner = await centre.store(name, language, {});
    const first = await ring({ callerNumber: owner.phone });
    await first.say(...filing);
    const [told = ''] = first.call.state.tickets;
    expect(told).toMatch(/^TKT-/);
    expect(first.said()).toContain(told);
    await first.hangUp();

    const next = await ring({ callerNumber: owner.phone });
    await next.say(...asking);
    expect(askedOf(next.call.state)).toBe('proof_email');
    await next.say(owner.email, told);
    expect(next.call.state.verified).toBe(false);
    await next.say(owner.email, owner.ticket);
    expect(next.call.state.verified).toBe(true);
    await next.hangUp();
  },
);

test.each([
  [
    'the form of a page',
    async ({ name, email, visitorId }: { name: string; email: string; visitorId: string }) => {
      const form = { name, email, visitorId, subject: 'My kettle', message: 'It leaks from its lid.' };
      return (
        await takeForm(centre.context.db, { ...form, at: centre.context.clock() }, centre.context.centre)
      ).ticket;
    },
  ],
  [
    'a line on which all were busy',
    async ({ phone }: { phone: string }) => {
      const wish = { phone, numberFrom: 'network', at: centre.context.clock() } as const;
      return (await requestCallback(centre.context.db, wish, centre.context.centre)).ticket;
    },
  ],
] as const)('nobody proves to be somebody by a number that %s told them', async (way, tell) => {
  const owner = await centre.store('Faris Odeh', 'en', {});
  const visitorId = `a-computer-for-${way}`;
  const cookie = { customerId: owner.id, kind: 'visitor', value: visitorId, source: 'web' } as const;
  await centre.context.db.insert(customerIdentifiers).values(cookie);
  const told = await tell({ name: 'Faris Odeh', visitorId, ...owner });
  const next = await ring({ callerNumber: owner.phone });
  await next.say('reception please', 'yes that is right', statusOfTickets, 'skip', owner.email, told);
  expect(next.call.state.verified).toBe(false);
  await next.say(owner.email, owner.ticket);
  expect(next.said()).toContain(told);
  await next.hangUp();
});

test.each([
  [
    'en',
    'Rania Haddad',
    ['reception please', 'yes that is right', 'I want to change my name'],
    ['Rania Saleh', 'what is the status of my tickets', 'skip'],
  ],
  [
    'ar',
    'رانية حداد',
    ['الاستقبال لو سمحت', 'نعم', 'أريد تغيير اسمي'],
    ['رانية صالح', 'ما حالة تذاكري', 'تخطي'],
  ],
] as const)(
  'nobody loses their record and tickets by a new name, once they have proved who they are: %s',
  async (language, name, asking, after) => {
    const owner = await centre.store(name, language, {});
    const call = await ring({ callerNumber: owner.phone });
    await call.say(...asking, owner.email, name);
    expect(call.call.state.verified).toBe(true);
    await call.say(...after);
    expect(call.said()).toContain(owner.ticket);
    await call.hangUp();
    const [customer] = await centre.context.db.select().from(customers).where(eq(customers.id, owner.id));
    expect(customer?.name).toBe(after[0]);
  },
);

test('nobody’s name, number and address are told to who uses the same computer next', async () => {
  const cookie = { visitorId: 'a-shared-computer' };
  const sarah = await ring(cookie);
  await sarah.say('Sarah Mansouri', '0551230321', 'sarah.mansouri@example.com', 'sales please', 'yes');
  await sarah.hangUp();
  expect(sarah.sent()).toContain('sarah.mansouri@example.com');

  const next = await ring(cookie);
  await next.say('goodbye');
  await next.hangUp();
  for (const stored of ['Mansouri', '551230321', 'sarah.mansouri'])
    expect(next.sent(), stored).not.toContain(stored);
});

test.each([
  {
    kind: 'English',
    language: 'en',
    name: 'Omar Haddad',
    asking: ['reception please', 'yes that is right', statusOfTickets],
    many: 'Omar Haddad, or maybe Jane Smith, or Ali Ahmed, or Sara Ali, or Jon Smith, or Huda Saleh',
  },
  {
    kind: 'Arabic',
    language: 'ar',
    name: 'ماجد الزين',
    asking: ['الاستقبال لو سمحت', 'نعم', 'ما حالة تذاكري', 'تخطي'],
    many: 'ماجد الزين أو علي أحمد أو سارة علي أو منى خالد أو حسن كريم أو هدى صالح',
  },
  {
    kind: 'both',
    language: 'ar',
    name: 'لؤي منصور',
    asking: ['الاستقبال لو سمحت', 'نعم', 'ما حالة تذاكري', 'تخطي'],
    many: 'اسمي لؤي منصور or Ali Ahmed أو Sara Ali or منى خالد',
  },
] as const)(
  'nobody proves to be somebody by naming many people in a sentence of $kind, whatever number they forge',
  async ({ language, name, asking, many }) => {
    const omar = await centre.store(name, language, { ticket: 'The hospital bill is wrong' });
    const forger = await ring({ callerNumber: omar.phone });
    await forger.say(...asking, omar.email);
    await forger.say(many);
    expect(forger.call.state.verified).toBe(false);
    // The same again, as often as it is asked for, reaches a person and nothing else.
    for (let again = 0; again < 4 && forger.call.state.ended === null; again += 1)
      await forger.say(omar.email, many);
    expect(forger.call.state.verified).toBe(false);
    for (const stored of [omar.ticket, 'hospital']) expect(forger.sent(), stored).not.toContain(stored);
    await forger.hangUp();
    const asked = await centre.context.db
      .select({ reason: escalations.reason })
      .from(escalations)
      .where(eq(escalations.conversationId, forger.call.opened.conversationId));
    expect(asked).toHaveLength(1);
  },
);

test('nobody is found out to be a customer by who forges their number', async () => {
  const mona = await centre.store('Mona Khalil', 'en', { ticket: 'The hospital bill is wrong' });
  const forger = await ring({ callerNumber: mona.phone });
  await forger.say('who am I', 'what is my e-mail address', 'which number do you have of me', 'goodbye');
  await forger.hangUp();
  for (const stored of ['Khalil', mona.email, mona.phone, mona.ticket, 'hospital'])
    expect(forger.sent(), stored).not.toContain(stored);
});
