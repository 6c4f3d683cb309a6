import { foldLine } from '../phrases.ts';

/** Words of somebody who has not made up their mind: they look, ask, think about it. */
const words = [
  'later(?: on)?|not (?:right )?now|(?:an?other|next) time|بعدين|لاحقا|مو الحين|مو الان|مش دلوقتي|مش هلق|ماشي دابا|مره ثانيه|مره تانيه',
  'maybe|perhaps|possibly|not sure(?: yet)?|not decided(?: yet)?|havent decided(?: yet)?|undecided|might(?: be)?(?: interested)?(?: in)?|some ?day|one day|for now|at the moment|yet',
  '(?:(?:im|i am|i was|we are|were|am) )?(?:only |just |still )*(?:looking(?: around| at things)?|browsing|asking|checking|wondering|curious|comparing|enquiring|inquiring|thinking(?: about(?: it| getting| buying)?| of(?: getting| buying)?)?|considering(?: it)?|exploring)',
  '(?:(?:i|ill|i will|let me|i want to|i have to|i need to) )?think (?:about it|it over)|(?:just|only) (?:a question|an inquiry|information|curiosity)|(?:i )?will see|well see|ill see',
  'يمكن|ربما|لسا ما قررت|لسه ما قررت|ما قررت|لسا ما قررنا|لسه مقررتش|مقررتش|مو متاكد|مو متاكده|مش متاكد|مش متاكده|محتار|محتاره|مازال ما قررتش',
  '(?:انا |بس |لسه |لسا |لساتني |غير |مجرد |حاب |حابه |حبيت |جاي |كنت )*(?:ب|ك|ا|ن|كا|كن)?(?:ستفسر|تفرج|فكر|ستعلم|قارن|نقلب|نسول)(?: فيها| فيه| شوي| بس| بالموضوع| اخذ| اشتري)*|(?:بس|مجرد|غير) (?:استفسار|سوال|اسال|بسال|اشوف|بشوف|كنشوف|نشوف|كنسول|اسئله|فضول)(?: بس)?|(?:اسال|بسال|اشوف|بشوف) بس|(?:خليني|خلني|راح|رح|هو|لازم) ?(?:ا|ب|ن)?فكر(?: فيها| فيه| شوي)*',
].join('|');
const tentative = new RegExp(`(?:^| )(?:${words})(?= |$)`, 'u');
const everyTentative = new RegExp(tentative.source, 'gu');

/** Whether somebody only looks, asks or thinks about something: "maybe, just looking", «بس أستفسر». */
export function isTentative(text: string): boolean {
  return tentative.test(foldLine(text));
}

/** The folded words of a text without those that only say that nothing is decided. */
export function withoutTentative(text: string): string {
  return foldLine(text).replaceAll(everyTentative, ' ').replaceAll(/\s+/gu, ' ').trim();
}
