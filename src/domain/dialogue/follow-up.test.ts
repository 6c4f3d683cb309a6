import { describe, expect, it } from 'vitest';
import { dialogues, reached } from '../../../test/helpers/dialogue.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Input, Step } from './index.ts';

const at = new Date('2026-11-24T10:00:00+03:00');
const { go, words } = dialogues(at);
const ticket = 'TKT-1234566';
const opened: Input = {
  type: 'ticket_opened',
  number: ticket,
  appended: false,
  due: '2026-11-25T09:00:00+03:00',
};
const noted: Input = { type: 'note_added', number: ticket };

const notes = ({ effects }: Step): unknown[] =>
  effects.flatMap((effect) => (effect.type === 'add_note' ? [[effect.number, effect.note]] : []));
const nothing = (question: string): Input => ({
  type: 'knowledge_found',
  question,
  passages: [],
  final: true,
});

const complained: Record<Language, Step> = {
  en: go(
    reached('complaints', 'en'),
    'the technician broke my wall on monday, order number 12345',
    'a refund',
    opened,
  ),
  ar: go(reached('complaints', 'ar'), 'المندوب كسر الباب امس، رقم الطلب 12345', 'ابغى تعويض', opened),
};

describe('what is told after a complaint was written down', () => {
  it.each([
    ['en', 'oh and he came two hours late'],
    ['en', 'also the box was already open'],
    ['en', 'I lost the receipt'],
    ['en', 'he never said sorry'],
    ['en', 'and it arrived broken'],
    ['en', 'no, and he was two hours late'],
    ['ar', 'لا، وكمان رمى الكرتون على الأرض'],
    ['ar', 'وغيروا العنوان لحي الملقا'],
    ['ar', 'وكمان تأخر ساعتين'],
    ['ar', 'ضيعت الفاتورة'],
    ['ar', 'وما حدش اعتذر'],
  ] as const)('is added to its ticket (%s): %s', (language, more) => {
    const told = go(complained[language], more);
    expect(notes(told)).toEqual([[ticket, more]]);
    expect(go(told, noted).state.question).toBe('anything_else');
  });

  it.each([
    ['en', 'no, thanks'],
    ['en', 'no and thank you so much for your help'],
    ['en', 'no, that is all for today'],
    ['ar', 'لا وشكرا جزيلا على مساعدتكم'],
    ['ar', 'لا هذا كل شي'],
  ] as const)('is nothing where a no only takes leave (%s): %s', (language, last) => {
    expect(go(complained[language], last).state.ended).toBe('ticket');
  });

  it.each([
    ['en', 'when will they call?'],
    ['en', 'how soon will somebody get back to me'],
    ['ar', 'متى يتصلون؟'],
    ['ar', 'امتى هتكلموني'],
    ['ar', 'ايمتى بتردوا علي'],
  ] as const)('is told once more what was promised (%s): %s', (language, asked) => {
    const told = go(complained[language], asked);
    expect(words(told)).toMatch(language === 'en' ? /hear from us by.*anything else/ : /نرد عليك.*شيء آخر/);
    expect(told.effects).toEqual([]);
  });

  it.each([
    ['en', 'can someone come tomorrow'],
    ['ar', 'ممكن احد يجي بكرة'],
  ] as const)('is promised again and noted, where it asks for somebody (%s): %s', (language, asked) => {
    const told = go(complained[language], asked);
    expect(words(told)).toMatch(language === 'en' ? /hear from us by/ : /نرد عليك/);
    expect(notes(told)).toEqual([[ticket, asked]]);
  });

  it.each([
    ['en', 'another complaint, you charged me twice for it'],
    ['ar', 'عندي شكوى ثانية، خصمتوا مني مرتين'],
  ] as const)(
    'is a complaint of its own where the caller says so, and no slot is asked again (%s): %s',
    (language, more) => {
      const told = go(complained[language], more);
      expect(notes(told)).toEqual([]);
      expect(told.state.matter).toMatchObject({ kind: 'complaint', asking: 'wanted' });
    },
  );

  const late: Record<Language, Step> = {
    en: go(reached('complaints', 'en'), 'the driver came two days late', 'skip', 'write it down', opened),
    ar: go(reached('complaints', 'ar'), 'المندوب تأخر يومين', 'تخطي', 'بس سجلوها', opened),
  };

  it.each([
    ['en', 'the driver was rude'],
    ['en', "it's been two weeks"],
    ['en', 'he left the parcel outside'],
    ['en', 'nobody answered when I called'],
    ['en', 'my parcel was also open'],
    ['ar', 'السواق كان وقح'],
    ['ar', 'صار لي أسبوعين'],
    ['ar', 'رمى الطرد عند الباب'],
    ['ar', 'محد رد علي'],
    ['ar', 'أسلوبه كان سيء'],
  ] as const)('is added to its ticket with no word that joins it (%s): %s', (language, more) => {
    expect(notes(go(late[language], more))).toEqual([[ticket, more]]);
  });

  it.each([
    ['en', 'my bill is wrong this month'],
    ['en', 'I want to complain about the branch employee'],
    ['ar', 'فاتورتي هذا الشهر غلط'],
    ['ar', 'أبغى أشتكي على موظف الفرع'],
  ] as const)('is a complaint of its own where it is about another thing (%s): %s', (language, more) => {
    const told = go(late[language], more);
    expect(notes(told)).toEqual([]);
    expect(told.state.matter).toMatchObject({ kind: 'complaint' });
  });

  it.each([
    ['en', 'and my bill is wrong this month'],
    ['en', 'I also want to complain about the branch employee'],
    ['ar', 'وعندي شكوى ثانية عن الفاتورة'],
  ] as const)(
    'waits for its turn where it is told before the first is written down (%s): %s',
    (language, more) => {
      const begun = language === 'en' ? 'the driver came two days late' : 'المندوب تأخر يومين';
      const kept = go(reached('complaints', language), begun, language === 'en' ? 'skip' : 'تخطي', more);
      expect(kept).toMatchObject({
        asked: 'wanted',
        state: { waiting: [{ text: expect.any(String) as string }] },
      });
      const filed = go(kept, language === 'en' ? 'a refund' : 'تعويض');
      expect(filed.effects[0]).toHaveProperty('description', expect.not.stringContaining(more));
      expect(go(filed, opened).state.matter).toMatchObject({
        kind: 'complaint',
        complaint: { what: expect.any(String) as string },
      });
    },
  );

  it.each([
    ['en', 'a refund'],
    ['ar', 'تعويض'],
  ] as const)('is what is wanted, though something else was asked (%s): %s', (language, wish) => {
    const begun = language === 'en' ? 'the driver came two days late' : 'المندوب تأخر يومين';
    expect(go(reached('complaints', language), begun, wish).state.matter).toMatchObject({
      complaint: { wanted: wish },
    });
  });

  it.each([
    'and I want to book an appointment',
    'and I want to buy the new router',
    'how do I change my password?',
  ])('is no note where it is for something else: %s', (more) => {
    expect(notes(go(complained.en, more))).toEqual([]);
  });
});

