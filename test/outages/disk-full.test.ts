import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeCall } from '../../src/domain/calls/index.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { beginChat } from '../../src/cli/begin-chat.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';
import { skippedMark } from '../helpers/missing.ts';

const dir = temporaryDir();
/** A disk of its own, small enough to be filled. */
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', dir]).status === 0;
const suite = mounted ? describe : describe.skip;
const because = mounted ? '' : ` (${skippedMark}the right to mount a tmpfs)`;

afterAll(() => {
  if (mounted) spawnSync('umount', [dir]);
  rmSync(dir, { recursive: true, force: true });
});

suite(`a disk that is full${because}`, () => {
  const ballast = path.join(dir, 'ballast');
  const logged: { code?: string; msg: string }[] = [];
  let service: HttpService;

  beforeAll(async () => {
    const logger = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
    service = await startHttpService({ overrides: { logger } });
  });
  afterAll(() => service[Symbol.asyncDispose]());

  /** The same centre, whose journals are on the small disk; its database is elsewhere. */
  const onSmallDisk = () => ({ ...service.context, config: { ...service.context.config, dataDir: dir } });
  const fill = () => {
    const { bavail, bsize } = statfsSync(dir);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  };

  test('ends a call politely, says why in the log, and loses nothing that was said', async () => {
    const events: CallEvent[] = [];
    const call = await beginChat(onSmallDisk(), {
      language: 'en',
      emit: (event) => void events.push(event),
    });
    await call.say('Sara Ali');
    fill();
    // What is in the last page of the journal's file may still be written.
    const said = () => events.flatMap((event) => (event.type === 'say' ? [event.text] : []));
    for (let turn = 0; turn < 8 && !said().at(-1)?.includes('Goodbye'); turn += 1)
      await call.say(`I do not want to say ${'that '.repeat(200)}`);
    await call.ended;
    expect(said().at(-1)).toMatch(/can't go on with this call.*Goodbye/);
    expect(events.at(-1)).toMatchObject({ type: 'end', outcome: 'failed' });
    expect(logged).toContainEqual(expect.objectContaining({ code: 'journal_unwritable' }));
    const { call: row, lines } = await describeCall(service.context.db, call.id);
    expect(row).toMatchObject({ status: 'ended', outcome: 'failed' });
    expect(lines.at(-1)?.text).toBe(said().at(-1));
  });

  test('refuses new calls and turns the readiness address red until there is room', async () => {
    rmSync(ballast, { force: true });
    const { createApp } = await import('../../src/http/app.ts');
    const app = await createApp(onSmallDisk(), { webDir: 'none' });
    const call = () => app.inject({ method: 'POST', url: '/api/calls', payload: {} });
    mkdirSync(path.join(dir, 'journal'), { recursive: true });
    fill();
    expect((await call()).json()).toMatchObject({ status: 503, code: 'disk_full' });
    expect((await app.inject('/readyz')).json()).toMatchObject({ detail: 'Not ready: disk.' });
    rmSync(ballast);
    expect((await call()).statusCode).toBe(201);
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    await app.close();
  });
});
