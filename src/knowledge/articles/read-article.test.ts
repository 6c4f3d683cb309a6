import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unclean } from '../../../test/helpers/dirty-texts.ts';
import { readArticle } from './read-article.ts';

/** The article that a body makes, with front matter of its own. */
function article(body: string, front: Record<string, string> = {}) {
  const values = { title: 'Delivery fees', category: 'delivery', updated: '2026-11-01', ...front };
  const block = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
  return readArticle('en/delivery/fees.md', ['---', ...block, '---', '', body].join('\n'));
}

/** Everything of an article that may be said, shown or searched. */
function told(body: string, front: Record<string, string> = {}): string {
  const read = article(body, front);
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  const sections = read.sections.flatMap(({ heading, text, spoken }) => [heading, text, spoken]);
  return [read.title, read.product, ...sections].join('\n');
}

describe('an article', () => {
  it.each([
    ['within a line', 'It costs <!-- NOTE: ask Huda --> ten riyals.'],
    ['over lines', 'It costs ten riyals.\n\n<!-- NOTE\n\nask Huda\n-->\n\nAnd more.'],
    ['as a heading', 'It costs ten riyals.\n<!--\n## NOTE ask Huda\n-->'],
    ['before what the voice says', '## Express\n\n<!-- NOTE -->\nspoken: Ten riyals.\n\nSAR 10.'],
    ['in what the voice says', '## Express\n\nspoken: Ten <!-- NOTE --> riyals.\n\nSAR 10.'],
    ['in a heading', '## Express <!-- NOTE -->\n\nTen riyals.'],
    ['around a fence', '<!-- NOTE\n```\nask Huda\n```\n-->\nTen riyals.'],
    ['behind code', 'Say `code`, then ```\n<!-- NOTE -->\nTen riyals.'],
    ['behind a fence', '```\ncode\n```\n<!-- NOTE -->\nTen riyals.'],
    ['between steps', '1. Unplug it.\n   <!-- NOTE -->\n2. Plug it in.'],
  ])('keeps the notes of its author to itself: %s', (_, body) => {
    expect(told(body)).not.toMatch(/NOTE|Huda|--|spoken:/);
  });

  it('keeps notes in its front matter to itself', () => {
    const front = {
      title: 'Fees <!-- NOTE -->',
      product: 'fiber <!-- NOTE -->',
      spoken: '"Ten <!-- NOTE --> riyals."',
    };
    expect(told('SAR 10.', front)).not.toMatch(/NOTE|--/);
  });

  it('reads steps with a note between them as one list', () => {
    expect(told('1. Unplug it.\n<!-- why? -->\n2. Plug it in.')).toContain('1. Unplug it.\n2. Plug it in.');
  });

  it.each([
    ['in a fence', '```html\n<!-- shown -->\n```'],
    ['in a longer fence', '~~~~\n~~~\n<!-- shown -->\n~~~~'],
    ['in code within a line', 'Write ``<!-- ` shown -->`` there.'],
    ['escaped', 'Write \\<!-- shown --> there.'],
  ])('tells what looks like a note and is none: %s', (_, body) => {
    expect(told(body)).toContain('shown');
  });

  it('that is a remedy has steps, each with what it shows', () => {
    const steps = "[{ do: 'Unplug it.', shows: 'Is it off?', tried: [unplugged] }]";
    expect(article('About it.', { kind: 'remedy', steps })).toMatchObject({
      remedy: [{ do: 'Unplug it.', shows: 'Is it off?', tried: ['unplugged'] }],
    });
    expect(article('About it.')).toMatchObject({ remedy: null });
  });

  it.each([
    ['without steps', { kind: 'remedy' }, 5, /needs steps/],
    ['with none in its list', { kind: 'remedy', steps: '[]' }, 6, /a step at least/],
    ['with one that shows nothing', { kind: 'remedy', steps: '[{ do: Unplug it. }]' }, 6, /shows/],
    ['of no such kind', { kind: 'setup' }, 5, /expected remedy/],
    ['unsaid', { steps: '[{ do: A., shows: B? }]' }, 5, /kind: remedy/],
  ] as const)('is no remedy %s', (_, front, line, message) => {
    expect(article('About it.', front)).toMatchObject([{ line, message: expect.stringMatching(message) }]);
  });

  it('with nothing but notes has no text', () => {
    expect(article('<!-- later -->')).toMatchObject([{ message: 'expected some text below it' }]);
  });

  it('names the line of a note that does not end', () => {
    expect(article('Ten riyals.\n\n<!-- NOTE')).toEqual([
      { file: 'en/delivery/fees.md', line: 9, message: expect.stringContaining('-->') },
    ]);
  });

  it('tells all that is no note, and nothing that is one', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const inside = fc.stringMatching(/^[A-Z#`~\n \-!<]{0,12}$/).filter((text) => !text.includes('--'));
    const note = fc
      .constantFrom('<!-- ', '<!--\n')
      .chain((begin) => inside.map((text) => `${begin}${text} -->`));
    const code = word.map((text) => `\`${text} <!-- ${text} -->\``);
    const fence = word.map((text) => `\n\n\`\`\`\n${text} <!-- ${text} -->\n\`\`\`\n\n`);
    const piece = fc.oneof(
      word.map((text) => ({ text, kept: true })),
      note.map((text) => ({ text, kept: false })),
      fc.oneof(code, fence).map((text) => ({ text, kept: true })),
    );
    const glue = fc.constantFrom(' ', '\n', '\n\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, glue), { minLength: 1 }), (pieces) => {
        const body = ['begin', ...pieces.map(([{ text }, between]) => between + text)].join('');
        const kept = ['begin', ...pieces.flatMap(([{ text, kept: stays }]) => (stays ? [text] : []))].join(
          ' ',
        );
        const letters = (text: string): string => text.replaceAll(/\s+/g, '');
        const read = article(body);
        const sections = Array.isArray(read) ? [] : read.sections;
        expect(letters(sections.map(({ text }) => text).join(''))).toBe(letters(kept));
      }),
    );
  });
});

it('lets no characters that nobody types reach the database or a caller', () => {
  const read = article('Bring\u001B[31m the \u2066receipt.', { title: '"Returns\u202E and\0 refunds"' });
  expect(read).toMatchObject({ title: 'Returns and refunds' });
  expect(Object.values(read).join('\n')).not.toMatch(unclean);
  expect(JSON.stringify(read)).toContain('Bring the receipt.');
});

it('an article may be told among others of its kind, where it is sold', () => {
  const offered = "{ as: [package], price: 199, spoken: 'For ten.' }";
  expect(article('SAR 199.', { product: 'fibre', offered })).toMatchObject({
    offered: { as: ['package'], price: 199, spoken: 'For ten.' },
  });
  expect(article('SAR 199.', { offered })).toEqual([
    expect.objectContaining({ message: expect.stringContaining('an article with a product') as string }),
  ]);
});