describe('an offer of a person', () => {
  const first = { en: 'do you sell flying carpets', ar: 'عندكم سجاد يطير؟' };

  it.each([
    ['en', 'can you paint my house in green'],
    ['en', 'actually make it Saturday morning instead'],
    ['ar', 'تقدرون تصبغون بيتي اخضر؟'],
  ] as const)(
    'that something new is asked to is looked up, and a human has all of it (%s): %s',
    (language, second) => {
      const offered = go(reached('sales', language), first[language], nothing(first[language]));
      expect(offered.asked).toBe('offer_human');
      const looked = go(offered, second);
      expect(looked.effects).toMatchObject([{ type: 'search_knowledge', question: second }]);
      const called = go(looked, nothing(second));
      expect(called.effects).toMatchObject([
        { type: 'escalate', description: `${first[language]}\n${second}` },
      ]);
    },
  );

  it('that is accepted has all that was asked written down', () => {
    const called = go(reached('sales', 'en'), first.en, nothing(first.en), 'yes please');
    expect(called.effects).toMatchObject([{ type: 'escalate', description: first.en }]);
  });
});

it.each([
  ['en', 'another complaint, my neighbour pays less than I do', 'somebody should call me'],
  ['ar', 'شكوى ثانية، سحبتم مني مبلغ زيادة', 'أحد يتصل علي'],
] as const)(
  'a wish to be called answers what is to be done about another complaint (%s)',
  (language, other, wish) => {
    const begun = go(complained[language], other);
    const asked = begun.asked === 'since' ? go(begun, language === 'en' ? 'last week' : 'من أسبوع') : begun;
    const wanted = asked.asked === 'order' ? go(asked, language === 'en' ? 'skip' : 'تخطي') : asked;
    expect(wanted.asked).toBe('wanted');
    const filed = go(wanted, wish);
    expect(filed.effects).toMatchObject([
      { type: 'open_ticket', description: expect.stringContaining(wish) as string },
    ]);
  },
);
