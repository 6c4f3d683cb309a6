import type { Act, Claim } from './claim.ts';
import type { Clause } from './clauses.ts';

/**
 * Verbs of acts by the stem of their past, folded, their nouns of doing, and who does them now («حاجز لك»). Of a verb that stands under several acts the
 * things that the clause names tell which it is, so the act that has more of them comes last.
 */
const acts: readonly { act: Act; past: string; noun: string; participle: string; doing?: string }[] = [
  {
    act: 'book',
    past: 'حجز|ثبت|جدول|رتب',
    noun: 'حجز|الحجز|تثبيت|جدوله|ترتيب',
    participle: 'محجوز|مثبت',
    doing: 'حاجز',
  },
  { act: 'move', past: 'نقل|اجل|قدم|اخر', noun: 'نقل|تاجيل|تقديم', participle: 'منقول|موجل|متاجل' },
  {
    act: 'cancel',
    past: 'لغي|الغي|كنسل|شطب|ابطل',
    noun: 'الغا|الالغا|ابطال',
    participle: 'ملغي|ملغا|متلغي|متكنسل',
    doing: 'ملغي',
  },
  {
    act: 'change',
    past: 'غير|عدل|حدث|بدل|صحح',
    noun: 'تغيير|تعديل|تحديث|تبديل|تصحيح|التغيير|التعديل|التحديث',
    participle: 'متغير|معدل|متعدل|محدث|مغير',
    doing: 'مغير',
  },
  {
    act: 'file',
    past: 'سجل|فتح|رفع|قيد|انشا',
    noun: 'تسجيل|فتح|رفع|انشا|تقييد|التسجيل',
    participle: 'مسجل|مفتوح|مرفوع|مقيد',
    doing: 'مسجل|فاتح|رافع',
  },
  {
    act: 'note',
    past: 'دون|كتب|حفظ|خزن|اضف|ضف',
    noun: 'تدوين|حفظ|اضافه|كتابه',
    participle: 'مدون|محفوظ',
    doing: 'كاتب',
  },
  {
    act: 'pass_on',
    past: 'بلغ|ابلغ|خبر|اخبر|كلم|صعد|احل|حول',
    noun: 'ابلاغ|تصعيد|احاله|اخبار|تحويل',
    participle: 'مصعد|محول',
    doing: 'محول',
  },
  { act: 'verify', past: 'تحقق|وثق|تاكد', noun: 'التحقق|تحقق|التاكد|توثيق', participle: 'موثق' },
  {
    act: 'none',
    past: 'ارسل|رسل|بعث|بعت|دز|طرش|ودي|صدر|اصدر|دفع|سدد|رجع|ارجع|رد|خصم|عوض|زود|حذف|مسح|شال|شل|فعل|شغل|وقف|اوقف|قفل|اقفل|غلق|سكر|فك|جدد|مدد|رقي|اعتمد|وافق|منح|عطي|اعطي|صلح|اصلح|حل|جهز|شحن|سلم|خلص|نفذ|دبر|ضبط|زبط|سوي|انهي|زد|قلل|خفض|اعفي|عفي|اسقط|اكد|ركب|قطع',
    noun: 'ارسال|بعث|اصدار|دفع|سداد|ارجاع|رد|خصم|تعويض|حذف|مسح|تفعيل|تشغيل|ايقاف|وقف|اقفال|اغلاق|فك|تجديد|تمديد|ترقيه|اعتماد|منح|اصلاح|حل|تجهيز|شحن|تسليم|تنفيذ|انها|خفض|تخفيض|اسقاط|طلب|تاكيد|توصيل|تركيب|الموافقه|الدفع|الارسال|التفعيل',
    participle: 'مرسل|مدفوع|مفعل|متفعل|موقوف|محذوف|ممسوح|معتمد|مجدد|متجدد|مشحون',
    doing: 'مرسل|باعث|مفعل|طالب|داز|مطرش',
  },
];

