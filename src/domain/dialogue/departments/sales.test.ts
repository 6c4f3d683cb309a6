import { describe, expect, it } from 'vitest';
import { dialogues, foundFor, passage, reached, tuesday } from '../../../../test/helpers/dialogue.ts';
import type { FoundPassage, Input, Product } from '../index.ts';

const { go, words } = dialogues(tuesday);
/** What was found of what is asked in these calls. */
const found = (...passages: FoundPassage[]): Input => foundFor('it', ...passages);
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
