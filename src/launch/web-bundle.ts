import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.ts';

const sources = ['src/web', 'src/shared', 'vite.config.ts', 'package.json'];
const buildTimeoutMs = 5 * 60_000;

/** Bundles the pages into `dist/web` when their sources are newer than the last bundle. */
export async function bundleWebPage(root: string, say: (line: string) => void): Promise<void> {
  const bundled = path.join(root, 'dist', 'web', 'desk', 'index.html');
  const bundler = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const builtAt = existsSync(bundled) ? statSync(bundled).mtimeMs : 0;
  const changedAt = Math.max(...sources.map((source) => newestChange(path.join(root, source))));
  if (builtAt >= changedAt) return;
  if (builtAt > 0 && !existsSync(bundler)) return; // an image ships the bundle and no bundler
  say('Bundling the pages …');
  // The desk's comes last: the call page's empties the folder.
  for (const mode of [[], ['--mode', 'desk']])
    await run(process.execPath, [bundler, 'build', ...mode], { cwd: root, timeoutMs: buildTimeoutMs });
}

function newestChange(entry: string): number {
  if (!existsSync(entry)) return 0;
  const stat = statSync(entry);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(entry).map((name) => newestChange(path.join(entry, name))));
}
