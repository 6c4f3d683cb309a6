import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { calls, handoffs, messages, queueOffers } from '../../src/db/schema/index.ts';
import { agentOf, putInCall, queueCaller, type QueuedCaller } from '../helpers/desk-caller.ts';
import { startDesk, type Desk } from '../helpers/desk.ts';
import { checkHumans, type HumanSeen } from './humans/check.ts';

let desk: Desk;
let sara: HumanSeen;
let omar: HumanSeen;
let caller: QueuedCaller;

beforeAll(async () => {
  desk = await startDesk();
  const human = async (name: string, saying: string): Promise<HumanSeen> => ({
    name,
    saying,
    agentId: await agentOf(desk.context.db, await desk.person(name, 'agent')),
    complaints: [],
  });
  sara = await human('Sara', 'please tell me your order number');
  omar = await human('Omar', 'the driver will come this afternoon');
}, 120_000);
afterAll(() => desk.service[Symbol.asyncDispose]());
afterEach(() => desk.context.db.delete(calls).where(eq(calls.id, caller.callId)));

const found = async (): Promise<string> =>
  (await checkHumans(desk.context.db, [sara, omar])).map(({ what }) => what).join('\n');

/** Seconds of a minute. */
const second = (of: number): Date => new Date(Date.UTC(2026, 0, 1, 10, 0, of));

/** A human who has been in the caller's room. */
async function visit({ agentId }: HumanSeen, from: number, to: number): Promise<string> {
  const { db } = desk.context;
  const id = await putInCall(db, caller, agentId);
  const over = { createdAt: second(from), leftAt: second(to), end: 'ended' } as const;
  await db.update(handoffs).set(over).where(eq(handoffs.id, id));
  return id;
}

async function say(speaker: 'caller' | 'human', text: string, by: string | null = null): Promise<void> {
  const { conversationId } = caller;
  const line = { conversationId, speaker, text, by, channel: 'voice', startedAt: new Date() } as const;
  const seq = await desk.context.db.$count(messages, eq(messages.conversationId, conversationId));
  await desk.context.db.insert(messages).values({ ...line, seq, epoch: 1 });
}

test('two desks that rang at once for a caller, and two humans who led their call, are found', async () => {
  const { db } = desk.context;
  caller = await queueCaller(db);
  const offer = (human: HumanSeen, from: number, to: number) =>
    db.insert(queueOffers).values({
      queueId: caller.entryId,
      agentId: human.agentId,
      offeredAt: second(from),
      endedAt: second(to),
      outcome: 'declined',
    });
  await offer(sara, 0, 10);
  await offer(omar, 10, 20);
  await visit(sara, 20, 30);
  await visit(omar, 30, 40);
  expect(await found()).not.toMatch(/at once/);
  await offer(sara, 15, 25);
  await visit(sara, 35, 45);
  expect(await found()).toMatch(/was offered to two at once[^]*was led by two at once/);
});

test('a human’s words that stand as a caller’s, another’s, or nobody’s are found', async () => {
  caller = await queueCaller(desk.context.db);
  const [hers, his] = [await visit(sara, 0, 10), await visit(omar, 10, 20)];
  await say('human', 'Please tell me your order number.', hers);
  await say('human', 'the driver will come this after noon', his);
  await say('caller', 'it was the big parcel with the blue ribbon');
  expect(await found()).not.toMatch(/words|nobody/);
  await say('caller', 'please tell me your order number');
  await say('human', 'please tell me your order number', his);
  await say('human', 'ladies and gentlemen', his);
  await say('human', 'please tell me your order number', randomUUID());
  expect((await found()).split('\n').filter((what) => /words|nobody/i.test(what))).toHaveLength(4);
});
