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
      const played = all[index] ?? expect.unreachable('the caller');
      expect(played.rules.differs, `by rules:\n${played.rules.played.lines.join('\n')}`).toEqual([]);
      expect(played.model.differs, `with a model:\n${played.model.played.lines.join('\n')}`).toEqual([]);
    },
  );
});
