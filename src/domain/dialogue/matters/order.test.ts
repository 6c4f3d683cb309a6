import { describe, expect, it } from 'vitest';
import { dialogues, reached } from '../../../../test/helpers/dialogue.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import type { FoundPassage, Input, Step } from '../index.ts';

const { go } = dialogues(new Date('2026-11-24T10:00:00+03:00'));

const found = (product: string | null): Input => ({
  type: 'knowledge_found',
  question: '',
  final: true,
  passages: [
    {
      source: { path: 'en/products/kettle.md', title: 'The kettle', version: 1 },
      language: 'en',
      product,
      text: 'It costs ninety riyals.',
      spoken: null,
    } satisfies FoundPassage,
  ],
});
const leads = ({ effects }: Step) => effects.filter(({ type }) => type === 'create_lead');
const asked: Record<Language, string> = { en: 'how much is the kettle', ar: 'بكم الغلاية' };

describe('somebody who was told of a thing and wants it', () => {
  it.each([
    ['en', "ok I'd like that one"],
    ['en', 'good, I want it'],
    ['ar', 'طيب بدي ياه'],
    ['ar', 'تمام، أبغى واحد'],
    ['ar', 'طيب ابغاه'],
  ] as const)('is called about it: %s %s', (language, said) => {
    const told = go(reached('sales', language), asked[language], found('kettle'), said);
    expect(leads(told)).toMatchObject([{ product: 'kettle' }]);
  });

  it('orders nothing where no such thing was told of', () => {
    expect(leads(go(reached('sales'), 'is there parking', found(null), "I'd like that one"))).toEqual([]);
    expect(leads(go(reached('sales'), asked.en, found('kettle'), 'I want to know its colour'))).toEqual([]);
  });
});
