import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const css = readFileSync(path.join(import.meta.dirname, 'theme.css'), 'utf8');
const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) => body);
const schemes = [
  { scheme: 'light', colours: coloursIn(light) },
  { scheme: 'dark', colours: coloursIn(dark) },
];

/** Text colour, and what lies under it from the top down to the gradient. */
const pairs = [
  ['--ink', ['--panel']],
  ['--muted', ['--panel']],
  ['--muted', ['--panel-strong', '--panel']],
  ['--muted', ['--field', '--panel']],
  ['--muted', ['--accent-soft', '--panel']],
  ['--ink', ['--danger-soft', '--panel']],
  ['--accent', ['--accent-soft', '--panel']],
  ['--warn', ['--warn-soft', '--panel']],
  ['--on-accent', ['--accent']],
  ['--on-danger', ['--danger']],
] as const;

describe('contrast', () => {
  it.each(schemes)(
    'of every text on glass is at least 4.5 to 1 wherever the gradient stands, $scheme',
    ({ colours }) => {
      const of = (name: string): Colour => colours.get(name) ?? never(name);
      for (const [text, layers] of pairs) {
        for (const ground of ['--sky', '--glow-1', '--glow-2', '--glow-3']) {
          const under = layers.toReversed().reduce((below, layer) => over(of(layer), below), of(ground));
          const found = contrast(of(text), under);
          expect(found, `${text} on ${layers.join(' on ')} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(contrast([255, 255, 255, 1], of('--bubble'))).toBeGreaterThanOrEqual(4.5);
    },
  );
});

function coloursIn(body: string): Map<string, Colour> {
  const found = new Map<string, Colour>();
  for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+): ([^;]+);/g)) {
    const hex = /^#(\w\w)(\w\w)(\w\w)$/
      .exec(value)
      ?.slice(1)
      .map((part) => Number.parseInt(part, 16));
    const rgb = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(value)?.slice(1).map(Number);
    const [red, green, blue, alpha = 1] = hex ?? rgb ?? [];
    if (red !== undefined && green !== undefined && blue !== undefined)
      found.set(name, [red, green, blue, alpha]);
  }
  return found;
}

function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** The contrast ratio of WCAG 2. */
function contrast(one: Colour, other: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function never(name: string): never {
  throw new Error(`theme.css has no colour ${name}`);
}
