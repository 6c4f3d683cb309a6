import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { languages, type Language } from '../../shared/vocabulary.ts';
import { newDialogue, render, step, type Input, type Step } from './index.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));
const at = new Date('2026-11-24T09:00:00+03:00');

function play(language: Language | null, ...inputs: (string | Input)[]): Step[] {
  const steps = [step(newDialogue({ language }), { type: 'start' }, centre, at)];
  for (const input of inputs) {
    const given: Input = typeof input === 'string' ? { type: 'said', text: input, final: true } : input;
    steps.push(step(steps.at(-1)?.state ?? newDialogue({}), given, centre, at));
  }
  return steps;
}
const last = (...played: Parameters<typeof play>): Step => play(...played).at(-1) as Step;
const words = (result: Step): string =>
  result.say.map((utterance) => render(utterance, result.state.language ?? 'ar', centre).screen).join(' ');

/** One answer to each question of the IVR, as far as the department. */
const answers = ['Sara Ahmed', '0551234567', 'skip', 'technical support', 'yes'];

describe('an automatic assistant', () => {
  it.each(languages)('says at once what it is (%s)', (language) => {
    const heard = words(last(language));
    expect(heard).toContain(language === 'en' ? 'automatic assistant' : 'المساعد الآلي');
  });

  it('says so when it is asked, at every stage, and what was asked stands', () => {
    for (let given = 0; given <= answers.length; given += 1) {
      const before = last('en', ...answers.slice(0, given));
      const after = step(before.state, { type: 'said', text: 'are you a robot?' }, centre, at);
      expect(words(after)).toContain('not a person');
      expect(after).toMatchObject({
        rule: 'about_call.robot',
        asked: before.asked,
        effects: [],
        changes: [],
      });
      expect(after.state.attempts).toBe(before.state.attempts);
    }
  });

  it('says so before a language is chosen, in the language it was asked in', () => {
    const asked = last(null, 'مين معي؟');
    expect(asked).toMatchObject({ rule: 'about_call.who', asked: 'name', state: { language: 'ar' } });
  });

  it('answers callers who only ask whether they are heard, and says goodbye to who does not hear it', () => {
    const hellos = play('en', 'hello?', 'hello?', 'hello can you hear me', 'hello');
    expect(words(hellos[1] as Step)).toContain('I can hear you');
    expect(hellos.at(-1)?.state.ended).toBe('no_input');
    expect(last('en', 'hello?', 'hello?', 'Sara Ahmed', 'hello?', 'hello?').state.ended).toBeNull();
  });

  it('returns a courtesy, and is sent nowhere by it', () => {
    const thanked = last('ar', 'سارة أحمد', '0551234567', 'تخطي', 'الله يعطيك العافية');
    expect(thanked).toMatchObject({ asked: 'service', state: { service: null, attempts: 0 } });
  });
});

describe('a caller who does not tell', () => {
  it.each([
    ['no', 'none of your business', "I don't know my number", "that's private"],
    ['لا', 'مو شغلك', 'ما أدري رقمي', 'ما أبغى أقول'],
  ])('is asked nothing twice: %s', (...refusals) => {
    for (const refusal of refusals) {
      const steps = play(/[a-z]/i.test(refusal) ? 'en' : 'ar', refusal, refusal, refusal);
      expect(
        steps.map(({ asked }) => asked),
        refusal,
      ).toEqual(['name', 'phone', 'email', 'service']);
    }
  });

  it.each([
    ['en', 'my parcel has not come', 'Why do you need my name? I just want to know where it is.', /parcel/],
    ['ar', 'طلبي ما وصل من أسبوع', 'ليش بدك اسمي؟ بس بدي أعرف وينه', /طلبي/],
  ] as const)(
    'is told why it is asked, and keeps what they called about (%s)',
    (language, told, why, kept) => {
      const asked = last(language, told, why);
      expect(asked).toMatchObject({ rule: 'about_call.meaning', asked: 'name', effects: [] });
      const { service, waiting } = asked.state;
      expect(JSON.stringify([service?.value, waiting])).toMatch(kept);
      expect(service?.department).toBe(last(language, told).state.service?.department);
    },
  );

  it('is told what a word means and why it is asked, once more asked, and then let be', () => {
    const steps = play('en', 'Sara Ahmed', '0551234567', 'what is an e-mail?', 'the white box is over there');
    expect(words(steps[3] as Step)).toContain('letters on the internet');
    expect(steps[3]?.asked).toBe('email');
    expect(steps[4]?.asked).toBe('service');
  });

  it('hears no question more than twice, whatever they say', () => {
    const lines = [
      'what for?',
      'lovely weather',
      'are you a robot',
      'next week',
      'hmm well',
      'who are you',
      'the day after',
    ];
    for (let from = 0; from < lines.length; from += 1) {
      const order = [...lines.slice(from), ...lines.slice(0, from)];
      const said = play('en', ...order, ...order).flatMap(({ say }) =>
        say.flatMap((utterance) =>
          'key' in utterance && /^ask_(?:name|phone|email|service)$/.test(utterance.key)
            ? [utterance.key]
            : [],
        ),
      );
      for (const key of new Set(said))
        expect(said.filter((one) => one === key).length, key).toBeLessThanOrEqual(2);
    }
  });
});

it.each([
  ['en', "what's an email"],
  ['ar', 'وش ايميل'],
] as const)(
  'what is explained is explained once, and then the call goes on without: %s, %s',
  (language, text) => {
    const name = language === 'en' ? 'Sara Ahmed' : 'سارة أحمد';
    let last = step(newDialogue({ language }), { type: 'start' }, centre, at);
    const asked: (string | null)[] = [];
    for (const said of [name, '0551234567', text, text, text]) {
      last = step(last.state, { type: 'said', text: said, final: true }, centre, at);
      asked.push(last.asked);
    }
    expect(asked.slice(1)).toEqual(['email', 'email', expect.anything(), 'service']);
  },
);
