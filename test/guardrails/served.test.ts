import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appointments, leads, messages, tickets } from '../../src/db/schema/index.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import { kettle, ModelCentre, scripted, toolCall, type ModelScript } from './model-centre.ts';
import { ofCall } from '../helpers/rows.ts';

const dir = temporaryDir();
let centre: ModelCentre;
let script: ModelScript = () => ({ content: 'Yes?' });
let slow: Promise<void> | null = null;

beforeAll(async () => {
  centre = await ModelCentre.open(dir, [kettle], async (request) => {
    await slow;
    return scripted(request, script);
  });
}, 120_000);
afterAll(async () => {
  await centre[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});

const english = (department: string): string[] => [`${department} please`, 'yes that is right'];

async function served(department: string, turns: readonly string[]) {
  const { phone } = await centre.store('Sarah Ahmed', 'en', {});
  const held = await centre.call(phone, [...english(department), ...turns]);
  const end = held.events.find((event) => event.type === 'end');
  return { ...held, id: end?.callId ?? '', end, decisions: await centre.decisionsOf(held.events) };
}

function sourcesOf(events: readonly CallEvent[]): string[] {
  return events
    .flatMap((event) => (event.type === 'say' ? (event.sources ?? []) : []))
    .map(({ path }) => path);
}

test('an answer found in an article is said, with its source on record', async () => {
  script = (_, result) =>
    result === null
      ? toolCall('searchKnowledge', { question: 'zolmak kettle price' })
      : { content: 'The zolmak kettle costs two hundred and fifty riyals.' };
  const { said, events, id, decisions, end } = await served('sales', ['hmm and that kettle thing']);
  expect(said.join(' ')).toContain('The zolmak kettle costs two hundred and fifty riyals.');
  expect(sourcesOf(events)).toEqual(['en/products/zolmak.md']);
  expect(decisions).toContainEqual({
    kind: 'answer.sources',
    value: 'en/products/zolmak.md@1',
    rule: 'tool.searchKnowledge',
  });
  const lines = await centre.context.db.select().from(messages).where(ofCall(messages.conversationId, id));
  expect(lines.flatMap(({ sources }) => sources ?? [])).toMatchObject([
    { path: 'en/products/zolmak.md', version: 1 },
  ]);
  expect(end).toMatchObject({ outcome: 'resolved' });
});

test('opening hours of a day are told from the hours of the centre, and no other time is', async () => {
  const asked: unknown[] = [];
  script = (said, result) => {
    if (result === null) return toolCall('openingHours', { day: '2026-12-04', department: null });
    asked.push(JSON.parse(result));
    const time = said.includes('early') ? 'three in the afternoon' : 'four in the afternoon';
    return { content: `On Friday we open at ${time}.` };
  };
  const { said, decisions } = await served('sales', ['hmm and then on that friday', 'hmm or then early']);
  expect(asked[0]).toMatchObject({
    now: { open: true },
    date: '2026-12-04',
    hours: [{ opens: 'on Friday, the fourth of December at four in the afternoon' }],
  });
  expect(said.join(' ')).toContain('On Friday we open at four in the afternoon.');
  expect(said.join(' ')).not.toContain('three in the afternoon');
  expect(decisions).toContainEqual({ kind: 'tool', value: 'openingHours', rule: 'gate.passed' });
});

test('an answer that no source holds is tried once more, and the better one is said', async () => {
  let tries = 0;
  script = () => {
    tries += 1;
    return tries === 1
      ? { content: 'It costs 99 riyals.' }
      : { content: 'I do not have that price; a colleague does.' };
  };
  const { said, decisions } = await served('sales', ['hmm and that other thing']);
  expect(tries).toBe(2);
  expect(said.join(' ')).not.toContain('99');
  expect(said.join(' ')).toContain('I do not have that price; a colleague does.');
  expect(decisions).toContainEqual({ kind: 'answer', value: 'withheld', rule: 'guard.output.number' });
});

test('whoever gets no answer that may be said is offered a human, and gets one', async () => {
  script = () => ({ content: 'We will refund you 500 riyals.' });
  const { phone } = await centre.store('Sarah Ahmed', 'en', {});
  const events: CallEvent[] = [];
  const held = await centre.begin(phone, events);
  for (const turn of [...english('sales'), 'hmm and that other thing']) await held.say(turn);
  expect(events.findLast((event) => event.type === 'listening')).toMatchObject({ ask: 'offer_human' });
  await held.say('yes please');
  await held.hangUp();
  await held.ended;
  expect(events.find((event) => event.type === 'end')).toMatchObject({ outcome: 'escalated' });
  expect(JSON.stringify(events)).not.toContain('500');
});

test("a ticket stands in the caller's own words, and its number is said", async () => {
  script = (said, result) =>
    result !== null
      ? { content: `It is noted under ${/TKT-\d{7}/u.exec(result)?.[0] ?? ''}.` }
      : said.includes('note')
        ? toolCall('createTicket', { order: null, wanted: null })
        : { content: 'What about it?' };
  const { said, id } = await served('sales', ['hmm the kettle leaks from its lid', 'please note that down']);
  const [ticket] = await centre.context.db.select().from(tickets).where(ofCall(tickets.conversationId, id));
  expect(ticket?.description).toContain('the kettle leaks from its lid');
  expect(said.join(' ')).toContain(`It is noted under ${ticket?.number}.`);
});

test('an order becomes a lead; an appointment that nobody asked for is not made', async () => {
  script = (_, result) =>
    result === null
      ? toolCall('createLead', { product: 'zolmak' })
      : { content: 'A colleague will call you.' };
  const ordered = await served('sales', ['hmm well okay the zolmak then, order me that maybe?']);
  expect(
    await centre.context.db.select().from(leads).where(ofCall(leads.conversationId, ordered.id)),
  ).toMatchObject([{ product: 'zolmak' }]);

  script = (_, result) =>
    result === null
      ? toolCall('bookAppointment', { startsAt: '2026-12-06T10:00:00+03:00' })
      : { content: 'You are booked.' };
  const asked = await served('reception', ['hmm']);
  expect(asked.said.join(' ')).not.toContain('You are booked.');
  expect(
    await centre.context.db.select().from(appointments).where(ofCall(appointments.conversationId, asked.id)),
  ).toEqual([]);
});

test('a caller who waits is told so, once', async () => {
  const filler = /One moment|Let me check|let me see/u;
  script = () => ({ content: 'What would you like to know?' });
  const release = Promise.withResolvers<void>();
  slow = release.promise;
  const { phone } = await centre.store('Sarah Ahmed', 'en', {});
  const events: CallEvent[] = [];
  const held = await centre.begin(phone, events);
  for (const turn of english('sales')) await held.say(turn);
  setTimeout(release.resolve, 1100);
  await held.say('hmm and that other thing');
  slow = null;
  const said = events.flatMap((event) => (event.type === 'say' ? [event.text] : [])).join(' ');
  expect(said.match(new RegExp(filler, 'gu'))).toHaveLength(1);
  expect(said).toContain('What would you like to know?');
  await held.hangUp();
});
