import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { connect } from 'node:net';
import path from 'node:path';
import type { DatabaseConfig } from '../../src/db/client.ts';
import { hostPaths } from '../../src/db/embedded/paths.ts';
import { eventually } from './eventually.ts';

const script = path.resolve(import.meta.dirname, '../../src/db/embedded/host.ts');

/** The configuration of an embedded database in a directory, by default a new temporary one. */
export function embeddedConfig(dir = temporaryDir()): DatabaseConfig {
  return { database: { url: undefined, pool: 8, statementMs: 30_000 }, dataDir: dir, logLevel: 'info' };
}

export function temporaryDir(): string {
  return realpathSync(mkdtempSync(path.join(tmpdir(), 'hatif-test-')));
}

/** Starts a host that the test can end, and waits until it answers; one that does not in time is ended. */
export async function startHost(
  dataDir: string,
  options: string[] = [],
  withinMs = 60_000,
): Promise<ChildProcess> {
  const host = spawnHost(dataDir, options);
  const { socket } = hostPaths(dataDir);
  try {
    await eventually(
      'the host answers',
      async () => (await answers(socket)) || host.exitCode !== null || undefined,
      withinMs,
    );
  } catch (error) {
    // Left alone it would hold the terminal of whoever started it.
    await endProcess(host, 'SIGKILL');
    throw error;
  }
  return host;
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}

/** Starts a host that says nothing and may have to wait, or to end. */
export function spawnHost(dataDir: string, options: string[] = []): ChildProcess {
  const args = [script, '--data-dir', dataDir, '--log-level', 'silent', ...options];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The code with which a process ended; null when a signal ended it. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((resolve) => child.once('exit', resolve));
  return child.exitCode;
}

/** Ends a process and waits for its end. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  child.kill(signal);
  await exitCode(child);
}

/** The process ids of the hosts that were started by clients of this directory and became ready, in order. */
export function hostsStarted(dataDir: string): number[] {
  return hostsSaying(dataDir, /"pid":(\d+)[^\n]*ready/g);
}

/** The process ids of the hosts that were started by clients of this directory although another one served it. */
export function hostsInVain(dataDir: string): number[] {
  return hostsSaying(dataDir, /"pid":(\d+)[^\n]*another process serves/g);
}

function hostsSaying(dataDir: string, what: RegExp): number[] {
  const log = readFileSync(path.join(dataDir, 'db.log'), 'utf8');
  return [...log.matchAll(what)].map(([, pid]) => Number(pid));
}

/** Ends the host that clients started, and waits for its end. */
export async function endStartedHost(dataDir: string, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const pid = hostsStarted(dataDir).at(-1);
  if (pid === undefined || !alive(pid)) return;
  process.kill(pid, signal);
  await eventually('the host has ended', async () => (alive(pid) ? undefined : true));
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
