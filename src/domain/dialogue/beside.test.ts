import { describe, expect, it } from 'vitest';
import { dialogues, found, reached } from '../../../test/helpers/dialogue.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { newDialogue, type FoundPassage, type Input, type Product, type Step } from './index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const { go, play, words } = dialogues(new Date('2026-11-24T10:00:00+03:00'));

const passage: FoundPassage = {
  source: { path: 'en/products/mesh.md', title: 'Mesh kit', version: 1 },
  language: 'en',
  product: 'mesh-kit',
  text: 'It costs ninety riyals.',
  spoken: null,
};
const sold: Input = {
  type: 'product_found',
  question: '',
  products: [{ passage, price: 90, offer: null } satisfies Product],
  others: [],
};
const escalated: Input = { type: 'escalated', id: 'e1', number: 'TKT-1234567', opens: null };
const noted: Input = { type: 'note_added', number: 'TKT-1234567' };

/** A caller of a language whose question nobody could answer: a person is offered. */
function offered(language: Language): Step {
  const asked = language === 'ar' ? 'بكم غسالة الصحون عندكم' : 'how much is a dishwasher';
  const sales = reached('sales', language);
  const told = { value: asked, source: 'caller', department: 'sales' } as const;
  return go({ ...sales, service: told }, asked, found());
}

describe('what is told with a no to a person', () => {
  it.each([
    ['en', 'no, just tell me how long the warranty is', 'tell me how long the warranty is'],
    ['en', 'No thanks. What does the mesh kit cost?', 'What does the mesh kit cost?'],
    ['en', "no it's fine, where is your nearest branch", 'where is your nearest branch'],
    ['en', 'No I said I do not need anyone. How much is delivery?', 'How much is delivery?'],
    ['en', 'yes... no wait. is delivery free?', 'is delivery free?'],
    ['ar', 'لا، كم مدة الضمان؟', 'كم مدة الضمان؟'],
    ['ar', 'لا شكرا، وين اقرب فرع لكم', 'وين اقرب فرع لكم'],
    ['ar', 'لأ مش عايز حد، بكام التوصيل؟', 'بكام التوصيل؟'],
    ['ar', 'لا بس قديش رسوم التركيب', 'قديش رسوم التركيب'],
  ] as const)('is taken up: %s %s', (language, said, question) => {
    const told = go(offered(language), said);
    expect(told.effects).toMatchObject([{ type: 'search_knowledge', question }]);
    expect(told.asked).not.toBe('offer_human');
  });

  it.each([
    ['en', 'no thanks'],
    ['en', "no that's okay, thank you very much for your help"],
    ['en', 'no, I will think about it'],
    ['ar', 'لا شكرا ما قصرت'],
    ['ar', 'لا، بفكر وارجع لكم'],
  ] as const)('is nothing to take up where it only goes with it: %s %s', (language, said) => {
    expect(go(offered(language), said)).toMatchObject({ asked: 'anything_else', effects: [] });
  });
});

describe('what is told with a yes to a person', () => {
  it.each([
    ['en', 'yes please, and tell them mornings suit me best', 'tell them mornings suit me best'],
    ['en', 'sure, they should write to me instead of calling', 'they should write to me instead of calling'],
    ['ar', 'ايوه وقولهم يتصلوا بعد المغرب', 'وقولهم يتصلوا بعد المغرب'],
    ['ar', 'نعم، الأفضل عندي يوم الخميس', 'الأفضل عندي يوم الخميس'],
  ] as const)('is passed on: %s %s', (language, said, told) => {
    const accepted = go(offered(language), said);
    expect(accepted.effects).toMatchObject([
      { type: 'escalate', description: expect.stringContaining(told) as string },
    ]);
    expect(words(accepted)).toContain(language === 'ar' ? 'نقلت ذلك' : 'passed that on');
  });

  it('is answered where it is a question, and passed on all the same', () => {
    const accepted = go(offered('en'), 'yes, but first, is delivery free?');
    expect(accepted.effects).toMatchObject([
      { type: 'escalate', description: expect.stringContaining('is delivery free?') as string },
      { type: 'search_knowledge', question: 'is delivery free?' },
    ]);
    const promised = go(accepted, escalated);
    expect(promised.asked).not.toBe('anything_else');
    const answered = go(promised, found({ ...passage, text: 'Delivery is free.' }));
    expect(words(answered)).toContain('Delivery is free.');
    expect(answered.asked).toBe('anything_else');
    const unknown = go(promised, found());
    expect(unknown).toMatchObject({ asked: 'anything_else', effects: [] });
    expect(words(unknown)).toContain('leave it to my colleague');
  });

  it('is nothing to pass on where it only goes with it', () => {
    for (const said of ['yes please', 'yes thank you very much', 'go ahead']) {
      expect(words(go(offered('en'), said)), said).not.toContain('passed that on');
    }
  });
});

