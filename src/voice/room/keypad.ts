import type { Ask } from '../../domain/dialogue/index.ts';

/** How long after the last key a number is taken as whole. */
const PAUSE_MS = 3000;

/** How long a zero that begins a number is waited for more: alone it calls a human. */
const LONE_ZERO_MS = 5000;

/** What is asked that no single key answers: keys there may make a number. */
const ofSeveralKeys: ReadonlySet<Ask> = new Set(['name', 'phone', 'email', 'ticket', 'order', 'describe']);

/**
 * Gathers keys: one key answers a choice at once; a number ends with `#` or a pause, and `*` clears it. Where there is no number
 * `*` and `#` are keys of their own.
 */
export class Keypad {
  #keys = '';
  #timer: NodeJS.Timeout | null = null;
  readonly #onKeys: (keys: string) => void;

  constructor(onKeys: (keys: string) => void) {
    this.#onKeys = onKeys;
  }

  press(key: string, ask: Ask | null): void {
    if (!/^[0-9*#]$/.test(key)) return;
    if (key === '*' || key === '#') {
      if (this.#keys === '') this.#onKeys(key);
      else if (key === '*') this.clear();
      else this.#send();
      return;
    }
    this.#keys += key;
    if (ask === null || !ofSeveralKeys.has(ask)) {
      this.#send();
      return;
    }
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), this.#keys === '0' ? LONE_ZERO_MS : PAUSE_MS);
  }

  clear(): void {
    this.#keys = '';
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #send(): void {
    const keys = this.#keys;
    this.clear();
    if (keys) this.#onKeys(keys);
  }
}
