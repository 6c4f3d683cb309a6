import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { outboundSchema } from '../../src/config/outbound.ts';
import type { Centre } from '../../src/config/centre.ts';
import { openDatabase, type Database } from '../../src/db/client.ts';
import {
  callBackAttempts,
  callQueue,
  doNotCall,
  escalations,
  handoffs,
  notifications,
  ticketNotes,
} from '../../src/db/schema/index.ts';
import type { Rooms, VoiceWorkers } from '../../src/domain/calls/rooms.ts';
import { closeCall, openCall } from '../../src/domain/calls/index.ts';
import { requestCallback } from '../../src/domain/escalations/index.ts';
import {
  Dialler,
  joinCallBack,
  settleAttempt,
  type CallOut,
  type Dialling,
  type DialResult,
} from '../../src/domain/outbound/index.ts';
import type { AttemptResult } from '../../src/shared/vocabulary.ts';
import { acceptOffer } from '../../src/domain/queue/index.ts';
import { onEveryDatabase } from '../helpers/databases.ts';
import { TestQueue } from '../helpers/queue.ts';
import { shippedCentre } from '../helpers/tickets.ts';

/** A Monday: 13:00 in Riyadh. */
const monday = new Date('2026-11-23T10:00:00Z');
const minuteMs = 60_000;

/** People with telephones, as a network knows them: what each number does when it is dialled. */
class Network implements Dialling {
  readonly dialled: CallOut[] = [];
  /** What came of it where somebody answers is told as the agent would tell it. */
  readonly answers = new Map<string, (call: CallOut) => Promise<DialResult>>();

  async dial(call: CallOut): Promise<DialResult> {
    this.dialled.push(call);
    const answer = this.answers.get(call.number);
    return answer ? answer(call) : { answered: false, sipStatus: null };
  }
}

const agents: VoiceWorkers = { ping: async () => undefined, hear: async () => true };

function centreWith(callBacks: Record<string, unknown> = {}): Centre {
  const outbound = outboundSchema.parse({ trunk: 'carrier', callerId: '+966110000000', callBacks });
  return { ...shippedCentre, telephone: { ...shippedCentre.telephone, outbound } };
}

