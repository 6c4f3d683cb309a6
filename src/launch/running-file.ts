import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Where a running installation is reached, for the command line and the tests. */
export interface RunningInstallation {
  url: string;
  livekitUrl: string;
  workerMetricsUrl: string;
  pids: Record<string, number>;
}

/** Writes `<dataDir>/running.json`, readable by the owner alone and never half written; returns what removes it. */
export function announceRunning(dataDir: string, installation: RunningInstallation): () => void {
  const file = path.join(dataDir, 'running.json');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(installation, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return () => rmSync(file, { force: true });
}

const livekitSchema = z.object({ livekitUrl: z.string() });

/** Where the LiveKit server of a running installation is; undefined while none runs. */
export function runningLiveKit(dataDir: string): string | undefined {
  try {
    const text = readFileSync(path.join(dataDir, 'running.json'), 'utf8');
    return livekitSchema.parse(JSON.parse(text)).livekitUrl;
  } catch {
    return undefined;
  }
}
