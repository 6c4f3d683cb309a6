import { foldLine } from '../phrases.ts';
import { piecesOf } from './pieces.ts';
import { isQuestion } from './questions.ts';
import { hintsAt, speaksOf } from './speaks-of.ts';

/** Negations as Arabic writes them before a verb, apart or in one word. */
const not =
  '(?:ما|مو|مش|مب|لا|لن|لم|ماني|مانيش|ماعاد|ما عاد|ما راح|مش راح|ما رح|ما غادي|ماغادي|ماغاديش|مغاديش|ما غاديش|مش ح|مو راح)';
const able =
  '(?:اقدر|بقدر|حقدر|هقدر|راح اقدر|رح اقدر|نقدر|غنقدر|فيني|فيي|قادر|قادره|استطيع|اتمكن|يمديني|قدر|نقدرو|اقدرش|هقدرش|حقدرش|نقدرش)';
const coming =
  '(?:ا|ب|ن|ه|ح)?(?:ا?جي|يجي|اجي|احضر|حضر|كون موجود|كون موجوده|اكون|الحق|لحق|اوصل|وصل|اروح|روح|اج|داوم|جيكم|اجيكم)\\S*';
const cannot = new RegExp(
  [
    '(?:^| )(?:cant|cannot|can not|couldnt|wont|will not|am not|im not|not going to|not gonna|not able to|unable to|wont be able to|dont think (?:i|we) can|doubt (?:i|we) can|not sure (?:i|we) can|never)(?: \\S+)? ?(?:make (?:it|that|the (?:appointment|slot|time|visit|booking|meeting)|my (?:appointment|slot|visit|booking)|\\w+day)|attend(?: \\S+){0,2}|be (?:there|home|in|available|around|at home)|get there|turn up|show up|keep (?:it|that|my|the) ?\\w*)(?! (?:work|stop|go|run|load|turn|open|start|do|play|any))(?: |$)',
    '(?:^| )(?:cant come|cannot come|wont come|(?:not able|unable|be able) to come|(?:am not|im not|are not|were not) coming)(?: |$)',
    `(?:^| )و?${not} ?${able} ${coming}(?: |$)|(?:^| )(?:ماقدرش|مقدرش|مقدر|ماقدر|ماقدرتش|مانقدرش|مانقدر|مقدرتش|مهقدرش|مش هقدر|مش حقدر) ${coming}(?: |$)`,
    `(?:^| )و?(?:ما راح|ما رح|مش راح|مو|مش|ماني|مانيش|ما غادي|ماغاديش|لن) (?:جاي|جايه|${coming})(?: |$)`,
  ].join('|'),
  'u',
);
const unsuited = new RegExp(
  [
    '(?:^| )(?:im|i am|ill be|i will be|we are|we will be|ive got to be|i have to be) (?:busy|away|travell?ing|abroad|out of town|working|not free|not available|not home|at work|somewhere else)(?: |$)',
    '(?:^| )(?:بكون|راح اكون|هكون|حكون|رح كون|غنكون|ساكون) (?:مشغول|مشغوله|مسافر|مسافره|برا|بره|مو موجود|مش موجود|خارج)(?: |$)',
    '(?:^| )some ?thing (?:has |urgent |else |just |s )*(?:come|came|popped) up(?: |$)|(?:^| )(?:an emergency|a family thing|family emergency)(?: |$)',
    '(?:^| )(?:doesnt|does not|wont|will not|dont|isnt|is not|not) (?:really |actually |going to |be )*(?:work|suit|fit|convenient|good|a good (?:time|day)|ideal)(?: |$)',
    '(?:^| )(?:طلع لي|طلعلي|صار لي|صارلي|صار عندي|جاني|جاتني|عندي|حصل لي|حصلي|طرا لي|طرا علي|وقع ليا|وقعلي) (?:ظرف|ظروف|شغل|طاري|امر|موعد ثاني|حاجه|سفر|شي|شغله|التزام|ارتباط|مشوار)(?: |$)',
    '(?:^| )و?(?:ما|مو|مش|ماشي|لا) ?(?:ي|بي|كي)?(?:ناسب|صلح|زبط|ظبط|ضبط|وات|ساعد)\\S*(?: |$)|(?:^| )(?:مايناسبنيش|مبيناسبنيش|مايناسبني|ماكيناسبنيش|مايواتينيش)(?: |$)',
  ].join('|'),
  'u',
);

