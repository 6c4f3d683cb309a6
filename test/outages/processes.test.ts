import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { migrateDatabase, openDatabase, type Database } from '../../src/db/client.ts';
import { describeCall } from '../../src/domain/calls/index.ts';
import { eventsBeginning, readEvents } from '../../src/domain/events/index.ts';
import { createLogger } from '../../src/logger.ts';
import { findLivekit, LivekitServer } from '../e2e/web/livekit-server.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import { eventually } from '../helpers/eventually.ts';
import { missing, skippedMark } from '../helpers/missing.ts';
import { startOwnPostgres, type OwnPostgres } from '../helpers/postgres.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';
import { startService, type Service } from './service.ts';

const lacking = missing(['livekit-server', 'postgresql']);
const suite = lacking.length === 0 ? describe : describe.skip;
const because = lacking.length === 0 ? '' : ` (${skippedMark}${lacking.join(', ')})`;

suite(`server and worker while a part of the centre is away${because}`, { timeout: 120_000 }, () => {
  const dataDir = temporaryDir();
  let livekit: LivekitServer;
  let postgres: OwnPostgres;
  let service: Service;
  let db: Database;

  // Both are started without a database: they have to come up all the same.
  beforeAll(async () => {
    livekit = await LivekitServer.start(findLivekit() ?? '');
    postgres = await startOwnPostgres();
    const url = await postgres.createDatabase();
    const config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL: url });
    await migrateDatabase(config);
    db = await openDatabase(config, createLogger('test', 'silent'));
    await postgres.kill();
    service = await startService(livekit, { DATA_DIR: dataDir, DATABASE_URL: url, WORKER_MAX_CALLS: '1' });
  }, 120_000);
  afterAll(async () => {
    await service[Symbol.asyncDispose]();
    await db.close();
    await livekit.kill();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const readiness = async (): Promise<unknown> =>
    (await fetch(new URL('/readyz', service.centre.url)).catch(() => null))?.json().catch(() => null);
  const ask = async (address: string, body: object) => {
    const before = Date.now();
    const answer = await fetch(new URL(address, service.centre.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json(), ms: Date.now() - before };
  };
  const webCall = () => RtcCaller.web(service.centre, { language: 'en' });

  test('without a database the worker waits for callers, and each is told so', async () => {
    await eventually(
      'only the database is missing',
      async () => {
        const answer = (await readiness()) as { detail?: string } | null | undefined;
        return answer?.detail === 'Not ready: database.' || undefined;
      },
      60_000,
    );
    const refused = await ask('/api/calls', {});
    expect(refused).toMatchObject({ status: 503, body: { code: 'database_unavailable' } });
    expect(refused.ms).toBeLessThan(3_000);

    await using phone = await RtcCaller.sip(service.centre, { from: '+966551234999' });
    await phone.log.until('the end of the call', () => phone.log.end ?? undefined);
    expect(phone.log.said).toEqual([
      expect.stringContaining('اتصل بنا مرة أخرى'),
      expect.stringContaining('Please call us again'),
    ]);
  });

  test('when the database is back everything finds it by itself', async () => {
    await postgres.restart();
    await service.ready();
    await using caller = await webCall();
    await caller.log.turn();
    expect(caller.log.said.join(' ')).toContain('May I have your name?');
  });

  test('past the ceiling a page is told at once, and a phone is asked whether to be called back', async () => {
    await service.ready();
    await using served = await webCall();
    await served.log.turn();
    const refused = await ask('/api/calls', {});
    expect(refused).toMatchObject({ status: 503, body: { code: 'centre_busy' } });

    await using phone = await RtcCaller.sip(service.centre, { from: '+966551234999' });
    await phone.log.next('say', 0);
    await phone.press('1');
    await phone.log.until('the end of the call', () => phone.log.end ?? undefined);
    expect(phone.log.said.at(-1)).toMatch(/we'll call you back/);
    const events = await readEvents(db, eventsBeginning, 1_000);
    expect(events.filter(({ type }) => type === 'escalation_created')).toMatchObject([
      { data: { callback: true } },
    ]);
  });

  test('of two pages that call at once for one place, the one that is told of it is left in peace', async () => {
    await service.ready();
    const callers = await Promise.all([webCall(), webCall()]);
    await using _one = callers[0];
    await using _two = callers[1];
    const isBusy = ({ log }: RtcCaller): boolean => log.said.join(' ').includes('All our lines are busy');
    for (const { log } of callers) await log.next('say', 0);
    const busy = callers.find(isBusy);
    if (!busy) throw new Error('both were served');
    await busy.log.until('the end of the call', () => busy.log.end ?? undefined);
    expect(busy.log.said.at(-1)).toContain('call us again');
    const call = await eventually('the call is closed', async () => {
      const report = await describeCall(db, busy.callId ?? '');
      return report.call.status === 'ended' ? report.call : undefined;
    });
    expect(call).toMatchObject({ outcome: 'failed', epoch: 0, crashes: 0 });
  });

  test('when LiveKit dies in mid-call, worker and server find it again and the call is not left open', async () => {
    await service.ready();
    await using caller = await webCall();
    await caller.log.turn();
    const callId = caller.callId ?? '';
    await livekit.kill();
    await eventually('not ready', async () => ((await readiness()) as { code?: string })?.code);
    expect((await ask('/api/calls', {})).status).toBe(503);
    await livekit.resume();
    await caller.hangUp();
    await eventually(
      'the call is closed',
      async () => {
        const { call } = await describeCall(db, callId);
        return call.status === 'ended' ? call : undefined;
      },
      90_000,
    );
    expect((await describeCall(db, callId)).call.outcome).toBe('abandoned');
    await service.ready();
    await using next = await webCall();
    await next.log.turn();
  });

  test('a worker that does not keep up takes no more calls, and takes them again when it does', async () => {
    await service.ready();
    const health = async () => {
      const answer = await fetch(service.workerUrl, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
      return (await answer?.json().catch(() => null)) as { code?: string; status?: string } | null;
    };
    {
      // What a machine does to it that has not enough processors: it stands still again and again.
      await using _starving = service.worker.starve({ standsMs: 300, runsMs: 60 });
      await eventually(
        'it says that it is busy',
        async () => (await health())?.code === 'centre_busy' || undefined,
        40_000,
      );
    }
    await service.ready();
    expect(await health()).toMatchObject({ status: 'ready' });
  });
});
