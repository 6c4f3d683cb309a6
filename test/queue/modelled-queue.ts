import { and, eq, inArray, isNull, ne, type InferSelectModel } from 'drizzle-orm';
import type { Database } from '../../src/db/client.ts';
import {
  agents,
  agentStatusPeriods,
  callQueue,
  handoffs,
  queueOffers,
  users,
} from '../../src/db/schema/index.ts';
import { placeIn } from '../../src/domain/queue/index.ts';
import type { TestQueue } from '../helpers/queue.ts';

type Entry = InferSelectModel<typeof callQueue>;
type Agent = InferSelectModel<typeof agents> & { departments: string[]; calls: number; rings: boolean };

/** Everything of the queue, as the tables have it. */
interface Tables {
  entries: Entry[];
  humans: Agent[];
  refusals: { queueId: string; agentId: string; at: Date }[];
}

/** What the queue should do, said again in the plainest way, and held against what the tables have. */
export class ModelledQueue {
  readonly #db: Database;
  readonly #queue: TestQueue;

  constructor(db: Database, queue: TestQueue) {
    this.#db = db;
    this.#queue = queue;
  }

  /** Time passes, and what is due happens. Returns what of it is against the rules. */
  async pass(seconds: number): Promise<string[]> {
    const before = await this.#read();
    await this.#queue.pass(seconds);
    const after = await this.#read();
    return [
      ...this.#waitsForNothing(after),
      ...this.#passedOver(before, after),
      ...(await this.#statuses(after)),
      ...(await this.#places(after)),
    ];
  }

  /** Callers who wait while somebody who fits has a hand free. */
  #waitsForNothing(tables: Tables): string[] {
    return tables.entries
      .filter(({ state }) => state === 'waiting')
      .filter((entry) => tables.humans.some((human) => this.#mayHave(tables, human, entry)))
      .map(({ id }) => `${id} waits while a human who fits is free`);
  }

  /** Whoever is offered stands before all others whom that human may have, and no other free human was idle longer. */
  #passedOver(before: Tables, after: Tables): string[] {
    const rang = new Set(before.entries.map(({ offerId }) => offerId));
    const offered = after.entries.filter(({ state, offerId }) => state === 'offered' && !rang.has(offerId));
    return offered.flatMap((entry) => {
      const human = after.humans.find(({ id }) => id === entry.agentId);
      if (!human || !this.#fits(human, entry)) return [`${entry.id} is offered to who does not fit`];
      const sooner = after.entries.filter(
        (other) =>
          other.state === 'waiting' &&
          this.#standsSince(other) < this.#standsSince(entry) &&
          this.#mayHave(after, { ...human, rings: false }, other),
      );
      const idler = after.humans.filter(
        (other) => this.#mayHave(after, other, entry) && idleBefore(other, human),
      );
      return [
        ...sooner.map(({ id }) => `${id} is passed over for ${entry.id}`),
        ...idler.map(({ nameEn }) => `${nameEn} was idle longer than ${human.nameEn}`),
      ];
    });
  }

  async #statuses({ humans }: Tables): Promise<string[]> {
    const open = await this.#db.select().from(agentStatusPeriods).where(isNull(agentStatusPeriods.endedAt));
    return humans
      .filter(({ id, status, breakReason, calls, maxCalls, rings }) => {
        const periods = open.filter(({ agentId }) => agentId === id);
        const kept =
          periods.length === 1 && periods[0]?.status === status && periods[0].reason === breakReason;
        const working = status !== 'break' && status !== 'offline';
        const busy = !working || calls > 0 === (status === 'on_call');
        const ringable = status === 'available' || status === 'on_call';
        return !kept || !busy || calls > maxCalls || (rings && !ringable);
      })
      .map(
        ({ nameEn, status, calls, rings }) =>
          `${nameEn} is ${status} with ${calls} calls${rings ? ', and rings' : ''}`,
      );
  }

  async #places({ entries }: Tables): Promise<string[]> {
    const line = entries
      .filter(({ state }) => state === 'waiting' || state === 'offered')
      .toSorted((one, other) => this.#standsSince(one) - this.#standsSince(other));
    const wrong: string[] = [];
    for (const [, own] of Map.groupBy(line, ({ department }) => department))
      for (const [index, { id }] of own.entries()) {
        const told = await placeIn(this.#db, id, this.#queue.at);
        if (told?.place !== index + 1) wrong.push(`${id} stands at ${index + 1}, and is told ${told?.place}`);
      }
    return wrong;
  }

  #mayHave({ refusals }: Tables, human: Agent, entry: Entry): boolean {
    const { status, calls, maxCalls, rings, seenAt } = human;
    const again = this.#queue.centre.queue.againAfterSeconds;
    return (
      ['available', 'on_call'].includes(status) &&
      calls < maxCalls &&
      !rings &&
      this.#secondsSince(seenAt) < 30 &&
      this.#fits(human, entry) &&
      !refusals.some(
        ({ queueId, agentId, at }) =>
          queueId === entry.id && agentId === human.id && this.#secondsSince(at) < again,
      )
    );
  }

  #fits({ id, departments, languages, skills }: Agent, entry: Entry): boolean {
    const { soften } = this.#queue.centre.queue;
    const { forAgentId, forAgentUntil, language } = entry;
    if (forAgentId !== null && forAgentUntil !== null && this.#queue.at < forAgentUntil)
      return id === forAgentId;
    const waited = this.#secondsSince(entry.createdAt);
    const softened = (after: number | null): boolean => after !== null && waited >= after;
    const speaks = language === null || languages.includes(language) || softened(soften.languageAfterSeconds);
    const knows =
      entry.skills.every((skill) => skills.includes(skill)) || softened(soften.skillsAfterSeconds);
    return departments.includes(entry.department) && speaks && knows;
  }

  #standsSince({ placeSince, priority }: Entry): number {
    return placeSince.getTime() - priority * 60_000;
  }

  #secondsSince(moment: Date | null): number {
    return moment === null ? Infinity : (this.#queue.at.getTime() - moment.getTime()) / 1_000;
  }

  async #read(): Promise<Tables> {
    const db = this.#db;
    const entries = await db.select().from(callQueue).where(ne(callQueue.state, 'over'));
    const present = await db.select().from(handoffs).where(isNull(handoffs.leftAt));
    const found = await db.select().from(agents).innerJoin(users, eq(users.id, agents.userId));
    const unwilling = await db
      .select()
      .from(queueOffers)
      .where(inArray(queueOffers.outcome, ['declined', 'missed']));
    const neverCame = await db
      .select()
      .from(handoffs)
      .where(and(eq(handoffs.end, 'lost'), isNull(handoffs.joinedAt)));
    return {
      entries,
      humans: found.map(({ agents: agent, users: { departments } }) => ({
        ...agent,
        departments,
        calls: present.filter(({ agentId }) => agentId === agent.id).length,
        rings: entries.some(({ state, agentId }) => state === 'offered' && agentId === agent.id),
      })),
      refusals: [
        ...unwilling.map(({ queueId, agentId, endedAt }) => ({
          queueId,
          agentId,
          at: endedAt ?? new Date(0),
        })),
        ...neverCame.map(({ queueId, agentId, leftAt }) => ({
          queueId: queueId ?? '',
          agentId,
          at: leftAt ?? new Date(0),
        })),
      ],
    };
  }
}

function idleBefore(one: Agent, other: Agent): boolean {
  if (one.calls !== other.calls) return one.calls < other.calls;
  const since = ({ idleSince, statusSince }: Agent): number => (idleSince ?? statusSince).getTime();
  return since(one) < since(other);
}