/** Whether somebody says that they cannot come: "I can't make it", «ما أقدر أجي». */
export function cannotCome(text: string): boolean {
  return cannot.test(foldLine(text));
}

/** Whether somebody says why a time that was agreed does not hold: "something came up", «ما يناسبني». */
export function isUnsuited(text: string): boolean {
  return unsuited.test(foldLine(text));
}

/** Another time for something that is talked of already, by a verb and a pronoun, or by what would suit better. */
const another = new RegExp(
  [
    '(?:^| )(?:move|change|shift|switch|push|put|bring|swap|make|delay|postpone|reschedule|rearrange|rebook|set|do|have|get) (?:it|that|this|mine|the (?:time|day|date|hour|booking|visit|slot))(?: |$)',
    '(?:^| )(?:reschedule|postpone|rearrange|rebook)(?: |$)',
    '(?:^| )(?:an?other|a different|a new|some other|a later|an earlier|later|earlier|sooner) (?:time|day|date|hour|slot|one|please|that day|instead|then|if possible)(?: |$)|(?:^| )come (?:a bit |a little |any )?(?:earlier|later|sooner)(?: |$)|(?:^| )(?:any(?:thing)?|something|a bit|a little|one hour|an hour|half an hour|can it be|could it be|make it) (?:later|earlier|sooner)(?: |$)',
    '(?:^| )(?:suits?|works?|fits?|is|would be|be|was|sounds) (?:me |us |for me |for us |much |a lot |a bit )*(?:better|best|easier|more convenient|preferable)(?: |$)|(?:^| )(?:rather|instead|prefer)(?: |$)',
    '(?:^| )و?(?:ممكن |اقدر |ينفع |فيني |تقدر |تقدرون |بغيت |ابي |ابغي |ابغا |اريد |عايز |عاوز |بدي |حاب |ودي |لو |ياليت |يا ريت |خلينا |خلنا |نقدر )*(?:ا|ن|ت|ب|ي)?(?:جل|وجل|اجل|خر|اخر|قدم|غير|نقل|بدل|زحلق|رحل|خل|خلي)(?:ي|و|وا|ون|ين)?(?:ه|ها|هم|هو|هي|وه|وها|لي|لي اياه|لي ياه)(?: |$)',
    '(?:^| )(?:ا|ن|ت)?(?:وجل|اجل|غير|قدم|نقل|بدل)(?:ي|وا|و)?(?: لي| ليا| لنا)? (?:ال)?(?:موعد|ميعاد|زياره|حجز|وقت|يوم)(?:ي)?(?: |$)|(?:^| )(?:ال)?تاجيل(?: |$)',
    '(?:^| )(?:(?:احسن|افضل|انسب|اريح)(?= لي| ليا| الي| لنا|$)|يناسبني|بيناسبني|تناسبني|يناسبنا|كيناسبني|كيواتيني|يصلح لي|اصلح لي|زين لي)(?: لي| ليا| الي| لنا)?(?: اكثر| اكتر| احسن)?(?: |$)',
    '(?:^| )(?:وقت|يوم|موعد|ساعه) (?:ثاني|تاني|ثانيه|تانيه|اخر|اخري|غيره|غيرها|مختلف|ابكر|متاخر)(?: |$)|(?:^| )بدال(?:ه|ها)?(?: |$)',
  ].join('|'),
  'u',
);

/** Whether somebody who has been given a time wants another: "can we move that", "Thursday suits me better", «خلّها الخميس». */
export function wantsAnotherTime(text: string): boolean {
  return another.test(foldLine(text).replace(cannot, ' '));
}

/** A verb that is said of times alone. */
const reschedules = /(?:^| )(?:to reschedule|reschedule (?:it|my|the))(?: |$)/u;

