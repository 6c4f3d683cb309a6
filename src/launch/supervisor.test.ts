import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Supervisor, type ProcessSpec } from './supervisor.ts';

let folder: string;
let lines: string[];
let supervisor: Supervisor;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hatif-supervisor-'));
  lines = [];
  supervisor = new Supervisor({ output: (name, line) => lines.push(`${name}: ${line}`), backoffMs: 10 });
});
afterEach(async () => {
  await supervisor.stop();
  rmSync(folder, { recursive: true });
});

/** A process that runs `script` and is ready when its file `<name>.pid` holds its process id. */
function processOf(name: string, script: string, changes: Partial<ProcessSpec> = {}): ProcessSpec {
  const file = path.join(folder, `${name}.mjs`);
  const pidFile = JSON.stringify(path.join(folder, `${name}.pid`));
  writeFileSync(
    file,
    `import fs from 'node:fs';\n${script}\nfs.writeFileSync(${pidFile}, String(process.pid));`,
  );
  return {
    name,
    args: [file],
    ready: async () => existsSync(path.join(folder, `${name}.pid`)),
    readyTimeoutMs: 10_000,
    stopTimeoutMs: 500,
    ...changes,
  };
}
const pidOf = (name: string) => Number(readFileSync(path.join(folder, `${name}.pid`), 'utf8'));
const lives = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const waits = 'setInterval(() => {}, 1000);';

test('a process counts as started when it is ready, and its lines are passed on', async () => {
  await supervisor.start(processOf('one', `console.log('hello'); ${waits}`));
  expect(supervisor.pids['one']).toBe(pidOf('one'));
  await vi.waitFor(() => expect(lines).toContain('one: hello'));
});

test('a process that ends before it is ready fails the start with its last words', async () => {
  const broken = processOf('broken', `console.error('port 1 is taken'); process.exit(3);`);
  await expect(supervisor.start(broken)).rejects.toMatchObject({
    code: 'process_not_starting',
    message: expect.stringMatching(/broken process ended \(3\)[\s\S]*port 1 is taken/),
  });
});

test('a process that never gets ready fails the start', async () => {
  const slow = processOf('slow', waits, { ready: async () => false, readyTimeoutMs: 200 });
  await expect(supervisor.start(slow)).rejects.toThrow('was not ready within 0.2 s');
});

test('nothing is started once everything stops', async () => {
  const late = supervisor.start(processOf('late', waits, { ready: async () => false }));
  const [refusal] = await Promise.allSettled([late, supervisor.stop()]);
  expect(refusal).toMatchObject({ status: 'rejected', reason: { code: 'stopping' } });
  await expect(supervisor.start(processOf('later', waits))).rejects.toMatchObject({ code: 'stopping' });
});

test('what dies is started again', async () => {
  await supervisor.start(processOf('mortal', waits));
  const first = pidOf('mortal');
  process.kill(first, 'SIGKILL');
  await vi.waitFor(() => expect(pidOf('mortal')).not.toBe(first), { timeout: 5_000 });
  expect(lines).toContainEqual(expect.stringContaining('mortal: ended unexpectedly'));
});

test('stopping ends everything, the last started first, and kills what will not end', async () => {
  const tells = (name: string) =>
    `process.on('SIGTERM', () => { console.log('bye ${name}'); process.exit(0); });`;
  await supervisor.start(processOf('first', `${tells('first')} ${waits}`));
  await supervisor.start(processOf('stubborn', `process.on('SIGTERM', () => {}); ${waits}`));
  await supervisor.start(processOf('last', `${tells('last')} ${waits}`));
  const pids = ['first', 'stubborn', 'last'].map(pidOf);
  await supervisor.stop();
  expect(pids.map(lives)).toEqual([false, false, false]);
  await vi.waitFor(() =>
    expect(lines.filter((line) => line.includes('bye'))).toEqual(['last: bye last', 'first: bye first']),
  );
});
