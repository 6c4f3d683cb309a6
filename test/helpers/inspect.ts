import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { WebSocket } from 'ws';
import type { Centre } from './centre.ts';
import { eventually } from './eventually.ts';

/** What the centre's processes need in their environment to be looked into one after the other. */
export const inspectable = { NODE_OPTIONS: '--inspect-port=127.0.0.1:0' };

/**
 * Evaluates an expression inside a running process of the centre, through Node's own inspector, which every Node
 * process opens on SIGUSR1. Resolves when it was taken; what it does to the process is its own affair.
 */
export async function evaluateIn(centre: Centre, pid: number, expression: string): Promise<void> {
  const log = path.join(centre.dataDir, 'centre.log');
  const before = addresses(await readFile(log, 'utf8')).length;
  process.kill(pid, 'SIGUSR1');
  const url = await eventually('the inspector', async () => addresses(await readFile(log, 'utf8'))[before]);
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const taken = new Promise((resolve) => socket.once('message', resolve).once('close', resolve));
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }));
  await taken;
  socket.terminate();
}

function addresses(log: string): string[] {
  return [...log.matchAll(/Debugger listening on (ws:\S+)/g)].map(([, address]) => address ?? '');
}
