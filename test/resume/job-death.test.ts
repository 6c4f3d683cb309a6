import { eq } from 'drizzle-orm';
import { dispose } from '@livekit/rtc-node';
import { RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { calls } from '../../src/db/schema/index.ts';
import { startCentre, type RunningCentre } from '../helpers/centre.ts';
import { evaluateIn, inspectable } from '../helpers/inspect.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { jobOf, untilGone } from '../helpers/processes.ts';
import { openRows, rowsOf } from '../helpers/rows.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';
import {
  answered,
  askedForPhone,
  expectShownLines,
  untilNotBusy,
  withoutSound,
} from '../helpers/typed-call.ts';

/** More than a job needs, less than one that swallows everything. */
const jobMemoryMB = 700;

/** What a caller hears who was asked for their phone number. */
const cutOff = /sorry.*cut off.*phone/is;

/** On a machine that does other things besides, processes take their time to start. */
const timeout = 120_000;

/** A proxy that whatever knows of proxies goes through, and at which nobody listens. */
const deadProxy = 'http://127.0.0.1:9';
const behindDeadProxy = { HTTP_PROXY: deadProxy, HTTPS_PROXY: deadProxy, NODE_USE_ENV_PROXY: '1' };

describeNeeding(['livekit-server'], 'a call whose job dies', () => {
  let centre: RunningCentre;
  let db: Database;
  beforeAll(async () => {
    const limits = { WORKER_IDLE_PROCESSES: '2', WORKER_JOB_MEMORY_MB: String(jobMemoryMB) };
    centre = await startCentre({
      env: { ...withoutSound, ...inspectable, ...limits, ...behindDeadProxy },
      models: 'none',
      demo: false,
      knowledge: false,
    });
    db = await openRows(centre.env);
  }, 180_000);
  afterAll(async () => {
    await db.close();
    await centre.stop();
    await dispose();
  }, 60_000);

  /** Has something happen to the call's job, and waits until the caller is asked again. */
  async function breakJob(caller: RtcCaller, wanted: RegExp, how: (pid: number) => unknown): Promise<string> {
    const { pid } = await jobOf(centre, caller.callId ?? '');
    const said = await answered(caller, wanted, () => how(pid));
    await untilGone(pid);
    return said;
  }

  async function agentsIn(room: string): Promise<number> {
    const { url, apiKey, apiSecret } = centre.livekit;
    const rooms = new RoomServiceClient(url.replace('ws', 'http'), apiKey, apiSecret);
    const there = await rooms.listParticipants(room);
    return there.filter(({ identity }) => identity.startsWith('agent-')).length;
  }

  it('is answered at first, although a proxy is set through which nothing comes', { timeout }, async () => {
    await using caller = await askedForPhone(centre);
    expect(caller.log.stage).toBe('phone');
  });

  it('goes on where it was, in its language, with one agent in the room', { timeout }, async () => {
    await using caller = await askedForPhone(centre, { language: 'ar' });
    const said = await breakJob(caller, /عذرا.*انقطع.*هاتف/s, (pid) => process.kill(pid, 'SIGKILL'));
    expect(said).not.toMatch(/اسمك|[a-z]{3}/i);
    expect(await agentsIn(caller.roomName)).toBe(1);
    await answered(caller, /بريد/, () => caller.type('0551234567'));
    expect(caller.log.stage).toBe('email');
    await caller.hangUp();
    const rows = await rowsOf(db, { id: caller.callId ?? '' });
    expect(rows.fields).toMatchObject({ phone: '+966551234567' });
    expect(rows.call).toMatchObject({ epoch: 2, crashes: 1, outcome: 'abandoned' });
    expect(rows.interactions).toHaveLength(1);
    expectShownLines(caller, rows);
  });

  it(
    'goes on although the database had it under another job than the one that died',
    { timeout },
    async () => {
      await using caller = await askedForPhone(centre);
      // As after a database that went away while the call passed from one job to the next.
      await db
        .update(calls)
        .set({ epoch: 7, jobId: 'AJ_another' })
        .where(eq(calls.id, caller.callId ?? ''));
      const said = await breakJob(caller, cutOff, (pid) => process.kill(pid, 'SIGKILL'));
      expect(said).toMatch(cutOff);
      await caller.hangUp();
      expect((await rowsOf(db, { id: caller.callId ?? '' })).call).toMatchObject({ epoch: 8 });
    },
  );

  it('is noticed when the job is stuck, whose memory is freed', { timeout }, async () => {
    await using caller = await askedForPhone(centre);
    const said = await breakJob(caller, cutOff, (pid) => process.kill(pid, 'SIGSTOP'));
    expect(said).toMatch(cutOff);
  });

  it('goes on after an error that nobody caught', { timeout }, async () => {
    await using caller = await askedForPhone(centre);
    const fail = 'setTimeout(() => { throw new Error("nobody catches this") }); 0';
    expect(await breakJob(caller, cutOff, (pid) => evaluateIn(centre, pid, fail))).toMatch(cutOff);
  });

  it('goes on after the job held more memory than it may', { timeout }, async () => {
    await using caller = await askedForPhone(centre);
    const hoard = `globalThis.hoard = Buffer.alloc(${jobMemoryMB} * 2 ** 20, 1); 0`;
    expect(await breakJob(caller, cutOff, (pid) => evaluateIn(centre, pid, hoard))).toMatch(cutOff);
  });

  it('has one ticket and one interaction, wherever it broke', { timeout }, async () => {
    await using caller = await askedForPhone(centre);
    await answered(caller, /e-?mail/i, () => caller.type('0551234567'));
    await answered(caller, /help/i, () => caller.type('no email'));
    const matter = 'i want to complain about a delivery that is two weeks late';
    await answered(caller, /right/, () => caller.type(matter));
    await answered(caller, /order number/, () => caller.type('yes'));
    await answered(caller, /like us to do/, () => caller.type('skip'));
    await caller.type('i want it delivered');
    const { number } = await caller.log.next('ticket', 0);
    await breakJob(caller, /cut off.*anything else/is, (pid) => process.kill(pid, 'SIGKILL'));
    await caller.type('no thank you');
    await caller.log.next('end', 0);
    const rows = await rowsOf(db, { id: caller.callId ?? '' });
    expect(rows.tickets.map((ticket) => ticket.number)).toEqual([number]);
    expect(rows.interactions).toMatchObject([{ outcome: 'ticket' }]);
    expectShownLines(caller, rows);
  });

  it('ends with an apology and a human to call back after the third death', { timeout }, async () => {
    await using caller = await askedForPhone(centre);
    await breakJob(caller, cutOff, (pid) => process.kill(pid, 'SIGKILL'));
    await breakJob(caller, cutOff, (pid) => process.kill(pid, 'SIGKILL'));
    const { pid } = await jobOf(centre, caller.callId ?? '');
    process.kill(pid, 'SIGKILL');
    const end = await caller.log.next('end', 0, 60_000);
    expect(end.outcome).toBe('escalated');
    expect(caller.log.said.join(' ')).toMatch(/keeps dropping.*call you back.*Goodbye/is);
    const rows = await rowsOf(db, { id: caller.callId ?? '' });
    expect(rows.escalations).toHaveLength(1);
    expect(rows.interactions).toHaveLength(1);
  });

  it('is offered to its caller who rings again, as what it was about and no more', { timeout }, async () => {
    await using first = await askedForPhone(centre);
    await answered(first, /phone/, () => first.type('my router is broken and blinks red'));
    const { pid } = await jobOf(centre, first.callId ?? '');
    process.kill(pid, 'SIGKILL');
    await first.hangUp();
    await untilNotBusy(centre);
    await using again = await RtcCaller.web(centre, { cookie: first.cookie });
    const offered = await answered(again, /about the same thing/, () => undefined);
    expect(offered).not.toMatch(/Sarah|phone|router/);
    await answered(again, /your name/, () => again.type('yes please'));
    expect(again.log.all('field')).toEqual([{ type: 'field', field: 'service', value: 'support' }]);
    expect(JSON.stringify(again.log.events)).not.toContain('Sarah');
    const old = await rowsOf(db, { id: first.callId ?? '' });
    expect(old.interactions).toHaveLength(1);
  });
});
