import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/shared/vocabulary.ts';
import { WholeCalls } from './whole-calls.ts';

let calls: WholeCalls;
beforeAll(async () => {
  calls = await WholeCalls.open();
});
afterAll(async () => calls[Symbol.asyncDispose]());

type Row = readonly [Language, string];
type NamedRow = readonly [Language, string, string];

describe('a name that is told while a colleague is offered', () => {
  const unanswered = { en: 'do you sell garden furniture', ar: 'كم سعر أثاث الحدائق عندكم' } as const;
  test.each<NamedRow>([
    ['en', 'my name is Sara Hill', 'Sara Hill'],
    ['en', "oh and I'm Peter Novak by the way", 'Peter Novak'],
    ['en', 'this is Hana Saleh speaking', 'Hana Saleh'],
    ['en', 'sorry, I should have said, the name is George Dalton', 'George Dalton'],
    ['ar', 'اسمي نورة الشهري', 'نورة الشهري'],
    ['ar', 'معك خالد المطيري', 'خالد المطيري'],
    ['ar', 'على فكرة أنا اسمي هاني السيد', 'هاني السيد'],
    ['ar', 'نسيت أقول لك، اسمي ريم حداد', 'ريم حداد'],
  ])('is noted, and the offer stands: %s %s', async (language, said, name) => {
    const noted = await calls.call(language, unanswered[language], said);
    expect(noted.rows.fields['name']).toBe(name);
    expect(noted.asked.at(-1)).toBe('offer_human');
    expect(noted.rows.escalations).toEqual([]);
    const yes = language === 'en' ? 'yes please' : 'نعم لو سمحت';
    const accepted = await calls.call(language, unanswered[language], said, yes, '0551234567');
    expect(accepted.rows.escalations[0]?.reason).toBe(unanswered[language]);
    expect(accepted.told).not.toContain(said);
  });
});

describe('asking for a moment', () => {
  test.each<NamedRow>([
    ['en', 'my bill is twice what it was last month, hang on, someone is at the door', 'my bill is twice'],
    ['en', 'one moment please. I was charged for a film I never watched', 'I was charged for a film'],
    ['en', 'the driver threw my parcel over the wall, bear with me a second', 'threw my parcel'],
    ['en', 'hold on a sec, ok, my laptop came with a broken hinge', 'broken hinge'],
    ['ar', 'الفاتورة جت ضعف المعتاد، لحظة بس', 'ضعف المعتاد'],
    ['ar', 'دقيقة خليني أشوف، خصمتوا مني مبلغ مرتين', 'مبلغ مرتين'],
    ['ar', 'المندوب كسر الشاشة وهو ينزلها، ثواني معاي', 'كسر الشاشة'],
    ['ar', 'استنى شوية، وصلني جوال غير اللي طلبته', 'جوال غير'],
  ])('is no part of what is told: %s %s', async (language, said, kept) => {
    const skip = language === 'en' ? "I don't know" : 'ما أعرف';
    const { told } = await calls.call(language, said, skip, skip, skip, skip, skip, skip, skip);
    expect(told).toContain(kept);
    expect(told).not.toMatch(/hang on|at the door|one moment|bear with|hold on|لحظة|دقيقة|أشوف|ثواني|استنى/u);
  });
});

describe('whether a machine speaks', () => {
  test.each<Row>([
    ['en', 'before I go on, is that a person?'],
    ['en', 'my bill is wrong, and are you even human'],
    ['en', 'sorry but am I talking to a computer here'],
    ['en', 'you sound odd, you are not a real person are you'],
    ['en', 'wait is this one of those AI things'],
    ['ar', 'قبل ما أكمل، انت روبوت؟'],
    ['ar', 'الفاتورة غلط، وانت آلة ولا آدمي؟'],
    ['ar', 'صوتك غريب، أنا بكلم كمبيوتر؟'],
    ['ar', 'لو سمحت يعني حضرتك بني آدم ولا تسجيل'],
    ['ar', 'معي شخص حقيقي ولا رد آلي'],
  ])('is answered within other words: %s %s', async (language, said) => {
    const { answer } = await calls.call(language, said);
    expect(answer).toMatch(/automatic assistant|automated|المساعد الآلي|مساعد آلي/u);
  });

  test('and what is told with it is not lost', async () => {
    const english = await calls.call('en', 'my bill is too high, and are you even human');
    expect(english.rows.fields['service']).toBe('complaints');
    const arabic = await calls.call('ar', 'فاتورتي غالية هالشهر، وانت آلة ولا آدمي؟');
    expect(arabic.rows.fields['service']).toBe('complaints');
  });
});

