import type { Word } from '../phrases.ts';

/** A refusal: where its "not" stands, and the word that it is about. */
interface Refusal {
  from: number;
  about: number;
}

const list = (words: string): Set<string> => new Set(words.split(' '));

const notEn = list('dont doesnt not never without wouldnt');
/** Two words that refuse: "no need", "do not" is covered by "not". */
const needless = list('need reason point use');
/** "No agents please"; before other words a "no" is an answer: "no repeat that". */
const people =
  /^(?:humans?|persons?|people|agents?|representatives?|operators?|managers?|supervisors?|employees?|staff|transfers?|goodbyes?)$/;
/** Between a refusal and what it is about: "do not _want you to_ transfer me". */
const carriersEn = list(
  'want wants wanted need needs wanna like wish require care prefer to for you me us please really even actually ever going ' +
    'gonna go have having get a an the any be being let try think believe feel necessary yet of with another more',
);
const notAr = list(
  'ما مو مش مب موب مهو ماني منيب مني لست ليس ليست لن لم بلاش بدون بلا مابي مابغي مابغا مابدي ماريد ماحتاج ماعاد محتاجش',
);
/** «لا» refuses with these; before other words it is an answer: «لا، ابغى موظف». */
const refusedByLa = /^(?:اريد|اود|ارغب|احتاج|احبذ|احب|افضل|داعي|حاجه|ضروره|لزوم|يلزم|يوجد|ت.{2,})$/;
const noImperative = list('تمام تسلم تسلمي تسلموا تكفي تكفون تقدر تقدري تقدرون تستطيع تفضل تفضلي');
const carriersAr = list(
  'ابي ابغي ابغا اريد اود ارغب عايز عايزه عاوز عاوزه بدي بدنا بدك نبي نبغي حاب حابه حابب احب احبذ افضل ودي محتاج محتاجه احتاج ' +
    'نحتاج يحتاج لازم ضروري داعي حاجه ضروره لزوم يلزم له لها ان انك انكم اي ابدا خالص لسه منك منكم تكون',
);
/** A question or a condition refuses nothing: "why don't you …", "if you don't …", «ليش ما تحولني», «قبل ما». */
const asking = list(
  'why if unless until till before whether ليش ليه لماذا علاش اذا لو ان لين قبل بعد كل زي مثل عشان بدل طول حين وقت متي',
);
const inverted = list('you i we');
const subjects = list('i we انا احنا نحن');
const exceptions = list('but except other غير الا سوي');

/** Words for what a caller does not want, or says should not be done. */
export function refusalsIn(words: readonly Word[]): Refusal[] {
  const found: Refusal[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const behind = refusalAt(words, i);
    if (behind === undefined || isAsking(words, i)) continue;
    const about = aboutAt(words, behind);
    if (about !== undefined) found.push({ from: i, about });
  }
  return found;
}

/** Whether a command that was heard in some words is what a refusal is about. */
export function isRefused(refusals: readonly Refusal[], first: number, end: number): boolean {
  return refusals.some(({ from, about }) => from < first && first <= about && about < end);
}

/** The word behind the "not" that stands at a word. */
function refusalAt(words: readonly Word[], i: number): number | undefined {
  const norm = words[i]?.norm ?? '';
  const next = words[i + 1]?.norm ?? '';
  if (words[i]?.pause === true) return undefined;
  if (norm === 'لا') return refusedByLa.test(next) && !noImperative.has(next) ? i + 1 : undefined;
  if (norm === 'no') return needless.has(next) ? i + 2 : people.test(next) ? i + 1 : undefined;
  if (norm === 'من' && next === 'غير') return i + 2;
  // "Rather than", "instead of": what follows is not wanted.
  if ((norm === 'rather' && next === 'than') || (norm === 'instead' && next === 'of')) return i + 2;
  if (norm === 'ما' && /^(?:في|فيه|له|لها)$/.test(next))
    return words[i + 2]?.norm === 'داعي' ? i + 3 : undefined;
  if (/^(?:مافي|مفيش|مافيش|ماله|مالو|ملوش|مالهاش)$/.test(norm))
    return /^(?:داعي|لزوم|لازمه)$/.test(next) ? i + 2 : undefined;
  return notEn.has(norm) || notAr.has(norm) ? i + 1 : undefined;
}

function isAsking(words: readonly Word[], i: number): boolean {
  if (inverted.has(words[i + 1]?.norm ?? '')) return true;
  return [1, 2].some((back) => {
    const word = words[i - back];
    // A pause between them parts them.
    const parted = words.slice(Math.max(0, i - back), i).some(({ pause }) => pause);
    const please = word?.norm === 'لو' && /^(?:سمح|تكرم)/.test(words[i - back + 1]?.norm ?? '');
    return word !== undefined && !parted && !please && asking.has(word.norm);
  });
}

/** The first word behind a refusal that says what is refused; none where another clause begins first. */
function aboutAt(words: readonly Word[], behind: number): number | undefined {
  let at = behind;
  while (at < words.length && words[at - 1]?.pause !== true) {
    const norm = words[at]?.norm ?? '';
    const opinion = subjects.has(norm) && /^(?:think|believe|feel)$/.test(words[at - 1]?.norm ?? '');
    if (!opinion && !carriersEn.has(norm) && !carriersAr.has(norm))
      return subjects.has(norm) || exceptions.has(norm) ? undefined : at;
    at += 1;
  }
  return undefined;
}
