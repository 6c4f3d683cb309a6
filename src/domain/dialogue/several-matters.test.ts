import { describe, expect, it } from 'vitest';
import { dialogues, shipped as centre } from '../../../test/helpers/dialogue.ts';
import { newDialogue, step, summaryOf, type FoundPassage, type Input, type Step } from './index.ts';

const at = new Date('2026-11-24T09:00:00+03:00');
const calls = dialogues(at);
const { words } = calls;

const passage: FoundPassage = {
  source: { path: 'en/company/hours.md', title: 'Hours', version: 1 },
  language: 'en',
  product: null,
  text: 'The shop has a green door.',
  spoken: null,
};
const found = (...passages: FoundPassage[]): Input => ({ type: 'knowledge_found', question: '', passages });
const answered = found(passage);
const opened: Input = { type: 'ticket_opened', number: 'TKT-1234567', appended: false, due: null };

const play = (...inputs: (string | Input)[]): Step => calls.play(newDialogue({ language: 'en' }), ...inputs);

const details = ['Sara Ahmed', '0551234567', 'skip'];
const detailsAr = ['سارة أحمد', '0551234567', 'تخطي'];
const inComplaints = [...details, 'I want to complain, the driver was rude to my mother', 'yes'];

describe('a question that needs no identity', () => {
  it.each([0, 1, 2])('is answered in the middle of the form, which goes on (%i)', (given) => {
    const before = play(...details.slice(0, given));
    const asked = play(...details.slice(0, given), 'what time do you close today?');
    expect(asked.effects).toMatchObject([{ type: 'search_knowledge' }]);
    const told = play(...details.slice(0, given), 'what time do you close today?', answered);
    expect(told).toMatchObject({ asked: before.asked, state: { answered: 1, attempts: 0, service: null } });
    expect(words(told)).toContain('green door');
  });

  it.each(['متى تقفلون', 'are you open?', 'الدوام لين متى'])(
    'may be of two words where it is about opening times: %s',
    (question) => {
      for (const given of [[], details, [...details, 'technical support', 'yes']])
        expect(play(...given, question).effects, question).toContainEqual(
          expect.objectContaining({ type: 'search_knowledge', question }),
        );
    },
  );

  it('that nothing answers is kept, and taken up when the form is through', () => {
    const kept = play('what time do you close today?', found());
    expect(words(kept)).toContain('noted');
    const later = play('what time do you close today?', found(), ...details, 'yes');
    expect(later.effects).toContainEqual(expect.objectContaining({ type: 'search_knowledge' }));
  });

  it('that nothing answers is noted for those who write the articles, unless no line is to be kept', () => {
    const noted = { name: 'unanswered', value: 'do you sell green umbrellas?' };
    const question = noted.value;
    expect(play(question, found()).details).toEqual([noted]);
    expect(play(...inComplaints, question, found()).details).toContainEqual(noted);
    expect(play('please do not record this call', question, found()).details).toEqual([]);
    expect(play(question, answered).details).toEqual([]);
    const failed: Input = { type: 'effect_failed', effect: 'search_knowledge' };
    expect(play(question, failed).details).toEqual([]);
  });

  it('asks which of two is meant, and goes on where it was', () => {
    const titled = (title: string, text: string): FoundPassage => ({
      ...passage,
      text,
      source: { path: `en/${title}.md`, title, version: 1 },
    });
    const two: Input = {
      type: 'knowledge_found',
      question: '',
      passages: [titled('Delivery fees', 'Twenty riyals.'), titled('Delivery times', 'Two days.')],
      either: true,
    };
    for (const given of [[], details.slice(0, 2), inComplaints]) {
      const before = play(...given);
      const asked = play(...given, 'what about the delivery to Jeddah?', two);
      expect(words(asked)).toContain('Delivery fees, or Delivery times?');
      expect(asked.asked).toBe('which');
      const told = play(...given, 'what about the delivery to Jeddah?', two, 'the second');
      expect(words(told)).toContain('Two days.');
      expect(told.asked).toBe(before.asked);
      const keyed = play(...given, 'what about the delivery to Jeddah?', two, { type: 'keys', keys: '1' });
      expect(words(keyed)).toContain('Twenty riyals.');
      const neither = play(...given, 'what about the delivery to Jeddah?', two, 'neither');
      expect(neither.asked).toBe(before.asked);
    }
    expect(play(...details.slice(0, 2), 'what about the delivery?', two, 'skip')).toMatchObject({
      state: { email: { value: null } },
    });
  });

  it('for what there is of a kind tells three things, goes on where that is wanted, and then where it was', () => {
    const names = ['Bulb', 'Lamp', 'Lantern', 'Torch'];
    const list: Input = {
      type: 'knowledge_found',
      question: '',
      passages: names.map((name) => ({
        ...passage,
        spoken: `${name} costs ten riyals.`,
        source: { path: `en/${name}.md`, title: name, version: 1 },
      })),
      list: true,
    };
    const asking = 'what lamps do you have and what do they cost';
    for (const given of [[], details.slice(0, 2), inComplaints]) {
      const before = play(...given);
      const three = play(...given, asking, list);
      expect(words(three)).toMatch(/Bulb costs.*Lamp costs.*Lantern costs.*go on\?$/);
      expect(three).toMatchObject({ asked: 'hear_more', ask: 'yes_no' });
      const rest = play(...given, asking, list, 'yes please');
      expect(words(rest)).toMatch(/^Torch costs/);
      expect(rest.asked).toBe(before.asked);
      const keyed = play(...given, asking, list, { type: 'keys', keys: '2' });
      expect(words(keyed)).not.toContain('Torch');
      expect(keyed).toMatchObject({ asked: before.asked, rule: 'knowledge.heard_enough' });
    }
    expect(play(...details.slice(0, 2), asking, list, 'skip')).toMatchObject({
      state: { email: { value: null } },
    });
    const looked = play(...details, 'reception', 'yes', asking, list, 'yes');
    expect(looked).toMatchObject({ asked: 'anything_else', state: { lookup: null } });
  });

  it('is answered at once where the caller is asked how they can be helped, and the order of stages holds', () => {
    const asked = play(...details, 'how much is the fiber 300 plan?');
    expect(asked).toMatchObject({ rule: 'service.looked_up', state: { service: { department: 'sales' } } });
    const told = play(...details, 'how much is the fiber 300 plan?', answered);
    expect(told).toMatchObject({ asked: 'details_right' });
    expect(words(told)).toMatch(/green door.*Is that right/);
    expect(play(...details, 'how much is the fiber 300 plan?', answered, 'yes')).toMatchObject({
      asked: 'anything_else',
      state: { answered: 1 },
    });
  });

  it('is answered where no department is named, and the front desk serves on', () => {
    const told = play(...details, 'can I pay with cash when the man comes?', answered);
    expect(told).toMatchObject({ asked: 'anything_else', state: { stage: 'department', answered: 1 } });
    expect(
      play(...details, 'can I pay with cash when the man comes?', answered, 'no thanks').state.ended,
    ).toBe('resolved');
  });
});