describe('how long somebody waited on the telephone', () => {
  test.each<NamedRow>([
    ['en', "I've been waiting 20 minutes on the line, my parcel arrived smashed", '20 minutes'],
    ['en', 'half an hour listening to your music! you charged me twice', 'half an hour'],
    ['en', 'I was on hold for forty minutes and my invoice is wrong', 'forty minutes'],
    ['en', 'took me 15 minutes to get through to you, the phone you sent is scratched', '15 minutes'],
    ['ar', 'صار لي نص ساعة على الخط، وصلني الطلب مكسور', 'نص ساعة'],
    ['ar', 'أنتظر من عشرين دقيقة أحد يرد، خصمتوا علي مرتين', 'عشرين دقيقة'],
    ['ar', 'بقالي ربع ساعة مستني حد يرد عليا والفاتورة غلط', 'ربع ساعة'],
    ['ar', 'إلي ساعة ناطر على التلفون، الشاشة وصلت مكسورة', 'ساعة'],
  ])('is not since when it is so: %s %s', async (language, said) => {
    const { asked } = await calls.call(language, said);
    expect(asked.at(-1)).toBe('since');
  });

  test('while since when it is so is heard', async () => {
    const english = await calls.call('en', 'I have been waiting for my refund for three weeks');
    expect(english.asked).not.toContain('since');
    const arabic = await calls.call('ar', 'صار لي ثلاث أسابيع أنتظر فلوسي ترجع');
    expect(arabic.asked).not.toContain('since');
  });
});

describe('what is no name', () => {
  test.each<Row>([
    ['en', "it's taken me twenty minutes to get here"],
    ['en', "I'm driving right now"],
    ['en', "I'm calling about my order"],
    ['en', "it's been a long day"],
    ['en', "I'm fed up with this"],
    ['en', 'this is getting silly'],
    ['ar', 'أنا زهقت من الانتظار'],
    ['ar', 'أنا تعبان من هالموضوع'],
    ['ar', 'انا متصل من زمان'],
    ['ar', 'معك من ساعة'],
    ['ar', 'أنا أسوق الحين'],
  ])('is taken for none: %s %s', async (language, said) => {
    const first = language === 'en' ? 'someone insulted me in your branch' : 'موظف في الفرع صرخ علي';
    const wanted = language === 'en' ? 'an apology' : 'اعتذار';
    const { asked, rows } = await calls.call(language, first, wanted, said);
    expect(asked).toContain('name');
    expect(rows.fields['name'] ?? null).toBeNull();
  });
});

describe('what is no answer to since when it is so', () => {
  test.each<Row>([
    ['en', 'thank you very much'],
    ['en', 'how long does a refund take?'],
    ['ar', 'شكرا جزيلا'],
    ['ar', 'وكم تستغرق إعادة المبلغ إلى البطاقة؟'],
    ['ar', 'لحظة بس الجهال يصيحون'],
  ])('is not written down as that: %s %s', async (language, said) => {
    const first = language === 'en' ? 'I was charged twice' : 'خصمتوا علي مرتين';
    const unclear = language === 'en' ? 'well you see' : 'والله شوف';
    const human = language === 'en' ? 'I want a human' : 'أبغى موظف';
    const { told } = await calls.call(language, first, unclear, said, human, '0551234567');
    expect(told).not.toMatch(/^(?:Since|منذ): /mu);
  });

  test.each<Row>([
    ['en', 'I was charged twice'],
    ['ar', 'هلا والله، خصمتوا علي مرتين'],
  ])('nor a greeting or a telephone number: %s %s', async (language, said) => {
    const { told, asked } = await calls.call(language, said, 'skip', '0551234567', 'skip', 'skip');
    expect(asked[1]).toBe('since');
    expect(told).not.toMatch(/(?:Order|رقم الطلب): 0551234567/u);
  });
});
