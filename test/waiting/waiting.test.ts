import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import type { Context } from '../../src/context.ts';
import { allOf } from '../../src/conversation/answers.ts';
import type { Call } from '../../src/conversation/conversation.ts';
import { newCall } from '../../src/conversation/open.ts';
import { escalateToHuman } from '../../src/conversation/tools/escalate-to-human.ts';
import { callQueue, escalations, notifications } from '../../src/db/schema/index.ts';
import { describeCall, openCall } from '../../src/domain/calls/index.ts';
import type { Input } from '../../src/domain/dialogue/index.ts';
import { queueOf, type QueueEntry } from '../../src/domain/queue/index.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import type { CallSource } from '../../src/shared/vocabulary.ts';
import { TestQueue } from '../helpers/queue.ts';
import { openTypingContext, type TypingContext } from '../helpers/typing-context.ts';

/** A Tuesday morning in Riyadh, in opening hours, and the night before. */
const morning = new Date('2026-11-24T10:00:00+03:00');
const night = new Date('2026-11-24T01:00:00+03:00');

/** A caller in a room, without one: what they say goes to the dialogue, and what follows to the database. */
class Caller {
  readonly events: CallEvent[] = [];
  readonly call: Call;

  private constructor(context: Context, opened: Awaited<ReturnType<typeof openCall>>) {
    const emit = (event: CallEvent): void => void this.events.push(event);
    this.call = newCall({ context, opened, known: null, emit, reader: null });
  }

  static async begin(context: Context, source: CallSource = 'web'): Promise<Caller> {
    const opened = await openCall(context.db, { source, language: 'en' });
    const caller = new Caller(context, opened);
    await allOf(caller.call.begin());
    return caller;
  }

  /** What is said in answer, as screens show it. */
  async says(...inputs: (string | Input)[]): Promise<string> {
    let said = '';
    for (const input of inputs) {
      const given: Input = typeof input === 'string' ? { type: 'said', text: input, final: true } : input;
      const { say } = await allOf(this.call.take(given, typeof input === 'string' ? 'text' : null));
      said = say.map(({ screen }) => screen).join(' ');
    }
    return said;
  }

  /** The last event of a kind that those who follow the call have had. */
  last(type: CallEvent['type']): CallEvent | undefined {
    return this.events.findLast((event) => event.type === type);
  }
}

