import { expect, test } from 'vitest';
import { unclean } from '../../test/helpers/dirty-texts.ts';
import { Terminal } from './terminal.ts';

test.each([
  ['a line', 'Ali\u001B[2J \u202Emoc.lapyap'],
  ['a log record', JSON.stringify({ level: 40, msg: 'told', error: '\u001B]0;mine\u0007 \u202Emoc.lapyap' })],
])('%s of a process that holds what somebody sent gives the terminal no orders', (_what, text) => {
  let written = '';
  new Terminal((part) => void (written += part)).line('server', text);
  expect(written).toContain('moc.lapyap');
  // Ours are the colours alone.
  // oxlint-disable-next-line no-control-regex -- an escape sequence is what is looked for
  expect(written.replaceAll(/\u001B\[\d+m/g, '')).not.toMatch(unclean);
});
