import { keywordWords } from './match.ts';

/** Words that every matter has and that say nothing of it. */
const empty = new Set(
  (
    'a an the i im ive my me we our us you your it its is are was were be been am do does did have has had to of ' +
    'in on at for from with by and or but so that this these those there here not no yes please still yet very ' +
    'again since about would like want need can could will just when what because as if then now also get got ' +
    'some any all hello hi ' +
    'انا احنا نحن انت انتم هو هي هم هذا هذه هذي ذي ذا دا دي اللي الذي التي ان انه انها كان كانت يكون في من الى ' +
    'علي عن مع و او ثم لكن بس لا ما مو مش لم لن ليس قد كل بعد قبل لسا لسه للحين حتي عند عندي عندنا لي لنا له لها ' +
    'ابي ابغي ابغا اريد عايز عاوز بدي اذا لو عشان علشان لان صار صارت جدا مره كتير كثير شي يا والله ممكن لو سمحت ' +
    'السلام عليكم مرحبا هلا'
  ).split(' '),
);

/** How many digits a reference has at least: an order, an invoice, a telephone. */
const referenceDigits = 4;
/** Such a part of the shorter text's words must be in the other one. */
const share = 0.7;

/**
 * Whether two descriptions are of one and the same matter, as far as their words tell: they name the same
 * reference, or most words of the shorter one occur in the other. Different references are different matters.
 */
export function sameMatter(one: string, other: string): boolean {
  const [a, b] = [matterOf(one), matterOf(other)];
  if (a.references.size > 0 && b.references.size > 0)
    return [...a.references].some((reference) => b.references.has(reference));
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length === 0) return long.length === 0;
  const common = short.filter((forms) => long.some((others) => forms.some((form) => others.includes(form))));
  if (short.length === 1) return common.length === long.length;
  return common.length >= 2 && common.length / short.length >= share;
}

function matterOf(text: string): { references: Set<string>; words: string[][] } {
  const references = new Set<string>();
  const words = new Map<string, string[]>();
  for (const { word, forms } of keywordWords(text)) {
    if (/\d/.test(word.norm)) {
      const digits = word.norm.replaceAll(/\D/g, '');
      if (digits.length >= referenceDigits) references.add(digits);
    } else if (!forms.some((form) => empty.has(form))) words.set(word.norm, forms);
  }
  return { references, words: [...words.values()] };
}
