import type { DeskTextKey } from '../texts.ts';

/** What keys do, in the order of their list; each by its letter, some by another key too. */
export const keyTable = {
  accept: { letter: 'A', also: 'Enter', told: 'keys.accept' },
  decline: { letter: 'D', told: 'keys.decline' },
  mute: { letter: 'M', told: 'keys.mute' },
  hold: { letter: 'H', told: 'keys.hold' },
  transfer: { letter: 'T', told: 'keys.transfer' },
  colleague: { letter: 'C', told: 'keys.colleague' },
  end: { letter: 'E', told: 'keys.end' },
  available: { letter: 'V', told: 'keys.available' },
  pause: { letter: 'P', told: 'keys.pause' },
} as const satisfies Record<string, { letter: string; also?: string; told: DeskTextKey }>;
export type KeyName = keyof typeof keyTable;

const names = Object.keys(keyTable) as KeyName[];

/** The Arabic question mark stands on the same key. */
const helpKeys = new Set(['?', '؟']);

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
}

/**
 * Which letter a key means: the one it writes, and where it writes another script, or is pressed with Alt, the one that
 * stands in its place on a Latin keyboard. Null for no letter.
 */
function letterOf({ key, code, altKey }: Pressed): string | null {
  const written = key.toUpperCase();
  if (!altKey && /^[A-Z]$/u.test(written)) return written;
  return /^Key([A-Z])$/u.exec(code)?.[1] ?? null;
}

/** What a key that was pressed is to do; null: nothing of the desk's. */
export function meaningOf(pressed: Pressed): KeyName | 'help' | null {
  if (helpKeys.has(pressed.key)) return 'help';
  const letter = letterOf(pressed);
  return (
    names.find((name) => {
      const { letter: own, ...more } = keyTable[name];
      return own === letter || ('also' in more && !pressed.altKey && more.also === pressed.key);
    }) ?? null
  );
}
