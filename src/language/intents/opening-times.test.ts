import { describe, expect, test } from 'vitest';
import { asksOpeningTimes } from './opening-times.ts';

describe('a question about opening times', () => {
  test.each([
    'are you open now',
    'are you guys still open?',
    'when do you close',
    'what time do you open on sunday',
    'until when are you open today',
    'are you open in ramadan',
    'can i come now or are you closed',
    'what are your opening hours',
    'working hours please',
    'do you work on fridays',
    'is the office open tomorrow',
    'how late are you open',
    'متى تفتحون',
    'متى تقفلون اليوم',
    'الدوام لين متى؟',
    'هلق فاتحين ولا مسكرين',
    'انتو فاتحين الجمعة؟',
    'بتقفلوا الساعة كام',
    'شو ساعات الدوام',
    'هل تعملون في رمضان',
    'وقتاش كتحلو',
    'امتى بتسكروا',
    'مواعيد العمل لو سمحت',
  ])('is %s', (text) => expect(asksOpeningTimes(text)).toBe(true));

  test.each([
    'can you open my account',
    'why did you close my ticket',
    'how do i open an account with you',
    'the app closes when i open it',
    'my account is closed',
    'what time does the branch close',
    'where is my order',
    'how long does delivery take',
    'can you close it',
    'open',
    'the box was open when it came',
    'i want to work for you',
    'تفتحون حساب جديد',
    'التطبيق يقفل لحاله',
    'الحساب مقفل',
    'متى يفتح فرع الرياض',
    'متى يفتح حسابي',
    'ابي اشتغل معكم',
    'الضوء شغال',
    'متى تعملون التركيب',
    'تقفلون الخط اذا ما دفعت',
  ])('is not %s', (text) => expect(asksOpeningTimes(text)).toBe(false));
});
