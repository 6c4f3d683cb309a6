import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { dialogues, found } from '../../../test/helpers/dialogue.ts';
import { newDialogue, type Step } from './index.ts';

const { go, play, words } = dialogues(new Date('2026-11-24T12:00:00+03:00'));

const names = { en: 'Maya Collins', ar: 'هند الشهري' } as const;
const number = '0551234567';
const noMail = { en: 'no e-mail', ar: 'ما عندي ايميل' } as const;

/** A call up to the question for the number, in which a wish was told where the name was asked. */
const wished = (language: Language, wish: string): Step =>
  play(newDialogue({ language }), wish, names[language]);

const told = ({ state }: Step): string =>
  [state.service?.value ?? '', ...state.waiting.map(({ text }) => text)].join(' | ');

describe('what somebody told first stays the matter', () => {
  it.each<[Language, string, string]>([
    ['en', 'I want a refund for the blender', 'you people always want somebody’s number'],
    ['en', 'I want a refund for the blender', 'this is getting ridiculous'],
    ['en', 'I want a refund for the blender', 'do you know how long I have been standing here'],
    ['ar', 'أبي استرداد فلوس الخلاط', 'ليش كل هالأسئلة'],
    ['ar', 'أبي استرداد فلوس الخلاط', 'تعبت منكم والله'],
    ['ar', 'عايز أسترجع فلوس الخلاط', 'كل مرة نفس الأسئلة'],
  ])('and a grumble adds nothing to it (%s): %s, %s', (language, wish, grumble) => {
    const before = wished(language, wish);
    const after = go(before, grumble);
    expect(told(after)).toBe(told(before));
    expect(after.state.requests).toEqual(before.state.requests);
    expect(after.effects).toEqual([]);
  });

  it.each<[Language, string, string]>([
    ['en', 'my line is dead in the whole house', 'I was waiting for somebody all day yesterday'],
    ['en', 'please cancel my contract', 'last time your man promised to ring and never did'],
    ['en', 'the parcel came with a broken lid', 'it has been like that since Monday'],
    ['en', 'the parcel came with a broken lid', 'since Monday'],
    ['ar', 'النت مقطوع في البيت كله', 'أمس كنت قاعد أنتظركم طول اليوم'],
    ['ar', 'ابغى ألغي العقد', 'اخر مرة وعدني موظفكم وما كلمني'],
    ['ar', 'الطرد وصل مكسور', 'من يوم الاثنين'],
  ])('and what is told of it later is more of it (%s): %s, %s', (language, wish, more) => {
    const before = wished(language, wish);
    const after = go(before, more);
    expect(after.state.service?.department).toBe(before.state.service?.department);
    expect(after.state.service?.value).toBe(`${wish}. ${more}`);
    expect(after.state.waiting).toEqual([]);
    expect(after.asked).toBe('phone');
    expect(words(after)).toMatch(/noted|سجلت ذلك/u);
  });

  it.each<[Language, string, string]>([
    ['en', 'the oven you sold me hums all night', 'I sat on hold for an hour this morning'],
    ['ar', 'الفرن اللي جا من عندكم يطلع صوت', 'انتظرت على الخط ساعة كاملة الصبح'],
    ['ar', 'الدولاب صوته عالي من يوم ركبتوه', 'انتظرت على الخط ساعة كاملة الصبح'],
  ])('also where nobody can say whom it is for (%s): %s', (language, wish, more) => {
    const after = go(wished(language, wish), more);
    expect(after.state.service).toBeNull();
    expect(after.state.waiting).toEqual([{ text: `${wish}. ${more}`, department: null }]);
    const asked = go(after, number, noMail[language]);
    expect(asked.asked).toBe('service');
    const chosen = go(asked, language === 'en' ? 'technical support' : 'الدعم الفني');
    expect(chosen.state.service).toMatchObject({ department: 'support' });
    expect(chosen.state.service?.value).toContain(wish);
  });

  it('also where it is told before a language is chosen', () => {
    const begun = play(newDialogue({}), 'hello, the oven you sold me hums all night');
    expect(begun).toMatchObject({ asked: 'name', state: { language: 'en' } });
    expect(told(begun)).toContain('oven');
  });

  it.each<[Language, string, string, string]>([
    ['en', 'my bill is higher than agreed', 'I also want to buy a new router', 'sales'],
    ['en', 'my internet keeps dropping', 'and I was charged twice for my parcel', 'complaints'],
    ['ar', 'فاتورتي غلط هالشهر', 'وبعد أبي أشتري راوتر جديد', 'sales'],
    ['ar', 'النت يفصل كل شوي', 'وكمان خصمتوا مني مرتين على الطرد', 'complaints'],
  ])('and another wish is another matter (%s): %s, %s', (language, wish, other, department) => {
    const before = wished(language, wish);
    const after = go(before, other);
    expect(after.state.service).toEqual(before.state.service);
    expect(after.state.waiting).toMatchObject([{ department }]);
    const readBack = go(after, number, noMail[language]);
    expect(readBack.asked).toBe('details_right');
    expect(words(readBack)).toMatch(language === 'en' ? /First.*and then/u : /أولا.*ثم/u);
    expect(words(readBack)).toContain(wish);
    expect(words(readBack)).toContain(after.state.waiting[0]?.text);
  });

  it('also a wish of which nobody can say whom it is for', () => {
    const after = go(
      wished('en', 'my bill is higher than agreed'),
      "and I'd like somebody to tidy up the cables outside",
    );
    expect(after.state.waiting).toMatchObject([{ department: null }]);
  });

  it('is read back by its department alone where nothing else was told', () => {
    const readBack = go(wished('en', 'my bill is higher than agreed'), number, noMail.en);
    expect(words(readBack)).not.toMatch(/First/u);
  });
});

