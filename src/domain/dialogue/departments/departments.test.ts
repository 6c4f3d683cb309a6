import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialogues, reached, shipped as centre } from '../../../../test/helpers/dialogue.ts';
import type { Asked } from '../../../shared/vocabulary.ts';
import {
  step,
  wrapUp,
  type FoundPassage,
  type Input,
  type KnownCaller,
  type Product,
  type Step,
} from '../index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const at = new Date('2026-11-24T10:00:00+03:00');
const { go, words } = dialogues(at);
const known: KnownCaller = {
  name: 'Huda Nasser',
  phone: '+966551112233',
  email: 'huda@example.com',
  tier: 'standard',
  preferredLanguage: 'en',
  openTickets: 1,
  callsLast30Days: 0,
};

function passage(text: string, spoken: string | null = null): FoundPassage {
  return {
    source: { path: 'en/internet/slow.md', title: 'Slow internet', version: 1 },
    language: 'en',
    product: null,
    text,
    spoken,
  };
}
const found = (...passages: FoundPassage[]): Input => ({
  type: 'knowledge_found',
  question: 'it',
  passages,
  final: true,
});
const nothing = found();

describe('sales', () => {
  it('says what an author wrote for the voice, with its source', () => {
    const asked = go(reached('sales'), 'how much is the mesh kit');
    expect(asked.effects).toMatchObject([{ type: 'search_knowledge', question: 'how much is the mesh kit' }]);
    const told = go(asked, found(passage('Long and written.', 'It costs ninety riyals.')));
    expect(words(told)).toContain('It costs ninety riyals.');
    expect(words(told)).not.toContain('Long and written.');
    expect(told.say).toContainEqual(
      expect.objectContaining({ sources: [expect.objectContaining({ version: 1 })] }),
    );
    expect(told.asked).toBe('anything_else');
  });

  it('asks which of two is meant, and takes it by its place or by its name', () => {
    const titled = (title: string, text: string): FoundPassage => ({
      ...passage(text),
      source: { path: `en/${title}.md`, title, version: 1 },
    });
    const two = [titled('Delivery fees', 'Twenty riyals.'), titled('Delivery times', 'Two days.')];
    const either = { ...(found(...two) as object), either: true } as Input;
    const asked = go(reached('sales'), 'what about the delivery', either);
    expect(words(asked)).toContain('Do you mean Delivery fees, or Delivery times?');
    for (const text of ['the second one', 'the times', 'number two'])
      expect(words(go(asked, text)), text).toContain('Two days.');
    expect(words(go(asked, 'the first'))).toContain('Twenty riyals.');
    expect(go(asked, 'no neither')).toMatchObject({ asked: 'offer_human' });
    expect(go(asked, 'how much is the mesh kit').effects).toMatchObject([{ type: 'search_knowledge' }]);
  });

  it.each([
    ['en', 'and Friday?'],
    ['en', 'what about Jeddah'],
    ['en', 'ok, and the laptop'],
    ['en', 'Friday'],
    ['ar', 'والجمعة؟'],
    ['ar', 'طيب وجدة؟'],
    ['ar', 'والدمام'],
    ['ar', 'وفي رمضان'],
  ] as const)('puts a few words with the question that was answered before: %s %s', (language, said) => {
    const price = language === 'en' ? 'how much is the mesh kit' : 'بكم طقم التقوية';
    const told = go(reached('sales', language), price, found(passage('It costs ninety riyals.')));
    expect(go(told, said).effects).toMatchObject([
      { type: 'search_knowledge', question: said, after: { question: 'it', path: 'en/internet/slow.md' } },
    ]);
    const unknown = go(told, 'how much is a washing machine', nothing);
    expect(go(unknown, said).effects).toMatchObject([
      { type: 'search_knowledge', after: { question: 'it' } },
    ]);
  });

  it.each(['thanks', 'hello', 'okay', 'Wahid', 'شكرا', 'وقت', 'a moment please'])(
    'puts nothing with it that changes none of it: %s',
    (said) => {
      const told = go(
        reached('sales'),
        'how much is the mesh kit',
        found(passage('It costs ninety riyals.')),
      );
      expect(go(told, said).effects).not.toContainEqual(
        expect.objectContaining({ type: 'search_knowledge' }),
      );
    },
  );

  it('forgets what was answered after some turns', () => {
    const told = go(reached('sales'), 'how much is the mesh kit', found(passage('It costs ninety riyals.')));
    const later = go(told, 'hello?', 'hello?', 'hello?', 'and Jeddah?');
    expect(later.effects[0] ?? {}).not.toHaveProperty('after');
  });

  it('says an answer again when asked to', () => {
    const told = go(reached('sales'), 'how much is the mesh kit', found(passage('It costs ninety riyals.')));
    const again = go(told, 'repeat please');
    expect(words(again)).toBe(words(told));
    expect(words(go(again, 'can you repeat that'))).toBe(words(told));
  });

  it('never answers with silence when there is nothing to say again', () => {
    const switched = go(reached('sales', 'ar'), 'in english please');
    const asked = go(switched, 'how much is the mesh kit');
    expect(words(go(asked, 'repeat please'))).not.toBe('');
  });

  it('says that it does not know, and offers a person', () => {
    const unknown = go(reached('sales'), 'how much is a washing machine', nothing);
    expect(unknown.asked).toBe('offer_human');
    expect(go(unknown, 'yes please').effects).toMatchObject([{ type: 'escalate' }]);
  });

  it('calls a human when it had no answer twice', () => {
    const once = go(reached('sales'), 'how much is a washing machine', nothing, 'no thanks');
    const twice = go(once, 'and how much is a tumble dryer', nothing);
    expect(twice.effects).toMatchObject([{ type: 'escalate', code: 'failed' }]);
    expect(twice.decisions).toContainEqual(expect.objectContaining({ kind: 'escalate', value: 'failed' }));
  });

  const product = (title: string, price: number, said = `${title} costs ${price} riyals.`): Product => ({
    passage: {
      ...passage('Long and written.', said),
      source: { path: `en/products/${title}.md`, title, version: 1 },
      product: title.toLowerCase().replaceAll(' ', '-'),
    },
    price,
    offer: null,
  });
  const small = product('Fibre 100', 199);
  const middle = product('Fibre 300', 289);
  const large = product('Fibre 1000', 449);
  const lamp = product('Desk lamp', 20);
  const sold = (products: Product[], others: Product[] = []): Input => ({
    type: 'product_found',
    question: '',
    products,
    others,
  });
  const all = [large, lamp, small, middle];

  it('tells what something costs and what is offered on it, and orders it where the caller says so', () => {
    const wish = 'I want to buy fibre 300 for my mother';
    const asked = go(reached('sales'), wish);
    expect(asked.effects).toMatchObject([{ type: 'find_product', question: wish }]);
    const offered = { ...middle, offer: passage('Written.', 'This month it is 229 riyals.') };
    const told = go(asked, sold([offered]));
    expect(words(told)).toContain('Fibre 300 costs 289 riyals. Slow internet: This month it is 229 riyals.');
    expect(told.asked).toBe('order_it');
    expect(go(told, 'yes please').effects).toMatchObject([
      { type: 'create_lead', interest: wish, product: 'fibre-300' },
    ]);
    expect(go(told, 'no, I will think about it')).toMatchObject({ asked: 'anything_else', effects: [] });
  });

  it.each([
    ['en', 'is there a student discount?', 'maybe, just looking'],
    ['en', 'is there a student discount?', "I'm only asking for now"],
    ['ar', 'فيه خصم للطلاب؟', 'بس أستفسر'],
    ['ar', 'فيه خصم للطلاب؟', 'لسه بفكر'],
    ['ar', 'واش كاين شي تخفيض للطلبة؟', 'غير كنسول'],
  ] as const)(
    'answers who only asks, offers a call once and notes nothing unasked: %s %s, %s',
    (language, asked, said) => {
      const told = go(reached('sales', language), asked, found(passage('Twenty percent off.')));
      expect(told.effects).not.toContainEqual(expect.objectContaining({ type: 'create_lead' }));
      const looking = go(told, said);
      expect(looking).toMatchObject({ asked: 'order_it', effects: [] });
      const left = go(looking, language === 'en' ? 'no' : 'لا');
      expect(left).toMatchObject({ asked: 'anything_else', effects: [] });
      expect(go(left, said)).toMatchObject({ asked: 'anything_else', effects: [] });
      expect(go(looking, language === 'en' ? 'yes please' : 'نعم').effects).toMatchObject([
        { type: 'create_lead' },
      ]);
    },
  );

  it('leaves the offer of an order for another thing that is asked about', () => {
    const told = go(reached('sales'), 'I want to buy fibre 300', sold([middle]));
    const other = go(told, 'and the phone?');
    expect(other.effects).toMatchObject([
      { type: 'search_knowledge', after: { question: 'I want to buy fibre 300' } },
    ]);
    expect(go(other, found(passage('It costs ninety.')))).toMatchObject({ asked: 'anything_else' });
    expect(go(told, 'maybe later')).toMatchObject({ asked: 'anything_else', effects: [] });
  });

  it.each(['thinking about a new laptop maybe', 'يمكن آخذ لابتوب جديد، بس أستفسر'])(
    'tells who only looks of what they name, and notes nothing that is not written about: %s',
    (said) => {
      const asked = go(reached('sales'), said);
      expect(asked.effects).toMatchObject([{ type: 'find_product' }]);
      expect(go(asked, sold([]))).toMatchObject({ asked: 'order_it', effects: [] });
      expect(go(asked, sold([middle]), "I'll think about it")).toMatchObject({
        asked: 'anything_else',
        effects: [],
      });
    },
  );

  it.each([
    ['which one is the cheapest?', 'Fibre 100'],
    ['do you have something cheaper', 'Fibre 100'],
    ['I need a faster one', 'Fibre 1000'],
  ])('finds another of its kind by its price: %s', (said, other) => {
    const told = go(reached('sales'), 'I want to buy fibre 300', sold([middle]), said);
    expect(told.effects).toMatchObject([{ type: 'find_product', others: true }]);
    const rather = go(told, sold([middle], all));
    expect(words(rather)).toContain(`${other} costs`);
    expect(go(rather, 'yes that one').effects).toMatchObject([
      { type: 'create_lead', product: other.toLowerCase().replace(' ', '-') },
    ]);
  });

  it('says so where there is no other of its kind, and goes on', () => {
    const told = go(
      reached('sales'),
      'I want to buy a desk lamp',
      sold([lamp]),
      'something smaller?',
      sold([], all),
    );
    expect(words(told)).toContain("I don't know of another one like that.");
    expect(told.asked).toBe('order_it');
  });

  it('compares what was asked about before, too', () => {
    const asked = go(reached('sales'), 'how much is fibre 300', found(middle.passage), 'and the cheapest?');
    expect(words(go(asked, sold([], all)))).toContain('Fibre 100 costs');
  });

  it('asks first which product it is, where none was named', () => {
    const asked = go(reached('sales'), 'I want to buy something');
    expect(asked).toMatchObject({ asked: 'describe', effects: [] });
    expect(words(asked)).toContain('Which product');
    const told = go(asked, 'a lamp for my desk', sold([lamp]));
    expect(words(told)).toContain('Desk lamp costs');
    expect(go(told, 'yes').effects).toMatchObject([
      { interest: expect.stringContaining('a lamp for my desk') },
    ]);
  });

  it('asks which of two is meant', () => {
    const asked = go(reached('sales'), 'I want to buy fibre', sold([small, large]));
    expect(asked.asked).toBe('which');
    expect(words(go(asked, 'the second'))).toContain('Fibre 1000 costs');
  });

  it('keeps as a lead what nothing is written about, in the words of its caller', () => {
    const wish = 'I want to buy a washing machine';
    expect(go(reached('sales'), wish, sold([])).effects).toMatchObject([
      { type: 'create_lead', interest: wish, product: null },
    ]);
  });

  it.each(['I want to buy it', 'yes i want to order it please'])(
    'keeps at once what was told of already: %s',
    (said) => {
      const told = go(reached('sales'), 'how much is fibre 300', found(middle.passage), said);
      expect(told.effects).toMatchObject([{ type: 'create_lead', product: 'fibre-300' }]);
    },
  );
});

