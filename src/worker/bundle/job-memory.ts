import path from 'node:path';
import { InferenceRunner } from '@livekit/agents';

/**
 * Megabytes of each half of the young generation. V8 would take 16 and more a half on a large machine, and never give
 * them back: 60 to 80 MB a call. Below 2 the collector runs noticeably more often.
 */
const semiSpaceMB = 4;

/** The name under which the framework registers its end-of-turn model (`inference/eot/runner`). */
const endOfTurnModel = 'lk_eot_audio';

/**
 * Has the job processes that this process forks from now on need less memory and start sooner; `imports` is loaded by
 * them before all else. What Node has compiled, and stripped of types, it keeps in the data directory: the next job
 * neither does it again nor loads what does it.
 */
export function reduceJobMemory({ dataDir }: { dataDir: string }, imports: string | null): void {
  process.execArgv.push(`--max-semi-space-size=${semiSpaceMB}`, '--optimize-for-size');
  if (imports !== null) process.execArgv.push('--import', imports);
  // Every thread of the media engine would get an arena of its own from the C library: some 20 MB, mostly empty.
  process.env['MALLOC_ARENA_MAX'] ??= '2';
  // The framework watches its own event loop with a thread, an engine in it, and 50 looks a second; `load/` does too.
  process.env['LIVEKIT_AGENTS_LOOP_BLOCK_WARN_MS'] ??= '0';
  process.env['NODE_COMPILE_CACHE'] ??= path.join(dataDir, 'compile-cache');
}

/**
 * Leaves out the process in which the framework holds its end-of-turn model, over 300 MB: turns end by voice activity
 * here. A name that is taken, and not counted among the registered, is neither registered nor started.
 */
export function leaveOutEndOfTurnModel(): void {
  Object.defineProperty(InferenceRunner.registeredRunners, endOfTurnModel, {
    value: 'left out',
    enumerable: false,
  });
}