describe('a caller in a room who asks for a human', () => {
  let typing: TypingContext;
  let context: Context;
  let queue: TestQueue;
  /** No two things happen at the same moment. */
  const clock = (): Date => (queue.at = new Date(queue.at.getTime() + 1));
  beforeAll(async () => {
    typing = await openTypingContext({ clock });
    ({ context } = typing);
    // The first statements of their kinds take a database its time.
    queue = new TestQueue(() => context.db, morning);
    await (await Caller.begin(context)).says('I want to talk to a human please');
  }, 120_000);
  afterAll(() => typing[Symbol.asyncDispose]());
  beforeEach(async () => {
    queue = new TestQueue(() => context.db, morning);
    await queue.clear();
  });

  const entryOf = async ({ call }: Caller): Promise<QueueEntry | null> =>
    (await queueOf(context.db, call.id)).entry;
  const escalationsOf = async ({ call }: Caller) =>
    context.db
      .select()
      .from(escalations)
      .where(eq(escalations.conversationId, call.conversationId))
      .orderBy(escalations.createdAt);
  /** A front desk that is manned. */
  const onDuty = (...departments: string[]) =>
    queue.human({ departments: departments.length > 0 ? departments : ['reception'] });
  /** Callers of the front desk who came before. */
  const before = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) await queue.caller({ department: 'reception' });
  };

  it('is offered to who knows what it is about, and for a while to nobody else', async () => {
    const anybody = await onDuty('complaints', 'reception', 'support', 'sales');
    const billing = await queue.human({
      departments: ['complaints', 'reception', 'support', 'sales'],
      skills: ['billing'],
    });
    const caller = await Caller.begin(context);
    await caller.says('I was charged twice on my invoice, get me a human please');
    const { id } = (await entryOf(caller)) ?? {};
    expect(await queue.entry(id ?? '')).toMatchObject({ skills: ['billing'] });
    await queue.pass();
    expect(await queue.offerOf(id ?? '')).toMatchObject({ agentId: billing.id });
    const other = await Caller.begin(context);
    await other.says('there is a mistake in the invoice and I want a person');
    await queue.talk(await queue.entry(id ?? ''));
    await queue.wait(5);
    const waits = (await entryOf(other))?.id ?? '';
    expect((await queue.entry(waits)).state, 'who knows it has a caller').toBe('waiting');
    await queue.wait(30);
    expect(await queue.offerOf(waits)).toMatchObject({ agentId: anybody.id });
  });

  it('is put into the queue with their ticket, told their place, and promised no call back', async () => {
    await onDuty();
    await before(1);
    const caller = await Caller.begin(context);
    const said = await caller.says('I want to talk to a human please');
    const [escalation, ...others] = await escalationsOf(caller);
    expect(others).toEqual([]);
    const { tickets } = await describeCall(context.db, caller.call.id);
    expect(said).toContain('number two in line');
    expect(said).toContain(tickets[0]?.number);
    expect(said).not.toMatch(/call you back within/);
    expect(await entryOf(caller)).toMatchObject({
      state: 'waiting',
      department: 'reception',
      language: 'en',
      escalationId: escalation?.id,
      callId: caller.call.id,
    });
    expect(escalation).toMatchObject({ status: 'waiting', callbackBy: null });
    expect(await promisedOf(escalation?.id)).toBe(0);
    expect(caller.last('queue')).toMatchObject({ waits: true, place: 2 });
  });

  it.each<[string, () => Promise<Caller>]>([
    ['nobody is on duty', () => Caller.begin(context)],
    [
      'it is night',
      async () => {
        await onDuty();
        queue.at = night;
        await queue.allBeat();
        return Caller.begin(context);
      },
    ],
    [
      'they type in a terminal',
      async () => {
        await onDuty();
        return Caller.begin(context, 'chat');
      },
    ],
    [
      'as many wait as may',
      async () => {
        await onDuty();
        await before(context.centre.queue.maximum);
        return Caller.begin(context);
      },
    ],
  ])('is promised a call back as ever where %s', async (_, begin) => {
    const caller = await begin();
    await caller.says('I want to talk to a human please');
    const said = await caller.says('0551234567');
    expect(said).toMatch(/call you/);
    expect(await entryOf(caller)).toBeNull();
    const [escalation] = await escalationsOf(caller);
    expect(escalation?.callbackBy).not.toBeNull();
    expect(await promisedOf(escalation?.id)).toBe(1);
  });

  it('may be called back instead: the desk falls silent, and it is promised once', async () => {
    await onDuty();
    const caller = await Caller.begin(context);
    await caller.says('I want to talk to a human please');
    await queue.pass();
    expect(await entryOf(caller)).toMatchObject({ state: 'offered' });
    expect(await caller.says('call me back please', '0551234567')).toMatch(/call you back within/);
    expect(await entryOf(caller)).toMatchObject({ state: 'over', outcome: 'callback' });
    const [escalation] = await escalationsOf(caller);
    expect(escalation).toMatchObject({ status: 'callback', callbackNumber: '+966551234567' });
    expect(escalation?.callbackBy).not.toBeNull();
    expect(await promisedOf(escalation?.id)).toBe(1);
    expect(caller.last('queue')).toMatchObject({ waits: false });
  });

  it('goes on waiting where somebody has accepted them as they asked to be called back', async () => {
    await onDuty();
    const caller = await Caller.begin(context);
    await caller.says('I want to talk to a human please');
    await queue.pass();
    const entry = await entryOf(caller);
    if (entry) await queue.accept(entry);
    expect(await caller.says('call me back please')).toMatch(/next in line/);
    expect(await entryOf(caller)).toMatchObject({ state: 'joining' });
  });

  it('is on the ticket with what they tell meanwhile', async () => {
    await onDuty();
    const caller = await Caller.begin(context);
    await caller.says('I want to talk to a human please');
    expect(await caller.says('my router blinks red since yesterday')).toBe("I'll pass that on.");
    const { tickets } = await describeCall(context.db, caller.call.id);
    expect(JSON.stringify(tickets)).toMatch(/TKT-/);
    expect(await entryOf(caller)).toMatchObject({ state: 'waiting' });
  });

  it('goes before others once they are in danger', async () => {
    await onDuty();
    await before(2);
    const caller = await Caller.begin(context);
    expect(await caller.says('I want to talk to a human please')).toContain('number three');
    expect(await caller.says('there is smoke coming out of the router')).toContain("You're next in line");
    const rows = await context.db.select().from(callQueue).where(eq(callQueue.callId, caller.call.id));
    expect(rows).toMatchObject([{ state: 'waiting', department: 'reception', priorityRules: ['safety'] }]);
    expect(await escalationsOf(caller)).toMatchObject([{ reasonCode: 'safety', status: 'waiting' }]);
  });

  it('changes to another department with their place, or is served by it where nobody is on duty', async () => {
    await onDuty('reception', 'sales');
    const caller = await Caller.begin(context);
    await caller.says('I want to talk to a human please');
    const first = await entryOf(caller);
    expect(await caller.says('put me through to sales')).toMatch(/Sales.*next in line/);
    expect(await entryOf(caller)).toMatchObject({ department: 'sales', placeSince: first?.placeSince });
    expect((await escalationsOf(caller))[0]).toMatchObject({ department: 'sales' });
    expect(await caller.says('put me through to complaints')).toMatch(/through to Complaints/);
    expect(await entryOf(caller)).toMatchObject({ state: 'over', outcome: 'assistant' });
  });

  it('goes back to the assistant, and waits anew when they ask again', async () => {
    await onDuty();
    const caller = await Caller.begin(context);
    await caller.says('I want to talk to a human please', 'back to the assistant');
    const first = await entryOf(caller);
    expect(first).toMatchObject({ state: 'over', outcome: 'assistant' });
    expect(await caller.says('no, a human please')).toContain('next in line');
    expect(await entryOf(caller)).toMatchObject({ state: 'waiting' });
    const all = await escalationsOf(caller);
    expect(all.map(({ status }) => status)).toEqual(['cancelled', 'waiting']);
    expect((await describeCall(context.db, caller.call.id)).tickets).toHaveLength(1);
  });

  it('waits on at their place where nobody came and they would rather', async () => {
    await onDuty();
    const caller = await Caller.begin(context);
    await caller.says('I want to talk to a human please');
    const first = await entryOf(caller);
    await queue.wait(context.centre.queue.longestWaitMinutes * 60 + 1);
    expect(await entryOf(caller)).toMatchObject({ state: 'over', outcome: 'no_answer' });
    await caller.says({ type: 'queue_over', why: 'no_answer' });
    expect(await caller.says("I'd rather wait")).toMatch(/next in line/);
    expect(await entryOf(caller)).toMatchObject({ state: 'waiting', placeSince: first?.placeSince });
  });

  it('is in nobody’s line who hangs up', async () => {
    await onDuty();
    const caller = await Caller.begin(context);
    await caller.says('I want to talk to a human please');
    await caller.call.finish();
    expect(await entryOf(caller)).toMatchObject({ state: 'over', outcome: 'abandoned' });
    expect(caller.call.outcome).toBe('escalated');
  });

  it('waits likewise where a model calls the human, and what is said of it the rules say', async () => {
    await onDuty();
    const caller = await Caller.begin(context);
    await caller.says('sara ahmed');
    const outcome = await escalateToHuman.run(caller.call, {});
    expect(outcome).toMatchObject({ go_on: { type: 'escalated', queue: { place: 1 } } });
    const going = 'go_on' in outcome ? outcome.go_on : undefined;
    expect(going && (await caller.says(going))).toMatch(/next in line/);
  });

  it.each<[string, CallSource, RegExp]>([
    ['waits', 'web', /next in line.*eight in the morning/],
    ['is called back', 'chat', /call you back within.*eight in the morning.*anything else\?$/],
  ])('who %s has what they asked beside it answered too', async (_, source, told) => {
    await onDuty('reception', 'sales');
    const caller = await Caller.begin(context, source);
    await caller.says('sara ahmed', '0551234567', 'skip', 'how much is a washing machine', 'yes');
    expect(await caller.says('yes please, and what are your opening hours?')).toMatch(told);
    expect(caller.call.state.escalation).not.toBeNull();
  });

  /** How often a call back was announced to the outside. */
  async function promisedOf(escalationId: string | undefined): Promise<number> {
    const all = await context.db.select().from(notifications).where(eq(notifications.type, 'callback'));
    return all.filter((one) => JSON.stringify(one).includes(escalationId ?? '?')).length;
  }
});
