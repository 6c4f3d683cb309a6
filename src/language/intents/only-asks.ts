import { foldLine } from '../phrases.ts';

/** Somebody has a question and nothing else: whatever they ask, they complain of nothing and have nothing mended. */
const onlyAsking = new RegExp(
  [
    '(?:^| )(?:i |we )?(?:just|only|simply|merely|really) (?:want|wanted|wanna|need|needed|like|would like|wish|came|called|calling|ringing|rang|trying|am trying)(?: to| in order to)* (?:to )?(?:know|ask|find out|understand|check|inquire|enquire)(?: |$)',
    '(?:^| )(?:i|we) (?:want|wanted|need) (?:just|only) to (?:know|ask|find out)(?: |$)',
    '(?:^| )(?:im|i am|am|was|i was) (?:just|only|simply|merely) (?:asking|wondering|curious|inquiring|enquiring|looking for information)(?: |$)',
    '(?:^| )(?:just|only|merely|simply)(?: (?:have|got|with|for))? (?:a|an|one|some|1)? ?(?:quick |general |small |simple |little |short |brief )*(?:questions?|inquir(?:y|ies)|enquir(?:y|ies)|query|info|information)(?: |$)',
    '(?:^| )(?:its|it is|this is|thats|that is|i have|ive got|ive|got) (?:just |only )?(?:a |an |one )?(?:general|simple|quick|ordinary) (?:question|inquiry|enquiry)(?: |$)|^(?:no )?(?:a )?general (?:question|inquiry|enquiry)$',
    '(?:^| )(?:just|only|please) (?:answer (?:me|my question|it|that|the question)|tell me)(?: |$)|(?:^| )answer my question(?: |$)',
    '(?:^| )(?:سوال|سؤال|استفسار|سوالي|استفساري) (?:عام|بسيط|صغير|سريع|فقط|بس|لا غير)(?: |$)|(?:^| )(?:بس|فقط|مجرد|غير|عندي بس|عندي فقط|هذا|هذي|هاد|هيدا|ده) (?:عندي |عندنا |عندى |لدي |هو |مجرد |بس )*(?:سوال|سؤال|استفسار)(?: |$)',
    '(?:^| )(?:بس|فقط|غير|مجرد|كل اللي|كل الي) ?(?:انا |ان |اني )*(?:ابي|ابغي|ابغا|اريد|اود|عايز|عايزه|عاوز|عاوزه|بدي|بدنا|حاب|حابه|حابب|بغيت|نبي|نبغي|ودي|محتاج|محتاجه|كنت|جاي|متصل|متصله)(?: (?:ان|بس|ابي|عايز|عايزه|بدي|حاب|حابه))* (?:ا|ن)?(?:عرف|سال|ستفسر|سأل|فهم)(?: |$)',
    '(?:^| )(?:ابي|ابغي|ابغا|اريد|اود|عايز|عايزه|عاوز|عاوزه|بدي|بدنا|حاب|حابه|حابب|بغيت|نبي|ودي) (?:بس|فقط|غير) (?:ان )?(?:ا|ن)?(?:عرف|سال|ستفسر|فهم)(?: |$)|(?:^| )(?:ا|ن)(?:عرف|سال|ستفسر) (?:بس|فقط)(?: |$)',
    '(?:^| )(?:بس|فقط|غير) (?:ا?جب(?:ني|وني)?|جاوب(?:ني|وني|يني)?|رد(?:و)? علي سوالي|قل(?:ي| لي)|قول(?:ي| لي|ي لي|ولي|وا لي)|خبرني|خبروني|علمني)(?: |$)|(?:^| )(?:ا?جبني|جاوبني|جاوبيني|جاوبوني|اجيبوني) (?:بس|فقط|علي سوالي)(?: |$)',
  ].join('|'),
  'u',
);

/** Whether somebody says that they only ask: "just a question", «لا، سؤال عام», «بس بدي أعرف». */
export function onlyAsks(text: string): boolean {
  return onlyAsking.test(foldLine(text));
}

const about =
  /\b(?:ask|asking|know|question|questions|inquir(?:y|ing|e)|enquir(?:y|ing|e)|info|information|wondering|curious) (?:about|on|regarding) (.{3,})$|(?:^|\s)(?:اسال|نسال|استفسر|نستفسر|سوال|استفسار|اعرف|اسأل|سؤال|أسأل|أستفسر|أعرف) (?:عن|على|بخصوص) (.{3,})$/iu;

/** The topic that somebody asks about and puts no question on: "I'm just asking about returns". */
export function topicAsked(text: string): string | undefined {
  const [, en, ar] = about.exec(text) ?? [];
  return (en ?? ar)?.replace(/[.!؟?،,\s]+$/u, '');
}

/** Kinds of matter that somebody may say theirs is not. */
type Denied = 'complaints' | 'support' | 'sales';

const notA =
  '(?:not|isnt|is not|wasnt|aint|no|dont|do not|never|without|مو|مش|مب|موب|ماهي|ماهو|مهي|مهو|ليس|ليست|لست|ما|لا|ماني|منيب|ماكو|مافي|مفيش|مافيش|ماشي|ما هي|ما هو)';
const wished =
  '(?:(?:to|a|an|any|the|my|about|really|there|is|in|for|want|wanna|have|got|need|ever|wish|here|at all|this|it|me|عندي|عندنا|في|فيه|بدي|ابي|ابغي|ابغا|عايز|عايزه|عاوز|اريد|بغيت|حاب|حابه|هذي|هذا|هي|هو|كانت|انا|ان|اني|اي|قسم|ال) ){0,4}';
const things: Readonly<Record<Denied, string>> = {
  complaints:
    '(?:complain|complaint|complaints|complaining|(?:ال|لل)?(?:شكوي|شكاوي|شكايه|شكوه|شكاوى)|(?:ا|ن|ب)?شتكي|مشتكي)',
  support:
    '(?:technical(?: support| problem| issue| fault)?|tech(?: support)?|support|problem|fault|device|broken|wrong|defect|malfunction|(?:ال|لل)?دعم(?: (?:ال)?فني)?|(?:ال)?(?:عطل|جهاز|خلل|مشكله|مشاكل|اعطال|فني|تقني))',
  sales:
    '(?:buy|buying|order|ordering|purchase|purchasing|sales|subscribe|shopping|(?:ال|لل)?مبيعات|(?:ا|ن|ب)?(?:شتري|طلب)|شراء)',
};
/** With these a piece may end that denies a fault: of the cable alone "there is no problem with the cable" speaks. */
const closing = '(?: (?:dear|love|at all|here|please|sorry|خالص|ابدا|اصلا|عندي|يا \\S+))*$';
const denials: Readonly<Record<Denied, RegExp>> = {
  complaints: new RegExp(`(?:^| )${notA} ${wished}${things.complaints}(?: |$)|^شو (?:شكوي|شكاوي)`, 'u'),
  support: new RegExp(
    `(?:^| )${notA} ${wished}${things.support}${closing}|(?:^| )(?:nothings?|nothing is|there is nothing|theres nothing|ما في شي|ما فيه شي|مفيش حاجه) (?:is )?(?:wrong|broken|خربان|عطلان|بايظه)${closing}`,
    'u',
  ),
  sales: new RegExp(`(?:^| )${notA} ${wished}${things.sales}(?: |$)`, 'u'),
};

/** Whether a piece of what somebody says denies that theirs is a matter of a kind: "not a complaint", «مش دعم فني», "nothing is wrong". */
export function deniesMatter(piece: string, kind: Denied): boolean {
  return denials[kind].test(foldLine(piece));
}
