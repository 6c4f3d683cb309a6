import { describe, expect, it } from 'vitest';
import { dialogues } from '../../../test/helpers/dialogue.ts';
import { newDialogue, type Input } from './index.ts';

const at = new Date('2026-11-24T09:00:00+03:00');
const { go, play, words } = dialogues(at);
const keys = (pressed: string): Input => ({ type: 'keys', keys: pressed });

describe('a caller who cannot, or will not, speak', () => {
  it('goes the whole way by keys, and is told at each question which ones', () => {
    const begun = play(newDialogue({}), keys('2'));
    expect(words(begun), 'nobody has failed to speak yet').not.toMatch(/press/i);
    const number = go(begun, keys('0551234567#'));
    expect(number.state.phone?.value, 'a number is a number, whatever is asked').toBe('+966551234567');
    expect(words(number)).toMatch(/your name\?.*press the hash key/i);
    const noName = go(number, keys('#'));
    expect(noName.state).toMatchObject({ name: { value: null }, attempts: 0 });
    expect(words(noName)).toMatch(/e-mail.*hash key/i);
    const wants = go(noName, keys('#'));
    expect(words(wants)).toMatch(/sales press one.*support three/is);
    const readBack = go(wants, keys('3'));
    expect(words(readBack)).toMatch(/Is that right\? Press one for yes, or two for no/);
    const served = go(readBack, keys('1'));
    expect(served.state).toMatchObject({ stage: 'department', service: { department: 'support' } });
    expect(words(served)).toMatch(/press zero/i);
    expect(go(served, keys('0')).effects).toMatchObject([{ type: 'escalate' }]);
  });

  it.each(['ar', 'en'] as const)(
    'has a question repeated by star, which is no failed answer, in %s',
    (language) => {
      const asked = play(newDialogue({ language, callerNumber: '+966551234567' }));
      const again = go(asked, keys('*'), keys('*'), keys('*'));
      expect(again.state).toMatchObject({ stage: 'name', attempts: 0, name: null });
      expect(words(again)).toContain(words(asked).split('. ').at(-1));
      // What was keyed before a star does not count.
      const number = go(asked, keys('12*0507654321'));
      expect(number.state.phone?.value).toBe('+966507654321');
    },
  );

  it('is told of the keys at once when they were not understood twice, and no more once they are', () => {
    const asked = play(newDialogue({ language: 'ar' }), 'فلان الفلاني', 'تسعة', 'تسعة');
    const lost = go(asked, 'أأأأأأ ههههه', 'بببب ككككك');
    expect(words(lost)).toMatch(/اضغط|اكتب/);
    const understood = go(lost, 'تخطي', 'ابي اشتري راوتر');
    expect(understood.state.service?.department).toBe('sales');
    expect(words(understood)).not.toMatch(/اضغط/);
  });

  it('hears of no keys where there are none', () => {
    const typed = play(newDialogue({ language: 'en', channel: 'chat' }), '###', '***');
    expect(words(typed)).not.toMatch(/press/i);
  });
});
