import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { meaningOf, type KeyName } from './key-table.ts';

type Work = () => void;

interface Keys {
  readonly set: (name: KeyName, work: Work) => () => void;
  readonly helpShown: boolean;
  readonly showHelp: (shown: boolean) => void;
  /** Letters alone do something; with Alt they always do. */
  readonly single: boolean;
  readonly setSingle: (single: boolean) => void;
}

const KeysContext = createContext<Keys | null>(null);

const storageKey = 'hatif.desk.single_keys';

/** The desk's keys: what is shown says what they do now. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const works = useRef(new Map<KeyName, Work>());
  const [helpShown, showHelp] = useState(false);
  const [single, setSingle] = useState(() => remembered() !== 'off');

  const set = useCallback((name: KeyName, work: Work) => {
    works.current.set(name, work);
    return () => {
      if (works.current.get(name) === work) works.current.delete(name);
    };
  }, []);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, repeat, defaultPrevented, target } = event;
      if (repeat || defaultPrevented || event.isComposing) return;
      const alone = !altKey && !ctrlKey && !metaKey;
      if (alone && (!single || isTyping(target))) return;
      // What is asked over the page comes first, with keys of its own.
      if (document.querySelector('dialog:modal')) return;
      const meaning = meaningOf(event);
      if (meaning === null || (alone && event.key === 'Enter' && isPressable(target))) return;
      const work =
        meaning === 'help'
          ? () => showHelp(true)
          : (meaning === 'save' && sendOf(target)) || works.current.get(meaning);
      if (!work) return;
      event.preventDefault();
      work();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [single]);

  const keys = useMemo<Keys>(
    () => ({
      set,
      helpShown,
      showHelp,
      single,
      setSingle: (next) => {
        remember(next ? 'on' : 'off');
        setSingle(next);
      },
    }),
    [set, helpShown, single],
  );
  return <KeysContext value={keys}>{children}</KeysContext>;
}

export function useKeys(): Keys {
  const keys = use(KeysContext);
  if (!keys) throw new Error('useKeys needs a KeysProvider above it');
  return keys;
}

/** Has a key do this for as long as it is shown; null: it does nothing. */
export function useKey(name: KeyName, work: Work | null): void {
  const { set } = useKeys();
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  const active = work !== null;
  useEffect(() => (active ? set(name, () => latest.current?.()) : undefined), [name, active, set]);
}

/** Sends the form that somebody writes in; null where they write in none. */
function sendOf(target: EventTarget | null): Work | null {
  const form = target instanceof HTMLElement ? target.closest('form') : null;
  return form && (() => form.requestSubmit());
}

/** Whoever writes means the letter. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}

/** Enter presses what has the focus. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary, [role=button]') !== null;
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(storageKey, value);
  } catch {
    // Storage is refused in some private windows; the choice then lasts as long as the page.
  }
}
