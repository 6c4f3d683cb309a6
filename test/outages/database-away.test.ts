import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { setTimeout as passing } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { createContext, type Context } from '../../src/context.ts';
import { migrateDatabase } from '../../src/db/client.ts';
import { selectSilentWorkers, takeUnserved } from '../../src/db/queries/workers.ts';
import { calls } from '../../src/db/schema/index.ts';
import { describeCall, journalDir, Lease, listCalls, openCall } from '../../src/domain/calls/index.ts';
import { eventsBeginning, readEvents } from '../../src/domain/events/index.ts';
import { createLogger } from '../../src/logger.ts';
import { takeMetrics, type Observation } from '../../src/telemetry/metrics.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { recoverLeft } from '../../src/conversation/deferred/recover.ts';
import type { TypedCall } from '../../src/conversation/typed/typed-call.ts';
import { beginChat } from '../../src/cli/begin-chat.ts';
import { ChatCaller } from '../helpers/chat-caller.ts';
import { endStartedHost, temporaryDir } from '../helpers/embedded-host.ts';
import { eventually } from '../helpers/eventually.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { startOwnPostgres, type OwnPostgres } from '../helpers/postgres.ts';

/** Whatever the database does, a caller is answered: in two seconds where nothing else has the machine. */
const boundMs = 5_000;

/** Each caller in a terminal is a process that has to start. */
const slowly = { timeout: 120_000 };

