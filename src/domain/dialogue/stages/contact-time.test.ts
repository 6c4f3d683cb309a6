import { expect, test } from 'vitest';
import { dialogues, shipped } from '../../../../test/helpers/dialogue.ts';
import { contactTimes, type Language } from '../../../shared/vocabulary.ts';
import { newDialogue, type Input, type Step } from '../index.ts';

const asking = { ...shipped, ivr: { ...shipped.ivr, contactTime: true } };
const at = new Date('2026-11-24T09:00:00+03:00');

/** Up to the stage, of a caller who gives their number. */
const reached = {
  ar: ['اسمي سارة أحمد', '0551234567', 'تخطي', 'أبي أشتري لابتوب'],
  en: ['my name is Sarah Ahmed', '0551234567', 'skip', 'I want to buy a laptop'],
};

const play = (language: Language, answers: readonly (string | Input)[], centre = asking): Step =>
  dialogues(at, centre).play(newDialogue({ language }), ...reached[language], ...answers);

test('a centre that wants to know asks behind the service, and any other does not', () => {
  expect(play('en', [])).toMatchObject({ asked: 'contact_time', state: { stage: 'contact_time' } });
  expect(play('en', [], shipped).state.stage).toBe('confirm');
});

test.each<[Language, string, string]>([
  ['en', 'evenings are best', 'evening'],
  ['en', 'around 10 am', 'morning'],
  ['en', 'between 2 and 4 in the afternoon', 'afternoon'],
  ['en', 'whenever suits you', 'any'],
  ['en', 'skip', 'any'],
  ['ar', 'العصر أفضل', 'afternoon'],
  ['ar', 'بعد صلاة المغرب', 'evening'],
  ['ar', 'الصبح لو سمحت', 'morning'],
  ['ar', 'أي وقت', 'any'],
])('in %s %j is %s, kept with the call and acknowledged', (language, said, time) => {
  const { state, details, say } = play(language, [said]);
  expect(state).toMatchObject({ stage: 'confirm', contactTime: time });
  expect(details).toEqual([{ name: 'contact_time', value: time }]);
  expect(say[0]).toMatchObject({ key: `contact_time_${time}` });
});

test.each(contactTimes.map((time, index) => [String(index + 1), time]))('key %s is the %s', (keys, time) => {
  expect(play('en', [{ type: 'keys', keys }]).state.contactTime).toBe(time);
});

test('a time that is refused is no answer, a question is answered first, and going back asks again', () => {
  expect(play('en', ['not in the morning'])).toMatchObject({ rule: 'contact_time.unclear' });
  expect(play('en', ['are you open in the evening?']).rule).toBe('contact_time.asked_something');
  expect(play('en', ['evening', 'go back'])).toMatchObject({
    asked: 'contact_time',
    state: { contactTime: null },
  });
});

test('nobody is asked who gives no number', () => {
  const answers = ['my name is Sarah Ahmed', 'skip', 'skip', 'I want to buy a laptop'];
  expect(dialogues(at, asking).play(newDialogue({ language: 'en' }), ...answers).state.stage).toBe('confirm');
});