/** Words before a time that is named alone, as another than the one that was agreed: "what about Wednesday". */
const proposing =
  /^(?:(?:and|or|ok|okay|so|but|no|sorry|wait|oh|hmm|actually|well|please|then|طيب|لا|اوكي|بس|او|لو سمحت|معليش|عفوا|اسف) )*(?:what about|how about|what if|is|could it be|can it be|can we do|could we do|can you do|do you have|lets say|say|maybe|perhaps|on|at|in|the|ايش رايك|وش رايك|شو رايك|ايه رايك|طيب|لو|يمكن|ممكن|خل|يوم|الساعه)? ?/u;

/**
 * Whether a text names nothing but a time, after words of proposing it. `rest`: what is left of it when the time is taken
 * out.
 */
export function onlyProposes(rest: string): boolean {
  const left = foldLine(rest).replace(proposing, '').trim();
  return left === '' || left.split(' ').every((word) => little.test(word));
}
const little =
  /^(?:at|on|in|for|the|a|is|ok|okay|instead|then|please|same|time|hour|day|possible|free|available|good|fine|better|me|us|that|it|be|would|or|and|you|do|have|maybe|too|في|على|علي|ال|لو|سمحت|سمحتي|نفس|الوقت|الساعه|ممكن|فاضي|متاح|عندكم|يوم|بدل|بدالها|بداله|احسن|افضل|طيب|كمان|او|ينفع|يصير|يمشي)$/u;

const off =
  /^(?:(?:no|ok|okay|please|actually|sorry|just|then|well|i want to|id like to|can you|could you|لا|طيب|بس|خلاص|لو سمحت|ابي|ابغي|بدي|عايز|ممكن) )*(?:cancel|call off|drop|scrap|forget)(?: (?:it|that|this|it off|the booking|the visit))?(?: please| then| altogether| for me)*$|(?:^| )(?:ا|ت|ن)?(?:لغ|لغي|لغو|كنسل|كنسلي|كنسلو|شيل|شيلي)(?:ه|ها|هو|هي|وه|وها)(?: |$)/u;

/** Whether somebody calls off what is talked of already: "cancel it", «الغيها». */
export function callsOff(text: string): boolean {
  return off.test(foldLine(text));
}

const standing = new RegExp(
  [
    '(?:^| )(?:is|was|has|are|so|and) (?:\\S+ ){0,4}(?:cancelled|canceled|confirmed|booked|gone|off)(?: |$)',
    '(?:^| )(?:do|did) (?:i|we) (?:still )?have (?:an|the|one|two|my) (?:\\S+ )?appointments?(?: |$)|(?:^| )when is (?:it|my appointment|the appointment)(?: |$)',
    '(?:^| )(?:انلغي|اتلغي|ملغي|ملغيه|انلغت|تلغي|الغي|اتاكد|تاكد|موكد|ماكد|انحجز|محجوز)(?: |$)',
    '(?:^| )(?:متي|امتي|ايمتي) (?:ال)?موعدي?(?: |$)',
  ].join('|'),
  'u',
);

/** Whether somebody asks how an appointment stands that they made or gave up: "and Sunday is cancelled?", «والأحد انلغى؟». */
export function asksIfStands(text: string): boolean {
  return /[?؟]/u.test(text) && standing.test(foldLine(text));
}

const noBooking =
  /(?:^| )(?:dont|do not|not) (?:want|need) (?:to book|(?:an|a|any|another|the|two|both|a new|new) ?(?:new )?(?:appointments?|bookings?|slots?|ones?))(?: |$)|(?:^| )(?:لا (?:اريد|ارغب في|احتاج)|(?:ما|مش|مو|مب) ?(?:اريد|ابي|ابغي|ابغا|بدي|عايز|عايزه|عاوز|حاب|بغيت)) (?:احجز|حجز|حجزا|موعد|موعدا|موعدين|مواعيد|وقت|وقتا)(?: |$)/u;

/** Whether somebody says that they want none booked: "I don't want a new appointment", «ما بدي موعدين». */
export function wantsNoBooking(text: string): boolean {
  return piecesOf(text).some((piece) => noBooking.test(foldLine(piece)));
}

