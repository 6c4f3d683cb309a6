import { describe, expect, test } from 'vitest';
import { newDialogue, type Step } from '../../src/domain/dialogue/index.ts';
import { contactTimes, languages, type Language } from '../../src/shared/vocabulary.ts';
import { textOf } from '../../src/web/i18n/texts.ts';
import { dialogues, shipped } from '../helpers/dialogue.ts';

const centre = { ...shipped, ivr: { ...shipped.ivr, contactTime: true } };
const at = new Date('2026-11-24T09:00:00+03:00');

const untilContactTime = {
  ar: ['اسمي سارة أحمد', '0551234567', 'تخطي', 'أبي أشتري لابتوب'],
  en: ['my name is Sarah Ahmed', '0551234567', 'skip', 'I want to buy a laptop'],
};

const play = (language: Language, said: readonly string[]): Step =>
  dialogues(at, centre).play(newDialogue({ language }), ...said);

describe.each(languages)('the buttons of the page answer what they stand under, in %s', (language) => {
  const [name = '', phone = '', skip = '', service = ''] = untilContactTime[language];

  test('skip', () => {
    const words = textOf(language, 'quick.skip');
    expect(play(language, [name, words]).state.phone).toMatchObject({ value: null });
    expect(play(language, [name, phone, words]).state.email).toMatchObject({ value: null });
  });

  test.each(contactTimes)('%s', (time) => {
    const words = textOf(language, `quick.${time}`);
    expect(play(language, [name, phone, skip, service, words]).state.contactTime).toBe(time);
  });

  test('yes and no', () => {
    const asked = [name, phone, skip, service, textOf(language, 'quick.evening')];
    expect(play(language, [...asked, textOf(language, 'quick.yes')]).state.stage).toBe('department');
    expect(play(language, [...asked, textOf(language, 'quick.no')]).rule).toBe('confirm.no');
  });
});