describe('a noun moves nobody', () => {
  it.each([
    ['complaints', 'my package came opened'],
    ['complaints', 'the technician walked over our carpet in muddy shoes'],
    ['complaints', 'العرض حقكم طلع كذب في كذب'],
    ['sales', 'are late deliveries in the evening possible'],
    ['sales', 'is an app part of the new router'],
  ] as const)('%s keeps: %s', (department, said) => {
    const after = go(reached(department, /[a-z]/.test(said) ? 'en' : 'ar'), said);
    expect(after.state.service?.department).toBe(department);
    expect(after.rule).not.toBe('department.handed_over');
  });

  it.each([
    ['complaints', 'I want to buy the fiber 300 plan', 'sales'],
    ['sales', 'my router does not work since yesterday', 'support'],
    ['complaints', 'connect me to technical support', 'support'],
  ] as const)('%s passes on what is asked of another: %s', (department, said, other) => {
    expect(go(reached(department), said).state.service?.department).toBe(other);
  });
});

describe('an offer', () => {
  const offered = go(reached('sales'), 'how much is a washing machine', nothing);

  it.each(["no that's it", "no, it's fine", 'no thanks, that is all', 'nope, all good'])(
    'is refused by a no, whatever closes it: %s',
    (text) => {
      expect(offered.asked).toBe('offer_human');
      const refused = go(offered, text);
      expect(refused.effects.map(({ type }) => type)).not.toContain('escalate');
      expect(refused.state.escalation).toBeNull();
    },
  );
});

