import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialogues, shipped as centre } from '../../../test/helpers/dialogue.ts';
import { parseCentre } from '../../config/centre.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { newDialogue, render, step, type DialogueState, type Input, type Step } from './index.ts';

const file = path.resolve(import.meta.dirname, '../../../centre.yaml');
const source = readFileSync(file, 'utf8');
/** Half past eleven in the evening in Riyadh: closed. */
const night = new Date('2026-11-24T23:30:00+03:00');
const { go, words } = dialogues(night);
const stranger = { language: 'en' as const };
const smoke = 'there is smoke coming out of my router';

const begun = (options: Parameters<typeof newDialogue>[0]): DialogueState =>
  step(newDialogue(options), { type: 'start' }, centre, night).state;

const written: Input = {
  type: 'escalated',
  id: 'e',
  number: 'TKT-1234566',
  opens: '2026-11-25T08:00:00+03:00',
};

const noted: Input = { type: 'note_added', number: 'TKT-1234566' };
const notes = ({ effects }: Step): string[] =>
  effects.flatMap((effect) => (effect.type === 'add_note' ? [effect.note] : []));

const told = [
  'my name is sarah ahmed',
  '0551234567',
  'sara dot ahmed at gmail dot com',
  'technical support',
  'yes',
];

describe('danger', () => {
  it.each(told.map((_, count) => [count] as const).concat([[told.length]]))(
    'is answered with what to do now, before all else, after %i answers',
    (count) => {
      const heard = go(begun(stranger), ...told.slice(0, count), smoke);
      expect(words(heard)).toMatch(/^If you can do so safely, unplug the device/);
      expect(heard.effects).toMatchObject([{ type: 'escalate', code: 'safety' }]);
    },
  );

  it.each([
    ['ar', 'دخان يطلع من الراوتر', /^إن استطعت ذلك بأمان/],
    ['ar', 'في ريحة غاز بالبيت', /^لا تشعل شيئا/],
    ['en', 'it smells of gas in here', /^Do not light anything/],
    ['en', 'my battery is swollen', /^If you can do so safely/],
    ['en', 'the battery of my phone has puffed up', /^If you can do so safely/],
  ] as const)('is answered in %s: %s', (language: Language, text, wanted) => {
    expect(words(go(begun({ language }), text))).toMatch(wanted);
  });

  it.each([
    ['en', 'my router is on fire, 0551234567'],
    ['ar', 'الراوتر يطلع منه نار ورقمي ٠٥٥١٢٣٤٥٦٧'],
  ] as const)('told along with a number is not asked for one: %s', (language, text) => {
    const heard = go(begun({ language }), text);
    expect(heard.state.phone).toEqual({ value: '+966551234567', source: 'caller' });
    expect(words(go(heard.state, written))).toMatch(/TKT-1234566/);
  });

  it.each([
    ['Arabic', 'الشاحن احترق وطلع منه نار', /^إن استطعت/],
    ['English', smoke, /^If you can/],
  ])('that is told before a language was chosen is answered in it: %s', (_, text, wanted) => {
    expect(words(go(begun({}), text))).toMatch(wanted);
  });

  it('that is told in the other language is answered in that at once', () => {
    expect(words(go(begun(stranger), 'الراوتر يطلع منه دخان'))).toMatch(/^إن استطعت/);
  });

  it.each([`${smoke}, I have to go, bye`, `wait, ${smoke}`, `please do not record this, ${smoke}`])(
    'goes before what else is wanted: %s',
    (text) => {
      const heard = go(begun(stranger), text);
      expect(words(heard)).toMatch(/^If you can do so safely/);
      expect(heard.state.ended).toBeNull();
    },
  );

  it('has the number asked for, and then the call back promised', () => {
    const asked = go(begun(stranger), smoke, written);
    expect(asked.ask).toBe('phone');
    expect(words(asked)).toMatch(/Which number/);
    expect(words(asked)).not.toMatch(/closed|TKT|call you (?:within|back)/);
    const promised = go(asked.state, '0551234567');
    expect(promised.effects).toContainEqual(expect.objectContaining({ type: 'update_callback' }));
    expect(words(promised)).toMatch(/call you on.*eight in the morning.*call you within.*TKT-1234566/);
  });

  it('has the call back promised at once to a caller whose number is known', () => {
    const promised = go(begun({ ...stranger, callerNumber: '+966551234567' }), smoke, written);
    expect(words(promised)).toMatch(/call you within.*TKT-1234566.*anything else/);
  });

  it.each(['en', 'ar'] as const)(
    'has the colleague on call promised, where there is one (%s)',
    (language) => {
      const told: Input = { ...written, onCallMinutes: 20 };
      const asked = go(begun({ language }), language === 'en' ? smoke : 'طالع دخان من الراوتر', told);
      expect(asked.ask).toBe('phone');
      expect(words(asked)).not.toMatch(/on call|المناوب/);
      expect(words(go(asked.state, '0551234567'))).toMatch(
        language === 'en'
          ? /on call.*within twenty minutes.*TKT-1234566/
          : /المناوب.*عشرين دقيقة.*TKT-1234566/,
      );
    },
  );

  it.each([
    ['AE', '', '997'],
    ['EG', '', '180'],
    ['DE', '', '112'],
    ['AE', "emergency: { fire: '911' }", '911'],
  ])('has the caller told the number of the fire service in %s %s', (region, own, number) => {
    const there = parseCentre(source.replace('region: SA', () => `region: ${region}\n${own}`));
    const heard = step(
      step(newDialogue(stranger), { type: 'start' }, there, night).state,
      { type: 'said', text: smoke, final: true },
      there,
      night,
    );
    const said = heard.say.map((utterance) => render(utterance, 'en', there));
    expect(said.map(({ screen }) => screen).join(' ')).toContain(`call ${number}, the fire service`);
    expect(said.map(({ voice }) => voice).join(' ')).not.toMatch(/\d|hundred/);
  });

  it('has no call promised to a caller who gives no number', () => {
    const refused = go(begun(stranger), smoke, written, 'skip');
    expect(words(refused)).toMatch(/can't call you back without a number.*TKT-1234566/);
    expect(words(refused)).not.toMatch(/(?:will|'ll) call you/);
  });

  it('that is told again while the number is asked for is not answered with the same again', () => {
    const again = go(begun(stranger), smoke, written, 'the smoke is getting worse');
    expect(words(again)).not.toMatch(/unplug/);
    expect(again.ask).toBe('phone');
  });

  it('that is told again later is added to its ticket', () => {
    const again = go(begun(stranger), smoke, written, '0551234567', 'the smoke is getting worse');
    expect(words(again)).not.toMatch(/unplug/);
    expect(notes(again)).toEqual(['the smoke is getting worse']);
    expect(words(go(again.state, noted))).toMatch(/added your message.*anything else/);
  });

  it.each([
    ['en', smoke, 'the house number is 14'],
    ['en', smoke, 'we are all outside now'],
    ['en', smoke, 'no he is not opening the door at all'],
    ['ar', 'طالع دخان من الراوتر', 'العمارة رقم خمسة'],
    ['ar', 'طالع دخان من الراوتر', 'احنا كلنا برا البيت'],
    ['ar', 'طالع دخان من الراوتر', 'وجدتي لسه جوا'],
  ] as const)('is followed by what goes to its ticket (%s): %s, %s', (language, first, more) => {
    const heard = go(begun({ language, callerNumber: '+966551234567' }), first, written, more);
    expect(notes(heard)).toEqual([more]);
  });

  it.each([
    ['en', smoke, "he's breathing but he burned his hand"],
    ['en', smoke, 'my son fainted'],
    ['en', smoke, 'and now the battery is swollen'],
    ['ar', 'طالع دخان من الراوتر', 'ابني اتكهرب'],
    ['ar', 'طالع دخان من الراوتر', 'زوجتي اغمى عليها'],
    ['ar', 'طالع دخان من الراوتر', 'ايده بتنزف'],
  ] as const)(
    'has its advice repeated once for another kind, or for who is hurt (%s): %s, %s',
    (language, first, more) => {
      for (const callerNumber of ['+966551234567', null]) {
        const told = go(begun({ language, callerNumber }), first, written, more);
        expect(words(told)).toMatch(language === 'en' ? /^If you can do so safely/ : /^إن استطعت/);
        expect(notes(told)).toEqual([more]);
        expect(words(go(told.state, noted, more))).not.toMatch(/unplug|فافصل/);
      }
    },
  );

  it.each([
    ['en', smoke, 'what do I do?'],
    ['en', smoke, 'what should we do now'],
    ['ar', 'طالع دخان من الراوتر', 'وش اسوي'],
    ['ar', 'طالع دخان من الراوتر', 'طيب اعمل ايه دلوقتي'],
    ['ar', 'طالع دخان من الراوتر', 'شو بعمل'],
  ] as const)('has its advice repeated to who asks (%s): %s, %s', (language, first, more) => {
    for (const callerNumber of ['+966551234567', null]) {
      const told = go(begun({ language, callerNumber }), first, written, more);
      expect(words(told)).toMatch(language === 'en' ? /^If you can do so safely/ : /^إن استطعت/);
      expect(told.effects).toEqual([]);
    }
  });

  it('has what is told while the number is asked for added to the ticket, and asks for it still', () => {
    const told = go(begun(stranger), smoke, written, 'it is the shop on the corner of the market');
    expect(notes(told)).toEqual(['it is the shop on the corner of the market']);
    const asked = go(told.state, noted);
    expect(asked.ask).toBe('phone');
    expect(words(go(asked.state, '0551234567'))).toMatch(/call you within.*TKT-1234566/);
  });

  it('has a number that is told with more of it taken', () => {
    const told = go(begun(stranger), smoke, written, 'the smoke is everywhere, 0551234567');
    expect(told.effects).toContainEqual(expect.objectContaining({ type: 'update_callback' }));
    expect(words(go(told.state, noted))).toMatch(/call you within.*TKT-1234566/);
  });

  it('calls a human anew after one was asked for', () => {
    const asked = go(begun(stranger), 'a human please', { ...written, opens: null }, smoke);
    expect(words(asked)).toMatch(/^If you can do so safely/);
    expect(asked.effects).toMatchObject([{ type: 'escalate', code: 'safety', key: 'escalation:safety' }]);
  });

  it('of another kind is answered with what to do about that', () => {
    const gas = go(begun(stranger), smoke, written, 'and it smells of gas now');
    expect(words(gas)).toMatch(/^Do not light anything/);
  });

  it('is what the ticket begins with, whatever was told before', () => {
    const [escalated] = go(begun(stranger), ...told, 'my internet is very slow', smoke).effects;
    expect(escalated).toHaveProperty(
      'description',
      expect.stringMatching(new RegExp(`^${smoke}\n.*slow`, 's')),
    );
  });

  it.each(['there is no smoke, it just does not turn on', 'I want to buy a smoke detector', 'الكهرب موجود'])(
    'is not heard in: %s',
    (text) => {
      const heard = go(begun(stranger), text);
      expect(words(heard)).not.toMatch(/unplug|998|nine/);
      expect(heard.effects).toEqual([]);
    },
  );
});

describe('what is asked about a danger that is open', () => {
  const fires = { en: smoke, ar: 'طالع دخان من الراوتر' };
  const answers = {
    en: [/call 998 now/, /can't send help.*998/, /take no risk.*998/],
    ar: [/اتصل الآن.*998/, /لا نستطيع أن نرسل نجدة.*998/, /فلا تخاطر.*998/],
  };
  it.each<[Language, 0 | 1 | 2, string]>([
    ['en', 0, 'do I call the fire people'],
    ['en', 0, 'the charger! its still smoking a bit. do i call the fire people'],
    ['en', 0, 'should we ring the fire brigade or wait'],
    ['en', 1, 'nobody comes now?'],
    ['en', 1, 'is anyone coming?'],
    ['en', 2, 'should I throw it outside??'],
    ['en', 2, 'is he safe'],
    ['en', 2, 'my kid touched it, is he ok'],
    ['ar', 0, 'اتصل على الدفاع المدني؟'],
    ['ar', 0, 'لازم اكلم المطافي ولا لا'],
    ['ar', 1, 'يعني محد يجي الحين؟؟ بكره الساعة ثمان والبيت يولع؟'],
    ['ar', 1, 'بتبعتوا حد دلوقتي؟'],
    ['ar', 2, 'اقدر ارميه برا؟'],
    ['ar', 2, 'ولدي في خطر؟'],
  ])('is answered with what to do, in fit words (%s, %i): %s', (language, of, text) => {
    for (const callerNumber of ['+966551234567', null]) {
      const told = go(begun({ language, callerNumber }), fires[language], written, text);
      expect(words(told)).toMatch(answers[language][of] ?? /^$/);
    }
  });

  it('is answered along with a number that is told', () => {
    const told = go(begun(stranger), smoke, written, '0551234567 what do i do is he safe');
    expect(words(told)).toMatch(/take no risk.*call you on.*TKT-1234566/);
    expect(words(told)).not.toMatch(/What's it about/);
  });
});

describe('somebody else at what is the caller’s', () => {
  it.each<[Language, string]>([
    ['en', 'they took my code, is my account safe?'],
    ['en', 'someone pretended to be from Noor and I gave them the code'],
    ['en', 'my phone was stolen'],
    ['ar', 'سرقوا جوالي'],
    ['ar', 'ضاع جوالي وفيه شريحتكم'],
    ['ar', 'واحد اتصل وعطيته الكود'],
  ])('has a human called at once, and what to do said (%s): %s', (language, text) => {
    const heard = go(begun({ language }), text);
    expect(words(heard)).toMatch(language === 'en' ? /^Tell nobody a code/ : /^لا تعط أحدا أي رمز/);
    expect(heard.effects).toMatchObject([{ type: 'escalate', code: 'security' }]);
    expect(heard.state.codes).toEqual([]);
    const asked = language === 'en' ? 'Did they steal my account?' : 'حسابي في خطر؟';
    const told = go(heard.state, written, '0551234567', asked);
    expect(words(told)).toMatch(language === 'en' ? /Change your password now/ : /غير كلمة السر الآن/);
    expect(words(told)).not.toMatch(/998|unplug/);
  });
});

describe('a human who is asked for', () => {
  it('is promised once it is known on which number to call', () => {
    const asked = go(begun(stranger), { type: 'keys', keys: '0' }, { ...written, opens: null });
    expect(words(asked)).not.toMatch(/(?:will|'ll) call/);
    expect(words(go(asked.state, '0551234567'))).toMatch(/A colleague will call you back within/);
  });
});
