import { expect, it } from 'vitest';
import { dialogues, reached } from '../../../test/helpers/dialogue.ts';
import type { Input } from './index.ts';

const { go } = dialogues(new Date('2026-11-24T09:00:00+03:00'));

/** A complaint of which the number of the order is being asked. */
const asked = {
  en: go(reached('complaints', 'en'), 'my parcel came broken', 'since last week'),
  ar: go(reached('complaints', 'ar'), 'وصلني الطرد مكسور', 'من اسبوع'),
};

it.each([
  ['ar', 'ما اعرف رقم الطلب'],
  ['ar', 'والله مش فاكر رقم الطلبية'],
  ['ar', 'مدري عن رقم الطلب'],
  ['ar', 'لا أتذكر رقم الفاتورة'],
  ['ar', 'مو حافظ الرقم'],
  ['en', "I don't know the order number"],
  ['en', "I can't remember my order number"],
  ['en', "sorry I don't recall that reference number"],
] as const)(
  'whoever does not know the number of their order is asked on, and nothing is made of it: %s %s',
  (language, text) => {
    expect(asked[language].asked).toBe('order');
    const heard = go(asked[language], { type: 'said', text, final: true } satisfies Input);
    expect(heard.rule).toBe('complaint.order.unknown');
    expect(heard.state.waiting).toEqual([]);
    expect(heard.asked).toBe('wanted');
  },
);