describe('who has been promised a human', () => {
  const promised: Step = go(go(reached('sales'), 'I want to speak to a human'), {
    type: 'escalated',
    id: 'an-id',
    number: 'TKT-1234567',
    opens: null,
  });

  it('is offered no other: what nobody knows is left to that colleague', () => {
    const unknown = go(promised, 'no', 'how much is a washing machine', nothing);
    expect(unknown.effects).toMatchObject([{ type: 'add_note', number: 'TKT-1234567' }]);
    expect(words(unknown)).toContain("I'll leave it to my colleague");
  });

  it.each(['how much is a washing machine', 'I do not know'])(
    'is not asked the same for ever, whatever they say: %s',
    (text) => {
      const noted: Input = { type: 'note_added', number: 'TKT-1234567' };
      let last = go(promised, 'no');
      for (let turn = 0; turn < 12 && last.state.ended === null; turn += 1) {
        last = go(last, text);
        if (last.effects.some(({ type }) => type === 'search_knowledge')) last = go(last, nothing);
        if (last.effects.some(({ type }) => type === 'add_note')) last = go(last, noted);
      }
      expect(last.state.ended).toBe('escalated');
    },
  );
});

it.each(['ok', 'alright', 'طيب', 'تمام'])('is no new matter, and neither a goodbye: %s', (text) => {
  const asked = go(reached('sales'), 'how much is the mesh kit', found(passage('It costs ninety riyals.')));
  expect(go(asked, text)).toMatchObject({ asked: 'anything_else', state: { ended: null } });
});