describeNeeding(['postgresql'], 'the database away in mid-call', () => {
  const dataDir = temporaryDir();
  let server: OwnPostgres;
  let context: Context;
  let events: CallEvent[];
  const counted: Observation[] = [];

  beforeAll(async () => {
    takeMetrics((observation) => counted.push(observation));
    server = await startOwnPostgres();
    const config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL: await server.createDatabase() });
    await migrateDatabase(config);
    context = await createContext(config, { logger: createLogger('test', 'silent') });
  });
  afterAll(async () => {
    server.resume(); // a test may have failed while it was paused
    await context[Symbol.asyncDispose]();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  beforeEach(() => void (events = []));

  const call = (language: 'ar' | 'en' = 'en', from = '+966551234567') =>
    beginChat(context, { language, from, emit: (event) => void events.push(event) });
  const said = () => events.flatMap((event) => (event.type === 'say' ? [event.text] : []));
  const ended = () => events.find((event) => event.type === 'end');
  /** Types and resolves with how long the answer took. */
  const answered = async (caller: TypedCall, text: string): Promise<number> => {
    const before = Date.now();
    await caller.say(text);
    return Date.now() - before;
  };
  const toComplaints = async (caller: TypedCall) => {
    for (const line of ['Sara Ali', 'yes', 'skip', 'complaints']) await caller.say(line);
    await caller.say('yes');
  };
  const late = 'my order 48217 has been late since last monday and i want my money back';
  const broken = 'order 55231 arrived broken yesterday and i want a replacement';

  test('every turn is answered in time, and the promised number is told when the database is back', async () => {
    const caller = await call();
    await toComplaints(caller);
    server.pause();
    const turns = [
      await answered(caller, late),
      await answered(caller, 'yes'),
      await answered(caller, broken),
    ];
    expect(Math.max(...turns)).toBeLessThan(boundMs);
    expect(said().filter((text) => text.includes('by message'))).toHaveLength(2);
    expect(events).toContainEqual({ type: 'notice', code: 'ticket_promised' });

    server.resume();
    const [first, second] = await eventually('both numbers are told', async () => {
      const told = events.flatMap((event) => (event.type === 'ticket' ? [event.number] : []));
      return told.length === 2 ? told : undefined;
    });
    expect(said().join(' ')).toContain(`ready now: ${first}. Is there anything else?`);
    await caller.say('no');
    await caller.ended;
    expect(ended()).toMatchObject({ outcome: 'ticket', ticket: second });

    const { tickets, lines, effects, call: row, customer } = await describeCall(context.db, caller.id);
    expect(tickets.map(({ number, description }) => [number, description])).toEqual([
      [first, expect.stringContaining(late)],
      [second, expect.stringContaining(broken)],
    ]);
    expect(customer).toMatchObject({ name: 'Sara Ali' });
    expect(tickets.map(({ customerId }) => customerId)).toEqual([customer?.id, customer?.id]);
    expect(row).toMatchObject({ status: 'ended', outcome: 'ticket' });
    expect(new Set(effects.map(({ key }) => key)).size).toBe(effects.length);
    const opening = counted.flatMap(({ name, labels }) =>
      name === 'hatif_effects_total' && labels['effect'] === 'open_ticket' ? [labels['outcome']] : [],
    );
    expect(opening).toEqual(['promised', 'promised', 'done', 'done']);
    const heard = lines.filter(({ speaker }) => speaker === 'caller').map(({ text }) => text);
    expect(heard.slice(5)).toEqual([late, 'yes', broken, 'no']);
  });

  test(
    'what was promised is done after the death of its process, and after a call that ended meanwhile',
    slowly,
    async () => {
      const env = { DATA_DIR: dataDir, DATABASE_URL: context.config.database.url ?? '' };
      await using dies = new ChatCaller(env, { language: 'ar', from: '+966551112223' });
      await using leaves = new ChatCaller(env, { language: 'en', from: '+966551112224' });
      await Promise.all([dies.log.turn(), leaves.log.turn()]);
      await server.kill();
      for (const caller of [dies, leaves])
        await caller.act({ say: caller === dies ? 'أريد التحدث مع موظف' : 'a human please' });
      const escalations = await Promise.all([dies, leaves].map((caller) => caller.log.next('escalation', 0)));
      await Promise.all([dies.log.turn(), leaves.log.turn()]);
      expect(dies.log.said.join(' ')).toContain('سيصلك رقم التذكرة في رسالة');
      dies.kill();
      await leaves.act({ hangup: true });
      expect(await leaves.exited()).toBe(0);
      await dies.exited();
      expect(leaves.log.end).toMatchObject({ outcome: 'escalated' });

      await server.restart();
      // Every process of the machine looks for what is left, and none waits for the others.
      await eventually('recovered', async () =>
        Promise.all([recoverLeft(context), recoverLeft(context)]).then(
          () => true,
          () => undefined,
        ),
      );
      for (const [place, caller] of [dies, leaves].entries()) {
        const [{ id: callId } = { id: '' }] = await callsOf(
          context,
          caller === dies ? '+966551112223' : '+966551112224',
        );
        const report = await describeCall(context.db, callId);
        expect(report.escalations.map(({ id }) => id)).toEqual([escalations[place]?.id]);
        expect(report.tickets).toHaveLength(1);
        expect(report.escalations[0]?.ticketId).toBe(report.tickets[0]?.id);
        expect(report.call.status).toBe(caller === dies ? 'active' : 'ended');
        expect(report.lines.at(-1)?.text).toBe(caller.log.said.slice(-2).join(' '));
      }
      const owed = (await readEvents(context.db, eventsBeginning, 1_000)).filter(
        ({ type }) => type === 'ticket_number_owed',
      );
      expect(owed).toHaveLength(2);
      expect(await recoverLeft(context)).toBeUndefined();
      expect(journals(dataDir)).toEqual([]);
    },
  );

  test('nobody is promised more tickets than one caller may have, in a call and in several of a day', async () => {
    const ownDir = temporaryDir();
    const { url = '' } = context.config.database;
    const config = loadConfig({ DATA_DIR: ownDir, DATABASE_URL: url, TICKETS: '2/3' });
    await using bounded = await createContext(config, { logger: createLogger('test', 'silent') });
    const from = '+966551119876';
    const begin = async (heard: CallEvent[]) => {
      const caller = await beginChat(bounded, {
        language: 'en',
        from,
        emit: (event) => void heard.push(event),
      });
      await toComplaints(caller);
      return caller;
    };
    const troubles = [
      late,
      broken,
      'my router makes a loud noise since sunday and i want my money back',
      'my bill of october is far too high and i want a refund',
    ];
    const complain = async (caller: TypedCall, which: readonly string[]) => {
      for (const trouble of which) for (const turn of [trouble, 'skip']) await caller.say(turn);
    };
    const textOf = (heard: readonly CallEvent[]): string =>
      heard.flatMap((event) => (event.type === 'say' ? [event.text] : [])).join(' ');
    const refused = "I've opened as many tickets as I can";
    const [first, second]: [CallEvent[], CallEvent[]] = [[], []];
    const callers = [await begin(first), await begin(second)] as const;
    server.pause();
    await complain(callers[0], troubles.slice(0, 3));
    await complain(callers[1], [troubles[3] ?? '', troubles[0] ?? '']);
    for (const heard of [first, second]) expect(textOf(heard).split(refused)).toHaveLength(2);
    expect(textOf(first).split('by message')).toHaveLength(3);
    expect(textOf(second).split('by message')).toHaveLength(2);
    server.resume();
    for (const [at, heard] of [first, second].entries())
      await eventually('what was promised is done', async () =>
        heard.filter(({ type }) => type === 'ticket').length === 2 - at ? true : undefined,
      );
    for (const caller of callers) {
      await caller.hangUp();
      await caller.ended;
    }
    const later: CallEvent[] = [];
    const again = await begin(later);
    await complain(again, [troubles[2] ?? '']);
    expect(textOf(later)).toContain(refused);
    await again.hangUp();
    await again.ended;
    rmSync(ownDir, { recursive: true, force: true });
  });

  test('while it stood still nobody could say that they live, so nobody has been silent', async () => {
    const { db, logger } = context;
    const lease = new Lease({ db, logger, kind: 'worker' });
    await lease.begin();
    const call = await openCall(db, { source: 'web', room: randomUUID(), workerId: lease.id });
    await db
      .update(calls)
      .set({ createdAt: new Date(0) })
      .where(eq(calls.id, call.id));
    const [silentMs, againMs] = [1_500, 0];
    server.pause();
    const asked = Promise.allSettled([
      takeUnserved(db, { silentMs, againMs, togetherMs: 0, atMost: 50 }),
      selectSilentWorkers(db, silentMs),
    ]);
    await passing(2 * silentMs);
    server.resume();
    const refused = { status: 'rejected', reason: { code: 'database_unavailable' } };
    expect(await asked).toMatchObject([refused, refused]);
    await lease.end();
  });

  test('a new call is refused, not left hanging', async () => {
    server.pause();
    const before = Date.now();
    await expect(call()).rejects.toMatchObject({ code: 'database_unavailable', status: 503 });
    expect(Date.now() - before).toBeLessThan(15_000);
    server.resume();
  });
});

