import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { takeUnserved } from '../../../src/db/queries/workers.ts';
import { calls, conversations, workers } from '../../../src/db/schema/index.ts';
import { closeCall } from '../../../src/domain/calls/life/close-call.ts';
import {
  recordCrash,
  createCall,
  describeCall,
  findBrokenCall,
  Lease,
  openCall,
  openJournal,
  takeUpCall,
} from '../../../src/domain/calls/index.ts';
import { newDialogue } from '../../../src/domain/dialogue/index.ts';
import { openTestTicket } from '../../helpers/tickets.ts';
import type { TestDatabase } from '../../helpers/databases.ts';

const limits = { silentMs: 4_000, againMs: 5_000, togetherMs: 60_000, atMost: 50 };
const line = {
  ...({ speaker: 'agent', language: 'en', startedAt: new Date(), heard: null, interrupted: false } as const),
  channel: 'voice',
} as const;

export function resumeSuite(on: TestDatabase): void {
  const at = new Date();
  const journalDir = () => path.join(on.dir, 'resumed');
  const journalOf = (call: { id: string; epoch: number }) =>
    openJournal({
      dir: journalDir(),
      callId: call.id,
      epoch: call.epoch,
      db: on.db,
      logger: on.logger,
      clock: () => new Date(),
    });
  const takeUp = (call: { id: string; epoch: number }) =>
    takeUpCall(
      { db: on.db, logger: on.logger, journalDir: journalDir() },
      { callId: call.id, epoch: call.epoch, workerId: randomUUID(), jobId: randomUUID() },
    );
  const inPhoneStage = { ...newDialogue({ language: 'en' }), stage: 'phone' as const };
  /** A call in a room that a worker took, made so long ago that it should have an agent. */
  async function served(worker: string): Promise<string> {
    const call = await openCall(on.db, { source: 'web', room: randomUUID(), workerId: worker });
    await on.db
      .update(calls)
      .set({ createdAt: new Date(0) })
      .where(eq(calls.id, call.id));
    return call.id;
  }
  async function unserved(): Promise<string[]> {
    return (await takeUnserved(on.db, limits)).map(({ id }) => id);
  }

  test('a call is served while its worker beats, and by nobody once that has been silent', async () => {
    const lease = new Lease({ db: on.db, logger: on.logger, kind: 'worker' });
    await lease.begin();
    const callId = await served(lease.id);
    expect(await unserved()).not.toContain(callId);
    await lease.end();
    expect(await unserved()).toContain(callId);
    // Whoever was told of it has some seconds to find an agent before anybody else is told.
    expect(await unserved()).not.toContain(callId);
  });

  test('of several who look for unserved calls, one gets each', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => served(randomUUID())));
    const taken = (await Promise.all(Array.from({ length: 5 }, unserved))).flat();
    expect(taken.filter((id) => ids.includes(id)).sort()).toEqual(ids.sort());
  });

  test('crashes close to each other are counted, and so is no other job’s', async () => {
    const call = await openCall(on.db, { source: 'web', room: randomUUID(), workerId: randomUUID() });
    const broken = ({ epoch }: { epoch: number }) =>
      recordCrash(on.db, { callId: call.id, epoch, jobId: randomUUID() });
    expect(await broken(call)).toEqual({ epoch: call.epoch, crashes: 1 });
    const second = await openCall(on.db, { callId: call.id, source: 'web', workerId: randomUUID() });
    expect(await broken(call)).toBeNull();
    expect(await broken(second)).toEqual({ epoch: second.epoch, crashes: 2 });
    await on.db.update(calls).set({ brokenAt: sql`now() - interval '10 minutes'` });
    const third = await openCall(on.db, { callId: call.id, source: 'web', workerId: randomUUID() });
    expect(await broken(third)).toEqual({ epoch: third.epoch, crashes: 1 });
  });

  test('a job that took a call and never heard so takes it again, and no other job does', async () => {
    const { id } = await createCall(on.db, { source: 'web', room: randomUUID() });
    const takeBy = (jobId: string) =>
      openCall(on.db, { callId: id, source: 'web', epoch: 0, workerId: randomUUID(), jobId });
    const job = randomUUID();
    const first = await takeBy(job);
    expect(await takeBy(job)).toEqual(first);
    await expect(takeBy(randomUUID())).rejects.toMatchObject({ code: 'call_taken' });
    // It died before anybody knew that the call was its own: the next one goes on after it all the same.
    const died = { callId: id, epoch: 0, jobId: job };
    expect(await recordCrash(on.db, died)).toEqual({ epoch: first.epoch, crashes: 1 });
    await openCall(on.db, { callId: id, source: 'web', epoch: first.epoch, jobId: randomUUID() });
    expect(await recordCrash(on.db, died)).toBeNull();
  });

  test('a call is taken up from the last word on local disk, by one job alone', async () => {
    const call = await openCall(on.db, { source: 'web', room: randomUUID() });
    const journal = journalOf(call);
    journal.checkpoint({ state: newDialogue({}), pending: [] });
    const place = journal.line({ ...line, text: 'What is your name?', endedAt: null });
    journal.spoken(place, { endedAt: new Date(), heard: null });
    journal.stage('phone', { rule: 'name.parsed' });
    journal.checkpoint({ state: inPhoneStage, pending: [] });
    journal.line({ ...line, text: "What's your phone number?", endedAt: null });
    const [first, second] = await Promise.allSettled([takeUp(call), takeUp(call)]);
    const won = first.status === 'fulfilled' ? first : second;
    const lost = first.status === 'fulfilled' ? second : first;
    expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'call_taken' } });
    if (won.status !== 'fulfilled') throw won.reason;
    expect(won.value.checkpoint).toEqual({ state: inPhoneStage, pending: [] });
    expect(won.value.lines.map(({ text }) => text)).toEqual([
      'What is your name?',
      "What's your phone number?",
    ]);
    // The question was shown, but the job died before it had been spoken.
    expect(won.value.heard).toBe(false);
    await journal.close();
  });

  test('a call that nobody serves ends with what was really done, though no state tells of it', async () => {
    const call = await openCall(on.db, { source: 'web', room: randomUUID() });
    const journal = journalOf(call);
    journal.line({ ...line, speaker: 'caller', text: 'my router is broken', endedAt: new Date() });
    journal.checkpoint({ state: inPhoneStage, pending: [] });
    await journal.close();
    await openTestTicket(on.db, { conversationId: call.conversationId, department: 'support' });
    await closeCall(on.db, call.id, { at });
    await closeCall(on.db, call.id, { at });
    const report = await describeCall(on.db, call.id);
    expect(report.call).toMatchObject({ status: 'ended', outcome: 'ticket' });
    expect(report.interaction).toMatchObject({ outcome: 'ticket', followUp: true });
  });

  test('a call that nobody ever answered has failed; it was not its caller who gave up', async () => {
    const call = await openCall(on.db, { source: 'web', room: randomUUID() });
    await closeCall(on.db, call.id, { at });
    expect((await describeCall(on.db, call.id)).call).toMatchObject({ status: 'ended', outcome: 'failed' });
  });

  test('a checkpoint that makes no sense ends the call all the same', async () => {
    const call = await openCall(on.db, { source: 'web', room: randomUUID(), language: 'ar' });
    await on.db
      .update(conversations)
      .set({ checkpoint: { state: 'no such thing' } })
      .where(eq(conversations.id, call.conversationId));
    await closeCall(on.db, call.id, { at });
    expect((await describeCall(on.db, call.id)).call).toMatchObject({ outcome: 'abandoned', language: 'ar' });
  });

  test.each(['browser', 'number'] as const)(
    'a caller is offered what their call that broke off was about, known by their %s, for ten minutes',
    async (by) => {
      const line = by === 'browser' ? 'visitorId' : 'callerNumber';
      const own = by === 'browser' ? randomUUID() : '+966551112233';
      const broken = await openCall(on.db, {
        ...({ source: 'web', room: randomUUID(), [line]: own, workerId: randomUUID() } as const),
      });
      const journal = journalOf(broken);
      const proved = {
        ...inPhoneStage,
        name: { value: 'John Smith', source: 'caller' as const },
        verified: true,
        requests: ['I want to change my number'],
        tickets: ['TKT-1234566'],
      };
      journal.checkpoint({ state: proved, pending: [] });
      await journal.close();
      await recordCrash(on.db, { callId: broken.id, epoch: broken.epoch, jobId: randomUUID() });
      await closeCall(on.db, broken.id, { at });
      const ringAgain = async (from: string) => {
        const { id } = await createCall(on.db, { source: 'web', room: randomUUID(), [line]: from });
        const opened = await openCall(on.db, { callId: id, source: 'web' });
        await on.db.update(calls).set({ status: 'created' }).where(eq(calls.id, id));
        return findBrokenCall(on.db, opened);
      };
      expect(await ringAgain(by === 'browser' ? randomUUID() : '+966551112244')).toBeNull();
      const offer = await ringAgain(own);
      expect(offer).toMatchObject({ callId: broken.id, topic: { requests: ['I want to change my number'] } });
      expect(JSON.stringify(offer)).not.toMatch(/John|TKT|verified/);
      await on.db
        .update(calls)
        .set({ brokenAt: sql`now() - interval '11 minutes'` })
        .where(eq(calls.id, broken.id));
      expect(await ringAgain(own)).toBeNull();
    },
  );

  test('nothing is offered of a call in which nobody had said yet what it was about', async () => {
    const visitorId = randomUUID();
    const broken = await openCall(on.db, {
      ...({ source: 'web', room: randomUUID(), visitorId, workerId: randomUUID() } as const),
    });
    const journal = journalOf(broken);
    journal.checkpoint({ state: inPhoneStage, pending: [] });
    await journal.close();
    await recordCrash(on.db, { callId: broken.id, epoch: broken.epoch, jobId: randomUUID() });
    await closeCall(on.db, broken.id, { at });
    const again = await openCall(on.db, { source: 'web', room: randomUUID(), visitorId });
    expect(await findBrokenCall(on.db, again)).toBeNull();
  });

  test('a process that beats is known by its id and its start', async () => {
    const lease = new Lease({ db: on.db, logger: on.logger, kind: 'job' });
    await lease.begin();
    const [row] = await on.db.select().from(workers).where(eq(workers.id, lease.id));
    expect(row).toMatchObject({ kind: 'job', pid: process.pid, draining: false });
    await lease.drain();
    const [later] = await on.db.select().from(workers).where(eq(workers.id, lease.id));
    expect(later?.draining).toBe(true);
    await lease.end();
    expect(await on.db.select().from(workers).where(eq(workers.id, lease.id))).toEqual([]);
  });
}
