import { beforeAll, describe, expect, it } from 'vitest';
import { simulatedCallers } from './callers/index.ts';
import { simulateBoth, type Compared } from './simulate-both.ts';

/** Of callers who are alike in language, mood, department and outcome, the first; `npm run simulate` plays everybody. */
const played = new Map(
  simulatedCallers.toReversed().map((caller) => {
    const { language, mood } = caller;
    const like =
      'wants' in caller
        ? ['wants', caller.wants.noted]
        : [caller.expected.department, caller.expected.outcome];
    return [[language, mood, ...like].join(' '), caller];
  }),
);
/** Whom nobody has an answer for: by rules and with a model they are offered a human after two questions. */
const unanswered = simulatedCallers.filter(({ name }) => name.includes('no article answers'));
const sample = [...new Set([...played.values(), ...unanswered])];

describe('simulated callers leave behind what they should', () => {
  let all: Compared[];

  beforeAll(async () => {
    all = await simulateBoth(sample);
  }, 300_000);

  it.each(sample.map(({ name, language }, index) => ({ name, language, index })))(
    '$name ($language)',
    ({ index }) => {
      const { rules, model, unruly } = all[index] ?? {};
      expect(rules?.differs, `by rules:\n${rules?.played.lines.join('\n')}`).toEqual([]);
      expect(model?.differs, `with a model:\n${model?.played.lines.join('\n')}`).toEqual([]);
      expect(unruly?.harm, `with a bad model:\n${unruly?.played.lines.join('\n')}`).toEqual([]);
    },
  );
});
