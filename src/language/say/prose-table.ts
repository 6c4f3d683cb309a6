/** The cells of a line of a table; a stroke that is escaped is part of its cell. */
export function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'));
}

/** A row as a sentence: its first cell names it; of more than two columns each says what it is. */
export function rowProse(headers: readonly string[], cells: readonly string[]): string {
  const [name = '', ...values] = cells;
  const told = values.flatMap((value, at) => {
    const header = headers[at + 1] ?? '';
    if (value === '' || value === '-' || value === '–') return [];
    return values.length === 1 || header === '' ? [value] : [`${header} ${value}`];
  });
  return [name, told.join(', ')].filter((part) => part !== '').join(': ');
}
