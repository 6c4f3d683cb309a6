// Bundles what job processes run: node src/worker/bundle/build.ts [FOLDER]. Without one, where workers look for it.
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFolder } from './bundle.ts';
import { roll } from './rolldown.ts';

/** Workers that still run older sources may need their bundle for so long. */
const keptMs = 7 * 24 * 3_600_000;

const framework = path.dirname(fileURLToPath(import.meta.resolve('@livekit/agents')));
const folder = process.argv[2] ?? (await bundleFolder());
await roll(
  {
    main: path.join(framework, 'ipc', 'job_proc_lazy_main.js'),
    job: path.join(import.meta.dirname, '..', '..', 'job.ts'),
  },
  folder,
);
for (const name of await readdir(path.dirname(folder))) {
  const other = path.join(path.dirname(folder), name);
  const { mtimeMs } = await stat(other);
  if (other !== folder && Date.now() - mtimeMs > keptMs) await rm(other, { recursive: true, force: true });
}
