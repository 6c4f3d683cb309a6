/** Between a denial and what it denies: "no *sign of* smoke", "not *on* fire", «ما في *أي* دخان». */
const afterNo =
  '(?: (?:more|real|actual|visible|obvious|signs?|traces?|hint|of|longer|any|kind|sort|such|open|further|evidence|smell|single))*';
const afterNot =
  '(?: (?:a|an|the|any|on|in|been|even|really|actually|actual|real|about|from|of|to be|like))*';
const afterAr = '(?: (?:اي|ايه|حتي|هناك|منه|منها|فيه|ريحه|رايحه|اثر|اثار|علامات))*';
const perceive = '(?:see|saw|smell|have|notice|feel|find|hear|detect|mean|say|got)';

/** Denials of the words right behind them, and of nothing further on. */
const denials: readonly RegExp[] = [
  `(?:no|without|zero|neither|nor)${afterNo}`,
  `(?:not|isnt|wasnt|arent|werent|aint|hasnt been|havent been)${afterNot}`,
  `(?:dont|do not|didnt|did not|doesnt|does not|cant|cannot|can not|couldnt|could not)(?: (?:actually|really|even))? ${perceive}(?: (?:a|an|any|the|of|signs?|traces?|more|yet|like))*`,
  `(?:ما في|ما فيه|ما فيها|مافي|مافيه|مافيها|ما فيش|مافيش|مفيش|مفيهاش|مفيهوش|ماكو|ما كو|لا يوجد|لا توجد|ليس هناك|ليست هناك|لم يكن هناك|ليس|ليست|مو|مش|مب|موب|ماهو|ما هو|مهو|مهوب|ماهي|ما هي)${afterAr}`,
  `(?:بدون|من غير|من دون|بلا|ما كان في|ما كان فيه|ما شفت|ما شفنا|ما اشوف|ما نشوف|مش شايف|مش شايفه|مو شايف|ما شميت|ما اشم|ما نشم|مش شامم|ما طلع|ما يطلع|ما بيطلع|مش طالع|مو طالع|ما صار|ما حصل|ما عندي|ما عندنا|معنديش|لا اري|لا اشم|لم ار|ما قلت)${afterAr}`,
  // «ما احترق»; «بعد ما احترق» is "after it burnt".
  '(?<!(?:بعد|قبل|كل|لين|الين|لحد|لغايه|اول|بمجرد|زي|مثل|يوم|وقت|عقب|عند|حتي|كيف|طول|من) )(?:ما|لم|لن|ما عاد|ماعاد)',
  // «ولا» is "nor" behind another denial, and "or" elsewhere: «بخار ولا دخان؟».
  `(?:لا|ما|مافي|مافيه|مفيش|مافيش|مو|مش|ماكو|بدون|بلا|ليس)(?: [^ ,]+){1,4} ولا${afterAr}`,
].map((pattern) => new RegExp(`(?:^| )${pattern}$`)); // prettier-ignore

/** «لا دخان ولا نار»; a mere «لا» before a word may be the answer to a question. */
const neither = { before: /(?:^| )لا$/, after: /^(?: [^ ,]+){0,2} ولا / };
/** «غير خطير»; «غير دخان» is "but smoke". */
const unlike = { before: /(?:^| )غير$/, word: /^(?:ال)?(?:خطير|خطر|مشتعل)/ };
/** A thing that was not there until now may be there now: "there was no smoke before". */
const untilNow = /^(?: [^ ,]+){0,3} (?:before|until|till|earlier|yesterday|قبل|امس|لين|الين|لحد)(?: |$)/;

/** A denial in the midst of a phrase: "is *not* swollen". */
const within = / (?:not|no|never|isnt|wasnt|مو|مش|مب|موب|ما|مهو|ماهي|لا|ليس|ليست|غير) /;

/** A keyword as it was said, with the words around it: all folded, with a comma for a pause. */
interface Said {
  keyword: string;
  said: string;
  before: string;
  after: string;
}

/** Whether words are denied where they are said, or by what stands around them. */
export function isDenied({ keyword, said, before, after }: Said): boolean {
  if (within.test(said) && !within.test(` ${keyword} `)) return true;
  if (untilNow.test(after)) return false;
  if (denials.some((denial) => denial.test(before))) return true;
  if (neither.before.test(before) && neither.after.test(`${after} `)) return true;
  return unlike.before.test(before) && unlike.word.test(said);
}