describe('the menu', () => {
  const unknown = [...details, 'the thing, you know'];

  it('is said once, and only when nothing else decides', () => {
    const menu = play(...unknown);
    expect(words(menu)).toContain('Is it about');
    const twice = play(...unknown, 'well the thing again');
    expect(words(twice)).not.toContain('Is it about');
    expect(twice.asked).toBe('offer_human');
  });

  it('may be answered by yes and by no', () => {
    expect(words(play(...unknown, 'yes'))).toBe('Which of them?');
    expect(play(...unknown, 'yes', 'sales').state.service?.department).toBe('sales');
    expect(play(...unknown, 'no')).toMatchObject({ asked: 'offer_human' });
    expect(play(...unknown, 'yes', 'yes')).toMatchObject({ asked: 'offer_human' });
  });

  it('is not said where a rule of the centre decides', () => {
    expect(play(...details, 'I want to cancel my subscription').state.service?.department).toBe('complaints');
  });
});

describe('several things in one breath', () => {
  const several =
    'I want to complain, the driver was rude to my mother. Also how much is the fiber 300 plan?';

  it('are done one after the other, and each is named again', () => {
    const first = play(...details, several, 'yes');
    expect(first.state).toMatchObject({
      service: { department: 'complaints' },
      matter: { kind: 'complaint' },
    });
    const next = play(...details, several, 'yes', 'yesterday', 'skip', 'an apology', opened);
    expect(words(next)).toMatch(/TKT-1234567.*fiber 300/);
    expect(next.state).toMatchObject({ service: { department: 'sales' }, waiting: [] });
    expect(next.effects).toContainEqual(expect.objectContaining({ type: 'search_knowledge' }));
  });

  it('told at any stage are kept beside what was asked', () => {
    const told = play('Sara Ahmed', 'my internet has been down since monday');
    expect(told).toMatchObject({ asked: 'phone', state: { service: { department: 'support' } } });
    const more = play(
      'Sara Ahmed',
      'my internet has been down since monday',
      '0551234567',
      'I want to complain about your driver',
    );
    expect(more).toMatchObject({ asked: 'email', state: { waiting: [{ department: 'complaints' }] } });
  });

  it('that belong together stay together', () => {
    const one = play(...details, 'my phone arrived broken and I want a refund. It was expensive.', 'yes');
    expect(one.state).toMatchObject({
      waiting: [],
      matter: { complaint: { wanted: expect.stringContaining('refund') } },
    });
  });

  it('are not lost by a goodbye, a human or the line', () => {
    const trouble = [
      ...details,
      'how much is the fiber 300 plan? Also I want to complain, your driver was rude to me',
    ];
    expect(play(...trouble, answered, 'yes', 'goodbye').effects).toContainEqual(
      expect.objectContaining({ type: 'open_ticket', description: expect.stringContaining('driver') }),
    );
    expect(play(...trouble, answered, { type: 'left' }).effects).toContainEqual(
      expect.objectContaining({ type: 'open_ticket', description: expect.stringContaining('driver') }),
    );
    expect(play(...trouble, answered, 'a human please').effects).toContainEqual(
      expect.objectContaining({ type: 'escalate', description: expect.stringContaining('driver') }),
    );
    expect(summaryOf(play(...inComplaints, 'what time do you close?', found()).state)).toContain(
      'what time do you close',
    );
  });
});

