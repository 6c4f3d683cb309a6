import type { Token } from '../text.ts';

/** Words that merely carry digits: when only these stand around a number, the number was the answer. */
const words = new Set(
  (
    'my the a an is it its thats that this number numbers phone mobile cell telephone code ticket order case ' +
    'reference invoice account id pin please yes yeah yep no nope ok okay sure so well and then last first final digit ' +
    'digits sorry i said mean actually uh um er erm ah hmm me at on call reach you can be are was here ' +
    'there now wait let see just again thank thanks ' +
    'رقم الرقم رقمي ارقام ارقامي هو هي هذا هاي ده دا جوالي جوال الجوال تلفوني تليفوني تلفون موبايلي موبايل ' +
    'نمرتي نمره النمره هاتفي الهاتف هاتف التليفون التلفون التذكره تذكره الطلب طلب طلبي الطلبيه الفاتوره الحساب حسابي ' +
    'المرجعي الكود كود رمز الرمز نعم ايوه اي ايه لا لو سمحت من فضلك فضلك يعني طيب تمام ان شاء الله اه امم سجل ' +
    'سجلي عندك اكتب اكتبي خذ خد تفضل تفضلي اتفضل يا اخي اختي اسف عفوا اقصد قصدي انا قلت كان بس ' +
    'تلفونك شكرا يسلمو والرقم ورقمي وجوالي'
  ).split(' '),
);

/** Whether everything outside the given token range only carries a number. */
export function onlyCarriers(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.every(
    (token, index) => (index >= first && index <= last) || token.kind === 'mark' || words.has(token.norm),
  );
}
