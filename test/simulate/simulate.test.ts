import { beforeAll, describe, expect, it } from 'vitest';
import { simulatedCallers } from './callers/index.ts';
import { simulateBoth, type Compared } from './simulate-both.ts';

describe('simulated callers leave behind what they should', () => {
  let all: Compared[];

  beforeAll(async () => {
    all = await simulateBoth(simulatedCallers);
  }, 300_000);

  it.each(simulatedCallers.map(({ name, language }, index) => ({ name, language, index })))(
    '$name ($language)',
    ({ index }) => {
      const { rules, model } = all[index] ?? {};
      expect(rules?.differs, `by rules:\n${rules?.played.lines.join('\n')}`).toEqual([]);
      expect(model?.differs, `with a model:\n${model?.played.lines.join('\n')}`).toEqual([]);
    },
  );
});
