import { toLatin } from '../names/transliterate.ts';
import { foldWords, type Word } from '../phrases.ts';
import { normaliseArabic } from '../text.ts';
import { detectLanguage } from './detect.ts';

/** Words that callers use, as Arabic writes them: of asking, of pointing, and of what a business is asked about. */
const words =
  `هل كم بكم بكام متى امتى ايمتى وين فين كيف ازاي شلون ايش وش شو شنو ايه ليش ليه قديش مين اي اذا لو ولا بس كمان برضو طيب يعني
  انا انت انتو انتم احنا هو هي هم هذا هذه هذي ده دي هاد هاي هنا هناك كل مرة نفس دايما كتير كثير شوي والله خلاص يلا ممكن لازم
  عندكم عندكن عندي عندك عند معي معكم معاكم لي لكم لنا له لها من في على عن مع الى بعد قبل بين بدون لحد لين لسه
  ابي ابغى ابغا اريد عايز عايزة عاوز بدي حابب حاب اعرف اسأل اشتري احجز ادفع ارجع ابدل الغي اغير اقدر بقدر اكلم احكي
  توصلون بتوصلوا توصيل التوصيل تفتحون بتفتحوا تفتح بتفتح تقفلون بتقفلوا تسكروا بتسكروا فاتحين ياخذ بياخد تاخذ يطول يوصل وصل
  سعر اسعار سعره سعرها رسوم تكلفة مجاني كاش تقسيط اقساط اقسط نقسط لونه الوانه سعره وزنه عالي غالي فيزا دفع فلوس ضمان كفالة سنة سنتين شهر اسبوع يوم ايام ساعة ساعات دوام مواعيد
  اليوم بكرة امبارح امس الحين دلوقتي هلق السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة رمضان العيد صباح مساء ليل
  فرع فروع محل عنوان موقع مكان قريب اقرب جدة الرياض الدمام الخبر مكة المدينة الطائف ابها تبوك
  باقة باقات فايبر نت انترنت راوتر مودم واي فاي لابتوب جوال موبايل تلفون شاشة تلفزيون شريحة خط جهاز بطارية شحن كلمة السر باسورد
  فاتورة حساب اشتراك طلب طلبي طلبية شحنة رقم اسم ايميل اسئلة سؤال شكوى مشكلة خدمة موظف مدير فني صيانة تركيب زيارة موعد
  خربان عطلان مقطوع بطيء مكسور غلط ناقص متأخر واقف شغال يشتغل بيشتغل يفصل بيفصل يقطع بيقطع زهقت تعبت طفشت مليت استنى انتظر
  مش مو ما لا نعم ايوه اكيد شي شيء حاجة واحد ثاني تاني جديد كبير صغير ارخص احسن اسرع لون وزن مدة`.split(
    /\s+/u,
  );

/** Short words, of which consonants alone would not tell. */
const short: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: 'و', we: 'و', wa: 'و', wel: 'وال', wl: 'وال', el: 'ال', al: 'ال', il: 'ال', l: 'ال', fi: 'في', fe: 'في', fee: 'في',
    fih: 'فيه', feh: 'فيه', fil: 'في ال', fel: 'في ال', bel: 'بال', bil: 'بال', lel: 'لل', lil: 'لل', '3al': 'على ال', '3ala': 'على',
    men: 'من', min: 'من', mn: 'من', la: 'لا', la2: 'لا', ma: 'ما', mo: 'مو', mu: 'مو', ana: 'انا', shu: 'شو', sho: 'شو', eh: 'ايه',
    eih: 'ايه', esh: 'ايش', eish: 'ايش', wesh: 'وش', wish: 'وش', law: 'لو', low: 'لو', lw: 'لو', ya: 'يا', da: 'ده', di: 'دي', dah: 'ده',
    sama7t: 'سمحت', samaht: 'سمحت', sama7ti: 'سمحتي', elli: 'اللي', illi: 'اللي', ele: 'اللي', bas: 'بس', tab: 'طب', o: 'و', u: 'و',
  }),
); // prettier-ignore

