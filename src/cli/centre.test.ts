import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { expect, test, vi } from 'vitest';
import { registerCentre } from './centre.ts';

const shipped = readFileSync(path.resolve(import.meta.dirname, '../../centre.yaml'), 'utf8');

/** Checks a business file with these changes, in a folder with other files of these names. */
async function check(changes: [from: string, to: string][], others: string[] = []): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'centre-'));
  const file = path.join(folder, 'centre.yaml');
  for (const name of others) writeFileSync(path.join(folder, name), '');
  writeFileSync(
    file,
    changes.reduce((source, [from, to]) => source.replace(from, () => to), shipped),
  );
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
  const program = new Command().exitOverride();
  registerCentre(program);
  await program.parseAsync(['centre', 'check', file], { from: 'user' }).finally(() => log.mockRestore());
  return printed.join('\n');
}

test('a business file that can be used is told so, with its openings', async () => {
  const told = await check([]);
  expect(told).toContain('centre.yaml can be used.');
  expect(told).toMatch(/open Thu .*, 08:00 to Thu .*, 22:00/);
});

test('openings that meet at midnight are told as one', async () => {
  const told = await check([
    ["thu: [{ open: '08:00', close: '22:00' }]", "thu: [{ open: '20:00', close: '24:00' }]"],
    ["fri: [{ open: '16:00', close: '22:00' }]", "fri: [{ open: '00:00', close: '02:00' }]"],
  ]);
  expect(told).toMatch(/open Thu .*, 20:00 to Fri .*, 02:00/);
});

test('what may not be meant is named: colliding keywords, vague ones, Arabic commas, files that are not read', async () => {
  const told = await check(
    [
      ['sales, buy, buying,', 'sales, refund, late, buying,'],
      ['مبيعات, شراء,', 'مبيعات، شراء,'],
    ],
    ['centre.yml', 'centre-copy.yaml', 'notes.txt'],
  );
  expect(told).toMatch(/“refund” is a keyword of sales and complaints/);
  expect(told).toMatch(/Alone these words of sales .*late/);
  expect(told).toMatch(/Line \d+: “مبيعات، شراء” holds an Arabic comma/);
  expect(told).toMatch(/centre\.yml lies beside it/);
  expect(told).toMatch(/centre-copy\.yaml lies beside it/);
  expect(told).not.toContain('notes.txt');
});

test.each([
  ["open: '16:00', close: '22:00'", "open: '22:00', close: '02:00'", /line \d+: .*over midnight is two/],
  ['region: SA', 'region: EN', /line \d+: region: .*country/],
])('a mistake is named with its line: %s', async (from, to, mistake) => {
  await expect(check([[from, to]])).rejects.toThrow(mistake);
});
