import { describe, expect, it, test } from 'vitest';
import { dialogues, found, reached } from '../../../test/helpers/dialogue.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { newDialogue, type FoundPassage, type Input, type Step } from './index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const { go, play: begin, words } = dialogues(new Date('2026-11-24T09:00:00+03:00'));

const passage: FoundPassage = {
  source: { path: 'en/doors.md', title: 'Doors', version: 1 },
  language: 'en',
  product: null,
  text: 'The shop has a green door.',
  spoken: null,
};

const play = (language: Language, ...inputs: (string | Input)[]): Step =>
  begin(newDialogue({ language }), ...inputs);
const details = {
  en: ['Mark Jones', '0551234567', 'skip'],
  ar: ['سارة العتيبي', '0551234567', 'تخطي'],
} as const;
const asked = ({ effects }: Step): string[] =>
  effects.flatMap((effect) => (effect.type === 'search_knowledge' ? [effect.question] : []));

test('who has changed their mind about a complaint is asked nothing of it, and nothing is looked up', () => {
  const begun = ['اسمي محمد العتيبي', '0551234567', 'تخطي', 'عندي شكوى على موظف في الفرع أسلوبه سيء', 'نعم'];
  const dropped = play('ar', ...begun, 'خلاص غيرت رأيي، ما أبغى أشتكي');
  expect(dropped).toMatchObject({
    rule: 'complaint.dropped',
    effects: [],
    state: { service: { department: 'complaints' } },
  });
});

describe('a detail that is refused', () => {
  it.each([
    ['en', 'wala, no email'],
    ['en', "Oh I don't do e-mail dear, my daughter does all that"],
    ['en', "I haven't got an e-mail address"],
    ['en', 'my husband handles that'],
    ['ar', 'لا داعي للبريد'],
    ['ar', 'ما ابي ايميل'],
    ['ar', 'مش عايز ايميل'],
    ['ar', 'ولا بريدي'],
    ['ar', 'ما بغيتش الايميل'],
    ['ar', 'مفيش ايميل خالص'],
    ['ar', 'معنديش بريد يا ابني'],
  ] as const)('is an e-mail address, in whatever words (%s): %s', (language, said) => {
    const [name, phone] = details[language];
    expect(play(language, name, phone, said)).toMatchObject({
      asked: 'service',
      state: { email: { value: null } },
    });
  });

  it.each([
    ['en', "I'd rather not give my number"],
    ['ar', 'مش عايزة اديكو رقمي'],
    ['ar', 'لا أحب أن أعطي الرقم الآن'],
    ['ar', 'ما بغيتش نعطي النمرة'],
    ['ar', 'ما ابي اعطيكم رقمي بعد!'],
  ] as const)('is a phone number, in whatever words (%s): %s', (language, said) => {
    expect(play(language, details[language][0], said)).toMatchObject({
      asked: 'email',
      state: { phone: { value: null } },
    });
  });

  it.each([
    'I cannot use my phone since yesterday',
    'my phone does not work at all',
    'no, my number is wrong',
  ])('is none where something else is told of it: %s', (said) => {
    expect(play('en', details.en[0], said).state.phone).toBeNull();
  });

  it('is refused beside something that is told, which is kept', () => {
    const told = play(
      'en',
      ...details.en.slice(0, 2),
      'No email. I was billed twice and nobody does anything',
    );
    expect(told).toMatchObject({ asked: 'details_right', state: { service: { department: 'complaints' } } });
  });
});