/** What somebody wants of an appointment that they speak of, or of one that only their words point to; undefined: nothing. */
export function appointmentWish(
  text: string,
): 'ask' | 'book' | 'move' | 'cancel' | 'cannot_come' | undefined {
  const spoken = speaksOf('appointment', text);
  const hinted = spoken || hintsAt('appointment', text);
  const moves = wantsAnotherTime(text);
  if (hinted && speaksOf('cancel', text)) return spoken || !speaksOf('order', text) ? 'cancel' : undefined;
  if (spoken && (moves || speaksOf('move', text))) return 'move';
  if (hinted && moves && !speaksOf('order', text)) return 'move';
  if (cannotCome(text) && !isQuestion(text)) return moves ? 'move' : 'cannot_come';
  const line = foldLine(text);
  if (reschedules.test(line)) return 'move';
  if (asksWhenItIs.test(line)) return 'ask';
  return spoken || wantsVisit(line) ? 'book' : undefined;
}

const somebody = '(?:technicians?|engineers?|repairman|repair man|installer|electrician)';
const whoComes = '(?:ال|لل|ل)?(?:فني|فنيين|تقني|مهندس|عامل صيانه|صيانه)';
const wishing =
  '(?:ابي|ابغي|ابغا|نبي|نبغي|بدي|بدنا|عايز|عايزه|عاوز|عاوزه|اريد|نريد|احتاج|محتاج|محتاجه|محتاجين|ودي|بغيت|لازم|ممكن|تقدرون|ياليت)';
const sending =
  '(?:ت|ا|ي)?(?:رسل|رسلون|رسلوا|رسلولي|رسلي|بعت|بعتوا|بعتولي|بعث|بعثوا|جيب|جيبوا|جيبون|جي|جيني|جينا|زور|زورني|زورنا|احجز|حجز|حجزون)';
const visits = new RegExp(
  [
    `(?:^| )(?:want|need|like|book|get|arrange|order|request|send|sending|have) (?:(?:me|us|you|to|book|get|see|have|send|a|an|the|your|some|another|one|of) )*${somebody}(?! (?:numbers?|phone|name|report|id))(?: |$)`,
    `(?:^| )(?:can|could|will|would|please)(?: you)? (?:(?:please|have|get|send|a|an|the|your|some|one|of) )+${somebody}(?: |$)`,
    '(?:^| )(?:want|like|need) to (?:book|schedule) (?:it|one|that|this|a visit|a time)(?: |$)',
    `(?:^| )${wishing} (?:\\S+ ){0,2}?${whoComes}(?: |$)`,
    `(?:^| )${sending} (?:(?:لي|لنا|واحد|احد) )*${whoComes}(?: |$)`,
  ].join('|'),
  'u',
);
/** A visit that was, or was to be, is no wish for one: "they said they'd send a technician". */
const told =
  /(?:^| )(?:said|told|promised|was|were|did|didnt|never|had|yesterday|قال|قالوا|قلتوا|وعدتوني|امس|كان|المفروض)(?: |$)/u;

/** Whether somebody wants a technician to come: "I need a technician at my home", «ابغى فني يجي البيت». */
function wantsVisit(line: string): boolean {
  return visits.test(line) && !told.test(line);
}

/** That one has an appointment already, and asks when: "when is my appointment", «متى موعدي». */
const asksWhenItIs =
  /(?:^| )(?:when|what time|what day|which day) (?:is|was|does|did|do|are) (?:\S+ ){0,3}?(?:my|our|the) (?:\S+ )?(?:appointment|visit|booking)(?: |$)|(?:^| )(?:remind me|tell me|do you know|forgot|forgotten) (?:\S+ ){0,2}(?:when|what time|what day) my (?:appointment|visit|booking) is(?: |$)|(?:^| )(?:متي|امتي|امتا|ايمتي|وقتاش|فوقاش|وقتيش|كم الساعه|اي يوم|اي ساعه) (?:\S+ ){0,2}?(?:ال)?(?:موعدي|معادي|ميعادي|موعدنا|حجزي|رونديفو)(?: |$)|(?:^| )(?:موعدي|معادي|ميعادي|موعدنا|حجزي) (?:\S+ ){0,2}?(?:متي|امتي|امتا|ايمتي|وقتاش|فوقاش|كم الساعه|اي يوم|اي ساعه)(?: |$)/u;
