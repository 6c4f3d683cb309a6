import { expect, test } from 'vitest';
import { inArabicLetters } from './arabic-letters.ts';

test.each([
  ['bkam el fiber', 'بكام الفايبر'],
  ['3andkom far3 fil riyadh?', 'عندكم فرع في الرياض؟'],
  ['emta btefta7o yom el gom3a', 'متى بتفتحوا يوم الجمعة'],
  ['w fil riyadh?', 'وفي الرياض؟'],
  ['wein far3kom', 'وين فرعكم'],
  ['kol marra nafs el as2ela', 'كل مرة نفس الاسئلة'],
  ['2addesh se3r el router', 'قديش سعر الراوتر'],
  ['w kam ya5od el tawseel', 'وكم ياخذ التوصيل'],
])('%s is %s', (latin, arabic) => {
  expect(inArabicLetters(latin)).toBe(arabic);
});

test.each(['how much is the router', 'my name is Hala', 'sara at gmail dot com', 'كم السعر', 'error E204'])(
  'is left as it is: %s',
  (text) => {
    expect(inArabicLetters(text)).toBe(text);
  },
);
