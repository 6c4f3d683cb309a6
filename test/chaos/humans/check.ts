import { asc, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../../src/db/client.ts';
import { callQueue, handoffs, messages, queueOffers } from '../../../src/db/schema/index.ts';
import { likeness } from '../../helpers/spoken-text.ts';
import type { Broken } from '../check.ts';
import type { ChaosHuman } from './human.ts';

/** Alike enough to be the same sentence, recognised. */
const alike = 0.6;

/** What of a human the checks go by. */
export type HumanSeen = Pick<ChaosHuman, 'name' | 'saying' | 'agentId' | 'complaints'>;

interface During {
  from: Date;
  to: Date | null;
}

/** Holds what humans and callers did together against what the database has. */
export async function checkHumans(db: Database, humans: readonly HumanSeen[]): Promise<Broken[]> {
  const wrong = [
    ...humans.flatMap(({ name, complaints }) => complaints.map((what) => `${name}: ${what}`)),
    ...(await offeredTwice(db)),
    ...(await ledTwice(db)),
    ...(await leftOpen(db)),
    ...(await saidByOthers(db, humans)),
  ];
  return wrong.map((what) => ({ call: -1, what }));
}

/** No caller rings at two desks, and no desk for two callers. */
async function offeredTwice(db: Database): Promise<string[]> {
  const rows = await db
    .select({ callId: callQueue.callId, agentId: queueOffers.agentId, offer: queueOffers })
    .from(queueOffers)
    .innerJoin(callQueue, eq(callQueue.id, queueOffers.queueId))
    .orderBy(asc(queueOffers.offeredAt));
  const during = rows.map(({ offer, ...of }) => ({ ...of, from: offer.offeredAt, to: offer.endedAt }));
  return [
    ...overlaps(during, ({ callId }) => callId).map((id) => `call ${id} was offered to two at once`),
    ...overlaps(during, ({ agentId }) => agentId).map((id) => `two calls rang at once for ${id}`),
  ];
}

async function ledTwice(db: Database): Promise<string[]> {
  const rows = await db
    .select()
    .from(handoffs)
    .where(eq(handoffs.part, 'lead'))
    .orderBy(asc(handoffs.createdAt));
  const during = rows.map(({ callId, createdAt, leftAt }) => ({ callId, from: createdAt, to: leftAt }));
  return overlaps(during, ({ callId }) => callId).map((id) => `call ${id} was led by two at once`);
}

/** What belongs to one before and to its next at the same time. */
function overlaps<T extends During>(during: readonly T[], of: (one: T) => string): string[] {
  const until = new Map<string, Date | null>();
  return during.flatMap((one) => {
    const key = of(one);
    const before = until.get(key);
    until.set(key, one.to);
    return before === null || (before !== undefined && before > one.from) ? [key] : [];
  });
}

/** When everybody has hung up nobody waits, and nobody is with anybody. */
async function leftOpen(db: Database): Promise<string[]> {
  const waiting = await db.select().from(callQueue).where(ne(callQueue.state, 'over'));
  const there = await db.select().from(handoffs).where(isNull(handoffs.leftAt));
  return [
    ...waiting.map(({ callId, state }) => `call ${callId} is over, and its caller is ${state}`),
    ...there.map(({ callId, agentId }) => `call ${callId} is over, and ${agentId} is in it`),
  ];
}

/** Every line is written to whoever said it: what humans say stands under their own handoffs, and under nobody else. */
async function saidByOthers(db: Database, humans: readonly HumanSeen[]): Promise<string[]> {
  const lines = await db
    .select({ line: messages, handoff: handoffs })
    .from(messages)
    .leftJoin(handoffs, eq(handoffs.id, messages.by));
  return lines.flatMap(({ line, handoff }) => {
    const whose = humans.find(({ saying }) => likeness(saying, line.text) > alike);
    if (line.speaker !== 'human')
      return whose && line.speaker === 'caller' ? [`${whose.name}'s words stand as the caller's`] : [];
    if (!handoff) return [`nobody is said to have said “${line.text}”`];
    if (whose && whose.agentId !== handoff.agentId) return [`${whose.name}'s words stand as another's`];
    return whose ? [] : [`nobody said “${line.text}”`];
  });
}

/** How many lines of humans were written down. */
export async function countHumanLines(db: Database): Promise<number> {
  return db.$count(messages, eq(messages.speaker, 'human'));
}
