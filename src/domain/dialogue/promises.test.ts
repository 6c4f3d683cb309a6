import { describe, expect, it } from 'vitest';
import { dialogues, reached } from '../../../test/helpers/dialogue.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Input } from './index.ts';

/** A quarter past midnight in Riyadh: closed until eight; and noon of that day. */
const night = new Date('2026-11-25T00:15:00+03:00');
const noon = new Date('2026-11-25T12:00:00+03:00');
const later = (code?: string): Input => ({
  type: 'effect_deferred',
  effect: 'escalate',
  key: 'escalation',
  id: 'e',
  ...(code === undefined ? {} : { code }),
});
const human = { en: 'a human please', ar: 'ابي موظف' };

describe('a call back whose ticket number comes later', () => {
  it.each<[Language, RegExp]>([
    ['en', /closed.*eight in the morning.*within four hours of that/],
    ['ar', /مغلقة.*الثامنة صباحا.*بعد ذلك خلال أربع ساعات/],
  ])('is promised for when the centre is open (%s)', (language, wanted) => {
    const { go, words } = dialogues(night);
    const promised = go(reached('support', language), human[language], later());
    expect(words(promised)).toMatch(wanted);
    const told = go(promised.state, { type: 'promise_kept', key: 'escalation', number: 'TKT-1234566' });
    expect(words(told)).toMatch(/TKT-1234566/);
    const asked = language === 'en' ? 'when will they call me' : 'متى يتصلون';
    expect(words(go(told.state, asked))).toMatch(wanted);
  });

  it('is promised within the hours alone while it is open', () => {
    const { go, words } = dialogues(noon);
    const said = words(go(reached('support'), human.en, later()));
    expect(said).toMatch(/call you back within four hours/);
    expect(said).not.toMatch(/closed|open again/);
  });

  it.each(['safety', 'security'])('is promised sooner where every minute counts: %s', (code) => {
    const { go, words } = dialogues(noon);
    expect(words(go(reached('support'), human.en, later(code)))).toMatch(/within one hour/);
  });
});
