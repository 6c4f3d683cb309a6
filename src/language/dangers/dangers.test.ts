import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateUrgency } from '../keywords/rate.ts';
import { findDangers } from './find.ts';
import type { DangerKind } from './lexicon.ts';

interface Telling {
  kind: DangerKind;
  lang: 'en' | 'ar';
  /** The whole of it as a statement of now. */
  says: string;
}

const each = (kind: DangerKind, lang: 'en' | 'ar', ...wordings: string[]): Telling[] =>
  wordings.map((says) => ({ kind, lang, says }));
const of = (things: string[], signs: string[]): string[] =>
  things.flatMap((thing) => signs.map((sign) => sign.replace('%', thing)));

/** Things of every kind shown by signs of every kind: thousands of tellings that stand in no list as they are. */
const tellings: Telling[] = [
  ...each(
    'fire',
    'en',
    ...of(
      ['router', 'charger', 'tv', 'socket behind the desk', 'printer', 'kettle', 'adapter', 'extension lead'],
      [
        'there is smoke coming out of the %',
        'the % is on fire',
        'the % caught fire',
        'sparks are flying out of the %',
        'the % has melted',
        'the % just exploded',
        'the % is burning',
        'my % is smoking',
        'flames are coming from the %',
        'the % got burnt',
      ],
    ),
  ),
  ...each(
    'fire',
    'ar',
    ...of(
      ['الراوتر', 'الشاحن', 'التلفزيون', 'السلك', 'الغسالة', 'المودم', 'المكيف'],
      [
        'طالع دخان من %',
        '% يطلع منه شرر',
        '% احترق',
        '% ولع فجأة',
        '% ساح من الحرارة',
        'في نار طالعة من %',
        '% انفجر',
        'ريحة حرق من %',
        '% عم يحترق',
        'بيطلع دخان من %',
      ],
    ),
  ),
  ...each('gas', 'en', 'there is a smell of gas in the kitchen', 'I smell gas', 'gas is leaking from the new hose', 'the oven leaks gas'),
  ...each('gas', 'ar', 'في ريحة غاز بالمطبخ', 'شامم ريحة غاز', 'الغاز يسرب من الأنبوبة', 'الفرن يهرب غاز', 'عم شم غاز'),
  ...each(
    'shock',
    'en',
    ...of(
      ['washing machine', 'laptop', 'fridge', 'heater'],
      ['the % gave me a shock', 'I get electric shocks from the %', 'my son got zapped by the %', 'I feel a tingle when I touch the %'],
    ),
  ),
  ...each('shock', 'ar', ...of(['الغسالة', 'الثلاجة', 'الدفاية'], ['% كهربتني', '% تكهرب اللي يلمسها', 'ضربتني الكهرباء من %', 'حسيت بكهرب من %'])),
  ...each(
    'battery',
    'en',
    ...of(
      ['battery', 'power bank', 'phone battery', 'laptop battery'],
      ['my % is swollen', 'the % has puffed up', 'the % is bulging', 'the % leaks acid', 'the % looks like a balloon', 'the % is getting fat'],
    ),
  ),
  ...each(
    'battery',
    'ar',
    ...of(['البطارية', 'بطارية الجوال', 'الباور بانك'], ['% منتفخة', '% انتفخت', '% منفوخ', '% تسرب سائل', '% صارت مثل البالون', '% نافخة']),
  ),
  ...each('injury', 'en', 'my son swallowed a battery', 'I burned my hand on the charger', 'my life is in danger'),
  ...each('injury', 'ar', 'ولدي بلع بطارية', 'احترقت يدي من الشاحن', 'حياتي في خطر'),
]; // prettier-ignore

/** Frames that leave a danger one: who tells it, politeness, what else is wrong. */
const present = {
  en: ['%', 'hello, %', '% please help', 'my wife says %', 'I think %', 'there is no internet and %', '%, what do I do', 'excuse me but %', 'since this morning %', 'it broke last year and now %'],
  ar: ['%', 'السلام عليكم، %', '% ساعدوني', 'زوجتي تقول %', 'ما في نت و%', '%، ايش اسوي', 'لو سمحت %', 'من الصبح %', 'والله %'],
}; // prettier-ignore

