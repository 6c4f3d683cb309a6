/** English ordinals from the first on, each at its place. */
export const englishOrdinals: readonly string[] = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
  'seventeenth eighteenth nineteenth'
).split(' ');

/** Arabic ordinals from the first to the tenth in every dialect, folded. */
const arabic = [
  'الاول اول الاولي اولي اوله الحادي الحاديه',
  'الثاني ثاني التاني تاني الثانيه التانيه ثانيه تانيه',
  'الثالث ثالث التالت تالت الثالثه التالته ثالثه تالته',
  'الرابع رابع الرابعه رابعه',
  'الخامس خامس الخامسه خامسه',
  'السادس سادس السادسه السات الساته سادسه',
  'السابع سابع السابعه سابعه',
  'الثامن ثامن التامن تامن الثامنه التامنه ثامنه تامنه',
  'التاسع تاسع التاسعه تاسعه',
  'العاشر عاشر العاشره عاشره',
].map((words) => words.split(' '));

/** Arabic ordinals by their words. Feminine ones without the article are other words as often: «ثانية» is a second. */
export const arabicOrdinals: ReadonlyMap<string, number> = new Map(
  arabic.flatMap((words, place) => words.map((word) => [word, place + 1] as const)),
);

const all = new Map([...englishOrdinals.map((word, place) => [word, place + 1] as const), ...arabicOrdinals]);

/** The place from 1 that one folded word names: "third", «الثالثة». */
export function ordinalOf(norm: string): number | undefined {
  return all.get(norm);
}
