import { expect, test } from 'vitest';
import { chooseReading } from './arabic-words.ts';

const large = (text: string) => ({ text, language: 'ar' as const, confidence: 0.5 });

test('digits are believed where all that was written are digits', () => {
  expect(chooseReading(large('زمانيا'), 'ثمانية', 'digits').text).toBe('ثمانية');
  expect(chooseReading(large('سفر خمسة'), 'صفر خمسه خمسة', 'digits').text).toBe('صفر خمسة خمسة');
});

test('what it could not hear is left to the large recogniser', () => {
  expect(chooseReading(large('أريد التحدث مع موظف'), 'خمسة سثة عة', 'digits').text).toBe(
    'أريد التحدث مع موظف',
  );
  expect(chooseReading(large('ممكن تعيد السؤال مرة ثانية'), 'واحد', 'digits').text).toBe(
    'ممكن تعيد السؤال مرة ثانية',
  );
});

test('where yes or no is expected a digit is no answer, and a plain yes is kept', () => {
  expect(chooseReading(large('نام'), 'نعم', 'yes_no').text).toBe('نعم');
  expect(chooseReading(large('لا'), 'اثنان', 'yes_no').text).toBe('لا');
  expect(chooseReading(large('لا، الاسم غلط'), 'نعم', 'yes_no').text).toBe('لا، الاسم غلط');
});
