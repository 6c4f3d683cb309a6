import { negators } from '../utterance/lexicon.ts';
import { readUtterance } from '../utterance/read.ts';

/** Longer utterances tell more than that somebody will not tell. */
const mostWords = 16;

const refusals =
  /(?:^| )(?:none of (?:your|ur|yer) (?:business|concern)|not (?:your|ur) (?:business|concern)|(?:its|it is|thats|that is) (?:my |none |no )?(?:own )?(?:private|personal|confidential|a secret|my business|business of (?:yours|mine))|mind your own business|why (?:should|must|do|would) i (?:have to |need to |got to )?(?:tell|give|say|answer)|why would i (?:tell|give|say)|(?:i )?(?:will|would|am|im|ill) not (?:going to |gonna )?(?:tell(?:ing)?|giv(?:e|ing)|say(?:ing)?|answer(?:ing)?|shar(?:e|ing)|provid(?:e|ing)|disclos(?:e|ing))|(?:i )?(?:wont|wouldnt|am not|im not) (?:going to |gonna )?(?:tell(?:ing)?|giv(?:e|ing)|say(?:ing)?|answer(?:ing)?|shar(?:e|ing)|provid(?:e|ing)|disclos(?:e|ing))|i (?:do not|dont|never) (?:give|share|tell|like giving|want to give) (?:out |you |people |anyone |that |it |my )|i refuse|i decline|(?:you )?(?:dont|do not) need (?:it|that|my|to know)|what is it to you|whats it to you|no way|leave me alone with (?:that|it)|stop asking(?: me)?|i want to (?:stay|remain|be) anonymous|anonymous)(?: |$)|^(?:not telling|private|anonymous|no comment|that is private|thats private|rather not)$/u;
const not = `(?:${[...negators].join('|')})`;
const refusalsAr = new RegExp(
  `(?:^| )(?:${not} (?:من )?(?:شغلك|شغلكم|شانك|شانكم|شغلتك|شغل احد)|${not} (?:ي|ب?ي|راح ي)?(?:خصك|خصكم|هم?ك|عنيك)|(?:ما|مال|مالك) (?:دخلك|دخل|شغل|لك دخل|لكم دخل|لك شغل)|مالك دخل|انت مالك|وانت مالك|وانت مال اهلك|شو (?:دخلك|خصك|بدك فيه|بدك فيها)|وش (?:دخلك|عليك منه|لك فيه|تبي فيه|تبي به)|ايش دخلك|${not} (?:راح |رح |بدي |ابي |ابغي |ابغا |حاب |حابه |عايز |عايزه |عاوز |ناوي )?(?:ح|راح |ب)?(?:اقول|اقولك|اقوله|اقول لك|اعطيك|اعطيكم|اعطيكو|اعطي|اعطيه|اديك|اديكم|اديكو|اديكوا|نعطي|نعطيك|نعطيكم|قايل|قايله|قايلك|معطيك|جاوب|اجاوب|افصح|اكشف|اعلمك|مخبرك)(?: |$)|مش ?هقول|مش ?هقولك|مش ?هديك|معلومات? (?:خاصه|شخصيه|سريه)|(?:هذا|هذي|هاي|ده|دي|هيدا) (?:شي |شيء |امر |حاجه )?(?:خاص|خاصه|خصوصي|خصوصيه|سري|شخصي|شخصيه)|ارفض|ما يحتاج تعرف|مو لازم تعرف|مش لازم تعرف|ليش (?:اعطيك|اقولك|اقول|اعطيكم)|ليه (?:اديك|اقولك|اقول)|بدون اسم|بدون اسما|مجهول)(?: |$)|^(?:خاص|خصوصي|سري|شخصي)$`,
  'u',
);

/** Whether somebody will not tell what they are asked: "none of your business", «مو شغلك», "that's private". */
export function refusesToTell(text: string): boolean {
  const { words } = readUtterance(text);
  if (words.length === 0 || words.length > mostWords) return false;
  const folded = words.map(({ norm }) => norm).join(' ');
  return refusals.test(folded) || refusalsAr.test(folded);
}

const meaning =
  /^(?:(?:sorry|but|and|ok|well|excuse me|wait|yes|no|um|hmm) )*(?:what(?: is| s|s| are| does)? (?:an? |the |your |this |that |my )?(?:e ?mails?(?: address)?|mail address|mail|phone number|number|address|department|reception|support|sales|it|that|this)(?: mean| for| about)?|what does (?:that|it|this|an? e ?mail) mean|what do you mean(?: by (?:that|this|it|an? e ?mail|.{1,20}))?|i do not know what (?:that|an? e ?mail|it) (?:is|means)|i dont know what (?:that|an? e ?mail|it) (?:is|means)|why(?: do you| would you| are you)?(?: (?:need|want|ask|asking|have|require))?(?: (?:it|that|this|my|me|for|the|to know|number|phone|name|e ?mail|address|all|so many|questions|everything))*|what (?:do you need|do you want|is)? ?(?:(?:it|that|this|my|number|phone|name|e ?mail|address) )*for|what for|for what|how come|do i (?:really |actually )?(?:have|need|got) to(?: (?:say|tell|give|answer)(?: (?:it|that|you|my|name|number|phone|e ?mail|address))*)?|is (?:it|that|this) (?:really )?(?:necessary|needed|required|mandatory|obligatory)|must i(?: (?:say|tell|give)(?: (?:it|that|you))*)?)$/u;
const meaningAr =
  /^(?:(?:طيب|بس|عفوا|لا|نعم|يعني|والله|يا) )*(?:(?:وش|ايش|شو|شنو|ما|ايه|شنهو|ويش) (?:هو |هي |يعني |معني )?(?:ال)?(?:ايميل|الايميل|بريد|البريد|البريد الالكتروني|ايميلي|رقم|اسم|هذا|هذي|هاي|قسم|الاستقبال|الدعم الفني)|(?:ال)?(?:ايميل|بريد|البريد الالكتروني|ايميل) (?:هذا |ذا |ده )?(?:يعني )?(?:وش|ايش|شو|شنو|ايه)(?: هو| يعني)?|يعني (?:وش|ايش|شو|شنو|ايه)(?: (?:ال)?(?:ايميل|بريد|يعني))?|(?:وش|ايش|شو|شنو) (?:تقصد|بتقصد|قصدك|يعني)|(?:تقصد|بتقصد|قصدك) (?:ايه|وش|ايش|شو)|و?(?:ليش|ليه|لماذا|لشو|علشان ايه|عشان ايش) ?(?:(?:تبي|تبون|تبغي|تبغون|تحتاج|تحتاجون|بدك|بدكم|عايز|عايزين|تسال|تسالون|بتسال|تريد|تريدون|محتاج|محتاجين) ?)?(?:(?:رقمي|رقم|جوالي|اسمي|ايميلي|بريدي|الايميل|الرقم|الاسم|تعرف|تعرفون|كل|هذا|هذي|ده|عني|الاسئله|هالاسئله) ?)*|(?:هو |هل )?(?:لازم|ضروري) (?:يعني|اقول|اعطي|اذكر|اديك|ادي)(?: (?:اسمي|رقمي|ايميلي|بريدي|الاسم|الرقم|لك|لكم))*)$/u;

/** Whether somebody asks what is meant by what they are asked, or why they are: "what is an e-mail?", "why do you need it?", «وش هو الإيميل؟». */
export function asksMeaning(text: string): boolean {
  const { words } = readUtterance(text);
  if (words.length === 0 || words.length > mostWords) return false;
  const folded = words.map(({ norm }) => norm).join(' ');
  return meaning.test(folded) || meaningAr.test(folded);
}
