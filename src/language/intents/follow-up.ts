import { foldLine } from '../phrases.ts';

/** What may stand before the words that matter: interjections, a yes or a no. */
const before =
  '(?:(?:oh|ah|um|well|so|ok|okay|yes|yeah|no|right|please|help|god|my god|sorry|hello|listen|wait|but|اه|اوه|ايوه|ايوا|اي|ايه|نعم|لا|طيب|يعني|بس|لو سمحت|الحين|هلا|تكفي|تكفون|بالله|والله|يا) )*';

const going = new RegExp(
  `^${before}(?:(?:and|also|plus|besides|additionally|by the way|another thing|one more thing|one other thing|i (?:also )?forgot|forgot to|on top of|not only that|what is more|whats more|because|actually)(?: |$)|(?:وكمان|كمان|ايضا|برضو|برضه|بعد|زياده|بالاضافه|نسيت|علي فكره|لان|لانه|كذلك|غير كذا|غير كده|فوق هذا)(?: |$)|و(?!(?:ش|شو|ين|ين[كه]|ينكم|قت|احد|احده|الله|اي فاي|يش|شنو)(?: |$))\\p{L}{2,})`,
  'u',
);

/** Whether words go on with what was told before them, rather than begin something: "oh and he came late", «وغيروا العنوان». */
export function goesOn(text: string): boolean {
  return going.test(foldLine(text));
}

const another =
  /(?:^| )(?:(?:another|a second|a different|a separate|a new|one more|an other) (?:complaint|issue|problem|matter|fault|case|ticket|request|question|subject|topic)|something else|(?:شكوي|شكوه|مشكله|موضوع|بلاغ|تذكره|طلب|سوال|شي|مساله) (?:(?:و)?(?:ثاني|ثانيه|تاني|تانيه|اخر|اخري|جديد|جديده|مختلف|مختلفه|منفصل|منفصله)))(?: |$)/u;

/** Whether somebody says themselves that something is another matter than the one before. */
export function namesAnother(text: string): boolean {
  return another.test(foldLine(text));
}

const calledWhen =
  /(?:^| )(?:when(?! (?:i|we|ive|weve|my) )|what time|how (?:long|soon)|by when)(?: \S+){0,4} (?:call(?:ing|s|ed)?|ring(?:ing)?|phon(?:e|ing)|contact(?:ing|ed)?|reach(?:ing)?|get(?:ting)? back|hear (?:back|from)|come|coming|arrive|be here|answer|reply)(?: |$)|(?:^| )(?:متي|امتي|امتا|ايمتي|ايمتا|وقتاش|فوقاش|وقتيش|اي ساعه|كم ساعه)(?: \S+){0,3} (?:و?(?:ب|ح|ه|را|غا|س|عم |راح |رح )?(?:ي|ت|ن)(?:تصل|كلم|رد|تواصل|جي|جو|وصل|حكو|دق|عيط|هاتف|جاوب|اتصل|تكلم))\S*|(?:^| )(?:ب|ح|ه|س|راح |رح |غا)?(?:ي|ت)(?:تصل|كلم|رد|تواصل|جي|جو|وصل|دق|عيط)\S*(?: \S+){0,3} (?:متي|امتي|امتا|ايمتي|ايمتا)(?: |$)/u;

/** Whether somebody asks when they are called back, or when somebody comes: "when will they call?", «متى يتصلون؟». */
export function asksWhenCalled(text: string): boolean {
  return calledWhen.test(foldLine(text));
}

const sending =
  /(?:^| )(?:can|could|will|would|is|are|may) (?:you |they )?(?:please )?(?:some ?one|some ?body|any ?one|any ?body|they|he|she|you|send (?:some ?one|some ?body|any ?one)|have (?:some ?one|some ?body)|get (?:some ?one|some ?body))(?: \S+){0,2} (?:come|coming|call|calling|ring|phone|visit|over|round|here|today|tomorrow|now)(?: |$)|(?:^| )(?:ممكن |يمكن |تقدرون |تقدروا |ينفع |فيكم |هل |ياليت |ابي |ابغي |اريد |عايز |بدي )?(?:احد|حد|حدا|واحد|شخص)(?: \S+)? (?:ب|ح|ي|ت)?ي?(?:جي|جيني|جينا|تصل|اتصل|كلم|زور)\S*|(?:^| )(?:ممكن |يمكن |تقدرون |ينفع |هل |راح |رح )(?:ب|ح)?ي(?:جي|جو|جون|تصل|كلم|زور)\S*(?: \S+)*|(?:^| )(?:ت|ن)?(?:رسل|بعت|بعث)و?(?:ا|ون)?(?: لي| لنا| لنا)? (?:احد|حد|حدا|واحد|شخص)(?: |$)/u;

/** Whether somebody asks for what a promised call back brings: that somebody comes or calls. */
export function asksForSomebody(text: string): boolean {
  return sending.test(foldLine(text));
}

const whatToDo = new RegExp(
  `^${before}(?:(?:what|how) (?:do|should|shall|can|must|could|am|are) (?:i|we)(?: (?:supposed|meant|going) to)?(?: do)?|what now|what next|what to do|tell me what to do|i (?:do not|dont) know what to do|(?:و?(?:وش|ايش|اش|شو|شنو|شن|ماذا|واش|ايه|ما الذي))(?: (?:لازم|المفروض|ممكن|اقدر|اللي|يجب|علي|ان|بدي|راح|انا|الان|الحين))* (?:ا|ن|ب|با|بن|غا ن|نا)?(?:سوي|سوو|ساوي|عمل|عملو|فعل|دير|ندير|تصرف)\\S*|(?:لازم |المفروض |طيب )?(?:ا|ن|ب|هن|ح)?(?:سوي|عمل|تصرف|دير|عملو)(?: \\S+)? (?:ايه|ايش|وش|شو|شنو|ازاي|كيف)|كيف (?:ا|ن)?تصرف\\S*|شنسوي|شسوي|شاسوي|شو بعمل|ماذا افعل)(?: (?:now|then|please|about it|until (?:they|he|you) \\S+|in the meantime|الحين|دلوقتي|هلق|هلا|الان|دحين|له|لها|فيه|معه|معاه|طيب|لو|سمحت))*$`,
  'u',
);

/** Whether somebody asks, and asks nothing else, what they are to do: "what do I do?", «وش اسوي؟». */
export function asksWhatToDo(text: string): boolean {
  return whatToDo.test(foldLine(text));
}
