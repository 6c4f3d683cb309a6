import path from 'node:path';
import { HatifError, errorMessage } from '../../errors.ts';
import { findExecutable, isExecutable } from '../find-executable.ts';

/** Which LiveKit server this installation uses, with the words that say so. */
export type LiveKitChoice =
  | { kind: 'remote'; url: string; says: string }
  | { kind: 'binary'; file: string; says: string }
  | { kind: 'docker'; says: string };

/** A way to get the server's binary: tries to put it at `file`, throws when it cannot. */
export interface WayToObtain {
  name: string;
  obtain(file: string): Promise<void>;
}

export interface ChooseLiveKitOptions {
  /** `LIVEKIT_URL`. */
  url: string | undefined;
  dataDir: string;
  /** `PATH`. */
  searchPath: string;
  waysToObtain: WayToObtain[];
  dockerAnswers: () => Promise<boolean>;
  /** Tells the operator what is going on. */
  say: (line: string) => void;
}

/**
 * Takes the first of: the configured server, `livekit-server` on `PATH`, the one this installation
 * obtained before, one obtained now (once, kept below `dataDir`), Docker. Throws `livekit_missing`, which
 * spells out what the operator can do, when there is none.
 */
export async function chooseLiveKit(options: ChooseLiveKitOptions): Promise<LiveKitChoice> {
  if (options.url) return { kind: 'remote', url: options.url, says: `${options.url} (LIVEKIT_URL)` };

  const onPath = findExecutable('livekit-server', options.searchPath);
  if (onPath) return { kind: 'binary', file: onPath, says: `${onPath} (found on PATH)` };

  const own = path.join(options.dataDir, 'bin', 'livekit-server');
  if (isExecutable(own)) return { kind: 'binary', file: own, says: `${own} (of this installation)` };

  for (const way of options.waysToObtain) {
    try {
      options.say(`No LiveKit server here yet: getting one by ${way.name} …`);
      await way.obtain(own);
      return { kind: 'binary', file: own, says: `${own} (just obtained by ${way.name})` };
    } catch (error) {
      options.say(`That did not work: ${errorMessage(error)}`);
    }
  }

  if (await options.dockerAnswers()) return { kind: 'docker', says: 'a container (Docker)' };
  throw new HatifError('livekit_missing', threeWays(own));
}

function threeWays(own: string): string {
  return [
    'Hatif needs a LiveKit server and found none. Any one of these three ways will do:',
    '  1. Use one that runs: set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET in .env',
    '  2. Install it: https://docs.livekit.io/home/self-hosting/local/ (on macOS: brew install livekit),',
    `     so that livekit-server is on PATH, or put the binary at ${own}`,
    '  3. Start Docker: then the official image is used',
  ].join('\n');
}
