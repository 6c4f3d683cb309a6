import { appendFile } from 'node:fs/promises';
import type { NotificationTarget } from '../../domain/notify/index.ts';
import { failureCode } from '../failure-code.ts';

/**
 * A file that is told by a line of JSON each, for systems that read files: `{ id, type, timestamp, data }`. It is made
 * where there is none, for its owner alone, and may be moved away at any time. A line is on the disk when it is taken.
 */
export function fileTarget(path: string): NotificationTarget {
  return {
    tell: async ({ id, type, at, data }) => {
      const line = `${JSON.stringify({ id, type, timestamp: at.toISOString(), data })}\n`;
      try {
        await appendFile(path, line, { mode: 0o600, flush: true });
        return null;
      } catch (error) {
        return failureCode(error);
      }
    },
  };
}
