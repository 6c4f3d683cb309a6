import { describe, expect, it } from 'vitest';
import { wishWhileWaiting } from './while-waiting.ts';

describe('what somebody who waits for a human wishes', () => {
  it.each([
    ['call_back', 'call me back please'],
    ['call_back', "I don't have time, can you have someone call me back later"],
    ['call_back', 'callback'],
    ['call_back', 'just give me a call when somebody is free'],
    ['call_back', 'خلهم يتصلون علي بعدين'],
    ['call_back', 'اتصلوا بي'],
    ['call_back', 'كلموني بعدين لو سمحت'],
    ['call_back', 'ممكن حد يكلمني بعدين'],
    ['call_back', 'بدي تتصلوا فيي'],
    ['call_back', 'دقوا علي'],
    ['message', 'leave a message'],
    ['message', 'message'],
    ['message', "I'd like to leave a message for them"],
    ['message', 'أبي أترك رسالة'],
    ['message', 'رسالة'],
    ['message', 'عايز أسيب رسالة'],
    ['assistant', 'back to the assistant'],
    ['assistant', 'assistant'],
    ['assistant', 'I would rather talk to you instead'],
    ['assistant', 'رجعني للمساعد الآلي'],
    ['assistant', 'المساعد'],
    ['assistant', 'خلاص ساعدني أنت'],
    ['other_department', 'another department'],
    ['other_department', 'I think this is the wrong department'],
    ['other_department', 'قسم ثاني'],
    ['other_department', 'أبغى قسم آخر'],
    ['stay', "I'll wait"],
    ['stay', "no, I'd rather wait"],
    ['stay', 'بنتظر'],
    ['stay', 'خلاص هستنى'],
    ['place', 'how long will it take'],
    ['place', 'how many people are ahead of me'],
    ['place', 'كم باقي على دوري'],
    ['place', 'فاضل قد ايه'],
    ['choices', "I don't want to wait"],
    ['choices', 'ما أبي أنتظر'],
    ['choices', 'what are my options'],
    ['choices', 'وش الخيارات'],
  ])('%s: %s', (wish, text) => {
    expect(wishWhileWaiting(text)).toBe(wish);
  });

  it.each([
    "don't call me back, I will stay",
    "please don't call me back",
    'لا تتصلوا بي بنتظر',
    'no need to call me back I can wait',
  ])('is not the call back that is refused: %s', (text) => {
    expect(wishWhileWaiting(text)).toBe('stay');
  });

  it.each([
    'my router is broken since yesterday',
    'nobody called me back last week',
    'the driver said he would come and he did not come',
    'you promised to call me back last Tuesday and then nobody did and I had to ring you again myself today',
    'الراوتر عندي خربان من أمس',
    'ما أحد اتصل علي الأسبوع الماضي',
    'yes',
    'نعم',
    'okay',
    'my order number is one two three four',
  ])('is nothing of the kind where something is told: %s', (text) => {
    expect(wishWhileWaiting(text)).toBeUndefined();
  });
});
