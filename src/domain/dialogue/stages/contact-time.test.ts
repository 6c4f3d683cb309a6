import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCentre } from '../../../config/centre.ts';
import { contactTimes, type Language } from '../../../shared/vocabulary.ts';
import { newDialogue, type Input, type Step } from '../index.ts';
import { step } from '../step.ts';

const shipped = loadCentre(path.resolve(import.meta.dirname, '../../../../centre.yaml'));
const asking = { ...shipped, ivr: { ...shipped.ivr, contactTime: true } };
const at = new Date('2026-11-24T09:00:00+03:00');

/** Up to the stage, of a caller who gives their number. */
const reached = {
  ar: ['اسمي سارة أحمد', '0551234567', 'تخطي', 'أبي أشتري لابتوب'],
  en: ['my name is Sarah Ahmed', '0551234567', 'skip', 'I want to buy a laptop'],
};

function play(language: Language, answers: readonly (string | Input)[], centre = asking): Step {
  let last = step(newDialogue({ language }), { type: 'start' }, centre, at);
  for (const answer of [...reached[language], ...answers]) {
    const input: Input = typeof answer === 'string' ? { type: 'said', text: answer, final: true } : answer;
    last = step(last.state, input, centre, at);
  }
  return last;
}

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
  let last = step(newDialogue({ language: 'en' }), { type: 'start' }, asking, at);
  for (const text of answers) last = step(last.state, { type: 'said', text, final: true }, asking, at);
  expect(last.state.stage).toBe('confirm');
});