describe('who refuses a detail and asks something', () => {
  it.each([
    ['en', "I don't want to give my number. How many days do I have to return something?", /How many days/],
    ['ar', 'لا مابدي اعطي رقمي. كم يوم عندي للإرجاع؟', /^كم يوم/],
    ['ar', 'ما أبغى أعطي رقمي. ينفع أرجع سماعة اشتريتها الأسبوع اللي فات؟', /سماعة/],
  ] as const)('is answered at once, and asked for nothing more (%s): %s', (language, said, question) => {
    const looked = play(language, details[language][0], said);
    expect(asked(looked)).toEqual([expect.stringMatching(question)]);
    expect(go(looked, found(passage))).toMatchObject({ asked: 'anything_else', state: { answered: 1 } });
  });

  it('hears once that nothing answers it, and is offered who may', () => {
    const told = play('en', 'I only have a question, which colour is your roof?', found());
    expect(told.asked).toBe('offer_human');
    expect(words(told).match(/certain/gu)).toHaveLength(1);
  });
});

describe('who only asks', () => {
  it.each([
    ['en', "Do I have to? I'm just asking about returns", 'returns'],
    ['en', 'I just want to know how long the warranty is', 'I just want to know how long the warranty is'],
    ['ar', 'وليه الاسم؟ انا بس عايزة اعرف ضمان السماعات قد ايه', 'انا بس عايزة اعرف ضمان السماعات قد ايه'],
  ] as const)('is asked for no name (%s): %s', (language, said, question) => {
    const looked = play(language, said);
    expect(asked(looked)).toEqual([question]);
    expect(go(looked, found(passage))).toMatchObject({ asked: 'anything_else' });
  });

  it.each([
    ['en', "I'd rather not say, just a question"],
    ['ar', 'لا أريد أن أذكر اسمي، عندي سؤال فقط'],
  ] as const)('and has not asked yet is asked what (%s)', (language, said) => {
    expect(play(language, said)).toMatchObject({ asked: 'service', state: { name: { value: null } } });
  });

  it('is asked who they are as soon as something is to be written down for them', () => {
    const filed = play(
      'en',
      'I just want to know how long the warranty is',
      found(passage),
      'I want to complain, the driver was rude to my mother',
      'yesterday',
      'skip',
      'an apology',
    );
    expect(filed.asked).toBe('name');
    expect(filed.effects.map(({ type }) => type)).not.toContain('open_ticket');
  });
});

describe('the read-back', () => {
  const told = {
    en: 'I want to return the phone that I bought',
    ar: 'ابي ارجع الجوال اللي اشتريته',
  } as const;

  it.each([
    ['en', 'no, a general question'],
    ['en', 'just a question'],
    ['en', "no, it's not a complaint"],
    ['en', 'Not a complaint, I just want to know if I can return an opened box'],
    ['ar', 'لا، هذا سؤال عام'],
    ['ar', 'لا عندي استفسار بس'],
    ['ar', 'لا غلط. مو شكاوى'],
    ['ar', 'ما بدي اشتكي، بدي اعرف مدة الإرجاع'],
    ['ar', 'مش شكوى دي'],
  ] as const)(
    'is left by who denies the matter or only asks, and nothing is filed (%s): %s',
    (language, said) => {
      const read = play(language, ...details[language], told[language]);
      expect(read).toMatchObject({
        asked: 'details_right',
        state: { service: { department: 'complaints' } },
      });
      const left = go(read, said);
      expect(left.state).toMatchObject({ stage: 'department', service: { department: 'reception' } });
      const bye = language === 'en' ? 'goodbye' : 'مع السلامة';
      const end = go(go(left, found(passage)), bye);
      expect(end.effects.map(({ type }) => type)).not.toContain('open_ticket');
    },
  );

  it('is corrected by who names the department that it is for', () => {
    const read = play('en', ...details.en, 'your technician did not show up');
    const corrected = go(
      { ...read.state, service: { value: 'nobody came', source: 'caller', department: 'support' } },
      "Yes, but it's a complaint, not technical",
    );
    expect(corrected).toMatchObject({
      asked: 'details_right',
      state: { service: { department: 'complaints' } },
    });
  });

  it.each([
    ['en', 'no', 'no, nothing'],
    ['ar', 'لا', 'لا شيء منها'],
  ] as const)('asks once what is to be corrected (%s)', (language, first, second) => {
    const wrong = play(language, ...details[language], told[language], first);
    expect(wrong.asked).toBe('details_right');
    expect(go(wrong, second).state.stage).toBe('department');
  });
});