const object = '(?:ه|ها|هم|ك|كم)?';
const forYou = '(?:لك|لكم|لج|لش|ليك|ليكم)';
/** The first person of the past: with its ending (which a stem of the same letter swallows), for somebody, or both. */
const did = (stems: string): RegExp =>
  new RegExp(`^(?:و|ف)?(?:${stems})ي?(?:(?:ت|نا)${object}${forYou}?|(?<=ن)ا|${forYou})$`, 'u');
/** «أبلغنا» and its like ask the caller to tell; what was told to others has an object, or the ending of one person. */
const didToOthers = (stems: string): RegExp =>
  new RegExp(
    `^(?:و|ف)?(?:${stems})ي?(?:ت${object}|نا${object.slice(0, -1)}|(?:ت|نا)${object}${forYou})$`,
    'u',
  );
const passive = (stems: string): RegExp => new RegExp(`^(?:و|ف)?(?:ات|ان|ت|است)(?:${stems})(?:ت|ي)?$`, 'u');
const being = (words: string): RegExp => new RegExp(`^(?:و|ف|ال)?(?:${words})(?:ه|ين|ات)?$`, 'u');
const noun = (words: string): RegExp => new RegExp(`^(?:${words})(?:ه|ها|ك|كم|هم)?$`, 'u');
const willDo = (stems: string): RegExp =>
  new RegExp(`^(?:و|ف)?(?:س|ح|ه|ب)?(?:ا|ن)(?:${stems})ي?${object}${forYou}?$`, 'u');

const verbs = acts.map(({ act, past, noun: nouns, participle, doing }) => ({
  act,
  did: act === 'pass_on' ? didToOthers(past) : did(past),
  stem: new RegExp(`^(?:و|ف)?(?:${past})(?:ت|وا|و)?${object}$`, 'u'),
  passive: passive(past),
  noun: noun(nouns),
  being: being(participle),
  doing: doing === undefined ? null : being(doing),
  willDo: willDo(past.replaceAll(/(?<=^|\|)ا/gu, '')),
}));

const others =
  /^(?:ال|و|وال)?(?:محاسبه|حسابات|اداره|مدير|فريق|فريقنا|نظام|قسم|بنك|شركه|مندوب|فني|سائق|سايق|زميلي|زميلنا|دعم|مستودع|فرع)$/u;
const condition = /^(?:و|ف)?(?:اذا|لو|عند|عندما|لما|حين|حينما|متي|كلما)$/u;
const notOurs =
  /^(?:و|ف)?(?:اذا|لو|هل|متي|ما|لم|لن|لا|مو|مش|ليس|انت|انتي|كنت|الذي|التي|اللي|يلي|حين|عندما|لما|بعدما|قبل|بعد|حتي|لكي|كي|انك|بانك|من|كما|غير|حسب|زي|مثل|اني)$/u;
/** Of the caller's own thing: «موعدك», «رقمك». */
const ofCaller = /^(?:و|ف|ال|ب|ل)?\p{L}{2,}(?:ك|كم)$/u;
const notThings = new Set(
  'لك لكم ذلك كذلك معك منك عليك اليك عنك بك فيك هناك عندك لديك تلك شكرا يمكنك بامكانك'.split(' '),
);
const became = /^(?:صار|صارت|اصبح|اصبحت|خلاص|خلص|الان|الحين|دلوقتي|هلق|هلا|حاليا|بالفعل)$/u;
const may =
  /^(?:لكني|ولكني|انا|وانا|فانا|راح|رح|سوف|اقدر|استطيع|يمكنني|بقدر|نقدر|نستطيع|خليني|دعني|ممكن|ودي|ابي|بدي)$/u;
