import { describe, expect, test } from 'vitest';
import { parsePlacedYaml } from './placed-yaml.ts';

describe('a YAML text of a business', () => {
  test('is read, and every key keeps its line', () => {
    const { value, lineOf } = parsePlacedYaml('a: 1\nb:\n  c: [x, y]\n');
    expect(value).toEqual({ a: 1, b: { c: ['x', 'y'] } });
    expect(lineOf(['b', 'c', 1])).toBe(3);
  });

  test.each([
    ['names nothing that it refers to', 'title: *foo\n', 1, /foo/],
    ['refers to itself without end', aliases(12), 1, /alias/i],
    ['has a key twice', 'a: 1\nb: 2\na: 3\n', 3, /twice/],
    ['nests brackets without end', `x: 1\ny: ${'['.repeat(20_000)}`, 2, /deep/],
    ['nests maps by their indentation without end', nested(2_000), 1, /./],
    ['is longer than any business', `a: ${'x'.repeat(600_000)}`, 1, /characters/],
  ])('that %s is a mistake with its line, never a fall', (_what, source, line, text) => {
    const { value, syntaxErrors } = parsePlacedYaml(source);
    expect(value).toBeUndefined();
    expect(syntaxErrors[0]?.text).toMatch(text);
    expect(syntaxErrors[0]?.line).toBe(line);
  });

  test('of twenty thousand keys is read without comparing each with each', () => {
    const source = Array.from({ length: 20_000 }, (_, n) => `k${n}: ${n}`).join('\n');
    expect(Object.keys(parsePlacedYaml(source).value as object)).toHaveLength(20_000);
  });
});

/** Lists of which each holds the one before nine times. */
function aliases(levels: number): string {
  const line = (n: number) =>
    `l${n}: &l${n} [${Array.from({ length: 9 }, () => (n ? `*l${n - 1}` : 'x')).join(', ')}]`;
  return Array.from({ length: levels }, (_, n) => line(n)).join('\n');
}

function nested(levels: number): string {
  return Array.from({ length: levels }, (_, n) => `${' '.repeat(n)}k:`).join('\n');
}
