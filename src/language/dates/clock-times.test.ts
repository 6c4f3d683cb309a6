import { expect, test } from 'vitest';
import { clockTimesIn } from './clock-times.ts';

test.each([
  ['نفتح كل ليلة حتى الثالثة والنصف فجرا', [210]],
  ['موعدك الساعة الرابعة والربع', [255]],
  ['من الثامنة صباحا حتى العاشرة مساء', [480, 600]],
  ['نفتح من الثامنة إلى الثانية عشرة', [480, 0]],
  ['الساعة ٤:٣٠', [270]],
  ['تسعة الصبح', [540]],
])('what the clock says in «%s»', (text, minutes) => {
  expect(clockTimesIn(text).map((time) => time.minutes)).toEqual(minutes);
});

test.each(['هذه المرة الثانية', 'في الخطوة الثالثة أعد التشغيل', 'عندي ثلاث مشاكل', 'في الثانية الأولى'])(
  'no clock is in «%s»',
  (text) => {
    expect(clockTimesIn(text)).toEqual([]);
  },
);
