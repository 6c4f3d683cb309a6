import { expect, test } from 'vitest';
import { isQuestion } from './questions.ts';

test.each([
  'when I can come',
  'where I can find you',
  'when do you open',
  'which is the cheapest',
  'how I pay monthly',
  'and when will it be here',
  'when the shop opens',
  'one thing first, where do I park',
  'hello there and how long is the line kept',
  'until which hour may I come',
  'you repair washing machines',
  'you deliver to Najran',
  'I need the price of the small box',
  'give us the address in Taif please',
  'can I have the opening hours',
  'ما المستندات المطلوبة لنقل الخط',
  'طيب ما شروط الضمان',
  'توصلون لنجران',
  'أيمكن إرجاع الهدية',
  'ممكن أدفع من التطبيق',
  'بتركبوا الشاشة على الحيط',
  'عندكم فرع في الطائف',
  'ينفع أدفع كاش',
  'أقدر أستلم من الفرع',
  'عطني عنوان فرع الطائف',
  'قولي مواعيد الزيارة',
  'في أي ساعة تجون',
])('somebody asks: %s', (text) => {
  expect(isQuestion(text)).toBe(true);
});

test.each([
  'when I unpacked it yesterday',
  'when it arrived',
  'where I live it never worked',
  'which was on Sunday',
  'well when we came home',
  'it came late, which is a shame',
  'I need the price that I was promised',
  'I want my address taken off your list',
  'you sent me the wrong one and you did not answer',
  'he came in and did the job badly',
  'ما وصل الطلب',
  'ما الله يرضى بهذا الشي وانتو ما رديتوا',
  'فيه مشكلة في الشبكة',
  'ممكن أحد يتصل علي',
  'يمكن المودم خربان',
  'عندكم موظف صرخ علي',
  'تتأخرون علي كل مرة',
  'ابغى أغير العنوان',
])('somebody tells: %s', (text) => {
  expect(isQuestion(text)).toBe(false);
});
