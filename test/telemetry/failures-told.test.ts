import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notifications } from '../../src/db/schema/index.ts';
import { startNotifications } from '../../src/domain/notify/index.ts';
import { fileTarget } from '../../src/integrations/file/file-target.ts';
import { webhookTarget } from '../../src/integrations/webhook/webhook-target.ts';
import { syncKnowledge } from '../../src/knowledge/index.ts';
import { loggerOptions } from '../../src/logger.ts';
import { ChatCaller } from '../helpers/chat-caller.ts';
import { converse } from '../helpers/converse.ts';
import { eventually } from '../helpers/eventually.ts';
import { FakeEmbeddings } from '../helpers/fake-embeddings.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';
import { KnowledgeFolder } from '../helpers/knowledge-folder.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { QuotingServer } from '../helpers/quoting-server.ts';
import { openTestTicket } from '../helpers/tickets.ts';
import { TraceCollector } from '../helpers/trace-collector.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What a caller says or is called; nothing but the database may hold it. */
const secret = 'zwetschgenbaum';

describe('a provider that fails and quotes what the caller said', () => {
  it.each([
    [400, false],
    [500, false],
    [200, true],
  ])('has it in no log and no trace (status %s, broken %s)', { timeout: 120_000 }, async (status, broken) => {
    await using quoting = await QuotingServer.start(status, { broken });
    const collector = await TraceCollector.start();
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-quoted-'));
    await layDatabase(dataDir);
    const env = {
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'trace',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      LLM: 'compatible',
      LLM_BASE_URL: `${quoting.url}/v1`,
      EMBEDDINGS: 'none',
    };
    await using caller = new ChatCaller(env, { language: 'en', from: '+966559871235' });
    await converse(caller, {
      name: [{ type: 'Sara Ahmed' }],
      phone: [{ type: '0559871234' }],
      email: [{ type: `${secret}@example.com` }],
      service: [{ type: `it is about the ${secret} of my order` }, { type: 'reception' }],
      confirm: [{ type: 'yes' }],
      department: [{ type: `why does my ${secret} not bloom in the shade` }, { type: 'goodbye' }],
    });
    await caller.log.next('end', 0);
    await caller.exited();
    const told = [caller.errors, ...collector.bodies.map((body) => body.toString('latin1'))].join('\n');
    await collector.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    expect(quoting.asked.join('\n')).toContain(secret);
    expect(told).toContain('provider_failover');
    expect(told.toLowerCase()).not.toContain(secret);
  });
});

describe('an embedding server that fails and quotes the question', () => {
  it('has it in no log', async () => {
    const logged: string[] = [];
    const logger = pino(loggerOptions('test', 'trace'), { write: (line: string) => void logged.push(line) });
    const server = await FakeEmbeddings.start();
    using folder = new KnowledgeFolder();
    folder.write('en/company/parking.md', 'Parking', 'There is parking behind the tower.');
    await using service = await startHttpService({
      env: { EMBEDDINGS: 'compatible', EMBEDDINGS_BASE_URL: server.url },
      overrides: { logger },
    });
    const { db, clock, embedders, knowledge } = service.context;
    await syncKnowledge({ db, clock, folder: folder.dir, embedder: embedders.configured });
    server.mood = 'quoting';
    const { mode } = await knowledge.search({ text: `is there parking for my ${secret}` });
    await server.stop();
    expect(mode).toBe('lexical');
    expect(server.asked.map(({ input }) => String(input)).join('\n')).toContain(secret);
    expect(logged.join('')).toContain('question vector');
    expect(logged.join('')).not.toContain(secret);
  });
});

