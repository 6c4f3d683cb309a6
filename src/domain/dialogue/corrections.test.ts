import { describe, expect, it } from 'vitest';
import { dialogues, shipped as centre } from '../../../test/helpers/dialogue.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { newDialogue, step, type DialogueState, type Input, type Step } from './index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const at = new Date('2026-11-24T09:00:00+03:00');
const calls = dialogues(at);

/** Plays what a stranger says. */
const play = (language: Language, ...inputs: (string | Input)[]): Step =>
  calls.play(newDialogue({ language }), ...inputs);

const told = {
  en: ['my name is sarah ahmed', 'zero five five one two three four five six seven', 'skip'],
  ar: ['اسمي سارة أحمد', 'صفر خمسة خمسة واحد اثنين ثلاثة اربعة خمسة ستة سبعة', 'تخطي'],
} as const;

describe('a detail that was given is corrected where another is asked', () => {
  it.each([
    ['en', 1, 'sorry, my name is Sarah Ali', 'name', 'Sarah Ali'],
    ['en', 2, 'no wait, my phone number is 0559876543', 'phone', '+966559876543'],
    ['en', 3, 'actually my number is 0559876543', 'phone', '+966559876543'],
    ['ar', 2, 'لا عفوا رقمي 0559876543', 'phone', '+966559876543'],
    ['ar', 1, 'عفوا اسمي سارة العلي', 'name', 'سارة العلي'],
  ] as const)('%s, after %i answers: %s', (language, answers, said, field, value) => {
    const before = play(language, ...told[language].slice(0, answers));
    const after = play(language, ...told[language].slice(0, answers), said);
    expect(after.changes).toMatchObject([{ field, value }]);
    expect(after.state.stage).toBe(before.state.stage);
    expect(after.asked).toBe(before.asked);
  });

  it.each([
    ['en', 'the phone number I gave you is wrong'],
    ['ar', 'رقم الجوال اللي عطيتك غلط'],
  ] as const)('and asked for again where only that it is wrong was said: %s %s', (language, said) => {
    const wrong = play(language, ...told[language], said);
    expect(wrong).toMatchObject({ asked: 'phone' });
    const [, , skip] = told[language];
    expect(play(language, ...told[language], said, '0559876543')).toMatchObject({
      asked: 'service',
      state: { phone: { value: '+966559876543' }, email: { value: null } },
    });
    expect(skip).toBeDefined();
  });

  it('while a complaint is being told, which goes on where it stood', () => {
    const telling = [
      ...told.en,
      'complaints',
      'yes',
      'the washing machine was delivered with a dent',
    ] as const;
    const before = play('en', ...telling);
    const after = play('en', ...telling, 'sorry, my phone number is 0559876543, not the one I gave you');
    expect(before.asked).toBe('since');
    expect(after.effects).toMatchObject([{ type: 'change_record', field: 'phone', value: '+966559876543' }]);
    const changed = step(after.state, { type: 'record_changed' }, centre, at);
    expect(changed).toMatchObject({ asked: 'since', state: { matter: before.state.matter } });
  });

  it.each([
    ['en', 'my name is on the invoice twice'],
    ['en', 'sorry, my number was charged twice'],
    ['ar', 'عفوا رقمي انخصم منه مرتين'],
  ] as const)('and not taken for one where a matter is told: %s %s', (language, said) => {
    expect(play(language, ...told[language], said).changes.map(({ field }) => field)).not.toContain('name');
    expect(play(language, ...told[language], said).changes.map(({ field }) => field)).not.toContain('phone');
  });
});

describe('a detail that was not surely understood', () => {
  /** A caller whose name was understood, but not surely, by the language layer. */
  const unsure = (): DialogueState => {
    const { state } = play('en');
    return { ...state, name: { value: 'Fatima Hassan', source: 'caller', confidence: 0.4 } };
  };
  const after = (...inputs: (string | Input)[]): Step =>
    [told.en[1], ...inputs].reduce<Step>(
      (last, input) =>
        step(
          last.state,
          typeof input === 'string' ? { type: 'said', text: input, final: true } : input,
          centre,
          at,
        ),
      { ...play('en'), state: { ...unsure(), stage: 'phone' } },
    );

  it('is read back at once, and kept once it is agreed to', () => {
    expect(after()).toMatchObject({ asked: 'heard_right', ask: 'yes_no' });
    expect(after().say).toContainEqual(expect.objectContaining({ key: 'read_name' }));
    for (const yes of ['yes', { type: 'keys', keys: '1' }] as const)
      expect(after(yes)).toMatchObject({ asked: 'email', state: { name: { value: 'Fatima Hassan' } } });
  });

  it('is asked for again after a no, and replaced by what is said instead', () => {
    expect(after('no')).toMatchObject({ asked: 'name', state: { name: null } });
    expect(after('no, Fatima Husain')).toMatchObject({
      asked: 'email',
      state: { name: { value: 'Fatima Husain' } },
    });
  });

  it('is asked about once', () => {
    const again = after(
      ...Array.from({ length: centre.ivr.retries + 1 }, () => 'the weather is nice over there today'),
    );
    expect(again.asked).not.toBe('heard_right');
    expect(again.state.name?.value).toBe('Fatima Hassan');
  });
});