/** Frames in which it is none: supposed, long over, heard of, or the name of something. */
const absent = {
  en: ['what should I do if one day %', 'unless %, the warranty stands', 'I read about how %', 'I heard on the news that %', 'two years ago %', 'in case %'],
  ar: ['لو % هل الضمان يغطيها', 'ايش اسوي اذا %', 'سمعت ان قبل سنتين %', 'قريت ان %', 'قبل سنة %'],
}; // prettier-ignore

const telling = fc.constantFrom(...tellings);
const framed = (frames: { en: string[]; ar: string[] }) =>
  telling.chain(({ kind, lang, says }) =>
    fc.constantFrom(...frames[lang]).map((frame) => ({ kind, text: frame.replace('%', says) })),
  );

describe('danger', () => {
  test('is found of its kind in whatever words it is told, by whomever', () => {
    fc.assert(
      fc.property(framed(present), ({ kind, text }) => {
        expect(findDangers(text).map((found) => found.kind)).toContain(kind);
        expect(rateUrgency(text).value).toBe(1);
      }),
      { numRuns: 500 },
    );
  });

  test('is none where it is only supposed, long over or heard of', () => {
    fc.assert(
      fc.property(framed(absent), ({ text }) => {
        expect(findDangers(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('that follows from something done is one: the condition is what the caller does', () => {
    const acts = ['plug it in', 'turn it on', 'touch the lid', 'charge it'];
    const signs = ['it sparks', 'I get a shock from the lid', 'smoke comes out', 'I smell gas'];
    for (const act of acts)
      for (const sign of signs) expect(findDangers(`if I ${act} ${sign}`), `${act} ${sign}`).not.toEqual([]);
    for (const act of ['اذا شغلته', 'لو شبكت الفيش', 'اذا لمسته'])
      for (const sign of ['يطلع شرر', 'يطلع منه دخان', 'يكهربني'])
        expect(findDangers(`${act} ${sign}`), `${act} ${sign}`).not.toEqual([]);
  });

  test('is none where each word of it is denied', () => {
    const signs = ['smoke', 'fire', 'sparks', 'gas leak', 'smell of gas', 'burning smell', 'flames'];
    const denials = ['there is no %', 'I do not see any %', 'there is no sign of %', 'it works without %', 'neither % nor anything'];
    for (const text of of(signs, denials)) expect(findDangers(text), text).toEqual([]);
    const ar = of(['دخان', 'حريق', 'شرر', 'ريحة غاز', 'لهب'], ['ما في %', 'مفيش %', 'لا يوجد %', 'بدون %', 'ما شفت %', 'مو %']);
    for (const text of ar) expect(findDangers(text), text).toEqual([]);
  }); // prettier-ignore

  test('is none in praise and in figures of speech', () => {
    const praised = ['your service', 'the price', 'that deal', 'your customer service', 'the new playlist'];
    for (const text of of(praised, [
      '% is fire',
      '% is on fire',
      '% is exploding',
      '% is absolutely smoking',
    ]))
      expect(findDangers(text), text).toEqual([]);
    const felt = ['قلبي', 'دمي', 'أعصابي', 'راسي'];
    for (const text of of(felt, ['% احترق', '% ولع من القهر', '% بينفجر', 'احترق %']))
      expect(findDangers(text), text).toEqual([]);
    const ar = ['خدمتكم', 'عروضكم', 'أسعاركم', 'الموظف', 'السرعة', 'الجو'];
    for (const text of of(ar, ['% نار', '% خطيرة', 'والله % نار اليوم']))
      expect(findDangers(text), text).toEqual([]);
  });

  test('is none in things that are sold or work with it', () => {
    const sold = ['smoke detector', 'fire alarm', 'fire tv', 'gas alarm', 'fire extinguisher', 'firewall', 'kindle fire', 'smoke sensor'];
    for (const text of of(sold, ['how much is the %', 'my % has not arrived', 'I want to return the %']))
      expect(findDangers(text), text).toEqual([]);
    for (const text of of(['كاشف دخان', 'طفاية حريق', 'حساس غاز', 'فرن غاز', 'جدار ناري'], ['كم سعر %', 'أبغى %', '% ما وصل']))
      expect(findDangers(text), text).toEqual([]);
    for (const text of ['my phone was on fire with messages', 'the fire sale', 'your prices are shocking', 'he works for the fire department'])
      expect(findDangers(text), text).toEqual([]);
  }); // prettier-ignore

  test('is none where somebody threatens with it or curses', () => {
    const threats = [
      ...of(['your shop', 'your whole branch', 'all your routers'], ["I'll burn % down", 'I will burn % if you do not fix my TV', "I'm going to set fire to %", "I swear I'll come and burn %", 'I am gonna blow up %', 'I hope % burns down']),
      ...of(['محلكم', 'الفرع عليكم', 'الراوتر فيكم'], ['بحرق % اذا ما صلحتوا التلفزيون', 'والله لاحرق %', 'راح احرق %', 'هولع في %', 'الله يحرق %']),
      'رح ولعها فيكم',
      'الله يحرقكم',
    ];
    for (const text of threats) expect([text, findDangers(text)]).toEqual([text, []]);
    const real = ['your router burnt my house down', 'my TV is burning, I will burn if you do not come', 'I will burn my hand on your charger, it is on fire', 'الراوتر حقكم يحترق', 'جهازكم ولع', 'بحرق محلكم، الراوتر طالع منه دخان', 'I swear your router is on fire'];
    for (const text of real) expect(findDangers(text), text).not.toEqual([]);
  }); // prettier-ignore

  test('is none in plain sentences about anybody’s things', () => {
    const whose = ['my', 'his', 'her', 'our', 'their', 'your', 'the', 'this', "my brother's"];
    const owned = ['phone', 'router', 'battery', 'charger', 'tv', 'laptop', 'gas bill', 'account', 'order', 'number', 'cable', 'power bank', 'speaker', 'washing machine', 'electricity bill', 'sim'];
    const said = ['% is with my mother', '% is low', '% has not arrived', 'is % in the box', 'where is %', '% was on his desk', 'how much does % cost', 'I left % at his house', '% is black', 'he has %', 'he put % back in its case', 'she says his name is on %', 'hold % please', '% is faster than his'];
    const plain = fc.tuple(fc.constantFrom(...said), fc.constantFrom(...whose), fc.constantFrom(...owned));
    fc.assert(
      fc.property(plain, ([text, who, thing]) => {
        expect(findDangers(text.replace('%', `${who} ${thing}`))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    const things = ['الراوتر', 'الجوال', 'جواله', 'البطارية', 'الشاحن', 'سلكه', 'فاتورة الغاز', 'فاتورة الكهرباء', 'الشاشة', 'الباور بانك'];
    const ar = ['% عند امي', '% في بيته', 'وين %', 'كم سعر %', '% ما وصل', '% لونه اسود', 'ابغى % الاسود', 'انا رايح اجيب %', 'هي رايحة تجيب %', 'راح وخذ %', 'هرب ومعه %', 'احس % ضعيف', 'ابوي يدخن و% معه', '% من اي مادة', 'الغلا كثير و% غالي'];
    fc.assert(
      fc.property(fc.constantFrom(...ar), fc.constantFrom(...things), (text, thing) => {
        expect(findDangers(text.replace('%', thing))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }); // prettier-ignore

  test('is none in words that lie near one of danger', () => {
    const near =
      'his miss kiss hit sing sings singer char chair shared charged blame frame lame spoke smile smoothie park spare sparse has was gap pass born turn bury barn stock shop short sock melt belt felt tap map zip sell well spell budge leaf lead weak peak leek are rate late five fine file hire wired wire avid paid far eat job bolt put pull gets lives living poppy pop tickle tingly touchy explore expose expand inflate flash flare fumes smooth';
    for (const word of near.split(' ').filter((one) => one !== 'melt'))
      for (const text of [word, `the router ${word}`, `my battery ${word}`, `${word} the charger`, `the gas ${word}`])
        expect(findDangers(text), text).toEqual([]);
    const ar =
      'طريق فريق غريق دكان دخل دخلت شرط شرطة سرير نهار دار فار جار انوار جاز غير فاز حرك ورق عرق هرب قرب رهيب صعب منسوخ مفتوح طلع باع راح صاح وقع وصل ولد انفصل ذهب لهم تم تقرب تدرب سائق سيل رايح ريال ضرب رمت سعني بال طار دفا غلا تلف بان ماس شمال شمس كرب طبل مطار';
    for (const word of ar.split(' '))
      for (const text of [word, `الراوتر ${word}`, `البطارية ${word}`, `${word} الشاحن`, `${word} الغاز`])
        expect(findDangers(text), text).toEqual([]);
  }); // prettier-ignore

  test('is none where somebody smokes, a bill swells or an app drains a battery', () => {
    for (const text of [
      'my father smokes and his phone is at home', 'I do not smoke', 'can I smoke in the shop', 'my phone bill is inflated', 'an inflated bill for the phone', 'the app ate my battery', 'the game eats up the battery', 'the current price hit me hard',
      'my speaker crackles when I call', 'the phone is hissing in my ear', 'do you sell black chargers', 'is it dangerous to leave the charger plugged in', 'my name is John Sparks', 'he burned out at work', 'fire me an email', 'I work as an ambulance driver',
      'اخوي يدخن', 'انا مولع بالجوالات', 'كم سعر الكيبل الأسود', 'معك محمد شرارة', 'حرق علي ساعة وأنا أنتظر', 'احس الكهرباء قطعت',
    ])
      expect([text, findDangers(text)]).toEqual([text, []]);
    const real = [
      'my router smokes', 'there is smoke and my father is inside', 'I smell smoke', 'the charger turned black', 'the socket is hissing', 'my dog ate the battery', 'the current hit me from the washing machine', 'a spark came out of the plug', 'the battery hisses',
      'بطاريتي منفوخة', 'شاشتي ساحت', 'غسالتي كهربتني', 'السلك صار أسود', 'حسيت بكهرب لما لمسته', 'تطلع من البطارية مادة سايلة', 'رائحة غاز قوية', 'الكهرباء ضربت ولدي',
    ];
    for (const text of real) expect(findDangers(text), text).not.toEqual([]);
  }); // prettier-ignore

  test('of fraud is a code given away, somebody who pretends to be us, a telephone stolen or lost', () => {
    const phones = ['phone', 'mobile', 'sim', 'iphone'];
    const english = [
      ...of(phones, ['my % was stolen', 'somebody stole my %', 'I lost my %', "I've lost my % card", 'stolen %, please block it']),
      "someone just rang me saying they're from Noor and wanted the code that came", 'they took my code, is my account safe?', 'Somebody has the code from my phone!', 'I GAVE them the code', 'someone pretended to be from Noor and took the SMS code', 'I was scammed', 'I told him my password',
    ];
    const arabic = [
      ...of(['جوالي', 'موبايلي', 'شريحتي', 'تلفوني'], ['سرقوا %', '% انسرق', '% مسروق', 'ضاع % وفيه الشريحة', 'اتسرق % امبارح']),
      'عطيته الرمز', 'واحد اتصل وطلب مني الكود', 'واحد يقول إنه من نور واتصل علي', 'اخذوا الكود مني', 'تعرضت لاحتيال', 'أبي إيقاف شريحة مسروقة',
    ];
    for (const text of [...english, ...arabic])
      expect([text, findDangers(text).map(({ kind }) => kind)]).toEqual([text, expect.arrayContaining(['fraud'])]);
    const none = [
      'I did not get the code', 'it took an hour for the code to come', 'I gave you the code already', 'they gave me a discount code', 'the app took my code but says it is wrong', 'I lost my phone number', 'my phone lost signal', 'your service is a scam', 'you are scammers', 'I forgot my password', 'someone has to send me the code', 'what if somebody steals my phone',
      'التطبيق طلب مني الكود', 'الكود ما وصلني', 'نسيت كلمة السر', 'ضاعت الشبكة من جوالي', 'ضاع الطلب', 'أنتم نصابين', 'أبي شريحة جديدة', 'عندكم كود خصم',
    ];
    for (const text of none) expect([text, findDangers(text)]).toEqual([text, []]);
  }); // prettier-ignore

  test('that a phrase of the operator hides is none', () => {
    const unless = { ar: ['حريق الأسعار'], en: ['house fire insurance'] };
    expect(findDangers('do you offer house fire insurance', unless)).toEqual([]);
    expect(findDangers('a house fire', unless)).toMatchObject([{ kind: 'fire', words: 'fire' }]);
  });
});
