import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChatCaller } from '../helpers/chat-caller.ts';
import { converse } from '../helpers/converse.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { TraceCollector } from '../helpers/trace-collector.ts';

/** A caller whose every word would be found again. */
const words = {
  name: 'Zerbinetta Quackenbush',
  phone: '0559871234',
  email: 'zerbinetta.q@example.com',
  complaint: 'the xylophone router exploded yesterday evening',
};

/** Every word and number of theirs that would be found again. */
const personal = [
  ...Object.values(words).flatMap((text) => text.toLowerCase().split(/[\s@]+/u)),
  '559871235',
  '559871234',
].filter((word) => word.length >= 5);

describe('what a call tells of itself', () => {
  let collector: TraceCollector;
  let env: Record<string, string>;
  let logs: string;
  let callId: string;

  // One call, of which every test looks at something else.
  beforeAll(async () => {
    collector = await TraceCollector.start();
    const directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-told-'));
    env = {
      NODE_ENV: 'test',
      DATA_DIR: directory,
      LOG_LEVEL: 'trace',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    };
    await layDatabase(directory);
    await using caller = new ChatCaller(env, { language: 'en', from: '+966559871235' });
    await converse(caller, {
      name: [{ type: words.name }],
      phone: [{ type: words.phone }],
      email: [{ type: words.email }],
      service: [{ type: 'I have a complaint' }],
      confirm: [{ type: 'yes' }],
      department: [{ type: words.complaint }, { type: 'no thank you, goodbye' }],
    });
    callId = (await caller.log.next('end', 0)).callId;
    await caller.exited();
    logs = caller.errors;
  }, 60_000);
  afterAll(async () => {
    await collector.close();
    await rm(env['DATA_DIR'] ?? '', { recursive: true, force: true, maxRetries: 5 });
  });

  test('is one trace under the id of the call, with a span for each turn and its parts', () => {
    const traceId = callId.replaceAll('-', '');
    expect(new Set(collector.spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
    const roots = collector.spans.filter(({ parentId }) => parentId === '');
    expect(roots).toMatchObject([
      { name: 'call', attributes: { 'hatif.call': callId, 'hatif.source': 'chat' } },
    ]);
    const turns = collector.spans.filter(({ name }) => name === 'turn');
    expect(turns.length).toBeGreaterThanOrEqual(5);
    for (const turn of turns) {
      expect(turn.parentId).toBe(roots[0]?.id);
      const parts = collector.spans.filter(({ parentId }) => parentId === turn.id);
      expect(parts.map(({ name }) => name)).toContain('decision');
      for (const part of parts) {
        expect(part.fromMs).toBeGreaterThanOrEqual(turn.fromMs);
        expect(part.toMs).toBeLessThanOrEqual(turn.toMs);
      }
    }
  });

  test('names the call in its log', () => {
    const lines = logs
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { callId?: string; msg: string });
    expect(lines.filter((line) => line.callId === callId).map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['call began', 'call ended']),
    );
  });

  test('holds nothing of the caller: not their words, name, number or address', () => {
    const told = [logs, ...collector.bodies.map((body) => body.toString('latin1'))].join('\n').toLowerCase();
    expect(personal.length).toBeGreaterThan(8);
    expect(personal.filter((word) => told.includes(word))).toEqual([]);
  });

  test('leaves no file behind that holds anything of the caller, but the database’s own', () => {
    const dataDir = env['DATA_DIR'] ?? '';
    const holding = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
      const file = path.join(dataDir, name);
      if (!statSync(file).isFile()) return false;
      const text = readFileSync(file, 'latin1').toLowerCase();
      return personal.some((word) => text.includes(word));
    });
    const ofDatabase = holding.filter((name) => name.startsWith(`db${path.sep}`));
    expect(ofDatabase).not.toEqual([]);
    expect(holding).toEqual(ofDatabase);
  });
});
