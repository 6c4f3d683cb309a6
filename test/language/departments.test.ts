import { describe, expect, test } from 'vitest';
import { tallyOf } from './departments.ts';

describe('strangers are brought to the right department by their words, or asked', () => {
  test('of those whose words were looked at nearly all, and few wrongly', () => {
    const { rows, right, wrong } = tallyOf('mended', 'words');
    expect(
      { right: right / rows >= 0.88, wrong: wrong / rows <= 0.04 },
      JSON.stringify({ rows, right, wrong }),
    ).toEqual({
      right: true,
      wrong: true,
    });
  });

  test('of those whose words nobody looked at twice as many as by lists of words, and no more wrongly', () => {
    const [words, lists] = [tallyOf('held out', 'words'), tallyOf('held out', 'lists')];
    expect(words.right / words.rows).toBeGreaterThan(0.58);
    expect(words.wrong / words.rows).toBeLessThan(0.08);
    expect(words.right).toBeGreaterThan(lists.right * 1.5);
  });
});
