import { Command } from 'commander';
import { expect, test, vi } from 'vitest';
import { registerRules } from './rules.ts';

/** Runs a command and returns what it printed. */
async function hatif(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  registerRules(program);
  for (const command of program.commands.flatMap(({ commands }) => commands)) command.exitOverride();
  await program.parseAsync(args, { from: 'user' }).finally(() => log.mockRestore());
  return printed.join('\n');
}

test('a sentence is explained: the hours, each rule with its words, what does not count, and the decisions', async () => {
  const said = 'I want to cancel my contract, how much is it';
  const given = ['--tier', 'premium', '--at', '2026-11-25T23:30+03:00'];
  const explained = await hatif('rules', 'explain', said, ...given);
  expect(explained).toContain('Wednesday, 25 November 2026 at 23:30 in Asia/Riyadh: closed');
  expect(explained).toContain('opens Thursday, 26 November 2026 at 08:00');
  expect(explained).toMatch(/✓ leaving +department: complaints, on “cancel my contract”/);
  expect(explained).toMatch(/· purposes\.taken_back +department: complaints, .*\(decided by another\)/);
  expect(explained).toMatch(/^priority +high$/m);
  expect(explained).toContain('no: message, ticket and call back');
});

test('a misspelling is shown with the keyword it was taken for, and decides nothing by itself', async () => {
  const explained = await hatif('rules', 'explain', 'priceng');
  expect(explained).toMatch(/· departments\.sales .*“priceng ≈ pricing”.*\(not sure: it is asked\)/);
  expect(explained).toMatch(/^department +–$/m);
});

test('circumstances are explained without words, and as JSON for programs', async () => {
  const given = ['--angry', '2', '--department', 'support', '--at', '2026-11-25T12:00:00Z', '--json'];
  const explained: unknown = JSON.parse(await hatif('rules', 'explain', ...given));
  expect(explained).toMatchObject({
    facts: { text: null, angryTurns: 2, department: 'support' },
    decision: { escalate: 'angry', open: true, callback: false },
  });
});

test.each([
  ['--tier', 'gold', 'expected one of standard, premium'],
  ['--angry', '-1', 'expected a number from 0 to 1000'],
  ['--at', 'soon', 'expected a moment such as'],
])('%s %s is refused, and what was expected is said', async (option, value, expected) => {
  await expect(hatif('rules', 'explain', 'x', `${option}=${value}`)).rejects.toThrow(expected);
});
