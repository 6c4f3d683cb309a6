import { describe, expect, it } from 'vitest';
import { dialogues, shipped } from '../../../test/helpers/dialogue.ts';
import { outboundSchema } from '../../config/outbound.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { newDialogue, type DialogueState, type Step } from './index.ts';

const outbound = outboundSchema.parse({ trunk: 'carrier', callerId: '+966110000000' });
const centre = { ...shipped, telephone: { ...shipped.telephone, outbound } };
const at = new Date('2026-11-25T09:00:00Z');
const { go, play, words } = dialogues(at, centre);

const called = (language: Language | null, more: Parameters<typeof newDialogue>[0] = {}): DialogueState =>
  newDialogue({
    language,
    callerNumber: '+966551234567',
    outbound: { attempt: 'a1', human: 'none' },
    ...more,
  });
const resultOf = ({ effects }: Step): unknown => effects.find(({ type }) => type === 'call_back');
const noted = (result: string): object => ({ type: 'call_back', attempt: 'a1', result });

describe('somebody whom we call', () => {
  it.each([
    [
      'en',
      /^Hello, this is the automated assistant of Noor Electronics and Internet, calling you back as you asked us to\. Is this a good time\?$/,
    ],
    ['ar', /^مرحبا، معك المساعد الآلي من نور.* طلبت أن نعاود الاتصال بك\. هل الوقت مناسب الآن؟$/],
    [null, /^مرحبا، معك .* هل الوقت مناسب الآن؟ Hello, this is .* good time\?$/],
  ] as const)('hears first who calls, and why (%s)', (language, said) => {
    const begun = play(called(language));
    expect(words(begun)).toMatch(said);
    expect(begun.asked).toBe('good_time');
    expect(resultOf(begun)).toBeUndefined();
  });

  it('with the time for it is asked only what is not known, in the language of their answer', () => {
    const english = play(called(null), 'yes, go ahead');
    expect(english.state).toMatchObject({ language: 'en', stage: 'name', question: null });
    expect(resultOf(english)).toMatchObject(noted('spoken'));
    expect(play(called(null), 'نعم تفضل').state).toMatchObject({ language: 'ar', stage: 'name' });
    expect(play(called(null), { type: 'keys', keys: '1' }).state).toMatchObject({
      language: null,
      stage: 'language',
    });
  });

  it('may tell at once what they want', () => {
    const told = play(called('en'), 'my internet has been down since yesterday morning');
    expect(resultOf(told)).toMatchObject(noted('spoken'));
    expect(told.state.service?.department).toBe('support');
  });

  it.each([
    ['en', "no, I'm driving", 'later', /another time.*Goodbye/i],
    ['en', 'call me tomorrow', 'later', /another time/i],
    ['ar', 'لا أنا مشغول', 'later', /وقت آخر/],
    ['en', "please don't call me again", 'refused', /We won't call you again/],
    ['ar', 'لا تتصلوا بي مرة ثانية', 'refused', /لن نتصل بك/],
    ['en', 'you have the wrong number', 'wrong_number', /wrong number/],
    ['ar', 'الرقم غلط', 'wrong_number', /الرقم غير صحيح/],
    [null, 'الرقم غلط', 'wrong_number', /الرقم غير صحيح.*wrong number/],
  ] as const)('is left alone (%s): %s', (language, said, result, answer) => {
    const ended = play(called(language), said);
    expect(resultOf(ended)).toMatchObject(noted(result));
    expect(words(ended)).toMatch(answer);
    expect(ended.state.ended).toBe('abandoned');
  });

  it('may say so later in the call, too', () => {
    const after = play(called('en'), 'yes', 'stop calling me');
    expect(resultOf(after)).toMatchObject(noted('refused'));
    expect(after.state.ended).not.toBeNull();
  });

  it('is called again where they give no clear answer', () => {
    const asked = play(called('en'), 'the weather is nice');
    expect(words(asked)).toMatch(/press one for yes/);
    const given = play(called('en'), 'the weather is nice', 'the weather is nice', 'the weather is nice');
    expect(given.state.ended).toBe('abandoned');
  });

  it('is told nothing but who called, where a machine answers', () => {
    const greeting = 'You have reached the voicemail of Mark. Please leave a message after the tone.';
    const left = play(called('en'), greeting);
    expect(words(left)).toMatch(/^This is a message from Noor Electronics and Internet\./);
    expect(resultOf(left)).toMatchObject(noted('machine'));
    expect(left.state.ended).toBe('no_input');
    const silent = outboundSchema.parse({ trunk: 'c', callerId: '937', callBacks: { voicemail: 'nothing' } });
    const quiet = dialogues(at, { ...centre, telephone: { ...centre.telephone, outbound: silent } });
    expect(quiet.words(quiet.play(called('en'), greeting))).not.toContain('message from');
  });

  it('hears of the human who is there for them in the first words, and is not asked whether it is a good time', () => {
    const begun = play(called('en', { outbound: { attempt: 'a1', human: 'here' } }));
    expect(words(begun)).toBe('');
    const joined = go(begun, { type: 'human_joined', name: { ar: 'سارة', en: 'Sara' }, back: false });
    expect(words(joined)).toMatch(
      /^Hello, this is the automated assistant of .*asked us to\. Sara is with you now\.$/,
    );
    expect(resultOf(joined)).toMatchObject(noted('spoken'));
  });

  it('is served by the assistant where the human is gone when they answer', () => {
    const begun = play(called('en', { outbound: { attempt: 'a1', human: 'gone' } }));
    expect(begun.asked).toBe('good_time');
    expect(begun.effects).toMatchObject([{ type: 'leave_queue' }]);
  });

  it('who rings us is not asked whether it is a good time', () => {
    const begun = play(newDialogue({ language: 'en' }));
    expect(begun.asked).not.toBe('good_time');
    expect(resultOf(play(newDialogue({ language: 'en' }), 'stop calling me'))).toBeUndefined();
  });
});
