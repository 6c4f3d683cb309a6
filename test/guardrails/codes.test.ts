import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { conversations, customerIdentifiers, effects, messages } from '../../src/db/schema/index.ts';
import type { CodeLetter, CodeSender } from '../../src/domain/customers/index.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import type { FakeChatAnswer } from '../helpers/fake-openai.ts';
import { ModelCentre, toolCall } from './model-centre.ts';

const kettle = { path: 'en/products/kettle.md', title: 'The kettle', text: 'The kettle costs 250 riyals.' };
const dir = temporaryDir();
let centre: ModelCentre;
let now = new Date('2026-12-01T11:00:00+03:00');
const prompts: string[] = [];
/** What the model does with the caller's next turns, in order; then it only asks. */
const modelCalls: FakeChatAnswer[] = [];
const letters: CodeLetter[] = [];
const codes: CodeSender = {
  reaches: ['email'],
  send: (letter) => {
    letters.push(letter);
    return Promise.resolve();
  },
};

beforeAll(async () => {
  centre = await ModelCentre.open(
    dir,
    [kettle],
    ({ messages: told }) => {
      prompts.push(JSON.stringify(told));
      const last = told.at(-1);
      if (last?.role === 'tool') return { content: 'Is there anything else?' };
      return modelCalls.shift() ?? { content: 'How can I help you?' };
    },
    {},
    { codes, clock: () => now },
  );
}, 120_000);
afterAll(async () => {
  await centre[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => {
  modelCalls.length = 0;
  prompts.length = 0;
  letters.length = 0;
});

/** A call that has come to the offer of a code, for a change of the address. */
async function offered(phone: string, language: 'ar' | 'en' = 'en') {
  const events: CallEvent[] = [];
  const call = await centre.begin(phone, events);
  const turns = {
    ar: ['الاستقبال لو سمحت', 'نعم', 'أريد تغيير بريدي الإلكتروني'],
    en: ['reception please', 'yes that is right', 'I want to change my email address'],
  }[language];
  for (const turn of turns) await call.say(turn);
  const said = (): string => events.flatMap((event) => (event.type === 'say' ? [event.text] : [])).join(' ');
  const asked = (): string => events.findLast((event) => event.type === 'listening')?.ask ?? '';
  return { call, events, said, asked };
}

const wrong = (code = ''): string => (code === '111111' ? '222222' : '111111');
const addresses = (customerId: string) =>
  centre.context.db
    .select({ value: customerIdentifiers.value, verifiedAt: customerIdentifiers.verifiedAt })
    .from(customerIdentifiers)
    .where(eq(customerIdentifiers.customerId, customerId));

describe('a one-time code', () => {
  test('lets the customer in who reads the mail on file, and makes the address verified that they give then', async () => {
    const { phone, id, email } = await centre.store('Sarah Ahmed', 'en', {});
    const { call, said, asked } = await offered(phone);
    expect(asked()).toBe('use_code');
    expect(letters).toEqual([]);
    await call.say('yes please');
    expect(letters).toMatchObject([{ channel: 'email', to: email, language: 'en' }]);
    expect(asked()).toBe('proof_code');
    await call.say([...(letters[0]?.code ?? '')].join(' '));
    expect(said()).toContain("Thank you, that's confirmed.");
    await call.say('sarah.ahmed@example.com');
    expect(said()).toContain("I've changed that in your record.");
    expect(await addresses(id)).toContainEqual({ value: 'sarah.ahmed@example.com', verifiedAt: null });
    await call.say('yes');
    expect(letters.at(-1)).toMatchObject({ to: 'sarah.ahmed@example.com' });
    await call.keys(letters.at(-1)?.code ?? '');
    expect(await addresses(id)).toContainEqual({ value: 'sarah.ahmed@example.com', verifiedAt: now });
    await call.hangUp();
    await call.ended;
  });

  test('that is wrong lets nobody in, and after three a person goes on', async () => {
    const { phone, id, email } = await centre.store('Huda Nasser', 'en', {});
    const { call, said, events } = await offered(phone);
    await call.say('yes');
    for (let at = 0; at < 3; at += 1) await call.say(wrong(letters[0]?.code));
    expect(said()).toContain("I couldn't confirm that, so a colleague will help you.");
    await call.hangUp();
    await call.ended;
    expect((await addresses(id)).map(({ value }) => value)).toContain(email);
    expect(events.find((event) => event.type === 'end')).toMatchObject({ outcome: 'escalated' });
  });

  test('is good for ten minutes, and once', async () => {
    const { phone } = await centre.store('Rana Saleh', 'en', {});
    const { call, said, asked } = await offered(phone);
    await call.say('yes');
    const began = now;
    now = new Date(began.getTime() + 11 * 60_000);
    await call.say(letters[0]?.code ?? '');
    expect(said()).toContain('That code is no longer good.');
    expect(asked()).toBe('use_code');
    await call.say('yes');
    const first = letters[0]?.code ?? '';
    if (letters[1]?.code !== first) await call.say(first);
    expect(said()).not.toContain("Thank you, that's confirmed.");
    await call.hangUp();
    await call.ended;
    now = began;
  });

  test('lets in whom a stranger’s wrong answers have locked out', async () => {
    const { phone, id, email } = await centre.store('Mona Adel', 'en', {});
    const { db } = centre.context;
    const [of] = await db
      .insert(conversations)
      .values({ customerId: id, channel: 'call' })
      .returning({ conversationId: conversations.id });
    const failed = { kind: 'verify_caller', result: false, createdAt: now };
    await db.insert(effects).values(
      Array.from({ length: 9 }, (_, at) => ({
        conversationId: of?.conversationId ?? '',
        key: `v:${at}`,
        ...failed,
      })),
    );
    const without = await offered(phone);
    for (const turn of ['no', email, 'Mona Adel']) await without.call.say(turn);
    expect(without.said()).toContain("I couldn't confirm that.");
    await without.call.hangUp();
    await without.call.ended;
    const { call, said } = await offered(phone);
    await call.say('yes');
    await call.say(letters[0]?.code ?? '');
    expect(said()).toContain("Thank you, that's confirmed.");
    await call.hangUp();
    await call.ended;
  });

  test('makes a new customer’s address verified, so that they can prove themselves the next time', async () => {
    const phone = '+966559990001';
    const events: CallEvent[] = [];
    const call = await centre.begin(phone, events);
    const turns = ['English', 'Dana Aziz', 'yes', 'dana.aziz@example.com', 'reception please', 'yes'];
    for (const turn of turns) await call.say(turn);
    await call.say('can you verify my email address');
    expect(events.findLast((event) => event.type === 'listening')).toMatchObject({ ask: 'use_code' });
    await call.say('yes');
    expect(letters).toMatchObject([{ to: 'dana.aziz@example.com' }]);
    await call.say(letters[0]?.code ?? '');
    await call.hangUp();
    await call.ended;
    const again = await offered(phone);
    expect(again.asked()).toBe('use_code');
    await again.call.say('yes');
    expect(letters.at(-1)).toMatchObject({ to: 'dana.aziz@example.com' });
    await again.call.say(letters.at(-1)?.code ?? '');
    expect(again.said()).toContain("Thank you, that's confirmed.");
    await again.call.hangUp();
    await again.call.ended;
  });

  test.each([
    ['en', 'Yara Nasser', 'is not the name at all'],
    ['ar', 'يارا ناصر', 'ليس هذا هو الاسم'],
  ] as const)(
    'lets in who made their record by telephone, and nobody has verified yet, after what only they know: %s',
    async (language, name, other) => {
      const { phone, id, email } = await centre.store(name, language, {});
      const { db } = centre.context;
      const own = { verifiedAt: null, source: 'call', fromOwner: true } as const;
      await db.update(customerIdentifiers).set(own).where(eq(customerIdentifiers.value, email));
      const strangers = await offered(phone, language);
      for (const turn of [email, other]) await strangers.call.say(turn);
      expect(letters).toEqual([]);
      await strangers.call.hangUp();
      await strangers.call.ended;
      const { call, asked } = await offered(phone, language);
      expect(asked()).toBe('proof_email');
      for (const turn of [email, name]) await call.say(turn);
      expect(asked()).toBe('use_code');
      expect(letters).toEqual([]);
      await call.say(language === 'ar' ? 'نعم' : 'yes');
      expect(letters).toMatchObject([{ channel: 'email', to: email }]);
      await call.say(letters[0]?.code ?? '');
      expect(asked()).toBe('new_email');
      expect(await addresses(id)).toContainEqual({ value: email, verifiedAt: now });
      await call.hangUp();
      await call.ended;
    },
  );

  test('goes to nobody who gave their own address on somebody else’s telephone, whatever they know', async () => {
    const { phone, id, email } = await centre.store('Salma Aziz', 'en', {});
    const { db } = centre.context;
    await db.delete(customerIdentifiers).where(eq(customerIdentifiers.value, email));
    const events: CallEvent[] = [];
    const claiming = await centre.begin(phone, events);
    for (const turn of ['reception please', 'yes that is right', 'thief@example.com', 'a colleague please'])
      await claiming.say(turn);
    await claiming.hangUp();
    await claiming.ended;
    const claimed = { customerId: id, kind: 'email', value: 'thief@example.com', source: 'call' } as const;
    await db.insert(customerIdentifiers).values(claimed).onConflictDoNothing();
    const { call, asked } = await offered(phone);
    for (const turn of ['thief@example.com', 'Salma Aziz']) await call.say(turn);
    expect(asked()).toBe('proof_email');
    expect(letters).toEqual([]);
    expect(await addresses(id)).toContainEqual({ value: 'thief@example.com', verifiedAt: null });
    await call.hangUp();
    await call.ended;
  });

  test('is never sent to what somebody only claimed', async () => {
    const { phone, id, email } = await centre.store('Lina Haddad', 'en', {});
    await centre.context.db
      .update(customerIdentifiers)
      .set({ verifiedAt: null, source: 'call' })
      .where(eq(customerIdentifiers.value, email));
    const { call, asked } = await offered(phone);
    expect(asked()).toBe('proof_email');
    await call.hangUp();
    await call.ended;
    expect(letters).toEqual([]);
    expect(await addresses(id)).toContainEqual({ value: email, verifiedAt: null });
  });

  test('stands in no prompt, no event and no row but as a mark of it', async () => {
    const { phone } = await centre.store('Omar Khalil', 'en', {});
    const { call, events } = await offered(phone);
    await call.say('yes');
    const code = letters[0]?.code ?? '';
    await call.say('skip');
    await call.hangUp();
    await call.ended;
    const rows = await centre.context.db.select({ result: effects.result }).from(effects);
    expect(JSON.stringify(rows)).not.toContain(`"${code}"`);
    expect(JSON.stringify([events, prompts])).not.toMatch(new RegExp(`(?<![\\w-])${code}(?![\\w-])`, 'u'));
  });

  test.each([
    [
      'en',
      'Adel Fares',
      'reception please',
      'yes that is right',
      'hmm so what do you have on me there, my friend',
      'yes',
    ],
    ['ar', 'عادل فارس', 'الاستقبال لو سمحت', 'نعم', 'طيب يا صاحبي وش عندكم عني هناك', 'نعم'],
  ] as const)(
    'that a model wants is offered, sent and checked without it, and it never sees the digits: %s',
    async (language, name, department, right, wish, yes) => {
      const { phone, email } = await centre.store(name, language, {});
      const events: CallEvent[] = [];
      const asked = (): string => events.findLast((event) => event.type === 'listening')?.ask ?? '';
      const call = await centre.begin(phone, events);
      for (const turn of [department, right]) await call.say(turn);
      modelCalls.push(toolCall('sendCode', {}));
      await call.say(wish);
      expect(asked()).toBe('use_code');
      expect(letters).toEqual([]);
      await call.say(yes);
      expect(letters).toMatchObject([{ channel: 'email', to: email, language }]);
      expect(asked()).toBe('proof_code');
      const code = letters[0]?.code ?? '';
      await call.say([...wrong(code)].join(' '));
      await call.say([...code].join(' '));
      modelCalls.push(toolCall('sendCode', {}), toolCall('lookupCustomer', {}));
      const before = prompts.length;
      await call.say(wish);
      const shown = prompts.slice(before).join('');
      expect(shown).toContain('"verified\\":true');
      for (const digits of [code, wrong(code)]) expect(prompts.join('')).not.toContain([...digits].join(' '));
      await call.hangUp();
      await call.ended;
      const lines = await centre.context.db.select({ text: messages.text }).from(messages);
      expect(lines.filter(({ text }) => text.includes([...code].join(' ')))).toEqual([]);
    },
  );

  test('comes after the right answers to a model, too, where nothing of the customer was ever verified', async () => {
    const { phone, id, email } = await centre.store('Hana Saleh', 'en', {});
    const own = { verifiedAt: null, source: 'call', fromOwner: true } as const;
    await centre.context.db.update(customerIdentifiers).set(own).where(eq(customerIdentifiers.value, email));
    const events: CallEvent[] = [];
    const call = await centre.begin(phone, events);
    const asked = (): string => events.findLast((event) => event.type === 'listening')?.ask ?? '';
    for (const turn of ['reception please', 'yes that is right']) await call.say(turn);
    await call.say(`hmm so my friend, the address you have of me is ${email}`);
    modelCalls.push(toolCall('verifyCaller', { email, other: 'Hana Saleh' }));
    await call.say('Hana Saleh');
    expect(asked()).toBe('use_code');
    expect(letters).toEqual([]);
    await call.say('yes');
    await call.say(letters[0]?.code ?? '');
    expect(await addresses(id)).toContainEqual({ value: email, verifiedAt: now });
    await call.hangUp();
    await call.ended;
  });

  test('of a model is neither offered nor sent where none can be, or to whom nothing is known of', async () => {
    const events: CallEvent[] = [];
    const call = await centre.begin('+966559990055', events);
    for (const turn of ['English', 'Nour Aziz', 'yes', 'nour@example.com', 'reception please', 'yes'])
      await call.say(turn);
    modelCalls.push(toolCall('sendCode', {}));
    await call.say('hmm so what do you have on me there, my friend');
    expect(letters).toEqual([]);
    expect(prompts.at(-1)).toContain('Nothing is on record to prove');
    await call.hangUp();
    await call.ended;
  });
});
