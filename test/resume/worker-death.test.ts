import { dispose } from '@livekit/rtc-node';
import { RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../src/launch/free-port.ts';
import type { Database } from '../../src/db/client.ts';
import { AgentLine } from '../helpers/agent-line.ts';
import { startCentre, type RunningCentre } from '../helpers/centre.ts';
import { eventually } from '../helpers/eventually.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { childrenOf, isAlive, jobOf, jobsOf, untilGone, workerOf } from '../helpers/processes.ts';
import { openRows, rowsOf } from '../helpers/rows.ts';
import { answered, askedForName, askedForPhone, untilNotBusy, withoutSound } from '../helpers/typed-call.ts';
import { SecondWorker } from '../helpers/worker.ts';

/** On a machine that does other things besides, processes take their time to start. */
const timeout = 150_000;

describeNeeding(['livekit-server'], 'a call whose worker', () => {
  let centre: RunningCentre;
  let db: Database;
  let rooms: RoomServiceClient;
  beforeAll(async () => {
    const env = { ...withoutSound, WORKER_IDLE_PROCESSES: '1', WORKER_DRAIN_SECONDS: '1' };
    centre = await startCentre({ env, models: 'none', demo: false, knowledge: false });
    const { url, apiKey, apiSecret } = centre.livekit;
    rooms = new RoomServiceClient(url.replace('ws', 'http'), apiKey, apiSecret);
    db = await openRows(centre.env);
  }, 180_000);
  /** A worker that died in one test is back before the next. */
  beforeEach(() => untilNotBusy(centre), 90_000);
  afterAll(async () => {
    await db.close();
    await centre.stop();
    await dispose();
  }, 60_000);

  it('dies goes on without a gap, and is watched over all the same', { timeout }, async () => {
    await using caller = await askedForPhone(centre);
    const job = await jobOf(centre, caller.callId ?? '');
    process.kill(await workerOf(centre), 'SIGKILL');
    await answered(caller, /e-?mail/i, () => caller.type('0551234567'));
    expect(isAlive(job.pid)).toBe(true);
    await answered(caller, /cut off.*e-?mail/is, () => process.kill(job.pid, 'SIGKILL'));
  });

  it(
    'dies with all its jobs goes on with another, or is closed where the room is gone',
    { timeout },
    async () => {
      await using staying = await askedForPhone(centre);
      await using gone = await askedForPhone(centre);
      const worker = await workerOf(centre);
      const jobs = childrenOf(worker);
      const said = answered(staying, /cut off.*phone/is, () =>
        [worker, ...jobs].forEach((pid) => process.kill(pid, 'SIGKILL')),
      );
      await rooms.deleteRoom(gone.roomName);
      await said;
      const rows = await rowsOf(db, { id: gone.callId ?? '' });
      expect(rows.call).toMatchObject({ outcome: 'abandoned', language: 'en' });
      expect(rows.interactions).toHaveLength(1);
    },
  );

  it('stands still goes on, and the worker is ended and started again', { timeout }, async () => {
    await using caller = await askedForPhone(centre);
    const worker = await workerOf(centre);
    process.kill(worker, 'SIGSTOP');
    await answered(caller, /e-?mail/i, () => caller.type('0551234567'));
    await untilGone(worker);
    await using next = await askedForPhone(centre);
    await answered(next, /e-?mail/i, () => next.type('0551234567'));
    const said = await answered(caller, /help/i, () => caller.type('no email'));
    expect(said).not.toMatch(/sorry/i);
  });

  it('lost a process that waited for it is answered by another process', { timeout }, async () => {
    const worker = await workerOf(centre);
    const waiting = await eventually('a process that waits', async () => {
      const idle = jobsOf(worker);
      return idle.length > 0 ? idle : undefined;
    });
    for (const pid of waiting) process.kill(pid, 'SIGKILL');
    await using caller = await askedForPhone(centre);
    expect(waiting).not.toContain((await jobOf(centre, caller.callId ?? '')).pid);
  });

  it('loses its line to LiveKit goes on, and the worker comes back by itself', { timeout }, async () => {
    await using line = await AgentLine.open(centre.livekit.url);
    const port = await freePort();
    const env = { AGENT_NAME: 'far' };
    await using worker = await SecondWorker.start(centre, { port, livekitUrl: line.url, env });
    await using caller = await askedForName(centre, 'far');
    line.cut();
    await answered(caller, /Sarah/, () => caller.type('my name is Sarah Ahmed'));
    await eventually('the worker to be back', () => worker.registered());
    await using next = await askedForName(centre, 'far');
    expect(next.log.stage).toBe('name');
  });

  it('is stopped goes on with another worker, which takes the new calls too', { timeout }, async () => {
    const env = { AGENT_NAME: 'rolling', WORKER_DRAIN_SECONDS: '600' };
    await using old = await SecondWorker.start(centre, { port: await freePort(), env });
    await using caller = await askedForName(centre, 'rolling');
    await using young = await SecondWorker.start(centre, { port: await freePort(), env });
    const processes = childrenOf(old.pid);
    old.process.kill('SIGTERM');
    await using next = await askedForName(centre, 'rolling');
    expect(next.log.stage).toBe('name');
    // The call that was on goes on where it is.
    await answered(caller, /Sarah/, () => caller.type('my name is Sarah Ahmed'));
    expect(old.process.exitCode).toBeNull();
    // Whoever cannot wait asks twice: the call is left to the other worker, and nothing of the old one stays.
    const said = await answered(caller, /^Thank you for waiting\..*number/s, () =>
      old.process.kill('SIGTERM'),
    );
    expect(said).not.toMatch(/sorry/i);
    expect(await old.ended()).toBe(0);
    for (const pid of processes) await untilGone(pid);
    // One without calls ends at once, whatever it was told of draining.
    await caller.hangUp();
    await next.hangUp();
    young.process.kill('SIGTERM');
    expect(await young.ended()).toBe(0);
  });

  it('is stopped with the whole centre ends with a word', { timeout }, async () => {
    await using caller = await askedForPhone(centre);
    const worker = await workerOf(centre);
    const processes = [worker, ...childrenOf(worker)];
    const stopped = centre.stop();
    const end = await caller.log.next('end', 0, 60_000);
    expect(end.outcome).toBe('failed');
    expect(caller.log.said.join(' ')).toMatch(/we have to end the call/);
    await stopped;
    for (const pid of processes) expect(isAlive(pid)).toBe(false);
  });
});