describe('what is told with a no to "anything else?"', () => {
  const promised = (language: Language): Step =>
    go(offered(language), language === 'ar' ? 'نعم' : 'yes', escalated);

  it.each([
    ['en', 'no, tell him fifty pieces, and deliver to the free zone'],
    ['en', 'no, but I want an apology from him'],
    ['en', 'no just make sure they call after six'],
    ['ar', 'لا، بس قوله خمسين قطعة'],
    ['ar', 'لا بس ابغى المكالمة بعد العصر'],
    ['ar', 'لأ، بس عايز اعتذار منه'],
    ['ar', 'لا، خبرهم اني مسافر يوم الاحد'],
  ] as const)('goes to the ticket: %s %s', (language, said) => {
    const told = go(promised(language), said);
    expect(told.effects).toMatchObject([{ type: 'add_note', number: 'TKT-1234567' }]);
    expect(go(told, noted)).toMatchObject({ asked: 'anything_else' });
  });

  it.each([
    ['en', 'no. what time do you open on Friday?'],
    ['ar', 'لا، متى تفتحون يوم الجمعة؟'],
  ] as const)('is answered: %s %s', (language, said) => {
    expect(go(promised(language), said).effects).toMatchObject([{ type: 'search_knowledge' }]);
  });

  it.each([
    ['en', "no, that's all, thanks"],
    ['en', 'no, I will call back later'],
    ['ar', 'لا خلاص شكرا'],
    ['ar', 'لا الله يعطيك العافية'],
  ] as const)('ends the call where it only goes with it: %s %s', (language, said) => {
    expect(go(promised(language), said).state.ended).toBe('escalated');
  });

  it('goes to the ticket with a yes as well', () => {
    for (const [language, said] of [
      ['en', 'yes, tell them the sum is four hundred and fifty riyals'],
      ['ar', 'ايه، قولهم المبلغ ٤٥٠ ريال ورقم الطلب ما اذكره'],
    ] as const)
      expect(go(promised(language), said).effects, said).toMatchObject([{ type: 'add_note' }]);
  });
});

describe('what is told with the answer to an order', () => {
  const shown = go(reached('sales'), 'I want to buy the mesh kit', sold);

  it('is noted with the order', () => {
    expect(go(shown, 'yes, two of them, in white please').effects).toMatchObject([
      {
        type: 'create_lead',
        product: 'mesh-kit',
        interest: expect.stringContaining('two of them, in white') as string,
      },
    ]);
  });

  it('is answered where it is a question', () => {
    const yes = go(shown, 'yes, but is there a warranty on it?');
    expect(yes.effects).toMatchObject([
      { type: 'create_lead' },
      { type: 'search_knowledge', question: 'is there a warranty on it?' },
    ]);
    const answered = go(
      yes,
      { type: 'lead_created', id: 'l1' },
      found({ ...passage, text: 'Two years of warranty.' }),
    );
    expect(words(answered)).toContain('Two years of warranty.');
    expect(answered.asked).toBe('anything_else');
  });

  it('is taken up where nothing is ordered', () => {
    const no = go(shown, 'no. are you open on Friday?');
    expect(no.effects).toMatchObject([{ type: 'search_knowledge', question: 'are you open on Friday?' }]);
    expect(go(no, found(passage)).asked).toBe('anything_else');
    expect(go(shown, 'no thank you, maybe another time')).toMatchObject({ asked: 'anything_else' });
  });
});

describe('what is told with a yes to the details', () => {
  const details = {
    en: ['Sara Ahmed', '0551234567', 'skip', 'I want to complain, the driver was rude to my mother'],
    ar: ['سارة أحمد', '0551234567', 'تخطي', 'ابغى اشتكي، السواق كان وقح مع امي'],
  } as const;

  it.each([
    ['en', 'yes. and he left the parcel out in the rain', 'out in the rain'],
    ['ar', 'ايوه بس كمان رمى الكرتون على الارض', 'رمى الكرتون على الارض'],
  ] as const)('belongs to the matter where it tells of it (%s)', (language, said, told) => {
    const confirmed = play(newDialogue({ language }), ...details[language], said);
    expect(confirmed.state.stage).toBe('department');
    expect(JSON.stringify(confirmed.state.matter)).toContain(told);
  });

  it.each([
    ['en', 'yes, and my internet has stopped working as well', 'my internet has stopped working as well'],
    ['ar', 'نعم، وبعد الراوتر عندي ما يشتغل', 'الراوتر عندي ما يشتغل'],
  ] as const)('waits for its turn where it is another (%s): %s', (language, said, told) => {
    const confirmed = play(newDialogue({ language }), ...details[language], said);
    expect(confirmed.state.stage).toBe('department');
    expect(confirmed.state.waiting).toMatchObject([{ text: expect.stringContaining(told) as string }]);
  });

  it.each([
    ['en', 'yes. how long does a complaint take?', 'how long does a complaint take?'],
    ['ar', 'نعم، وكم ياخذ الرد من وقت؟', 'وكم ياخذ الرد من وقت؟'],
  ] as const)('is answered at once where it is a question (%s): %s', (language, said, question) => {
    const asked = play(newDialogue({ language }), ...details[language], said);
    expect(asked.effects).toMatchObject([{ type: 'search_knowledge', question }]);
    const answered = go(asked, found({ ...passage, text: 'Two days.' }));
    expect(words(answered)).toMatch(/^Two days\. \S/u);
    expect(answered.state).toMatchObject({ stage: 'department', waiting: [] });
    const unanswered = go(asked, found());
    expect(unanswered.state).toMatchObject({ stage: 'department', waiting: [{ text: question }] });
  });

  it('is kept with a yes to the number that they ring from', () => {
    const rings = newDialogue({ language: 'en', callerNumber: '+966551234567' });
    const kept = play(rings, 'Sara Ahmed', 'yes. my television came with a crack in it');
    expect(kept).toMatchObject({ asked: 'email' });
    const told = [...kept.state.waiting.map(({ text }) => text), kept.state.service?.value ?? ''].join(' ');
    expect(told).toContain('came with a crack');
  });
});