const sounds: readonly (readonly [RegExp, string])[] = [
  [/7'|kh|5/g, 'X'],
  [/3'|gh/g, 'G'],
  [/sh|ch|\$/g, 'S'],
  [/th|dh/g, 'd'],
  [/7/g, 'h'],
  [/6/g, 't'],
  [/[98q]/g, 'k'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/c/g, 'k'],
  [/g/g, 'j'],
  [/2/g, ''],
];
const arabicSounds: Readonly<Record<string, string>> = {
  ب: 'b', ت: 't', ط: 't', ث: 'd', ج: 'j', ح: 'h', خ: 'X', د: 'd', ض: 'd', ذ: 'd', ر: 'r', ز: 'z', ظ: 'd', س: 's', ص: 's', ش: 'S',
  ع: '3', غ: 'G', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h',
}; // prettier-ignore

/** The consonants of a word in Latin letters, each by its sound, in which vowels are written as one likes. */
function soundsOf(latin: string): string {
  let left = latin.replace(/(?<=[aeiou])h$/u, '').replace(/([a-z])\1+/gu, '$1');
  for (const [written, sound] of sounds) left = left.replace(written, sound);
  return left.replace(/(?<=.)[wy]/gu, '').replace(/[aeiou']/gu, '');
}

function arabicSoundsOf(word: string): string {
  const folded = normaliseArabic(word).replace(/ه$/u, '');
  return [...folded]
    .map((letter, at) => (at === 0 ? atFirst[letter] : undefined) ?? arabicSounds[letter] ?? '')
    .join('');
}
/** Letters that are vowels but where a word begins with them. */
const atFirst: Readonly<Record<string, string>> = { و: 'w', ي: 'y' };

const bySounds = new Map<string, string[]>();
for (const word of new Set(words)) {
  // «ق» may be no more than a catch of the breath, written 2.
  for (const key of new Set([arabicSoundsOf(word), arabicSoundsOf(word.replaceAll('ق', ''))]))
    bySounds.set(key, [...(bySounds.get(key) ?? []), word]);
}

/** Short words that are Arabic, whatever stands beside them. */
const telling = /(?:^|\s)(?:w|wel|wl|fil|fel|bel|bil|lel|lil|elli|illi|3al)(?=\s)/iu;

function isArabizi(text: string): boolean {
  if (detectLanguage(text)?.value === 'arabizi') return true;
  const isKnown = ({ norm }: Word): boolean =>
    short.has(norm) || (likeliest(norm) ?? likeliest(`el${norm}`)) !== undefined;
  return telling.test(text) && foldWords(text).every(isKnown);
}

/**
 * Arabic that is written in Latin letters ("kam se3r el laptop"), in Arabic ones, as far as its words are known; any other text
 * as it is.
 */
export function inArabicLetters(text: string): string {
  if (/\p{Script=Arabic}|@/u.test(text) || !isArabizi(text)) return text;
  let written = '';
  for (const word of foldWords(text)) {
    const article = written.endsWith('ال');
    const arabic = (article ? likeliest(`el${word.norm}`) : undefined) ?? wordInArabic(word);
    written += written.endsWith('ال') || written.endsWith('لل') || written === '' ? '' : ' ';
    written += written.endsWith('ال') ? arabic.replace(/^ال(?=..)/u, '') : arabic;
  }
  const mark = /[?؟]\s*$/u.test(text) ? '؟' : '';
  return `${written.replaceAll(/(^|\s)ال(?=[a-z])/gu, '$1').replaceAll(/(^|\s)و (?=\p{Script=Arabic})/gu, '$1و')}${mark}`;
}

function wordInArabic({ norm, digits }: Word): string {
  if (digits) return norm;
  const known = short.get(norm) ?? likeliest(norm);
  if (known !== undefined) return known;
  const [, owned, ending] = /^(.{3,})(kom|kum|kon|ko)$/u.exec(norm) ?? [];
  const thing = owned === undefined ? undefined : likeliest(owned);
  if (thing !== undefined && ending) return `${thing}كم`;
  const [, article, rest = ''] = /^(el|al|il|w)(.{3,})$/u.exec(norm) ?? [];
  const bare = article === undefined ? undefined : likeliest(rest);
  if (bare === undefined) return norm;
  return article === 'w' ? `و${bare}` : bare.startsWith('ال') ? bare : `ال${bare}`;
}

/** The known word with the same consonants whose letters are the most like it. */
function likeliest(norm: string): string | undefined {
  const key = soundsOf(norm);
  const candidates = key.length < 2 ? [] : (bySounds.get(key) ?? []);
  const [best] = candidates
    .map((word) => ({ word, apart: Math.min(...latinOf(word).map((form) => distance(form, norm))) }))
    .toSorted((a, b) => a.apart - b.apart);
  return best?.word;
}

function latinOf(word: string): string[] {
  const many = word.replace(/وا$/u, '');
  return many === word ? toLatin(word) : toLatin(many).map((form) => `${form}o`);
}

/** How many letters two short words differ by. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
