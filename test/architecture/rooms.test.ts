import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rooms, roomsTable } from '../../rooms.ts';

const root = path.resolve(import.meta.dirname, '../..');
const squeezed = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-');

/** What does not belong, one line a file, by the room that it lies in. */
const strays = [
  ['domain/calls', "export { Call } from '../../conversation/conversation.ts';"],
  ['domain/dialogue', "export { openTicket } from '../tickets/index.ts';"],
  ['domain/routing', "export { openDatabase } from '../../db/client.ts';"],
  ['domain/guardrails', "export { readFileSync } from 'node:fs';"],
  ['domain/guardrails/tools', "export type { Logger } from '../../../logger.ts';"],
  ['conversation', "export { CallSession } from '../voice/session.ts';"],
  ['conversation/effects', "export { voice } from '@livekit/agents';"],
  ['speech', "export { openCall } from '../domain/calls/index.ts';"],
  ['http', "export { CallSession } from '../voice/session.ts';"],
  ['http/routes', "export { eq } from 'drizzle-orm';"],
  ['http/plugins', "export { betterAuth } from 'better-auth';"],
  ['domain/people', "export { createTransport } from 'nodemailer';"],
  ['voice', "export { createApp } from '../http/app.ts';"],
  ['voice/room', "export type { JobSupervisor } from '../../worker/watch/job-supervisor.ts';"],
  ['language', "export { languages } from '../shared/vocabulary.ts';"],
  ['web', "export { parsePhone } from '../language/index.ts';"],
  ['shared', "export { default } from 'fast-check';"],
] as const;

const dir = mkdtempSync(path.join(tmpdir(), 'hatif-rooms-'));
let complaints: { filename: string; code: string }[] = [];

beforeAll(async () => {
  const config = pathToFileURL(path.join(root, 'oxlint.config.ts')).href;
  writeFileSync(path.join(dir, 'oxlint.config.ts'), `export { default } from '${config}';\n`);
  for (const [at, [room, line]] of strays.entries()) {
    mkdirSync(path.join(dir, 'src', room), { recursive: true });
    writeFileSync(path.join(dir, 'src', room, `stray-${at}.ts`), `${line}\n`);
  }
  const oxlint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const linted = promisify(execFile)(process.execPath, [oxlint, '--format', 'json', 'src'], { cwd: dir });
  const { stdout } = await linted.catch((error: { stdout: string }) => error);
  complaints = (JSON.parse(stdout) as { diagnostics: typeof complaints }).diagnostics;
});
afterAll(() => rmSync(dir, { recursive: true }));

test.each(strays.map(([room, line], at) => [room, line, at] as const))(
  'the linter refuses, in %s: %s',
  (_room, _line, at) => {
    const found = complaints.filter(({ filename }) => filename.endsWith(`stray-${at}.ts`));
    expect(found.map(({ code }) => code)).toContain('eslint(no-restricted-imports)');
  },
);

test('the table of rooms in the documentation is the one that the linter goes by', async () => {
  const written = await readFile(path.join(root, 'docs', 'architecture.md'), 'utf8');
  expect(squeezed(written)).toContain(squeezed(roomsTable()));
});

test('no room may import one that stands on it', () => {
  const names = Object.keys(rooms);
  const floor = (name: string): number => names.indexOf(name);
  const upwards = Object.entries(rooms).flatMap(([name, { imports }]) =>
    imports.filter((other) => floor(other) >= floor(name)).map((other) => `${name} → ${other}`),
  );
  expect(upwards).toEqual([]);
});
