import { describe, expect, it } from 'vitest';
import { dialogues, reached } from '../../../../test/helpers/dialogue.ts';
import type { Step } from '../index.ts';

const { go } = dialogues(new Date('2026-11-24T10:00:00+03:00'));

const complaint = ({ state }: Step) =>
  state.matter?.kind === 'complaint' ? state.matter.complaint : undefined;
const ticket = ({ effects }: Step): string | undefined =>
  effects.flatMap((effect) => (effect.type === 'open_ticket' ? [effect.description] : []))[0];

const broken = { en: 'the cup you sent me was in pieces', ar: 'الكوب وصلني متكسر وما عجبني' } as const;

describe('what a complaint is wanted for', () => {
  it.each([
    ['en', 'yes please'],
    ['en', 'thank you'],
    ['en', 'since Sunday'],
    ['ar', 'يسلمو'],
    ['ar', 'نعم'],
  ] as const)('is not told by a yes, thanks or a time: %s %s', (language, said) => {
    const asked = go(
      reached('complaints', language),
      broken[language],
      language === 'en' ? 'yesterday' : 'امس',
      '12345',
    );
    expect(asked.asked).toBe('wanted');
    const filed = go(asked, said, 'skip');
    expect(ticket(go(asked, said)) ?? ticket(filed)).not.toMatch(/Wanted|المطلوب/u);
  });

  it.each([
    ['en', 'please come and fetch it'],
    ['en', 'just bring me another'],
    ['ar', 'ابيكم تعتذرون'],
    ['ar', 'رجعولي حقي'],
  ] as const)('is told in whatever words: %s %s', (language, said) => {
    const asked = go(
      reached('complaints', language),
      broken[language],
      language === 'en' ? 'yesterday' : 'امس',
      '12345',
    );
    expect(ticket(go(asked, said))).toContain(said);
  });

  it.each([
    ['en', 'I want you to send me another one'],
    ['ar', 'بدي ياه يوصل'],
  ] as const)(
    'is kept where it is told while something else was asked, and is no time: %s',
    (language, said) => {
      const told = go(reached('complaints', language), broken[language], said, said);
      expect(complaint(told)).toMatchObject({ since: null, wanted: said });
    },
  );
});

describe('since when it is', () => {
  it('is not asked where it was told in a request before of the same thing', () => {
    const before = { ...reached('complaints'), requests: ['my fridge has been leaking since Friday'] };
    const begun = go(before, 'nobody cares about my fridge');
    expect(complaint(begun)?.since).toBe('Friday (2026-11-20)');
    expect(begun.asked).not.toBe('since');
  });

  it('is asked where the request before was about something else', () => {
    const before = { ...reached('complaints'), requests: ['I paid the bill last Friday'] };
    expect(go(before, 'nobody cares about my fridge').asked).toBe('since');
  });
});

describe('a complaint of how somebody behaved', () => {
  it.each([
    ['en', 'an employee in your branch was rude to me'],
    ['ar', 'موظف عندكم في الفرع كان وقح معي'],
  ] as const)('is asked neither since when it is so, nor for an order: %s %s', (language, said) => {
    expect(go(reached('complaints', language), said).asked).toBe('wanted');
  });

  it.each([
    ['en', 'the driver was rude to my mother'],
    ['ar', 'المندوب كان وقح مع امي'],
  ] as const)('is asked for the order where it was brought: %s %s', (language, said) => {
    expect(go(reached('complaints', language), said, 'skip').asked).toBe('order');
  });
});
