import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialogues, reached, tuesday } from '../../../../test/helpers/dialogue.ts';
import type { Asked } from '../../../shared/vocabulary.ts';

const { go, words } = dialogues(tuesday);

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
