import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorMessage } from '../../errors.ts';
import { run } from '../../launch/run.ts';
import type { Logger } from '../../logger.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const builder = path.join(import.meta.dirname, 'build.ts');
const buildMs = 120_000;
/** Whatever a bundle is made of: it fits these exactly, or is made anew. */
const ingredients = ['src/**/*.ts', 'src/**/*.json', 'patches/*', 'package-lock.json'];

/** The module that job processes run, and what is loaded before the framework's own entry. */
export interface JobCode {
  agent: string;
  imports: string;
}

/**
 * The bundle for job processes, made now where it is not there. As modules of their own the framework, its libraries and
 * this project are 1 500 files whose sources V8 keeps in memory in every process; as a bundle they are what is used of
 * them. Null where it can neither be found nor made, which is logged: jobs run from the sources then.
 */
export async function readyBundle(logger: Logger): Promise<JobCode | null> {
  const folder = await bundleFolder();
  if (!existsSync(path.join(folder, 'job.js'))) {
    try {
      await run(process.execPath, [builder, folder], { cwd: root, timeoutMs: buildMs });
    } catch (error) {
      logger.warn(
        { code: 'jobs_unbundled', error: errorMessage(error) },
        'job bundle missing: jobs run from their sources, which takes more memory',
      );
      return null;
    }
  }
  return { agent: path.join(folder, 'job.js'), imports: redirection(folder) };
}

/** Where the bundle of just these sources lies, or is to lie. */
export async function bundleFolder(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(ingredients, { cwd: root })) files.push(file);
  const hash = createHash('sha256').update(root); // what lies beside a source is named whole
  for (const file of files.toSorted()) {
    if (file.endsWith('.test.ts') || file.startsWith(path.join('src', 'web'))) continue;
    hash.update(file).update('\0');
    hash.update(await readFile(path.join(root, file))).update('\0');
  }
  return path.join(root, 'dist', 'jobs', hash.digest('hex').slice(0, 16));
}

/** The framework forks its own entry, wherever that lies: a process so preloaded runs the bundled one instead. */
function redirection(folder: string): string {
  const bundled = pathToFileURL(path.join(folder, 'main.js')).href;
  const script = `
    import { registerHooks } from 'node:module';
    registerHooks({
      resolve: (specifier, context, next) =>
        context.parentURL === undefined && specifier.endsWith('/job_proc_lazy_main.js')
          ? { url: ${JSON.stringify(bundled)}, format: 'module', shortCircuit: true }
          : next(specifier, context),
    });`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}
