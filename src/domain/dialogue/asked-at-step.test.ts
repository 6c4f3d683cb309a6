import { expect, test } from 'vitest';
import { dialogues, found, reached, twoSteps } from '../../../test/helpers/dialogue.ts';
import type { FoundPassage } from './index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const { go, words } = dialogues(new Date('2026-11-24T09:00:00+03:00'));

const remedy: FoundPassage = {
  ...twoSteps,
  remedy: {
    ...twoSteps.remedy,
    ar: [
      { do: 'افصله.', shows: 'هل انطفأ؟', tried: [] },
      { do: 'أوصله.', shows: 'هل اشتغل؟', tried: [] },
    ],
  },
};

test.each([
  ['en', 'my internet is slow upstairs', 'would one of those repeaters help with that?'],
  ['en', 'my internet is slow upstairs', 'does a booster fix that?'],
  ['ar', 'النت بطيء في الدور الثاني', 'طيب لو جبت مقوي يحلها؟'],
  ['ar', 'النت بطيء في الدور الثاني', 'هل المقوي يفيد في بيت كبير؟'],
] as const)(
  'whether something else would help is looked up, and is no answer to the step (%s): %s, %s',
  (language, fault, asked) => {
    const step = go(reached('support', language), fault, found(remedy));
    expect(step.asked).toBe('worked');
    const looked = go(step, asked);
    expect(looked.effects).toMatchObject([{ type: 'search_knowledge' }]);
    expect(words(go(looked, found()))).not.toMatch(/Plug it in|أوصله/);
  },
);

test.each([
  ['en', "it doesn't help"],
  ['en', 'does not make it any faster'],
  ['ar', 'ما يفيد'],
] as const)('who says that it does not help hears the next step (%s): %s', (language, said) => {
  const fault = language === 'en' ? 'my internet is slow upstairs' : 'النت بطيء في الدور الثاني';
  expect(words(go(reached('support', language), fault, found(remedy), said))).toMatch(/Plug it in|أوصله/);
});
