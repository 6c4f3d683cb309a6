import { foldLine } from '../phrases.ts';

/** What is asked about a danger: whether to call for help, whether help comes, or anything of what is safe and what to do. */
export type AskedOfDanger = 'call' | 'help' | 'safe';

const asked: readonly [AskedOfDanger, RegExp][] = [
  [
    'call',
    anywhere(
      '(?:do|should|shall|can|must|may|could|would) (?:i|we|you) (?:\\S+ ){0,2}(?:call|ring|phone|dial|contact|get)(?: \\S+){0,3} (?:fire|firemen|firefighters|brigade|ambulance|police|emergency|help|doctor|\\d{3})',
      '(?:who|whom|what number|which number) (?:do|should|shall|can) (?:i|we) (?:call|ring|phone|dial)',
      '(?:هل |لازم |المفروض |اقدر |ممكن |طيب |يعني )*(?:اتصل|نتصل|اكلم|نكلم|ادق|ندق|اطلب|نطلب|ارن|بتصل|بكلم|ابلغ|نبلغ)(?: علي| ب| في)?(?: \\S+)? (?:علي |ب)?(?:ال|بال|لل)?(?:مطافي|دفاع|اطفاء|اسعاف|شرطه|بوليس|طواري|بنك|\\d{3})',
      '(?:علي مين|بمين|مين|علي اي رقم|اي رقم|علي وين) (?:اتصل|نتصل|اكلم|ادق|بتصل)',
    ),
  ],
  [
    'help',
    anywhere(
      '(?:is|are) (?:there )?(?:any ?one|any ?body|some ?one|some ?body|they|you|the \\S+)(?: \\S+)? (?:coming|on (?:the|their|your) way|on its way)',
      '(?:no ?body|no one|none|no ones|nobodys)(?: of you)?(?: is| will| can)?(?: \\S+)? (?:comes?|coming|helps?|helping)',
      '(?:are|will|can|could|wont|cant) (?:you|they|some ?one|some ?body|any ?one|any ?body)(?: please)? (?:come|send|help me now|get here)',
      '(?:محد|ما حد|ماحد|محدش|ما احد|ولا احد|ولا حد|مافي احد|ما في احد|ما في حدا|مفيش حد|حد|احد|حدا) (?:راح |رح |حدا )?(?:ب|ح|ه|هي)?(?:ي|ت)ي?(?:جي|جو|وصل|ساعد)\\S*',
      '(?:(?:ه|ب|ح|راح |رح )?(?:ت|ن)(?:رسل|بعت|بعث)|ارسل|ابعت)و?(?:ا|ون)?(?: لي| لنا|لي|لنا)? (?:احد|حد|حدا|فريق|ناس|واحد|مطافي|المطافي|اسعاف)',
    ),
  ],
  [
    'safe',
    anywhere(
      '(?:what|how) (?:do|should|shall|can|must|could) (?:i|we)(?: \\S+)? do|what now|what to do',
      '(?:is|are|am|will|would|was) (?:he|she|it|we|they|i|you|my|the|this|that|his|her|our|every ?one|every ?body)(?: \\S+){0,3} (?:safe|ok|okay|alright|all right|in danger|dangerous|at risk|secure|explode|burn|catch fire|blow up)|is (?:it|this|that) (?:safe|dangerous)',
      '(?:should|can|may|shall|must|do|could) (?:i|we|he|she|they) (?:\\S+ )?(?:touch|throw|move|carry|unplug|plug|open|pour|put|turn|switch|stay|leave|go (?:out|back|in|inside|near)|get (?:out|away)|wait|cover|run|remove|charge|water|drink|change|block|cancel|give|pay)',
      '(?:did|can|could|will|have) (?:they|he|she|some ?one|some ?body) (?:\\S+ )?(?:steal|stolen|take|taken|get in|got in|use|used|see|access|hack|hacked|log in|spend)',
      '(?:و?(?:وش|ايش|اش|شو|شنو|ماذا|واش|ايه)) (?:\\S+ ){0,2}(?:ا|ن|ب|بن|ه)?(?:سوي|سوو|ساوي|عمل|فعل|دير|تصرف)\\S*|شسوي|شنسوي|(?:ا|ن|ه)?(?:عمل|سوي|تصرف)(?: \\S+)? (?:ايه|ايش|وش|شو)',
      '(?:هل |لازم |اقدر |ممكن |ينفع |عادي |نقدر )+(?:ا|ن)(?:رمي|لمس|طلع|شيل|فصل|طفي|فتح|سكر|قفل|كب|حط|خرج|روح|جلس|قعد|نتظر|ستنا|ستني|دخل|غير|لغي|وقف|عطي|دفع)\\S*|(?:ا|ن)(?:رمي|لمس|شيل|فصل|طفي)(?:ه|ها)? (?:ولا|او|والا)',
      '(?:هل )?(?:هو|هي|ابني|ولدي|بنتي|الولد|الوضع|حسابي|انا|احنا|نحن|كذا|كده|هيك|البيت|فلوسي|رقمي|الجهاز|عيالي|اولادي)(?: \\S+)? (?:في |ب|مو |مش )?(?:امان|امن|امنه|امين|خير|خطر|خطره|خطير)|(?:هل |فيه |في )(?:خطر|خطوره)',
      '(?:هم |ممكن |يقدر |يقدرون |بيقدروا )+(?:ي|ب)(?:سرق|دخل|اخذ|اخد|ستخدم|شوف)\\S*',
    ),
  ],
];

function anywhere(...patterns: string[]): RegExp {
  return new RegExp(`(?:^| )(?:${patterns.join('|')})(?: |$)`, 'u');
}

/** What somebody asks who has told of a danger; undefined where they ask nothing of it. */
export function askedOfDanger(text: string): AskedOfDanger | undefined {
  const folded = foldLine(text);
  return asked.find(([, pattern]) => pattern.test(folded))?.[0];
}