describe('a question in the middle of a complaint', () => {
  it('is answered, and the complaint goes on where it was', () => {
    const asked = play(...inComplaints, 'what time do you close today?');
    expect(asked.effects).toMatchObject([{ type: 'search_knowledge' }]);
    const told = play(...inComplaints, 'what time do you close today?', answered);
    expect(told).toMatchObject({ asked: 'since', state: { matter: { kind: 'complaint', asking: 'since' } } });
    expect(words(told)).toContain('green door');
  });

  it.each([
    'when I unpacked it yesterday',
    'which was on Sunday',
    'how about two weeks now',
    'where I live, since Monday',
  ])('is none that tells since when it is so: %s', (since) => {
    const told = play(...inComplaints, since);
    expect(told).toMatchObject({ asked: 'order', effects: [], state: { matter: { kind: 'complaint' } } });
  });

  it.each(['من كم يوم', 'صار له كم يوم', 'وقت ما فتحته امس', 'كم اسبوع وانا انتظر'])(
    'is none that tells since when it is so, in Arabic: %s',
    (since) => {
      const begun = [...detailsAr, 'ابي اشتكي السواق كان وقح مع امي', 'نعم'];
      const told = calls.play(newDialogue({ language: 'ar' }), ...begun, since);
      expect(told).toMatchObject({ asked: 'order', effects: [], state: { matter: { kind: 'complaint' } } });
    },
  );

  it('that nothing answers is looked up once: who says it again is answering', () => {
    const question = 'which colour is the roof of your shop';
    const kept = play(...inComplaints, question, found());
    expect(kept).toMatchObject({ asked: 'since', rule: 'by_the_way.kept' });
    const again = play(...inComplaints, question, found(), question);
    expect(again.effects).toEqual([]);
    const third = play(...inComplaints, question, found(), question, question);
    expect(third.asked).not.toBe('since');
  });

  it('that answers what was asked is an answer', () => {
    const wanted = play(...inComplaints, 'yesterday', 'skip', 'can I have a refund?');
    expect(wanted.effects).toContainEqual(
      expect.objectContaining({ type: 'open_ticket', description: expect.stringContaining('refund') }),
    );
  });
});