describe('what fails beside a call', () => {
  const logged: string[] = [];
  let service: HttpService;
  beforeAll(async () => {
    const logger = pino(loggerOptions('test', 'trace'), { write: (line: string) => void logged.push(line) });
    service = await startHttpService({ env: { EMBEDDINGS: 'none' }, overrides: { logger } });
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('a system outside that answers with what was said is logged by its status alone', async () => {
    await using quoting = await QuotingServer.start(500);
    const { db } = service.context;
    const targets = [
      webhookTarget({ url: `${quoting.url}/${secret}?token=${secret}`, secret: 'k'.repeat(24) }),
      webhookTarget({ url: `http://${secret}.invalid/`, secret: 'k'.repeat(24) }),
      fileTarget(path.join(service.dataDir, secret, 'no-such-folder', 'told.jsonl')),
    ];
    const sending = startNotifications({ ...service.context, targets });
    await openTestTicket(db, { subject: secret, description: secret, priority: 'urgent' });
    const failed = await eventually('the targets to have failed', async () => {
      const [row] = await db.select().from(notifications);
      return row !== undefined && row.attempts > 0 && quoting.asked.length > 0 ? row : undefined;
    });
    await sending[Symbol.asyncDispose]();
    expect(JSON.stringify(failed)).not.toContain(secret);
    expect(quoting.asked.join('\n')).not.toContain(secret);
    expect(logged.join('')).toContain('notification');
    expect(logged.join('')).not.toContain(secret);
  });

  it('a request that cannot be served is answered, counted and logged without its words', async () => {
    const { db } = service.context;
    await db.execute(
      sql.raw(
        `alter table tickets add constraint no_trees check (description not like '%${secret}%') not valid`,
      ),
    );
    const bodies: string[] = [];
    const form = { name: secret, email: `${secret}@example.com`, subject: secret, message: secret };
    for (const request of [
      { method: 'POST', url: '/api/contact', payload: form },
      { method: 'POST', url: '/api/contact', payload: `{"name": "${secret}` },
      { method: 'POST', url: '/api/contact', payload: { ...form, email: `${secret} at home` } },
      { method: 'POST', url: `/api/contact?name=${secret}`, payload: { [secret]: secret } },
      { method: 'GET', url: `/api/${secret}?phone=${secret}` },
      { method: 'POST', url: '/api/callbacks', payload: { phone: secret } },
      { method: 'POST', url: '/api/calls', payload: { language: secret } },
    ] as const) {
      const headers = 'payload' in request ? { 'content-type': 'application/json' } : {};
      const answer = await service.app.inject({ ...request, headers: { ...headers, 'x-name': secret } });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      bodies.push(answer.body);
    }
    const { body: counted } = await service.app.inject('/metrics');
    for (const text of [...bodies, counted, logged.join('')]) expect(text).not.toContain(secret);
  });

  it('a command whose query the database refuses says which and why, and not with what', async () => {
    const { number } = await openTestTicket(service.context.db, { subject: 's', description: 'd' });
    await service.context.db.execute(
      sql.raw(`alter table ticket_notes add constraint no_trees check (text not like '%${secret}%')`),
    );
    const env = { ...process.env, DATA_DIR: service.dataDir, DATABASE_URL: '', LOG_LEVEL: 'trace' };
    const failed: unknown = await run(
      process.execPath,
      ['src/cli/hatif.ts', 'tickets', 'note', number, `about the ${secret}`],
      { cwd: repository, env },
    ).catch((error: unknown) => error);
    const { stdout, stderr } = failed as { stdout: string; stderr: string };
    expect(stderr).toContain('23514');
    expect(stdout + stderr).not.toContain(secret);
  });
});

describe('an error that nobody caught', () => {
  it.each([
    ['text that is no JSON', `JSON.parse('${secret} {')`],
    ['a promise that was rejected', `await Promise.reject(JSON.parse('${secret} {'))`],
    [
      'a provider’s answer',
      `throw Object.assign(new Error('400 status code'), { error: '${secret}', request: '${secret}' })`,
    ],
  ])('ends a process without a word of anybody: %s', async (_what, code) => {
    const logger = path.join(repository, 'src/logger.ts');
    const script = `
      import { createLogger, logUncaught } from '${logger}';
      logUncaught(createLogger('test', 'info'));
      ${code};`;
    const failed: unknown = await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: repository,
    }).catch((error: unknown) => error);
    const { stdout, stderr, code: exit } = failed as { stdout: string; stderr: string; code: number };
    expect(exit).toBe(1);
    expect(stdout).toContain('process failed');
    expect(stdout + stderr).not.toContain(secret);
  });
});
