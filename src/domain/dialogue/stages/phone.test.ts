import { describe, expect, it } from 'vitest';
import { dialogues } from '../../../../test/helpers/dialogue.ts';
import { newDialogue, type Step } from '../index.ts';

const at = new Date('2026-11-24T09:00:00+03:00');
const { play, words } = dialogues(at);

const call = (language: 'ar' | 'en', callerNumber: string | null, ...said: string[]): Step =>
  play(newDialogue({ language, callerNumber }), ...said);

describe('"the number that I am calling from"', () => {
  const told = [
    ['en', 'Sara Ahmed', "it's the number I'm calling from"],
    ['en', 'Sara Ahmed', "you have it on the screen don't you"],
    ['en', 'Sara Ahmed', 'doesn’t it come up on your side, same number'],
    ['ar', 'سارة أحمد', 'رقمي هو اللي أتصل منه'],
    ['ar', 'سارة أحمد', 'نفس الرقم اللي ظاهر عندكم'],
    ['ar', 'سارة أحمد', 'الرقم اللي بتصل منه يا ابني'],
  ] as const;

  it.each(told)('%s is taken where it is known: %s, %s', (language, name, text) => {
    const taken = call(language, '+966551234567', name, text);
    expect(taken.state.phone).toMatchObject({ value: '+966551234567' });
    expect(taken.asked).toBe('email');
  });

  it.each(told)('%s is not, with a word why, where nobody sees one: %s, %s', (language, name, text) => {
    const asked = call(language, null, name, text);
    expect(asked.asked).toBe('phone');
    expect(asked.state).toMatchObject({ phone: null });
    expect(words(asked)).toContain(language === 'en' ? "I don't see a number" : 'لا يظهر لي رقم');
  });

  it('may be said once for nothing, and then the call goes on without a number', () => {
    const saying = 'the number I am calling from';
    const asked = call('en', null, 'Sara Ahmed', saying, saying);
    expect(asked.asked).toBe('email');
  });
});

describe('nobody is called back on a number that costs the centre extra, or is of no country', () => {
  const barred = ['+1 900 555 0199', '+44 909 879 0123', '+881 6 3161 2345', '+979 1 2345 6789'];
  const cases = barred.flatMap((number) => [['en', number] as const, ['ar', number] as const]);

  it.each(cases)('asked for it, in %s: %s', (language, number) => {
    const name = language === 'en' ? 'Sara Ahmed' : 'سارة أحمد';
    const asked = call(language, null, name, number);
    expect(asked).toMatchObject({ asked: 'phone', state: { phone: null, partial: null } });
    expect(asked.effects).toEqual([]);
    const told = call(language, null, name, number, '0551234567');
    expect(told.state.phone).toMatchObject({ value: '+966551234567' });
  });

  it.each(cases)('told of it for a human who calls back, in %s: %s', (language, number) => {
    const asked = call(language, null, language === 'en' ? 'a human please' : 'أريد موظفا', number);
    expect(asked.effects).not.toContainEqual(expect.objectContaining({ type: 'update_callback' }));
    expect(asked.state.phone).toBeNull();
  });

  it.each(cases)('told of danger with it, in %s: %s', (language, number) => {
    const danger =
      language === 'en' ? 'there is a fire in my house, call me on' : 'عندي حريق في البيت اتصلوا بي على';
    const told = call(language, null, `${danger} ${number}`);
    expect(told.state.phone).toBeNull();
  });
});

describe('a number as it is dialled in another Arab country', () => {
  it.each([
    ['01012345678', '+201012345678'],
    ['07701234567', '+9647701234567'],
  ])('is read back with its code where it can be of one country alone: %s', (said, e164) => {
    const heard = call('ar', null, 'سارة أحمد', said);
    expect(heard).toMatchObject({ asked: 'heard_right', state: { phone: { value: e164 } } });
  });

  it('is none where it may be of several', () => {
    expect(call('ar', null, 'سارة أحمد', '0612345678').state.phone).toBeNull();
  });
});
