import { wordSet } from '../text.ts';

/** Words that deny the verb behind them, folded and without apostrophes: "dont", «ما». */
export const negators = wordSet(
  'not never dont doesnt didnt wont wouldnt cant cannot couldnt shouldnt isnt arent wasnt werent havent hasnt hadnt aint ' +
    'ما مو مش مب موب مهو ماهو ماهي مهوب ماني منيب مني مانو لا لست ليس ليست ليسوا لن لم ماعاد ' +
    'مابي مابغي مابغا مابدي ماريد ماحتاج محتاجش msh mesh mish',
);

/** Words that say that a thing is not there or not wanted: "no", "without", «بدون». */
export const absences = wordSet('no without neither nor none nothing hardly zero بدون بلا بلاش غير دون');

/** Words that take one thing out of what was said before: "everything *but* the phone", «كله *الا* الرقم». */
export const exceptions = wordSet(
  'but except excepting excluding besides save apart other unless الا غير سوي عدا ماعدا باستثناء ناقص',
);

/** Words with which somebody takes back what they just said: "tuesday, *sorry*, wednesday", «لا *قصدي* الاربعاء». */
export const repairs = wordSet(
  'sorry actually wait mean meant rather correction oops nope scratch ' +
    'بل عفوا اسف اسفه قصدي اقصد اعني سوري معليش معلش لالا تصحيح',
);

/** The same with a plain "no", where a value is said on both sides: "seven, *no*, eight", «سبعة *لا* ثمانية». */
export const takesBack: ReadonlySet<string> = new Set([...repairs, 'no', 'لا']);

/** Verbs behind which somebody's words are told: "she *said* goodbye", «قال مع السلامة». */
export const reporting = wordSet(
  'said says saying tells told telling tell replied answered wrote heard quote quotes asked asks suggested advised promised claims claimed ' +
    'قال قالت قالوا قالي قاللي قالتلي قالولي قالوله قالها قاله قلت قلتله قلتلها قلتلهم قلنا يقول تقول يقولون بيقول بتقول بيقولوا يقولي ' +
    'تقولي حكي حكالي حكت حكتلي ردت قايل قايله كلمه كاتب كتب كتبت سمعت ذكر ذكرت نصحني نصحوني اقترح',
);

/** Words that begin a condition: what they govern is supposed, and neither said nor wished. */
export const conditions = wordSet('if unless whether suppose supposing اذا لو ان لولا لوما اذ');

/** Words that tell when: what happened then is past, and no wish. */
export const formerly = wordSet(
  'yesterday ago previously earlier before last already once ' +
    'امس امبارح مبارح البارح البارحه سابقا قبلها الماضي الماضيه الفايت',
);

/** Words that begin a clause of their own. */
export const openers = wordSet(
  'but because although though however so then since لكن ولكن لان لانه لانها لاني لانكم عشان علشان بس فا',
);

/** Who speaks or acts, as the subject of a clause. */
export const speakers = wordSet('i we im ive id ill were weve wed انا احنا نحن اني');
/** Others than who speaks. */
export const others = wordSet('he she they it hes shes theyre هو هي هم هما هن');

/** Words of wanting, in all their persons. */
export const wanting = wordSet(
  'want wants wanted wanna need needs like prefer wish hope hoping demand ' +
    'ابي ابغي ابغا اريد اود ارغب عايز عايزه عاوز عاوزه بدي بدنا نبي نبغي حاب حابه حابب احب ودي محتاج محتاجه احتاج نحتاج',
);