describe('the embedded database killed in mid-call', () => {
  const dataDir = temporaryDir();
  let context: Context;

  beforeAll(async () => {
    const config = loadConfig({ DATA_DIR: dataDir });
    await layDatabase(dataDir);
    context = await createContext(config, { logger: createLogger('test', 'silent') });
  });
  afterAll(async () => {
    await context[Symbol.asyncDispose]();
    await endStartedHost(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('the caller is answered in time and gets their ticket, once', slowly, async () => {
    const events: CallEvent[] = [];
    const caller = await beginChat(context, { language: 'ar', emit: (event) => void events.push(event) });
    for (const line of ['سارة علي', '0551234567', 'تخطي', 'الشكاوى', 'نعم']) await caller.say(line);
    await endStartedHost(dataDir, 'SIGKILL');
    const before = Date.now();
    await caller.say('طلبي رقم 48217 متأخر من يوم الاثنين وأريد استرجاع المبلغ');
    expect(Date.now() - before).toBeLessThan(boundMs);
    const ticket = await eventually('the ticket is told', async () =>
      events.flatMap((event) => (event.type === 'ticket' ? [event.number] : [])).at(0),
    );
    await caller.say('لا شكرا');
    await caller.ended;
    const { tickets, lines, call } = await eventually(
      'the call is closed, and all of it recovered',
      async () => {
        // Lines that the end of the call could not wait for stay on disk; every process looks for them.
        await recoverLeft(context);
        const report = await describeCall(context.db, caller.id);
        return report.call.status === 'ended' && journals(dataDir).length === 0 ? report : undefined;
      },
    );
    expect(tickets.map(({ number }) => number)).toEqual([ticket]);
    expect(call.outcome).toBe('ticket');
    expect(lines.filter(({ speaker }) => speaker === 'caller')).toHaveLength(7);
  });
});

function journals(dataDir: string): string[] {
  return readdirSync(journalDir(dataDir));
}

async function callsOf(context: Context, number: string): Promise<{ id: string }[]> {
  const listed = await listCalls(context.db, { limit: 50 });
  const reports = await Promise.all(listed.map(({ id }) => describeCall(context.db, id)));
  return reports.map((report) => report.call).filter(({ callerNumber }) => callerNumber === number);
}