describe('what is told at the read-back', () => {
  const readBack = (language: Language, wish: string): Step =>
    go(wished(language, wish), number, noMail[language]);

  it.each<[Language, string, string]>([
    ['en', 'I want a refund for the blender', 'no, this is support, the blender smells of rubber'],
    ['ar', 'أبي استرداد فلوس الخلاط', 'لا، دعم فني، الخلاط ما يشتغل'],
  ])('may put the department right, and loses nothing (%s): %s, %s', (language, wish, right) => {
    const after = go(readBack(language, wish), right);
    expect(after.state.service?.department).toBe('support');
    expect(after.state.service?.value).toContain(wish);
  });

  it.each<[Language, string, string]>([
    ['en', 'my internet keeps dropping', 'I already told your colleague all this twice'],
    ['ar', 'النت يفصل كل شوي', 'والله مو معقول'],
  ])('may be a grumble, which changes nothing (%s): %s, %s', (language, wish, grumble) => {
    const before = readBack(language, wish);
    const after = go(before, grumble);
    expect(after.state.service).toEqual(before.state.service);
    expect(after.state.waiting).toEqual([]);
  });

  it('may be a question beside a yes, which is answered before the department goes on', () => {
    const asked = go(
      readBack('en', 'I want a refund for the blender'),
      'yes. and how do I change the wifi password?',
    );
    expect(asked.effects).toMatchObject([
      { type: 'search_knowledge', question: expect.stringContaining('wifi password') },
    ]);
    expect(asked.say).toEqual([]);
    const answered = go(
      asked,
      found({
        source: { path: 'en/a.md', title: 'A', version: 1 },
        language: 'en',
        product: null,
        text: 'Open the app.',
        spoken: null,
      }),
    );
    expect(words(answered)).toMatch(/^Open the app\..*complaints team/u);
    expect(answered.state.stage).toBe('department');
  });
});

it.each<[Language, string]>([
  ['en', 'how much is it to send a hundred of them'],
  ['en', 'how long does a refund take to my card'],
  ['ar', 'لو سمحت كم الرسوم إذا طلبت بمية ريال'],
])('a question is no number where one is asked for, and is looked up (%s): %s', (language, question) => {
  const asked = go(wished(language, language === 'en' ? 'my bill is wrong' : 'فاتورتي غلط'), question);
  expect(asked).toMatchObject({ asked: 'phone', state: { partial: null } });
  expect(asked.effects).toMatchObject([{ type: 'search_knowledge' }]);
});

it('who protests against a question is told why it is asked', () => {
  const protested = go(wished('en', 'I want a refund for the blender'), 'you lot always want a number');
  expect(protested).toMatchObject({ rule: 'about_call.meaning', asked: 'phone' });
});