describe('a matter that is denied where it is being taken', () => {
  it.each([
    ['en', 'Not complaints. How many days do I have to return an opened box?'],
    ['ar', 'شو شكاوى! ما بدي اشتكي، بدي اعرف مدة الإرجاع'],
  ] as const)('is dropped, and what is asked is answered (%s): %s', (language, said) => {
    const taking = play(
      language,
      ...details[language],
      language === 'en' ? 'complaints' : 'الشكاوى',
      language === 'en' ? 'yes' : 'نعم',
    );
    const looked = go(taking, said);
    expect(asked(looked)).toHaveLength(1);
    const answered = go(looked, found(passage));
    expect(answered).toMatchObject({
      asked: 'anything_else',
      state: { service: { department: 'reception' } },
    });
    expect(go(answered, language === 'en' ? 'no thanks' : 'لا شكرا').effects.map(({ type }) => type)).toEqual([
      'end',
    ]);
  });

  it.each([
    ['en', "Nothing is wrong dear! I'm moving. What about the box?"],
    ['ar', 'لا جهاز! سؤالي فقط: هل تعمل الشريحة في عرض البحر؟'],
    ['ar', 'مش دعم فني، عايزة اعرف الضمان كام سنة'],
  ] as const)('is no fault that is looked into (%s): %s', (language, said) => {
    const looked = go(reached('support', language), said);
    expect(asked(looked)).toHaveLength(1);
    expect(looked.state.service?.department).toBe('reception');
  });

  it('is filed by nobody who says so with their goodbye', () => {
    const taking = play('ar', ...details.ar, 'ابي ارجع الجوال اللي اشتريته', 'نعم');
    expect(taking.state.matter?.kind).toBe('complaint');
    expect(go(taking, 'ما بدي شكوى. باي').effects.map(({ type }) => type)).toEqual(['end']);
  });

  it.each(['I just want to know why nobody came', 'there is no problem with the cable'])(
    'is not dropped by who goes on telling it: %s',
    (said) => {
      const taking = play('en', ...details.en, 'I want to complain, the driver was rude to my mother', 'yes');
      expect(go(taking, said).state.matter?.kind).toBe('complaint');
    },
  );
});

describe('who wants no person', () => {
  it.each([
    ['en', 'No, I want an appointment'],
    ['ar', 'لا، بدي موعد'],
  ] as const)('and wants something still has it taken up (%s): %s', (language, said) => {
    const offered = go(
      reached('reception', language),
      {
        type: 'said',
        text: language === 'en' ? 'what colour is your roof' : 'ما هو لون السقف عندكم',
        final: true,
      },
      found(),
    );
    expect(offered.asked).toBe('offer_human');
    expect(go(offered, said).effects.map(({ type }) => type)).toContain('find_times');
  });
});

describe('who has their answer', () => {
  const question = { en: 'how long is the warranty?', ar: 'كم مدة الضمان؟' } as const;

  it.each([
    ['en', "thanks, that's all I needed"],
    ['en', 'ok I know now, thank you'],
    ['ar', 'خلاص عرفت، شكرا'],
    ['ar', 'ما بغيتش نعطي النمرة. شكرا بزاف هادشي اللي بغيت'],
    ['ar', 'جاوبتيني، شكرا. بسلامة'],
    ['ar', 'لا والو، غير سلام'],
    ['ar', 'كلشي مزيان، بسلامة'],
  ] as const)('leaves at once in the middle of the form (%s): %s', (language, said) => {
    const answered = play(language, details[language][0], question[language], found(passage));
    expect(answered.asked).toBe('phone');
    expect(go(answered, said).state.ended).not.toBeNull();
  });

  it('takes leave with the word for hello, where they are asked what else there is', () => {
    const answered = play('ar', 'بس بدي اعرف كم مدة الضمان', found(passage));
    expect(go(answered, 'سلام').state.ended).toBe('resolved');
    expect(play('ar', 'سلام').state.ended).toBeNull();
  });

  it('does not leave who has none yet, or asks on', () => {
    expect(play('en', details.en[0], "that's all I needed").state.ended).toBeNull();
    const answered = play('en', details.en[0], question.en, found(passage));
    expect(go(answered, 'never mind, how much is the mesh kit?').state.ended).toBeNull();
  });
});