describe('complaints', () => {
  const told = {
    since: { en: 'since last Sunday', ar: 'من أسبوع' },
    order: { en: 'order number 48217', ar: 'رقم الطلب ٤٨٢١٧' },
    wanted: { en: 'I want a refund', ar: 'أريد استرجاع المبلغ' },
  } as const;
  const opening = { en: 'the parcel arrived damaged', ar: 'وصل الجهاز مكسورا' } as const;

  it('ask for everything that was not told, and for nothing that was', () => {
    fc.assert(
      fc.property(
        fc.subarray(['since', 'order', 'wanted'] as const),
        fc.constantFrom('ar', 'en'),
        (given, language) => {
          const said = [opening[language], ...given.map((slot) => told[slot][language])].join(', ');
          let last = go(reached('complaints', language), said);
          const asked: Asked[] = [];
          while (last.asked && last.effects.length === 0) {
            asked.push(last.asked);
            last = go(last, language === 'ar' ? 'لا أعرف' : 'I do not know');
          }
          expect(asked).toEqual(
            (['since', 'order', 'wanted'] as const).filter((slot) => !given.includes(slot)),
          );
          expect(last.effects).toMatchObject([{ type: 'open_ticket' }]);
        },
      ),
    );
  });

  it.each([
    ['en', 'I want to cancel my contract, we are moving abroad'],
    ['en', 'please close my account at the end of the month'],
    ['ar', 'أبغى ألغي اشتراكي لأني مسافر'],
  ] as const)('ask nobody who ends a contract when it began: %s, %s', (language, said) => {
    const filed = go(reached('complaints', language), said);
    expect(filed.effects).toMatchObject([{ type: 'open_ticket', description: expect.any(String) }]);
  });

  it('are filed even when their caller hangs up over them', () => {
    const begun = go(reached('complaints'), 'the parcel arrived damaged');
    expect(go(begun, { type: 'left' }).effects).toMatchObject([
      { type: 'open_ticket', description: expect.stringContaining('damaged') },
    ]);
  });

  it('say that a matter was added to a ticket that is open, and by when it is dealt with', () => {
    const filed = go(reached('complaints'), 'the parcel arrived damaged', {
      type: 'ticket_opened',
      number: 'TKT-1234566',
      appended: true,
      due: '2026-11-24T14:00:00+03:00',
    });
    expect(words(filed)).toMatch(/open ticket.*today at two in the afternoon/);
  });
});

/** A remedy of such steps, each with what it shows. */
function remedyOf(...steps: (readonly [string, string, ...string[]])[]): FoundPassage {
  const written = steps.map(([text, shows, ...tried]) => ({ do: text, shows, tried }));
  return { ...passage('About it.'), remedy: { en: written } };
}

