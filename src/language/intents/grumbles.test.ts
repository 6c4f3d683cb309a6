import { expect, test } from 'vitest';
import { grumbles, protestsQuestions } from './grumbles.ts';

test.each([
  'you people always want somebody’s number',
  'why do I have to give this every single time',
  'here we go, so many questions',
  'could we move on please',
  'I have not got all day',
  'honestly, why does everything take so long with you',
  'do you know how long I have been standing here',
  'why do you keep asking me for my details',
  'كل مرة نفس الأسئلة والله',
  'ليش كل هالأسئلة',
  'انتوا دايما بتطلبوا رقم',
  'خلصونا بقى',
  'ما عندي وقت لهالكلام',
  'كم مرة لازم أعيد نفس الكلام',
  'إلى متى أنتظر',
  'ليه كل ده',
])('protests against the call itself: %s', (text) => {
  expect(protestsQuestions(text)).toBe(true);
  expect(grumbles(text)).toBe(true);
});

test.each([
  'this is getting ridiculous',
  'oh come on',
  'are you kidding me?',
  "I'm so tired of this",
  'nobody ever listens to me',
  'I already told your colleague all this twice',
  'تعبت منكم والله',
  'والله مو معقول',
  'قلت لكم الاسم قبل شوي',
])('grumbles and tells nothing: %s', (text) => {
  expect(protestsQuestions(text)).toBe(false);
  expect(grumbles(text)).toBe(true);
});

test.each([
  'you keep charging me for a line that I gave up',
  'why does delivery to Abha take so long',
  'nobody came to mend the line on Sunday',
  'your driver left my parcel in the rain',
  'I told the driver to ring and he threw the box over the wall',
  'is the warranty card really needed for a repair',
  'my wifi is ridiculously slow in the evening',
  'how long does it take until the money is back',
  'I need all my invoices of this year',
  'do you need my passport for a new SIM card',
  'تعبت من النت كل يوم يقطع',
  'كم مرة أقدر أغير الباقة',
  'متى يوصل الطلب',
  'كل مرة الفاتورة تطلع غلط',
  'طولتوا علي في التوصيل صار لي أسبوعين',
])('tells of something: %s', (text) => {
  expect(grumbles(text)).toBe(false);
});
