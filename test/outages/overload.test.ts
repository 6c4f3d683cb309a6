import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { migrateDatabase, openDatabase, type Database } from '../../src/db/client.ts';
import { describeCall, listCalls } from '../../src/domain/calls/index.ts';
import { eventsBeginning, readEvents } from '../../src/domain/events/index.ts';
import { createLogger } from '../../src/logger.ts';
import { findLivekit, LivekitServer } from '../e2e/web/livekit-server.ts';
import { endStartedHost, temporaryDir } from '../helpers/embedded-host.ts';
import { eventually } from '../helpers/eventually.ts';
import { missing, skippedMark } from '../helpers/missing.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';
import { startService, type Service } from './service.ts';

const lacking = missing(['livekit-server']);
const suite = lacking.length === 0 ? describe : describe.skip;
const because = lacking.length === 0 ? '' : ` (${skippedMark}${lacking.join(', ')})`;

suite(`more callers than there is time for${because}`, { timeout: 120_000 }, () => {
  const dataDir = temporaryDir();
  let livekit: LivekitServer;
  let service: Service;
  let db: Database;

  beforeAll(async () => {
    livekit = await LivekitServer.start(findLivekit() ?? '');
    const config = loadConfig({ DATA_DIR: dataDir });
    await migrateDatabase(config);
    db = await openDatabase(config, createLogger('test', 'silent'));
    service = await startService(livekit, { DATA_DIR: dataDir, WORKER_MAX_CALLS: '1', LOG_LEVEL: 'debug' });
    await service.ready();
  }, 120_000);
  afterAll(async () => {
    (await import('node:fs')).writeFileSync('/tmp/hatif/outages/worker.log', service.worker.output);
    await service[Symbol.asyncDispose]();
    await db.close();
    await livekit.kill();
    await endStartedHost(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ask = (path: string, body: object) =>
    fetch(new URL(path, service.centre.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const callbacks = async () =>
    (await readEvents(db, eventsBeginning, 1_000)).filter(({ type }) => type === 'escalation_created');

  test('past the ceiling a page is told at once, and a phone is asked whether to be called back', async () => {
    await using served = await RtcCaller.web(service.centre, { language: 'en' });
    await served.log.turn();
    const refused = await ask('/api/calls', {});
    expect([refused.status, await refused.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'centre_busy' }),
    ]);

    await using phone = await RtcCaller.sip(service.centre, { from: '+966551234999' });
    await phone.log.next('say', 0);
    await phone.press('1');
    await phone.log.until('the end of the call', () => phone.log.end ?? undefined);
    expect(phone.log.said.at(-1)).toMatch(/will call you back/);
    expect(await callbacks()).toMatchObject([{ data: { callback: true } }]);

    await served.hangUp();
    await service.ready();
    await using next = await RtcCaller.web(service.centre, { language: 'en' });
    await next.log.turn(15_000).catch((e: unknown) => {
      console.log(service.worker.output);
      throw e;
    });
    expect(next.log.said.join(' ')).toContain('May I have your name?');
  });
  void [describeCall, listCalls, spawn, once, availableParallelism, eventually];
});