describe('support', () => {
  const three = remedyOf(
    ['Unplug it.', 'Is the light off?', 'unplugged'],
    ['Hold the button.', 'Does it blink?', 'held the button'],
    ['Plug it in.', 'Is it green?'],
  );
  const trying = go(reached('support'), 'my internet is very slow', found(three));

  it('walks through the steps one at a time, on, back and again', () => {
    expect(words(trying)).toContain('Unplug it.');
    expect(words(trying)).not.toContain('Hold the button.');
    const second = go(trying, 'still the same');
    expect(words(second)).toContain('Hold the button. Does it blink?');
    expect(words(go(second, 'go back'))).toContain('Unplug it.');
    expect(go(second, 'it works now').asked).toBe('anything_else');
  });

  it('asks for nothing that was tried already, whenever that was said', () => {
    const told = go(reached('support'), 'my internet is slow and I unplugged it twice', found(three));
    expect(words(told)).not.toContain('Unplug it.');
    expect(words(told)).toContain('Hold the button.');
    const then = go(trying, 'no, and I held the button already');
    expect(words(then)).toContain('Plug it in.');
    expect(go(then, 'no').effects[0]).toHaveProperty(
      'description',
      expect.stringMatching(/Unplug it[^]*Hold the button[^]*Plug it in/),
    );
    const not = go(reached('support'), 'my internet is slow and I have not unplugged it', found(three));
    expect(words(not)).toContain('Unplug it.');
  });

  it('calls a human where all of it was tried already', () => {
    const two = remedyOf(['Unplug it.', 'Is it on?', 'unplugged'], ['Press it.', 'Is it on?', 'pressed']);
    const given = go(
      reached('support'),
      'my internet is slow, I unplugged it and I pressed the button',
      found(two),
    );
    expect(given.effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
    expect(given.effects[0]).toHaveProperty('description', expect.stringMatching(/Unplug it[^]*Press it/));
  });

  it('walks through nothing that is no remedy: it is told, and whether it helps is asked', () => {
    const told = go(
      reached('support'),
      'my new router stands on the table and does not work',
      found(passage('1. Put the card in.\n2. Wait.', 'Put the card in and wait.')),
    );
    expect(words(told)).toBe('Put the card in and wait. Does that help?');
    expect(go(told, 'no').effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
    expect(go(told, 'yes').asked).toBe('anything_else');
  });

  it('goes on in the language that the caller has gone over to', () => {
    const both: FoundPassage = {
      ...three,
      remedy: {
        ...three.remedy,
        ar: ['افصله.', 'اضغط الزر.', 'صله.'].map((text) => ({ do: text, shows: 'هل يعمل؟', tried: [] })),
      },
    };
    const begun = go(reached('support'), 'my internet is very slow', found(both), 'بالعربي لو سمحت');
    expect(words(go(begun, 'لا'))).toContain('اضغط الزر. هل يعمل؟');
  });

  it('asks which of two remedies is meant', () => {
    const titled = (title: string, one: FoundPassage): FoundPassage => ({
      ...one,
      source: { path: `en/${title}.md`, title, version: 1 },
    });
    const two = [titled('Slow internet', three), titled('No internet', remedyOf(['Look.', 'Is it red?']))];
    const asked = go(reached('support'), 'something is wrong with the internet here', {
      ...(found(...two) as object),
      either: true,
    } as Input);
    expect(asked).toMatchObject({ asked: 'which' });
    expect(words(asked)).toContain('Slow internet, or No internet?');
    expect(words(go(asked, 'the second'))).toContain('Look. Is it red?');
    expect(go(asked, 'no neither')).toMatchObject({ asked: 'offer_human' });
  });

  it('writes down since when, what is wanted and the mood beside what was tried', () => {
    const given = go(
      reached('support'),
      'my internet is very slow since yesterday',
      found(three),
      'I want compensation',
      'no, you are useless',
      'no',
    );
    expect(given.effects[0]).toHaveProperty(
      'description',
      expect.stringMatching(
        /very slow[^]*Since: [^]*Wanted: I want compensation[^]*Unplug it[^]*Mood: angry/,
      ),
    );
  });

  it.each(['still closing by itself', 'it still shuts'])(
    'is told how it is, and no opening times: %s',
    (said) => {
      expect(go(trying, said).rule).toBe('support.next_step');
    },
  );

  describe('what is told of a step beside whether it helped', () => {
    const begun = (language: 'ar' | 'en') =>
      language === 'en' ? trying : go({ ...trying.state, language: 'ar' }, { type: 'again' });
    it.each([
      ['en', 'I already restarted it'],
      ['en', 'done that twice already'],
      ['en', 'tried that'],
      ['en', 'we did all of that yesterday'],
      ['ar', 'سويتها قبل'],
      ['ar', 'سويتها قبل وما نفع'],
      ['ar', 'جربناها مرتين'],
      ['ar', 'درتها ديجا'],
      ['ar', 'طفيته وشغلته كم مرة'],
    ] as const)('was done before, counts as tried and is not asked for: %s %s', (language, said) => {
      const then = go(begun(language), said);
      expect(then.rule).toBe('support.next_step');
      expect(words(then)).toContain('Hold the button.');
      expect(then.state.matter).toMatchObject({ tried: ['Unplug it.'] });
    });

    it.each([
      ['en', "I can't do that right now"],
      ['en', "I don't have one"],
      ['en', "I don't know how"],
      ['ar', 'ما أقدر أوصله'],
      ['ar', 'ما عندي كيبل'],
      ['ar', 'مش عارف إزاي'],
    ] as const)('cannot be done, and is left out untried: %s %s', (language, said) => {
      const then = go(begun(language), said);
      expect(words(then)).toContain('Hold the button.');
      expect(then.state.matter).toMatchObject({ tried: [] });
    });

    it.each([
      ['en', "I'll do it later"],
      ['en', "I'm at work, I'll try tonight"],
      ['ar', 'بعدين'],
      ['ar', 'أنا برا البيت'],
    ] as const)('is left for later, and the fault is not lost: %s %s', (language, said) => {
      const then = go(begun(language), said);
      expect(then).toMatchObject({ asked: 'anything_else', rule: 'support.step_later' });
      expect(go(then, 'no').effects).toMatchObject([{ type: 'open_ticket' }]);
    });

    it.each([
      ['en', 'where is that'],
      ['en', 'what do you mean'],
      ['ar', 'وين هذا'],
      ['ar', 'ما فهمت'],
    ] as const)('is asked about and said once more, and then left out: %s %s', (language, said) => {
      const then = go(begun(language), said);
      expect(words(then)).toContain('Unplug it.');
      expect(then.asked).toBe('worked');
      expect(words(go(then, language === 'en' ? 'I cannot find it' : 'ما لقيته'))).toContain(
        'Hold the button.',
      );
    });

    it.each(["I still can't connect", 'ما عندي نت', 'no it still drops at home'])(
      'is no such report where the fault is told of: %s',
      (said) => {
        expect(go(trying, said, said).effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
      },
    );
  });

  it('passes to a human with everything that was tried', () => {
    const given = go(trying, 'no', 'no');
    expect(given.effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
    const [escalated] = given.effects;
    for (const tried of ['very slow', 'Unplug it.', 'Hold the button.'])
      expect(escalated).toHaveProperty('description', expect.stringContaining(tried));
  });
});

describe('appointments', () => {
  /** Booked for Sunday at ten in the morning, and nothing else asked since. */
  const booked = (language: 'ar' | 'en') =>
    go(
      reached('reception', language),
      language === 'en'
        ? 'I want an appointment on Sunday at ten in the morning'
        : 'أبي موعد الأحد الساعة عشرة الصبح',
      language === 'en' ? 'yes' : 'نعم',
      { type: 'appointment_booked', id: 'A1', startsAt: '2026-11-29T10:00:00+03:00' },
    );

  it.each([
    ['en', 'can we move that to Monday', '2026-11-30T10:00:00+03:00'],
    ['en', 'Monday suits me better', '2026-11-30T10:00:00+03:00'],
    ['en', 'what about Monday?', '2026-11-30T10:00:00+03:00'],
    ['en', 'actually make it five in the afternoon', '2026-11-29T17:00:00+03:00'],
    ['en', "I can't come then, can we do Tuesday at eleven", '2026-12-01T11:00:00+03:00'],
    ['ar', 'خلّها الاثنين', '2026-11-30T10:00:00+03:00'],
    ['ar', 'الاثنين أحسن لي', '2026-11-30T10:00:00+03:00'],
    ['ar', 'والاثنين؟', '2026-11-30T10:00:00+03:00'],
    ['ar', 'عايز أأجلها ليوم الثلاثاء', '2026-12-01T10:00:00+03:00'],
    ['ar', 'بغيت نبدلها للثلاثاء الساعة حداش', '2026-12-01T11:00:00+03:00'],
    ['ar', 'ما يناسبني، خلوها الساعة خمسة العصر', '2026-11-29T17:00:00+03:00'],
  ] as const)('are moved by what follows the booking: %s %s', (language, said, start) => {
    const asked = go(booked(language), said);
    expect(asked).toMatchObject({
      asked: 'take_time',
      state: { matter: { appointment: { action: 'move' } } },
    });
    const [moved] = go(asked, language === 'en' ? 'yes' : 'نعم').effects;
    expect(moved).toMatchObject({ type: 'move_appointment', id: 'A1' });
    const at = moved && 'at' in moved ? moved.at : '';
    expect(new Date(at).toISOString()).toBe(new Date(start).toISOString());
  });

  it.each([
    ['en', 'put it off until next week'],
    ['en', 'make it the evening'],
    ['ar', 'ممكن نأجّلها للأسبوع الجاي'],
    ['ar', 'خلوها بالليل'],
  ] as const)('are offered other times where only the day or its part is named: %s %s', (language, said) => {
    expect(go(booked(language), said).effects).toMatchObject([{ type: 'find_times' }]);
  });

  it.each([
    ['en', "something came up, I can't make it"],
    ['en', "I'm sorry, I won't be able to come"],
    ['ar', 'طلع لي ظرف وما أقدر أجي'],
    ['ar', 'مش هقدر آجي'],
    ['ar', 'ما غاديش نقدر نجي'],
  ] as const)('that cannot be kept are moved or cancelled, as is asked: %s %s', (language, said) => {
    const asked = go(booked(language), said);
    expect(asked.rule).toBe('appointment.move_or_cancel');
    expect(go(asked, language === 'en' ? 'cancel it' : 'الغيه').asked).toBe('cancel_it');
    expect(go(asked, language === 'en' ? 'Monday' : 'الاثنين').asked).toBe('take_time');
  });

  it.each([
    ['en', "I can't make it tomorrow, something came up"],
    ['ar', 'ما أقدر أجي بكرة'],
    ['ar', 'مش هقدر آجي بكرة عندي ظرف'],
  ] as const)(
    'of an earlier call are looked for once the caller has proved who they are: %s %s',
    (language, said) => {
      const begun = { ...reached('reception', language, known), verified: true };
      const looked = go(begun, said);
      expect(looked.effects).toMatchObject([{ type: 'find_appointment' }]);
      const found = go(looked, {
        type: 'appointment_found',
        appointment: { id: 'A1', startsAt: '2026-11-25T10:00:00+03:00' },
      });
      expect(found.rule).toBe('appointment.move_or_cancel');
    },
  );

  it.each([
    ['en', 'when is my appointment?'],
    ['en', 'what time was my appointment again'],
    ['en', 'can you tell me when my visit is'],
    ['ar', 'متى موعدي'],
    ['ar', 'معادي امتى لو سمحت'],
    ['ar', 'وقتاش موعدي'],
  ] as const)(
    'are told to who asks when theirs is, once it is known who they are: %s %s',
    (language, said) => {
      const of = { ...reached('reception', language, known), verified: true };
      const looked = go(of, said);
      expect(looked.effects).toMatchObject([{ type: 'find_appointment' }]);
      const startsAt = '2026-11-25T10:00:00+03:00';
      const told = go(looked, { type: 'appointment_found', appointment: { id: 'A1', startsAt } });
      expect(told).toMatchObject({ rule: 'appointment.told', asked: 'anything_else' });
      expect(words(told)).toContain(language === 'en' ? 'tomorrow at ten' : 'غدا');
      expect(go({ ...of, verified: false }, said).effects).toEqual([]);
      expect(go(booked(language), said).rule).toBe('appointment.told');
    },
  );

  it.each(['when can I get an appointment', 'متى اقدر آخذ موعد', 'what time is free for an appointment'])(
    'are made for who asks when one can be had: %s',
    (said) => {
      expect(go(reached('reception'), said).effects).toMatchObject([{ type: 'find_times' }]);
    },
  );

  it.each([
    ['actually make it Thursday', '2026-11-26T10:00:00+03:00'],
    ['at five in the afternoon please', '2026-11-25T17:00:00+03:00'],
    ['yes but make it eleven', '2026-11-25T11:00:00+03:00'],
  ])('take another day or hour for the read-back, and keep the rest: %s', (said, start) => {
    const asked = go(reached('reception'), 'I want an appointment tomorrow at ten in the morning', said);
    expect(asked.asked).toBe('take_time');
    const { matter } = asked.state;
    const proposed = matter?.kind === 'appointment' ? matter.appointment.proposed : null;
    expect(new Date(proposed ?? 0).toISOString()).toBe(new Date(start).toISOString());
  });

  it.each([
    'when do you open on Friday',
    'how much is the mesh kit',
    'I was born in May',
    'no, on second thought',
  ])('are left alone by what is about something else: %s', (said) => {
    expect(go(booked('en'), said).state.matter).not.toMatchObject({ kind: 'appointment' });
  });

  it.each([
    ['en', 'the second one'],
    ['en', 'option two please'],
    ['en', 'two'],
    ['en', 'not the first, the second'],
    ['ar', 'الثاني'],
    ['ar', 'رقم اثنين'],
    ['ar', 'اثنين'],
  ] as const)('are chosen by their place among those that were offered: %s, %s', (language, said) => {
    const asked = language === 'en' ? 'I want to book an appointment' : 'أبغى أحجز موعد';
    const times = ['2026-11-25T07:00:00Z', '2026-11-25T08:30:00Z', '2026-11-25T10:00:00Z'];
    const offered = go(reached('reception', language), asked, { type: 'times_found', times });
    expect(go(offered, said).state).toMatchObject({
      question: 'take_time',
      matter: { appointment: { proposed: times[1] } },
    });
  });

  it.each([
    ['en', 'half past eleven is good'],
    ['en', 'eleven thirty works'],
    ['ar', '١١ ونص زين'],
    ['ar', 'احدعش ونص تمام'],
  ] as const)('are chosen by the hour among those that were offered: %s, %s', (language, said) => {
    const asked = language === 'en' ? 'I want to book an appointment' : 'أبغى أحجز موعد';
    const times = ['2026-11-25T07:00:00Z', '2026-11-25T08:30:00Z', '2026-11-25T10:00:00Z'];
    const offered = go(reached('reception', language), asked, { type: 'times_found', times });
    expect(go(offered, said).state).toMatchObject({ matter: { appointment: { proposed: times[1] } } });
  });

  it('that cannot be given again and again are a matter for a person', () => {
    const times = ['2026-11-25T07:00:00Z', '2026-11-25T08:30:00Z'];
    const taken: Input = { type: 'appointment_refused', reason: 'taken', times };
    const wish = 'tomorrow at one in the afternoon';
    const twice = go(reached('reception'), `I want an appointment ${wish}`, 'yes', taken, wish, 'yes', taken);
    expect(twice.asked).toBe('when');
    expect(go(twice, wish, 'yes', taken)).toMatchObject({ asked: 'offer_human' });
    const promised = { ...twice, state: { ...twice.state, escalation: 'an-id' } };
    const reminded = go(promised, wish, 'yes', taken);
    expect(reminded).toMatchObject({ asked: 'anything_else' });
    expect(words(reminded)).toContain('A colleague already has your request');
  });

  it('are not proposed while the centre is closed: free times are looked for instead', () => {
    const friday = go(reached('reception'), 'I want an appointment on Friday at nine in the morning');
    expect(friday.effects).toMatchObject([{ type: 'find_times' }]);
    const offered = go(friday, { type: 'times_found', times: ['2026-11-27T13:00:00.000Z'] });
    const chosen = go(offered, 'the first one');
    expect(chosen.asked).toBe('take_time');
    expect(go(chosen, 'yes').effects).toContainEqual(
      expect.objectContaining({ type: 'book_appointment', at: '2026-11-27T13:00:00.000Z' }),
    );
  });
});

describe('the verification of who calls', () => {
  const asked = go(reached('reception', 'en', known), 'I want to change my email address');
  const no: Input = { type: 'caller_verified', verified: false };

  it('is asked for although the number is known, and fails three times before a human takes over', () => {
    expect(asked.asked).toBe('proof_email');
    const given = go(asked, 'huda@example.com', 'Huda Nasser');
    expect(given.effects).toMatchObject([{ type: 'verify_caller', email: 'huda@example.com' }]);
    const failed = go(given, no, 'a@example.com', 'Huda', no, 'b@example.com', 'Huda', no);
    expect(failed.effects).toMatchObject([{ type: 'escalate', code: 'not_verified' }]);
    expect(failed.state.verified).toBe(false);
  });

  it.each([
    ['Huda Nasser', 'Huda Nasser'],
    ['my name is Huda Nasser', 'Huda Nasser'],
    ['my full name is Huda Nasser.', 'Huda Nasser.'],
    ['اسمي هدى ناصر', 'هدى ناصر'],
    ['Huda Nasser or my name is Rana Nasser', 'Rana Nasser'],
    ['it is Huda Nasser, or maybe Rana Nasser', 'Huda Nasser, or maybe Rana Nasser'],
  ])('is one name, all that was said of it: %s', (said, other) => {
    expect(go(asked, 'huda@example.com', said).effects).toMatchObject([{ type: 'verify_caller', other }]);
  });

  it('is answered in the same words whatever was wrong', () => {
    const wordings = [
      ['huda@example.com', 'TKT-0000000'],
      ['wrong@example.com', 'Huda Nasser'],
      ['I do not know', 'I do not know'],
    ].map((proof) => words(go(asked, ...proof, no)));
    expect(new Set(wordings).size).toBe(1);
  });
});

describe('in every department', () => {
  it.each([
    'please do not record this call',
    "I don't want this conversation to be transcribed",
    'stop recording me',
    'ما أبغى تسجلون المكالمة',
    'لا أوافق على التسجيل',
    'من فضلك بدون تسجيل',
    'متسجلوش المكالمة',
  ])('a caller who says “%s” is told that nothing is kept, and nothing is', (refusal) => {
    const refused = go(reached('complaints'), 'the parcel arrived damaged', refusal);
    expect(refused.effects).toMatchObject([{ type: 'forget_transcript' }]);
    expect(refused.state.transcript).toBe('refused');
    expect(refused.asked).toBe('since');
    expect(wrapUp(go(refused, 'two days ago').state).summary).not.toMatch(/damaged|two days/);
  });

  it.each([
    'please write down my complaint',
    'I did not record the order number',
    'لم أسجل رقم الطلب',
    'أريد تسجيل شكوى',
  ])('“%s” refuses nothing', (text) => {
    expect(go(reached('complaints'), text).state.transcript).toBe('kept');
  });

  it('follows a caller who stays in the other language for two turns', () => {
    const once = go(reached('reception', 'en'), 'وين أقرب فرع لكم');
    expect(once.state.language).toBe('en');
    expect(go(once, 'أقول وين أقرب فرع لكم في الرياض').state.language).toBe('ar');
  });

  it('hands over with everything that was said', () => {
    const begun = go(reached('complaints'), 'the parcel arrived damaged', 'connect me to sales please');
    expect(begun.effects).toMatchObject([
      { type: 'open_ticket', description: expect.stringContaining('damaged') },
    ]);
    const handed = go(begun, { type: 'ticket_opened', number: 'TKT-1234566', appended: false, due: null });
    expect(handed.state).toMatchObject({ service: { department: 'sales' }, tickets: ['TKT-1234566'] });
  });
});

describe('support', () => {
  const remedy = found(
    remedyOf(['Pull the plug. Wait a minute.', 'Is it on?'], ['Plug it in.', 'Is it on?'], ['Look.', 'On?']),
  );
  const fault = 'the box in the hall has a red light since this morning';

  it('reads out how something is done, and tries nothing', () => {
    const told = go(
      reached('support'),
      "I don't want a human, just tell me how to change the wifi password",
      remedy,
    );
    expect(told).toMatchObject({ asked: 'anything_else', state: { answered: 1, unsolved: null } });
    expect(step(told.state, { type: 'left' }, centre, at).effects).toEqual([]);
  });

  it('calls a human after two steps that did not help, with both', () => {
    const vain = go(reached('support'), fault, remedy, 'no', 'no it did not help');
    expect(vain.effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
    expect(vain.effects[0]).toHaveProperty(
      'description',
      expect.stringMatching(/red light[^]*Pull the plug[^]*Plug it in/),
    );
  });

  it.each([
    ['en', 'I have been without internet for five days and nobody comes'],
    ['ar', 'أنا بدون نت من أسبوع'],
  ] as const)('tries nothing where the internet has been away for days (%s)', (language, said) => {
    expect(go(reached('support', language), said).effects).toMatchObject([
      { type: 'escalate', description: expect.anything() },
    ]);
  });
});

describe('a caller who only wants a human', () => {
  it('is asked one thing, which goes with the ticket', () => {
    const escalated: Input = { type: 'escalated', id: 'e', number: 'TKT-1234567', opens: null };
    const asked = go(reached('reception'), 'a human please', escalated);
    expect(asked).toMatchObject({ asked: 'message' });
    expect(go(asked, 'my contract ends in May').effects).toMatchObject([
      { type: 'add_note', number: 'TKT-1234567', note: 'my contract ends in May' },
    ]);
  });
});
