import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameMatter } from './same-matter.ts';

describe('one matter told twice', () => {
  test.each([
    [
      'my router loses the connection every evening',
      'The router is losing its connection in the evening again',
    ],
    ['I was charged twice for March', 'you charged me twice for march'],
    ['order 48213 has not arrived', 'where is my order number 48213 please'],
    ['الجهاز ما وصلني وصار له أسبوع', 'طلبت الجهاز من أسبوع ولسا ما وصل'],
    ['النت عندي بطيء مرة بالليل', 'نفس المشكلة النت بطيء بالليل'],
    ['طلبي رقم ٤٨٢١٣ ما وصل', 'أبغى أعرف وين الطلب 48213'],
    ['البطارية', 'بطاريه'],
    ['hello?', 'hello'],
  ])('%s / %s', (one, other) => {
    expect(sameMatter(one, other)).toBe(true);
    expect(sameMatter(other, one)).toBe(true);
  });
});

describe('two matters', () => {
  test.each([
    ['the internet is slow in the evening', 'there is no internet at all since this morning'],
    ['I was charged twice for March', 'I was charged twice for April'],
    ['order 48213 has not arrived', 'order 50977 has not arrived'],
    ['my phone screen is broken', 'the laptop screen is broken'],
    ['النت بطيء بالليل', 'الفاتورة فيها مبلغ زايد'],
    ['طلبي رقم 48213 ما وصل', 'طلبي رقم 50977 ما وصل'],
    ['الجوال شاشته مكسورة', 'الغسالة بابها مكسور'],
    ['delivery', 'the delivery man was rude'],
  ])('%s / %s', (one, other) => {
    expect(sameMatter(one, other)).toBe(false);
    expect(sameMatter(other, one)).toBe(false);
  });
});

test('whatever is said is the same matter as itself, and the order does not count', () => {
  const said = fc.oneof(fc.string({ maxLength: 80 }), fc.lorem({ maxCount: 12 }));
  fc.assert(
    fc.property(said, said, (one, other) => {
      expect(sameMatter(one, one)).toBe(true);
      expect(sameMatter(one, other)).toBe(sameMatter(other, one));
    }),
  );
});
