import type { DeskTextKey } from '../texts.ts';

/** What keys do, in the order of their list; each by its letter, some by another key too. */
export const keyTable = {
  accept: { letter: 'A', also: 'Enter', told: 'keys.accept' },
  decline: { letter: 'D', told: 'keys.decline' },
  mute: { letter: 'M', told: 'keys.mute' },
  hold: { letter: 'H', told: 'keys.hold' },
  transfer: { letter: 'T', told: 'keys.transfer' },
  exchange: { letter: 'X', told: 'keys.exchange' },
  colleague: { letter: 'C', told: 'keys.colleague' },
  brief: { letter: 'R', told: 'keys.brief' },
  note: { letter: 'N', told: 'keys.note' },
  ticket: { letter: 'O', told: 'keys.ticket' },
  callBack: { letter: 'B', told: 'keys.call_back' },
  useSuggestion: { letter: 'U', told: 'keys.use_suggestion' },
  goodSuggestion: { letter: 'G', told: 'keys.good_suggestion' },
  badSuggestion: { letter: 'W', told: 'keys.bad_suggestion' },
  end: { letter: 'E', told: 'keys.end' },
  available: { letter: 'V', told: 'keys.available' },
  pause: { letter: 'P', told: 'keys.pause' },
  save: { letter: 'S', also: 'Ctrl+Enter', told: 'keys.save' },
} as const satisfies Record<string, { letter: string; also?: string; told: DeskTextKey }>;
export type KeyName = keyof typeof keyTable;

const names = Object.keys(keyTable) as KeyName[];

/** The Arabic question mark stands on the same key. */
const helpKeys = new Set(['?', '؟']);

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey?: boolean;
  /** The key of a Mac that does what Ctrl does elsewhere. */
  readonly metaKey?: boolean;
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
  const { key, altKey, ctrlKey = false, metaKey = false } = pressed;
  const ctrl = ctrlKey || metaKey;
  if (!ctrl && helpKeys.has(key)) return 'help';
  const letter = ctrl ? null : letterOf(pressed);
  const other = altKey ? null : `${ctrl ? 'Ctrl+' : ''}${key}`;
  return (
    names.find((name) => {
      const { letter: own, ...more } = keyTable[name];
      return own === letter || ('also' in more && more.also === other);
    }) ?? null
  );
}
