import { rmSync } from 'node:fs';
import { loadConfig } from '../../src/config/config.ts';
import { createContext, type Context } from '../../src/context.ts';
import { createLogger } from '../../src/logger.ts';
import { endProcess, startHost, temporaryDir } from './embedded-host.ts';
import { layDatabase } from './migrated-database.ts';

/** What calls held by typing need: a context on an embedded database of its own, which goes with it. */
export interface TypingContext extends AsyncDisposable {
  readonly context: Context;
}

/** Opens one with a plain configuration; `env` comes on top, and `overrides` take the place of parts of the context. */
export async function openTypingContext(
  overrides: Parameters<typeof createContext>[1] = {},
  env: Readonly<Record<string, string>> = {},
): Promise<TypingContext> {
  const dir = temporaryDir();
  await layDatabase(dir);
  const host = await startHost(dir);
  const config = loadConfig({ NODE_ENV: 'test', DATA_DIR: dir, EMBEDDINGS: 'none', ...env });
  const context = await createContext(config, { logger: createLogger('test', 'silent'), ...overrides });
  return {
    context,
    async [Symbol.asyncDispose]() {
      await context[Symbol.asyncDispose]();
      await endProcess(host);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
