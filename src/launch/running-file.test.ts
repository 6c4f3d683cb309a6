import { mkdtempSync, readFileSync, readdirSync, rmSync, watch } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { announceRunning } from './running-file.ts';

it('the file that says where an installation is reached comes and goes whole', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'hatif-running-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const seen: string[] = [];
  const gone = Promise.withResolvers<void>();
  const watcher = watch(dataDir, (event, name) => {
    if (name !== 'running.json') return;
    seen.push(event);
    if (seen.filter((one) => one === 'rename').length === 2) gone.resolve();
  });
  const remove = announceRunning(dataDir, {
    url: 'http://127.0.0.1:8080',
    livekitUrl: 'ws://127.0.0.1:7880',
    workerMetricsUrl: 'http://127.0.0.1:9090',
    pids: { main: 1 },
  });
  const written: unknown = JSON.parse(readFileSync(path.join(dataDir, 'running.json'), 'utf8'));
  remove();
  await gone.promise;
  watcher.close();
  expect(written).toMatchObject({ pids: { main: 1 } });
  // Appeared and disappeared; a `change` would be somebody writing where others already read.
  expect(seen).toEqual(['rename', 'rename']);
  expect(readdirSync(dataDir)).toEqual([]);
});
