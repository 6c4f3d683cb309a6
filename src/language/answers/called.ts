import { foldLine } from '../phrases.ts';

/** What somebody who is called says of being called, where it is no answer to why they were. */
export type ToldWhenCalled =
  | 'machine' // no person: what is played where nobody answers
  | 'refused' // they do not want to be called again
  | 'wrong_number'
  | 'later'; // they have no time now

const any = (...patterns: string[]): RegExp => new RegExp(`(?:^| )(?:${patterns.join('|')})(?= |$)`, 'u');

const machine = any(
  '(?:leave|record) (?:us )?(?:a|your|me a) (?:\\p{L}+ )?message(?: \\p{L}+)? (?:after|at) the (?:tone|beep|signal)',
  '(?:you have|youve) reached (?:the )?(?:voice ?mail|mailbox|answering)',
  '(?:voice ?mail|mailbox) of',
  'after the (?:tone|beep)',
  'automatic(?:ally)? voice message system',
  '(?:the )?(?:person|number|customer|subscriber) you (?:are calling|have (?:called|dialed|dialled)|called|dialed|dialled) (?:is|has|cannot|cant)',
  '(?:بعد|عقب) (?:سماع )?(?:ال)?(?:صافره|صفاره|نغمه|اشاره|تون|بيب)',
  '(?:البريد|الرساله) الصوتي[هة]?',
  'الرقم (?:المطلوب|الذي (?:طلبته|تطلبه|تتصل به)) (?:لا|غير|مغلق|خارج)',
  'الهاتف (?:المطلوب|الذي طلبته) (?:مغلق|غير|خارج|لا)',
  'عزيزي المتصل',
);

const notAr =
  '(?:لا|ما|لا عاد|ما عاد|مش عايز|مو عايز|ما ابي|ما ابغي|ما ابغا|ما بدي|مش عاوز|لا اريد|ما اريد|ماريد|ما بغيت)';
const callAr =
  '(?:ت|ات|حد ي|احد ي)?(?:تصل|تصلوا|تصلون|تصلو|تصلوش|تصلش|دق|دقوا|دقون|كلموني|كلمني|كلموا|خابرون|خابروا|رن|رنوا)';
const refused = any(
  '(?:do not|dont|never|not to|stop|quit) (?:ever )?(?:call|calling|phone|phoning|ring|ringing|contact|contacting|bother|bothering) (?:me|us|here|this|my|again|any)',
  '(?:do not|dont) want (?:you )?(?:to (?:call|be called)|any (?:more )?calls|your calls|to be (?:called|contacted))',
  'no more calls',
  'never to call (?:me|this)',
  '(?:take|remove|delete|erase) (?:me|my (?:phone |telephone )?number|this number) (?:off|from|out)',
  `${notAr} (?:ت|تت|ات|ي|يت)?${callAr}(?: (?:بي|بيا|في|فيي|فيا|علي|عليا|عليه|معي|مره|تاني|ثاني|هنا|ابدا|بعد))`,
  `${notAr} (?:حد|احد|حدا) يتصل`,
  '(?:احذف|احذفوا|شيل|شيلوا|امسح|امسحوا) (?:ال)?(?:رقمي|نمرتي|رقم)',
);

const wrong = any(
  '(?:wrong|incorrect) number',
  '(?:there is |theres )?(?:nobody|no one|no such person)(?: here)? (?:here )?(?:by|with) that name',
  '(?:you have|youve got|you got) the wrong (?:person|number)',
  '(?:ال)?(?:رقم|نمره) (?:ال)?(?:غلط|خطا|خاطي|خاطئ|مغلوط|غير صحيح)',
  '(?:انت|انتو|انتم)?(?: )?(?:غلطان|غلطانه|غلطانين|مغلط|مغلطين|غالط|غالطين) (?:في |ب|با)?(?:ال)?(?:رقم|نمره|بالرقم|بالنمره)',
  'غلطت? (?:بالرقم|في الرقم|بالنمره)',
);

const later = any(
  '(?:call|ring|phone|try)(?: me| us)?(?: back)?(?: again)? (?:later|another time|tomorrow|tonight|this (?:evening|afternoon)|in (?:an?|\\d+|half|one|two|ten|five) )',
  '(?:im|i am) (?:\\p{L}+ )?(?:driving|busy|in a meeting|at work|occupied|in class|praying|sleeping)',
  '(?:^|just |pretty |very |really )?busy (?:right )?(?:now|at the moment)',
  'not (?:a )?(?:good|great|convenient|right) (?:time|moment)',
  '(?:bad|wrong) (?:time|moment)',
  '(?:cant|cannot|can not) (?:talk|speak)(?: right)?(?: now)?',
  '(?:مشغول|مشغوله|مشغولين|سايق|سايقه|بسوق|اسوق|في اجتماع|باجتماع|في الدوام|بالدوام)',
  '(?:اتصل|اتصلوا|اتصلي|اتصلو|كلمني|كلموني|كلميني|دق|دقوا|رن|ارجع اتصل|ارجعوا اتصلوا)(?: \\p{L}+)? (?:بعدين|بعد|لاحقا|وقت ثاني|وقت تاني|بكره|بكرا|غدا|المسا|مسا|العصر|المغرب)',
  '(?:ال)?وقت(?: \\p{L}+)? (?:مو|مش|غير|ما هو|ماهو|موب|مب) مناسب',
  '(?:مو|مش|غير|موب|مب) (?:ال)?وقت(?:ه)? (?:ال)?مناسب',
);

const told: readonly [ToldWhenCalled, RegExp][] = [
  ['machine', machine],
  ['refused', refused],
  ['wrong_number', wrong],
  ['later', later],
];

/** What words say of being called: that no person hears it, that it is not wanted, that it is the wrong one or the wrong time. */
export function toldWhenCalled(text: string): ToldWhenCalled | undefined {
  const line = foldLine(text);
  return told.find(([, pattern]) => pattern.test(line))?.[0];
}