onEveryDatabase((on) => {
  let at: Date;
  let network: Network;
  let removed: string[];
  let humansHere: string[];
  const clock = (): Date => at;
  const rooms = (): Rooms =>
    ({
      createRoom: async () => undefined,
      dispatchAgent: async () => undefined,
      occupants: async () => ({ callers: [], agents: [], humans: humansHere }),
      removeRoom: async (room: string) => void removed.push(room),
    }) as unknown as Rooms;

  beforeEach(async () => {
    at = monday;
    network = new Network();
    removed = [];
    humansHere = [];
    await on.db.delete(callBackAttempts);
    await on.db.delete(doNotCall);
    await on.db.delete(escalations);
  });

  const dialler = (centre: Centre, db: Database = on.db, voices = agents): Dialler =>
    new Dialler({ db, rooms: rooms(), agents: voices, dialling: network, logger: on.logger, clock, centre });
  const ask = (phone: string, centre: Centre): Promise<{ ticket: string }> =>
    requestCallback(on.db, { phone, numberFrom: 'claim', key: randomUUID(), at }, centre);
  /** Everybody who asked did so at the simulated moment, and not when the test ran. */
  const askedNow = async (): Promise<void> => void (await on.db.update(escalations).set({ createdAt: at }));
  const pass = (minutes: number): void => {
    at = new Date(at.getTime() + minutes * minuteMs);
  };
  const attempts = () => on.db.select().from(callBackAttempts).orderBy(callBackAttempts.startedAt);

  /** Somebody answers: an agent opens the call, which comes to a result and ends. */
  const talks =
    (result: AttemptResult | null, minutes = 2) =>
    async (call: CallOut): Promise<DialResult> => {
      const { id: callId } = await openCall(on.db, { source: 'sip', room: call.room, at });
      const joined = await joinCallBack(on.db, { room: call.room, callId, at });
      if (!joined) throw new Error('the room is of a call back');
      const now = { centre: centreWith(), at };
      if (result) await on.db.transaction((tx) => settleAttempt(tx, joined.attemptId, result, now));
      await closeCall(on.db, callId, { at: new Date(at.getTime() + minutes * minuteMs) });
      return { answered: true };
    };

  test('who was promised a call is called, and the wish is closed once they were spoken with', async () => {
    const centre = centreWith();
    await ask('0551234567', centre);
    await askedNow();
    network.answers.set('+966551234567', talks('spoken'));
    const calls = dialler(centre);
    await calls.look();
    expect(network.dialled).toMatchObject([{ number: '+966551234567', trunk: 'carrier', ringSeconds: 40 }]);
    expect(network.dialled[0]?.room).not.toContain('551234567');
    pass(10);
    await calls.look();
    expect(network.dialled).toHaveLength(1);
    const [attempt] = await attempts();
    expect(attempt).toMatchObject({ result: 'spoken', answeredAt: monday });
    expect(attempt?.endedAt).toEqual(new Date(monday.getTime() + 2 * minuteMs));
    const [wish] = await on.db.select().from(escalations);
    expect(wish).toMatchObject({ status: 'resolved' });
    const notes = await on.db.select().from(ticketNotes);
    expect(notes.map(({ text }) => text)).toContain('Called back, and spoken with.');
  });

  test('a busy line is no rate limit: it is tried again after our own pause, and given up after so many', async () => {
    const centre = centreWith({ attempts: 2 });
    await ask('0551234567', centre);
    await askedNow();
    network.answers.set('+966551234567', async () => ({ answered: false, sipStatus: 486 }));
    const calls = dialler(centre);
    for (const minutes of [0, 10, 10, 600, 600, 600]) {
      pass(minutes);
      await calls.look();
    }
    const made = await attempts();
    expect(
      made.map(({ result, sipStatus, startedAt }) => [result, sipStatus, startedAt.toISOString()]),
    ).toEqual([
      ['busy', 486, '2026-11-23T10:00:00.000Z'],
      ['busy', 486, '2026-11-23T10:20:00.000Z'],
    ]);
    expect(removed).toHaveLength(2);
    const [wish] = await on.db.select().from(escalations);
    expect(wish?.status).toBe('callback');
    const told = await on.db.select().from(notifications);
    expect(told.filter(({ type }) => type === 'callback_unreached')).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('551234567');
  });

  test('nobody is called who refused, while no agent is there, or once the minutes of the day are spent', async () => {
    const centre = centreWith({ minutesADay: 3, atOnce: 1 });
    await ask('0551234567', centre);
    await ask('0551234568', centre);
    await askedNow();
    const away: VoiceWorkers = { ...agents, ping: () => Promise.reject(new Error('no agent')) };
    await dialler(centre, on.db, away).look();
    expect(await attempts()).toEqual([]);
    for (const number of ['+966551234567', '+966551234568']) network.answers.set(number, talks('refused', 4));
    const calls = dialler(centre);
    await calls.look();
    pass(5);
    await calls.look();
    expect(network.dialled, 'four minutes are more than three').toHaveLength(1);
    const first = network.dialled[0]?.number ?? '';
    expect((await on.db.select().from(doNotCall)).map(({ number }) => number)).toEqual([first]);
    await ask(first, centre);
    pass(24 * 60);
    await calls.look();
    pass(5);
    await calls.look();
    expect(network.dialled.map(({ number }) => number).filter((number) => number === first)).toHaveLength(1);
    expect(network.dialled).toHaveLength(2);
  });

  test('of two processes one dials, and what one leaves in the middle is over once the telephone has rung out', async () => {
    const centre = centreWith();
    await ask('0551234567', centre);
    await askedNow();
    const elsewhere = await openDatabase(on.config, on.logger);
    afterAll(() => elsewhere.close());
    // Whoever dials dies: its promise never comes to anything.
    network.answers.set('+966551234567', () => new Promise<DialResult>(() => undefined));
    const [one, other] = [dialler(centre), dialler(centre, elsewhere)];
    void one.look();
    void other.look();
    await expect.poll(() => network.dialled.length, { timeout: 10_000 }).toBe(1);
    network.answers.set('+966551234567', talks('spoken'));
    const third = dialler(centre, elsewhere);
    pass(1);
    await third.look();
    expect(network.dialled, 'it may still ring').toHaveLength(1);
    pass(1);
    await third.look();
    expect((await attempts()).map(({ result }) => result)).toEqual(['failed']);
    expect(removed).toContain(network.dialled[0]?.room);
    pass(240);
    await third.look();
    expect((await attempts()).map(({ result }) => result)).toEqual(['failed', 'spoken']);
  });

  test('a human who was promised is in the room first; where nobody answers, they are free again and the wish stands', async () => {
    const centre = centreWith();
    const number = '+966551234567';
    const wish = { department: 'sales', reason: 'a quote', summary: 'a quote', status: 'callback' } as const;
    await on.db
      .insert(escalations)
      .values({ ...wish, callbackNumber: number, callbackBy: at, createdAt: at });
    network.answers.set(number, async () => ({ answered: false, sipStatus: 486 }));
    const calls = dialler(centre);
    await calls.look();
    expect(await attempts(), 'nobody is at a desk').toEqual([]);
    const desks = new TestQueue(() => on.db, at);
    const { id: agentId } = await desks.human({ departments: ['sales'] });
    const looking = calls.look();
    await expect
      .poll(async () => {
        await desks.pass();
        const [ringing] = await on.db.select().from(callQueue).where(eq(callQueue.agentId, agentId));
        return ringing?.state;
      })
      .toBe('offered');
    expect(network.dialled).toEqual([]);
    const [ringing] = await on.db.select().from(callQueue).where(eq(callQueue.agentId, agentId));
    const { identity, callId } = await acceptOffer(on.db, { offerId: ringing?.offerId ?? '', agentId, at });
    humansHere = [identity];
    await looking;
    expect(network.dialled).toMatchObject([{ number }]);
    expect(await attempts()).toMatchObject([{ result: 'busy', withHuman: true, callId }]);
    const [handoff] = await on.db.select().from(handoffs).where(eq(handoffs.callId, callId));
    expect(handoff?.leftAt).not.toBeNull();
    const [stands] = await on.db.select().from(escalations);
    expect(stands).toMatchObject({ status: 'callback', agentId: null });
    await on.db.delete(callBackAttempts);
  });

  describe('a week', () => {
    test('of call backs by two processes, with every kind of answer', async () => {
      const centre = centreWith({ atOnce: 2 });
      const elsewhere = await openDatabase(on.config, on.logger);
      afterAll(() => elsewhere.close());
      const unanswered = (sipStatus: number | null) => async (): Promise<DialResult> => ({
        answered: false,
        sipStatus,
      });
      const kinds: Record<string, (call: CallOut) => Promise<DialResult>> = {
        '+966551230001': talks('spoken'),
        '+966551230002': talks('later'),
        '+966551230003': talks('refused'),
        '+966551230004': talks('wrong_number'),
        '+966551230005': talks('machine', 1),
        '+966551230006': talks(null, 1), // picked up, and put down
        '+966551230007': unanswered(486),
        '+966551230008': unanswered(480),
        '+966551230009': unanswered(603),
        '+966551230010': unanswered(404),
        '+966551230011': unanswered(503),
        '+966551230012': unanswered(null),
        '+966551230013': () => Promise.reject(new Error('no way out')),
        '+966551230014': async () => ({ answered: true }), // and no agent comes
      };
      for (const [number, answer] of Object.entries(kinds)) {
        network.answers.set(number, answer);
        await ask(number, centre);
      }
      await askedNow();
      const both = [dialler(centre), dialler(centre, elsewhere)];
      const week = 7 * 24 * 60;
      for (let minutes = 0; minutes < week; minutes += 20) {
        await Promise.all(both.map((one) => one.look()));
        pass(20);
      }
      const made = await attempts();
      for (const { startedAt } of made) {
        const [hour, day] = [startedAt.getUTCHours() + 3, startedAt.getUTCDay()];
        expect(hour).toBeGreaterThanOrEqual(day === 5 ? 16 : 9);
        expect(hour).toBeLessThan(20);
      }
      const tries = Map.groupBy(made, ({ number }) => number);
      const results = Object.fromEntries(
        [...tries].map(([number, all]) => [number.slice(-2), all.map(({ result }) => result)]),
      );
      const always = <T>(result: T): T[] => [result, result, result, result];
      expect(results).toEqual({
        '01': ['spoken'],
        '02': always('later'),
        '03': ['refused'],
        '04': ['wrong_number'],
        '05': always('machine'),
        '06': always('hung_up'),
        '07': always('busy'),
        '08': always('no_answer'),
        '09': always('rejected'),
        '10': always('invalid'),
        '11': always('failed'),
        '12': always('no_answer'),
        '13': always('failed'),
        '14': always('failed'),
      });
      const spans = made.map(({ startedAt, endedAt, number }) => ({
        from: startedAt,
        to: endedAt ?? at,
        number,
      }));
      for (const span of spans) {
        const during = spans.filter(
          (other) => other !== span && other.from < span.to && span.from < other.to,
        );
        expect(during.filter(({ number }) => number === span.number)).toEqual([]);
        expect(during.filter(({ from, to }) => from <= span.from && span.from < to).length).toBeLessThan(2);
      }
      expect(network.dialled).toHaveLength(made.length);
    }, 240_000);
  });
});