describe('the number of an order', () => {
  const noOrder = {
    en: [
      'it has no order number',
      "skip, it's about my contract",
      "there's no order! Skip",
      "I don't have an order number, it is for my mother",
    ],
    ar: ['معرفش، تخطي', 'تخطي يا بنتي، الموبايل شاشته سودا', 'ما عندي طلب أصلا', 'لا يوجد معي رقم!'],
  } as const;
  const complaint = {
    en: 'I want to complain, the driver was rude to my mother yesterday',
    ar: 'ابي اشتكي السواق كان وقح مع امي امس',
  } as const;

  it.each([
    ...noOrder.en.map((said) => ['en', said] as const),
    ...noOrder.ar.map((said) => ['ar', said] as const),
  ])('is passed by who has none, whatever else they say (%s): %s', (language, said) => {
    const yes = language === 'en' ? 'yes' : 'نعم';
    const taking = play(language, ...details[language], complaint[language], yes);
    expect(taking.asked).toBe('order');
    expect(go(taking, said).asked).toBe('wanted');
  });

  it('is not asked for again in the call of who had none', () => {
    const opened: Input = { type: 'ticket_opened', number: 'TKT-1234567', appended: false, due: null };
    const told = play('en', ...details.en, complaint.en, 'yes', 'skip', 'an apology', opened);
    expect(told.asked).toBe('anything_else');
    const second = go(told, 'I want to make another complaint, the shop in Jeddah was dirty');
    expect(second.state.matter?.kind).toBe('complaint');
    expect(second.asked).not.toBe('order');
    expect(go(second, 'yesterday').asked).not.toBe('order');
  });

  it.each([
    ['en', 'I want to complain, my internet bill is wrong since October'],
    ['ar', 'ابي اشتكي فاتورتي غلط من الشهر الماضي'],
  ] as const)('is not asked for of what nobody orders (%s): %s', (language, told) => {
    const yes = language === 'en' ? 'yes' : 'نعم';
    expect(play(language, ...details[language], told, yes).asked).toBe('wanted');
  });
});

it('takes what goes on with the matter beside a refused detail into it, with since when', () => {
  const [name, phone] = details.en;
  const told = play(
    'en',
    name,
    'you people charged me too much',
    phone,
    'No email. I was billed twice this month',
    'yes',
  );
  expect(told).toMatchObject({
    asked: 'wanted',
    state: { waiting: [], matter: { complaint: { what: expect.stringContaining('billed twice') } } },
  });
});

describe('whoever asks why and skips in one breath', () => {
  it.each([
    ['en', 'why do you need that? skip it please'],
    ['en', 'why do you need my email, skip'],
    ['ar', 'ليش تحتاجه؟ تخطي'],
    ['ar', 'takhatti'],
  ] as const)('is asked for it no more, and nothing is looked up: %s %s', (language, said) => {
    const asked = go({
      ...newDialogue({ language }),
      stage: 'email',
      name: { value: 'Sara Ahmed', source: 'caller' },
      phone: { value: '+966551234567', source: 'caller' },
    });
    const skipped = go(asked, said);
    expect(skipped.rule).toBe('email.skipped');
    expect(skipped.effects).toEqual([]);
  });
});
