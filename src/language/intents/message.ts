import { foldLine, foldWords } from '../phrases.ts';

/** Asking that something be taken down for somebody, with nothing of what it is. */
const leaving =
  /(?:^| )(?:(?:(?:i|we|can|could|may|want|wanna|need|like|to|just|please|id|would|let me|and|only|you|gonna|going) )*(?:leave|take|pass on|pass along|give|send|record)(?: you| them| him| her| down)? (?:a|my|this|the|another) (?:short |little |quick |voice )?message|(?:(?:انا|ابي|ابغي|ابغا|اريد|عايز|عايزه|عاوز|عاوزه|بدي|ودي|ممكن|اقدر|بغيت|حاب|حابه|بس|لو سمحت|ان|اني|نبي|نبغي) )*(?:ا?ترك|ا?سيب|ا?خلي|ا?وصل|ا?بعت|ا?بعث|ا?رسل|ا?حط|نترك|نخلي|تاخذ|تاخذون|تاخد|خذ|خد|سجل|اسجل|ابلغ)(?: لكم| لهم| له| لها| مني| عندكم| معك| معاكم)? (?:ال)?(?:رساله|مسج))(?= |$)/u;

/** Words that go with it: whom it is for, and that it begins here. */
const aroundMessage =
  /^(?:(?:for|to|with|please|thanks|is|that|and|it|says|saying|(?:(?:the|your|my|a|some) )?(?:message|sales|support|complaints|reception|technical|team|department|someone|somebody|colleague|manager)|لل\p{L}+|ل\p{L}+|عند|عندكم|مع|من|فضلك|لو|سمحت|سمحتي|هي|هو|انها|والرساله|الرساله|رسالتي|ورسالتي|مفادها|ان|انه|تقول|بتقول|وهي|قسم|المبيعات|الشكاوي|الدعم|الفني|الاستقبال|موظف|المدير|الموظف)(?= |$) ?)+/u;

/** Whether somebody asks to leave a message: "can I leave a message", «أبي أترك رسالة». */
export function asksToLeaveMessage(text: string): boolean {
  return leaving.test(foldLine(text));
}

/** The message that is told where somebody asks to leave one, in their words; empty where they only ask. */
export function messageIn(text: string): string {
  const words = foldWords(text);
  const said = words.map(({ norm }) => norm).join(' ');
  const asked = leaving.exec(said);
  if (!asked) return text.trim();
  const rest = said.slice(asked.index + asked[0].length).trimStart();
  const told = rest.replace(aroundMessage, '').trim();
  const count = told === '' ? 0 : told.split(' ').length;
  const first = words[words.length - count];
  return count === 0 || !first ? '' : text.slice(first.start).trim();
}

const lead =
  '(?:(?:and|but|also|then|so|oh|just|please|yes|no|ok|okay|well|can you|could you|would you|you can|i want you to|و|بس|طيب|لو سمحت|من فضلك|يا ريت|ياريت|ممكن|الله يخليك|تكفي|بالله) )*';
/** Words to be handed on to somebody: "tell him", "make sure they", «قولهم», «بلّغوه». */
const handingOn = new RegExp(
  `^${lead}(?:(?:tell|ask|inform|remind|let|have|get|warn) (?:him|her|them|the (?:\\p{L}+ )?(?:manager|colleague|technician|driver|team|agent|person|guy|man|lady|office|sales\\p{L}*)|your (?:\\p{L}+)|whoever|somebody|someone|the)(?= )|(?:make sure|note|mention|add|write|pass|put|include)(?: down| on| in| it| to)*(?: that| they| he| she| it| the| to| my| in| note| ticket)+(?= )|(?:they|he|she|somebody|someone|whoever)(?: \\p{L}+){0,3} (?:should|must|has to|have to|needs to|need to|can|may|could)(?= )|(?:i|we) (?:want|need|would like|d like|prefer) (?:him|her|them|somebody|someone|you) to(?= )|و?(?:ب|ت)?(?:قول|قولي|قولو|قولوا)(?:له|لها|لهم|هم|ه|ها|لو|لن|لون|للهم|لهن)(?= )|و?(?:قول|قولي|قولوا) (?:له|لهم|لها|لل\\p{L}+)(?= )|و?(?:خبر|بلغ|ابلغ|اخبر|علم|ذكر|وصي|فهم|اسال|اطلب من)(?:و|وا|ي)?(?:ه|هم|ها|وه|وهم)(?= )|و?(?:خل|خلي|خلو|خلوا)(?:ه|هم|يه|يهم|وه|وهم)(?= )|و?(?:سجل|اكتب|ضيف|اضف|دون|نوه|حط)(?:ي|وا|و)?(?: عندك| لهم| له| في التذكره| بالتذكره| كمان| ايضا)* (?:ان\\p{L}*|انه|اني|انها)(?= ))`,
  'u',
);

/** Whether words are to be handed on to whoever sees to a matter: "tell him fifty pieces", «قولهم المبلغ ٤٥٠». */
export function isForColleague(text: string): boolean {
  return handingOn.test(`${foldLine(text)} `);
}

const puttingOff =
  /(?:^| )(?:think(?:ing)? (?:about|it over|over)|sleep on|check with|talk to my|ask my|get back to you|(?:call|ring|phone|come)(?: you| in| by)?(?: back)? (?:later|again|another|tomorrow|myself)|another time|some other time|maybe later|later then|(?:ب|ح|ه|را|راح )?(?:ا|ن)?(?:فكر|شاور)\S*|(?:ب|ح|ه|راح )?(?:ا|ن)?رجع (?:لكم|لك|اكلم|اتصل)\S*|(?:ب|ح|ه|راح )?(?:ا|ن)?(?:كلم|تصل|دق)(?:كم|ك| عليكم| بكم| فيكم| لكم) (?:بعدين|مره|وقت|لاحقا|بكره|ثاني)\S*|وقت (?:ثاني|تاني|اخر)|مره (?:ثانيه|تانيه) ان شاء)(?= |$)/u;

/** Whether somebody puts a decision off, or will see to it themselves: "I'll think about it", «بفكر وأرجع لكم». */
export function putsOff(text: string): boolean {
  return puttingOff.test(foldLine(text));
}
