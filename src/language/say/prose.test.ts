import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainProse, proseOf } from './prose.ts';

describe('Markdown', () => {
  test.each([
    ['Press **Save**, _then_ `OK`.', 'Press Save, then OK.'],
    ['Press <kbd>Reset</kbd><br>and wait <!-- ask Huda --> a bit', 'Press Reset and wait a bit.'],
    [
      'See [our page](https://noor.example/a_(b)) or ![a map](map.png) <https://noor.example>.',
      'See our page or https://noor.example.',
    ],
    ['It costs ~~SAR 99~~ SAR 79[^1].\n\n[^1]: Until May.', 'It costs SAR 79. Until May.'],
    ['Dial *144*7# or *90#, **never \\*1#**.', 'Dial *144*7# or *90#, never *1#.'],
    [
      'Mail press_office@noor.example about snake_case and 2*4',
      'Mail press_office@noor.example about snake_case and 2*4.',
    ],
    ['# Fees\n\n> Ten riyals\nonly\n\n---\n- [x] **cash**\n* card', 'Fees. Ten riyals only. cash. card.'],
    ['Fees\n====\n\nTen.\n\n```sh\nrm -rf\n```\nDone.', 'Fees. Ten. Done.'],
    ['Settings > Wi-Fi > More &amp; less', 'Settings, Wi-Fi, More & less.'],
    ['Thanks 😀!', 'Thanks!'],
    ['<!-- a\n\nnote -->\nText', 'Text.'],
    ['اضغط **حفظ** ثم <b>تم</b>', 'اضغط حفظ ثم تم.'],
  ])('%s', (markdown, said) => {
    expect(plainProse(markdown)).toBe(said);
  });

  test('a table is a sentence a row', () => {
    const table = '| Plan | Price |\n| --- | ---: |\n| Small | **10** |\n| Large | 20 |\n\nThat is all.';
    expect(proseOf(table)).toEqual([
      { kind: 'row', text: 'Small: 10.' },
      { kind: 'row', text: 'Large: 20.' },
      { kind: 'text', text: 'That is all.' },
    ]);
    expect(plainProse('Plan | Price | Speed\n---|---|---\nSmall | 10 | 5 Mbps')).toBe(
      'Small: Price 10, Speed 5 Mbps.',
    );
  });

  test('steps are told from other items', () => {
    expect(proseOf('1. Unplug\n   it.\n٢. Wait.\n- Smile.').map(({ kind, text }) => [kind, text])).toEqual([
      ['step', 'Unplug it.'],
      ['step', 'Wait.'],
      ['item', 'Smile.'],
    ]);
  });
});

/** A word of prose, and Markdown around one; `null`: nothing of it is said. */
const word = fc.stringMatching(/^[a-z]{2,8}$/);
const wraps: ((text: string) => string)[] = [
  (text) => text,
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `__${text}__`,
  (text) => `_${text}_`,
  (text) => `***${text}***`,
  (text) => `\`${text}\``,
  (text) => `[${text}](https://a.example/x_y "t")`,
  (text) => `<b>${text}</b>`,
  (text) => `<a href="x">${text}</a>`,
  (text) => `**[${text}](x)**`,
];
const silent: ((text: string) => string)[] = [
  (text) => `<!-- ${text} -->`,
  (text) => `![${text}](a.png)`,
  (text) => `~~${text}~~`,
];
const inline = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(word, fc.constantFrom(...wraps))
      .map(([text, wrap]) => ({ written: wrap(text), said: [text] })),
  },
  fc
    .tuple(word, fc.constantFrom(...silent))
    .map(([text, hide]) => ({ written: hide(text), said: [] as string[] })),
);
const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => ({
  written: parts.map(({ written }) => written).join(' '),
  said: parts.flatMap(({ said }) => said),
}));
const block = fc.oneof(
  fc
    .tuple(line, fc.constantFrom('', '# ', '### ', '- ', '* ', '+ ', '1. ', '12) ', '> ', '- [ ] '))
    .map(([{ written, said }, head]) => ({ written: head + written, said })),
  fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows) => ({
    written: ['| | |', '|:--|--:|', ...rows.map(([a, b]) => `| ${a.written} | ${b.written} |`)].join('\n'),
    said: rows.flatMap(([a, b]) => [...a.said, ...b.said]),
  })),
  word.map((text) => ({ written: `\`\`\`js\n${text} | # *${text}*\n\`\`\``, said: [] })),
  fc.constantFrom('---', '* * *', '[ref]: https://a.example').map((written) => ({ written, said: [] })),
);

test('no mark reaches the voice, and no word is lost', () => {
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      const markdown = blocks.map(({ written }) => written).join('\n\n');
      const said = plainProse(markdown);
      expect(said, markdown).not.toMatch(/[*_`~#|<>[\]\\!]|--|https?:/);
      expect(said.match(/[a-z]+/g) ?? [], markdown).toEqual(blocks.flatMap((one) => one.said));
    }),
    { numRuns: 1000 },
  );
});

test('a hundred kilobytes of any mark take no time to speak of', () => {
  for (const sign of [
    '*',
    '_',
    '`',
    '[',
    '<!--',
    '<a ',
    '|-',
    '|',
    '> ',
    '~~',
    '![',
    '<br',
    '&',
    '\\',
    '*1',
    '- ',
    '`` ` ',
  ]) {
    const began = performance.now();
    plainProse(sign.repeat(100_000 / sign.length));
    plainProse(`${sign}\n`.repeat(50_000 / sign.length));
    expect(performance.now() - began, sign).toBeLessThan(4000);
  }
});
