import { keyTable, type KeyName } from './key-table.ts';

/** The key that does the same as the button it stands in; not where there is no keyboard. */
export function KeyHint({ name }: { name: KeyName }) {
  return (
    <kbd
      aria-hidden="true"
      dir="ltr"
      className="hidden rounded-md border border-current px-1.5 text-xs leading-5 opacity-80 sm:pointer-fine:inline-block"
    >
      {name === 'save' ? keyTable.save.also : keyTable[name].letter}
    </kbd>
  );
}

/** What a button says of its key to those who do not see it. */
export function shortcutOf(name: KeyName): string {
  const { letter } = keyTable[name];
  return `${letter} Alt+${letter}${name === 'save' ? ' Control+Enter' : ''}`;
}
