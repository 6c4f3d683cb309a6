import { describe, expect, it } from 'vitest';
import { dialogues, found, reached } from '../../../../test/helpers/dialogue.ts';
import type { FoundPassage, Input } from '../index.ts';

const { go, words } = dialogues(new Date('2026-11-24T10:00:00+03:00'));
const nothing = found();
const nothingSold: Input = { type: 'product_found', question: '', products: [], others: [] };
const opened: Input = { type: 'ticket_opened', number: 'TKT-1234567', appended: false, due: null };
const lead: Input = { type: 'lead_created', id: 'l1' };
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
  products: [{ passage, price: 90, offer: null }],
  others: [],
};

describe('a message', () => {
  it.each([
    ['en', 'sales', 'I would like to leave a message', 'the offer never arrived'],
    ['en', 'reception', 'can I leave a message for the manager', 'I will be late tomorrow'],
    ['ar', 'sales', 'ابغى اترك رسالة', 'العرض ما وصلني للحين'],
    ['ar', 'complaints', 'عايز اسيب رسالة للمدير', 'انا هتأخر بكرة'],
  ] as const)('is asked for, and written into a ticket (%s, %s): %s', (language, department, wish, said) => {
    const asked = go(reached(department, language), wish);
    expect(asked).toMatchObject({ asked: 'message', effects: [] });
    const written = go(asked, said);
    expect(written.effects).toMatchObject([{ type: 'open_ticket', department, description: said }]);
    expect(go(written, opened).asked).toBe('anything_else');
    expect(go(asked, language === 'ar' ? 'لا خلاص' : 'no')).toMatchObject({
      asked: 'anything_else',
      effects: [],
    });
  });

  it.each([
    ['en', 'I want to leave a message: the offer never arrived', 'the offer never arrived'],
    ['ar', 'ابي اترك رسالة، الرسالة ان العرض ما وصلني', 'العرض ما وصلني'],
  ] as const)('is written down at once where it is told with the wish (%s)', (language, said, message) => {
    expect(go(reached('sales', language), said).effects).toMatchObject([
      { type: 'open_ticket', description: message },
    ]);
  });

  it('goes to the ticket that the call has already', () => {
    const promised = go(reached('sales'), 'how much is a dishwasher', nothing, 'yes', {
      type: 'escalated',
      id: 'e1',
      number: 'TKT-7654321',
      opens: null,
    });
    expect(go(promised, 'I want to leave a message: call after six').effects).toMatchObject([
      { type: 'add_note', number: 'TKT-7654321' },
    ]);
  });
});

describe('an order', () => {
  it.each([
    ['en', 'I asked if there is interest on instalments'],
    ['en', 'I want to know how long the headphones are covered'],
    ['en', "I don't want to order, I have a question about the warranty"],
    ['ar', 'عايزة اسأل عن ضمان السماعات'],
    ['ar', 'ابي اعرف ضمان الجوال'],
    ['ar', 'مش عايز اشتري حاجة، عايز اسأل عن التقسيط'],
    ['ar', 'ابغى احد يرسل لي العرض'],
  ] as const)('is nothing that is asked or wished otherwise (%s): %s', (language, said) => {
    const effects = go(reached('sales', language), said).effects.map(({ type }) => type);
    expect(effects).toEqual(['search_knowledge']);
  });

  it('is none of a thing that nobody sells and that is only wished for', () => {
    const told = go(reached('sales', 'ar'), 'ابغى غسالة صحون', nothingSold);
    expect(told.effects.map(({ type }) => type)).toEqual(['search_knowledge']);
    expect(go(told, nothing)).toMatchObject({ asked: 'offer_human' });
    const plainly = go(reached('sales'), 'I want to buy a dishwasher', nothingSold);
    expect(plainly.effects).toMatchObject([{ type: 'create_lead' }]);
  });

  it('is promised a call once, and none without a number to call on', () => {
    const once = go(reached('sales'), 'I want to buy the mesh kit', sold, 'yes', lead);
    expect(words(once)).toContain('will call you');
    const twice = go(once, 'I want to buy the mesh kit', sold, 'yes', lead);
    expect(words(twice)).toContain("I've noted that.");
    expect(words(twice)).not.toContain('will call you');
    const unreached = { ...reached('sales'), phone: { value: null, source: 'caller' as const } };
    const kept = go(unreached, 'I want to buy the mesh kit', sold, 'yes', lead);
    expect(words(kept)).not.toContain('will call you');
    const email = { value: 'sara@example.com', source: 'caller' as const };
    expect(words(go({ ...unreached, email }, 'I want to buy the mesh kit', sold, 'yes', lead))).toContain(
      'will write to you',
    );
  });
});
