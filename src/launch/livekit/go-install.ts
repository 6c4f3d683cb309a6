import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { HatifError } from '../../errors.ts';
import { findExecutable } from '../find-executable.ts';
import { run } from '../run.ts';
import { livekitVersion } from './version.ts';

const module = `github.com/livekit/livekit-server/cmd/server@v${livekitVersion}`;
/** About two minutes on two cores with a cold cache. */
const timeoutMs = 15 * 60_000;
const progressEveryMs = 15_000;

/** Builds the server from the Go module proxy and puts it at `file`. Needs Go 1.25 or newer on `PATH`. */
export async function goInstall(
  file: string,
  searchPath: string,
  say: (line: string) => void,
): Promise<void> {
  const go = findExecutable('go', searchPath);
  if (!go) throw new HatifError('go_missing', 'Go is not installed.');
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(path.join(path.dirname(file), '.building-'));
  const started = Date.now();
  const progress = setInterval(
    () => say(`  building, ${Math.round((Date.now() - started) / 1000)} s so far (about two minutes in all)`),
    progressEveryMs,
  );
  try {
    await run(go, ['install', module], { timeoutMs, env: { GOBIN: draft } });
    await rename(path.join(draft, 'server'), file);
  } finally {
    clearInterval(progress);
    await rm(draft, { recursive: true, force: true });
  }
}
