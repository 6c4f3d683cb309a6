import { describe, expect, it, test } from 'vitest';
import { dialogues } from '../../../test/helpers/dialogue.ts';
import { newDialogue, type Input, type Step } from './index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const { play: begin, words } = dialogues(new Date('2026-11-24T09:00:00+03:00'));

/** A call on a number of the sales department. */
const play = (language: 'ar' | 'en', ...inputs: (string | Input)[]): Step =>
  begin(newDialogue({ language, department: 'sales' }), ...inputs);

describe('who dials the number of a department', () => {
  it.each([
    ['en', ['Mark Jones', '0551234567', 'skip', 'yes']],
    ['ar', ['سارة العتيبي', '0551234567', 'تخطي', 'نعم']],
  ] as const)('is not asked what the call is about, and is served there (%s)', (language, details) => {
    const asked = details.map((_, index) => play(language, ...details.slice(0, index)).asked);
    expect(asked).not.toContain('service');
    expect(play(language, ...details)).toMatchObject({
      state: { stage: 'department', service: { department: 'sales' } },
      asked: 'describe',
    });
  });

  test('is read back the department with the details', () => {
    expect(words(play('en', 'Mark Jones', '0551234567', 'skip'))).toMatch(/sales/i);
  });

  it.each([
    ["I'm Mark Jones and my router has no internet since yesterday", 'support', 'another department'],
    ["I'm Mark Jones and I want to buy a new laptop please", 'sales', 'the same'],
  ])('is heard where they say what they want: %s', (said, department) => {
    const { state } = play('en', said);
    expect(state.service?.department).toBe(department);
    expect(state.service?.value).toBeTruthy();
    expect(state.waiting).toEqual([]);
  });

  test('is asked what it is about where they start over', () => {
    const { state } = play('en', 'Mark Jones', 'start over', 'Mark Jones', '0551234567', 'skip');
    expect(state).toMatchObject({ stage: 'service', service: null });
  });

  test('is asked nothing of the kind on a number of no department’s', () => {
    const { state } = begin(newDialogue({ language: 'en' }), 'Mark Jones', '0551234567', 'skip');
    expect(state).toMatchObject({ stage: 'service', service: null });
  });
});