const finished = /^(?:تم|تمت|جري|جرت|قمت|قمنا|قام|قامت|انتهيت|انتهينا|اتم|اتممت)$/u;
/** «أُلغي موعدك»: of these, what is read as a passive is no order to the caller. */
const wasDone = /^(?:و|ف)?(?:الغي|اعتمد|اوقف|مدد|جدد|اجل)(?:ت)?$/u;
const general =
  / (?:صار خير|خلصت لك|خلصتلك|كل شي تمام خلصت|انتهي الموضوع|الموضوع انتهي|الموضوع خالص|في الطريق|بالطريق|في طريقه|جايك|جاي لك|لا تشيل هم|لا تحمل هم|اعتبره تم|اعتبرها تمت) /u;

/** What an Arabic clause claims, in the written language or a dialect; null: nothing. */
export function arabicClaim({ words, flat }: Pick<Clause, 'words' | 'flat'>): Claim | null {
  if (
    / (?:و|ف)?(?:سيتصل|بيتصل|يتصل|راح يتصل|هيتصل|حيتصل|رح يتصل|سنتصل|بنتصل|هنتصل|سيعاود|يعاود) (?:بك|فيك|عليك|معك|بكم|الاتصال)/u.test(
      flat,
    )
  )
    return /^ (?:هل|تحب|تبغي|تبي|تريد|بدك|عايز|ان|اذا) /u.test(flat) ||
      / (?:ان|اذا|لو) (?:يتصل|احببت|حبيت)/u.test(flat)
      ? null
      : { act: 'call_back', ahead: false, habit: true, word: 'يتصل' };
  if (general.test(flat)) return { act: 'none', ahead: false, habit: false, word: flat.trim() };
  if (words[0] === 'ان') return null;
  for (const [at, word] of words.entries()) {
    if (condition.test(word)) return null;
    if (words.slice(Math.max(0, at - 4), at).some((one) => notOurs.test(one))) continue;
    const claim = claimAt(words, at);
    if (claim) return { ...claim, word };
  }
  return null;
}

function claimAt(words: readonly string[], at: number): Omit<Claim, 'word'> | null {
  const [word = '', next = ''] = words.slice(at);
  const before = words.slice(0, at);
  if (finished.test(word)) return finishedAt(words, at);
  const owned = before.some((one) => isOfCaller(one));
  for (const verb of verbs) {
    const { act } = verb;
    if (verb.did.test(word) || (verb.stem.test(word) && /^(?:لك|لكم|اليك|ليك)$/u.test(next)))
      return { act, ahead: false, habit: false };
    if (verb.doing?.test(word) && /^(?:لك|لكم)$/u.test(next)) return { act, ahead: false, habit: false };
    if (verb.stem.test(word) && before.some((one) => others.test(one)))
      return { act, ahead: false, habit: false };
    const around = /^(?:و|ف)?ت/u.test(word) ? before : [...before, ...words.slice(at + 1, at + 4)];
    if (verb.passive.test(word) && around.some((one) => isOfCaller(one) || became.test(one)))
      return { act, ahead: false, habit: false };
    if (wasDone.test(word) && verb.stem.test(word) && isOfCaller(next))
      return { act, ahead: false, habit: false };
    if (verb.being.test(word) && (owned || before.some((one) => became.test(one)) || became.test(next)))
      return { act, ahead: false, habit: true };
    if (
      verb.willDo.test(word) &&
      (/^(?:و|ف)?[سحهبن]/u.test(word) || before.slice(-2).some((one) => may.test(one)))
    )
      return { act, ahead: true, habit: /^(?:و|ف|س|ح|ه|ب)*ن/u.test(word) };
  }
  return null;
}

/** «تم …»: with any noun of doing, or by itself. */
function finishedAt(words: readonly string[], at: number): Omit<Claim, 'word'> {
  const after = words.slice(at + 1, at + 4).map((word) => word.replace(/^ب(?=ال|\p{L}{4})/u, ''));
  const act = after.flatMap((word) => verbs.find((verb) => verb.noun.test(word))?.act ?? []).at(0);
  return { act: act ?? (words.length <= at + 2 ? 'any' : 'none'), ahead: false, habit: false };
}

function isOfCaller(word: string): boolean {
  return ofCaller.test(word) && !notThings.has(word);
}