describe('what is told in anger or despair', () => {
  const tell = (language: 'ar' | 'en', text: string): Step =>
    step(
      step(newDialogue({ language }), { type: 'start' }, centre, at).state,
      { type: 'said', text, final: true },
      centre,
      at,
    );

  it.each([
    ['ar', 'support', 'انتوا نصابين صار لي أسبوع بدون نت'],
    ['en', 'support', 'you are thieves, I have been without internet for a week'],
    ['ar', 'complaints', 'صار لي شهر وأنا أتصل وما أحد يرد'],
    ['ar', 'complaints', 'بقالي شهر بكلمكم ومحدش بيرد عليا'],
    ['en', 'complaints', 'three weeks now and nobody calls me back'],
    ['en', 'complaints', 'liars, you promised me a new one on monday'],
  ] as const)(
    'where the name is asked for is no name, and is kept: %s, for %s: %s',
    (language, department, said) => {
      expect(tell(language, said).state).toMatchObject({ name: null, service: { department, value: said } });
    },
  );

  it.each([
    ['en', 'nobody'],
    ['ar', 'ما أحد'],
    ['en', 'why does nobody work on Fridays?'],
  ] as const)('is not there where nothing is told: %s, %s', (language, said) => {
    expect(tell(language, said).state.service).toBeNull();
  });
});

describe('what is told at the read-back', () => {
  const booking = [...details, 'I want to book an appointment'];

  it('is taken in', () => {
    const told = play(...booking, 'tomorrow at ten in the morning');
    expect(told).toMatchObject({
      asked: 'details_right',
      state: { service: { value: expect.stringContaining('tomorrow') } },
    });
    expect(words(play(...booking, 'tomorrow at ten in the morning', 'yes'))).toContain(
      'Shall I book tomorrow at ten',
    );
  });

  it('may be another matter, which waits', () => {
    const told = play(...booking, 'and my internet keeps dropping every evening');
    expect(told.state).toMatchObject({
      service: { department: 'reception' },
      waiting: [{ department: 'support' }],
    });
  });
});

it.each(['how do I pay my bill', 'كيف أدفع فاتورتي'])(
  'how something is done with a thing of one’s own is looked up as well: %s',
  (question) => {
    expect(play(...details, question).effects).toMatchObject([{ type: 'search_knowledge', question }]);
  },
);

describe('a wish told while something else was asked, though nobody can say whom it is for', () => {
  const told = 'we are going away for the summer and my line should rest';

  it('is noted, and later only whom it is for is asked', () => {
    const noted = play(told);
    expect(noted.asked).toBe('name');
    expect(words(noted)).toContain("I've noted that.");
    const asked = play(told, ...details);
    expect(asked.asked).toBe('service');
    expect(words(asked)).toMatch(/About what you told me.*sales, a complaint/u);
    expect(words(asked)).not.toContain('How can I help');
  });

  it('is what the department that is then named takes up', () => {
    const chosen = play(told, ...details, 'support');
    expect(chosen.state.service).toMatchObject({ department: 'support', value: told });
    expect(chosen.state.waiting).toEqual([]);
  });

  it('is written down where its caller says goodbye before', () => {
    const left = play(told, 'bye');
    expect(summaryOf(left.state)).toContain('line should rest');
  });

  it.each([
    'the tall man over there with the hat said hello',
    'my name is rather long and hard to spell',
    'why do I have to tell you anything',
  ])('is none where nobody wishes anything: %s', (text) => {
    expect(play(text).state.waiting).toEqual([]);
  });
});

it.each([
  "I'd like to come in and talk to somebody about my plan",
  'can I pass by tomorrow and speak to someone',
])('who wants to come by is put through to nobody: %s', (text) => {
  expect(play(text).effects.map(({ type }) => type)).not.toContain('escalate');
});

it.each(['wifi keeps dropping upstairs', 'the printer hangs'])(
  'a fault told in few words is not asked for again: %s',
  (text) => {
    expect(play(text, ...details, 'yes').effects.map(({ type }) => type)).toContain('search_knowledge');
  },
);

it('which of two is meant is asked once: whoever asks the same again is not asked so for ever', () => {
  const other: FoundPassage = { ...passage, source: { path: 'en/b.md', title: 'Opening days', version: 1 } };
  const either: Input = { type: 'knowledge_found', question: '', passages: [passage, other], either: true };
  const once = play(...details, 'what about the door of the shop?', either);
  expect(words(once)).toContain('Do you mean Hours, or Opening days?');
  const again = play(
    ...details,
    'what about the door of the shop?',
    either,
    'what about the door of the shop?',
    either,
  );
  expect(words(again)).not.toContain('Do you mean');
});
