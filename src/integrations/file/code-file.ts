import { appendFile } from 'node:fs/promises';
import type { CodeSender } from '../../domain/customers/index.ts';

/**
 * A file to which one-time codes are written instead of being sent, a line of JSON each. For development alone: whoever
 * reads it can be anybody. It is made for its owner alone.
 */
export function codeFile(path: string): CodeSender {
  return {
    reaches: ['email', 'phone'],
    send: async (letter) => {
      await appendFile(path, `${JSON.stringify(letter)}\n`, { mode: 0o600 });
    },
  };
}
