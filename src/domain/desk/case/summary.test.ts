import { describe, expect, it } from 'vitest';
import { beforeInWords, talkInWords, type Before, type Talk } from './summary.ts';
import { momentWritten, timeInWords } from './summary-texts.ts';

const nothing: Before = {
  asked: [],
  waiting: [],
  transcript: 'kept',
  department: null,
  answeredFrom: null,
  wantsToOrder: false,
  appointments: [],
  tickets: [],
  verified: false,
  ticketPromised: false,
};
const talk: Talk = {
  name: { ar: 'سارة', en: 'Sara' },
  others: [],
  seconds: 192,
  heldSeconds: 0,
  end: 'ended',
  callBackPromised: false,
  said: [],
};
const zone = 'Asia/Riyadh';

describe('what happened before a talk', () => {
  const before: Before = {
    ...nothing,
    asked: ['my bill is wrong', 'أريد خطا ثانيا'],
    waiting: ['the router is hot'],
    department: { ar: 'المبيعات', en: 'Sales' },
    answeredFrom: 'Bills',
    wantsToOrder: true,
    appointments: ['2026-11-19T13:30:00Z'],
    tickets: ['TKT-1234567', 'TKT-7654321'],
    verified: true,
  };

  it('is written in Arabic for who reads Arabic, with the words of the caller as they were said', () => {
    expect(beforeInWords(before, 'ar', zone)).toBe(
      'طلب المتصل: «my bill is wrong»، «أريد خطا ثانيا». بقي دون معالجة: «the router is hot». ' +
        'القسم: المبيعات. أجابه المساعد من «Bills». يرغب في الشراء، وسُجّل طلبه. ' +
        'الموعد: الخميس، ١٩ نوفمبر ٢٠٢٦ في ٤:٣٠ م. التذاكر: TKT-1234567، TKT-7654321. أثبت المتصل هويته.',
    );
  });

  it('is written in English for who reads English', () => {
    expect(beforeInWords(before, 'en', zone)).toBe(
      'Asked: “my bill is wrong”; “أريد خطا ثانيا”. Not dealt with: “the router is hot”. Department: Sales. ' +
        'Answered from “Bills”. Wants to order: a lead was noted. ' +
        'Appointment: Thursday, 19 November 2026 at 16:30. Tickets: TKT-1234567; TKT-7654321. ' +
        'The caller proved who they are.',
    );
  });

  it('says that no transcript is kept, and then not what was asked or was not', () => {
    const refused = { ...nothing, transcript: 'refused', waiting: ['a secret'] } as const;
    expect(beforeInWords(refused, 'ar', zone)).toBe('لا يُحفظ نص المكالمة بناءً على رغبة المتصل.');
    expect(beforeInWords(refused, 'en', zone)).toBe('No transcript is kept, at the wish of the caller.');
  });

  it('fits into its field however much was asked', () => {
    const asked = Array.from({ length: 100 }, () => 'x'.repeat(300));
    expect(beforeInWords({ ...nothing, asked }, 'en', zone)).toHaveLength(4_000);
  });
});

describe('what came of a talk', () => {
  it('names the human as who reads it writes them, and says how it ended where that is no matter of course', () => {
    const left: Talk = { ...talk, heldSeconds: 20, end: 'caller_left', callBackPromised: true };
    expect(talkInWords(left, 'ar')).toBe(
      'دام حديثه مع سارة ٣ دقائق و١٢ ثانية، منها ٢٠ ثانية انتظارًا. ثم أغلق المتصل الخط. وُعد بأن نعاود الاتصال به.',
    );
    expect(talkInWords(left, 'en')).toBe(
      'Talked with Sara for 3 minutes and 12 seconds, 20 seconds of it on hold. ' +
        'Then the caller hung up. A call back was promised.',
    );
    expect(talkInWords(talk, 'en')).toBe('Talked with Sara for 3 minutes and 12 seconds.');
  });

  it('quotes the longest of what the caller said, in its order, and no more of it than fits', () => {
    const said = ['a', 'I “moved” yesterday', 'no', 'y'.repeat(200)];
    expect(talkInWords({ ...talk, said }, 'en')).toContain(
      `The caller told them: “I 'moved' yesterday”; “${'y'.repeat(160)}…”.`,
    );
    expect(talkInWords({ ...talk, said: ['رقمي 055'] }, 'ar')).toContain('ومما قاله في الحديث: «رقمي 055».');
  });

  it('names other humans in order', () => {
    const others = [{ ar: 'عمر', en: 'Omar' }];
    expect(talkInWords({ ...talk, others }, 'en')).toContain('Before that with Omar.');
    expect(talkInWords({ ...talk, others }, 'ar')).toContain('وقبل ذلك مع عمر.');
  });
});

describe('a length of time', () => {
  it.each([
    [0, 'ثانية واحدة', '1 second'],
    [2, 'ثانيتين', '2 seconds'],
    [5, '٥ ثوانٍ', '5 seconds'],
    [60, 'دقيقة واحدة', '1 minute'],
    [131, 'دقيقتين و١١ ثانية', '2 minutes and 11 seconds'],
    [7_200, '١٢٠ دقيقة', '120 minutes'],
    [6_180, '١٠٣ دقائق', '103 minutes'],
  ])('of %i seconds is counted as each language counts', (seconds, ar, en) => {
    expect([timeInWords('ar', seconds), timeInWords('en', seconds)]).toEqual([ar, en]);
  });
});

it('writes a moment without marks of direction', () => {
  expect(momentWritten('ar', '2026-01-02T06:00:00Z', zone)).not.toMatch(/[\u200E\u200F\u061C]/u);
});
