/** Expressions that hold words of danger and mean none, over folded words: things that are sold, praise, figures of speech. */
const expressions: readonly RegExp[] = [
  // Things, colours, and what warns of danger or fights it.
  '(?:smoke|fire|heat|gas|carbon monoxide)(?: (?:and|or) (?:smoke|fire|heat|gas|co|carbon monoxide))* (?:detectors?|alarms?|sensors?|extinguishers?|blankets?|doors?|exits?|drills?|insurance|safety|resistant|proof|walls?)',
  '(?:detectors?|alarms?|sensors?|extinguishers?) (?:for|of|against) (?:\\S+ (?:and|or) )?(?:smoke|fire|gas|heat)',
  'fire ?(?:tv|sticks?|tablets?|hd|os|sales?|walls?|places?|works)',
  '(?:amazon|kindle) fire',
  'smoke (?:gr[ae]y|black|blue|white|glass|colou?r(?:ed)?|free|breaks?|screens?|tests?)',
  // Who smokes, and whose name it is.
  '(?:i|we|you|people|who|dad|father|mum|mom|mother|husband|wife|son|brother|sister|friend|friends|uncle|guest|guests|someone|somebody|everybody|everyone|neighbou?rs?|technician|driver|installer|man|guy) (?:(?:also|always|still|just|often|sometimes|never|to|used|like|likes|do|does|did|may|can|cannot|dont|doesnt|is|was|were|am|are|not|a|heavily) )*smok(?:e|es|ed|ing)(?! (?:coming|from|out|everywhere))',
  'smok(?:e|es|ed|ing) (?:a |an |his |her |my |the |some |electronic |e )*(?:cigarettes?|cigars?|shisha|hookah|vapes?|weed|packs?|pipe)|(?:can|could|may) (?:i|we|you|one|people) smoke',
  '(?:my name is|my names|name is|surname is|last name is|family name is|mr|mrs|ms|miss|dr) (?:[a-z]+ )?sparks?',
  '(?:اسمي|اسم العائله|عائله|عيله|استاذ|الاستاذ|السيد|السيده|سيد|معك|معاك) (?:(?!من|الراوتر)\\S+ )?(?:شراره|لهيب|شرار|دخان)',
  '(?:no|non|quit|stop|stopped|anti) smoking|smoking (?:area|room|policy|gun|hot)|smoked (?:salmon|glass|meat)|holy smoke',
  '(?:dji|apache|tecno|chevrolet|apple) sparks?|spark(?:s|ed)? (?:plugs?|joy|my interest|interest|a conversation)',
  // Work, and other figures of speech.
  '(?:work|works|worked|working|job|volunteer|volunteers|volunteered|member|employed) (?:in|at|for|with|of) (?:the |a )?(?:\\S+ )?(?:fire|ambulance)(?: (?:department|brigade|service|station|company))?|(?:drives?|driving) (?:an|the) ambulance',
  '(?:يشتغل|اشتغل|يعمل|اعمل|يداوم|اداوم|موظف|شغال) (?:في |ب)?(?:ال)?(?:مطافي|اطفاء|دفاع مدني|الدفاع المدني|اسعاف)',
  'fired|firing(?! up)|fire (?:me|us|over|off|away)(?: (?:an?|the|your|over|off|that|some))?',
  '(?:should|must|will|would|gonna|(?:want|going|have|need|ought|like) to) fire (?:him|her|them|that|the|your|this|me|us|some|somebody|someone)',
  '(?<!the |a )fire (?:him|her|them|up my|up the|off an|off a)(?: |$)',
  '(?:under|friendly) fire|(?:sell|sells|sold|selling|spread|spreads|spreading) like (?:wild ?)?fire',
  'burn(?:s|ed|t|ing)? (?:right )?through (?:my |the |all )*(?:data|credit|balance|money|battery|gigabytes|gigs|gb)',
  'burning (?:questions?|calories|money|desire|(?:a |the |some )?(?:cds?|dvds?|discs?|disks?))|burns? (?:calories|(?:a |the |some )?(?:cds?|dvds?|discs?|disks?))|burn(?:t|ed|s|ing)? out|crash and burn|burn(?:t|ed) (?:orange|sienna|umber|caramel|red|brown)',
  '(?:ice|ice cream|snow|chocolate|cheese|heart) (?:has |have )?melted|melted (?:cheese|chocolate|my heart)',
  '(?:bills?|prices?|costs?|inbox|mailbox|mind|head|traffic|popularity) (?:has |have |just )*exploded|(?:price|population) explosion|explosion of (?:colou?rs?|offers)',
  '(?:swollen|inflated|bloated|puffed(?: up)?|puffy|ballooned|ballooning|bulging)(?: (?!and|but|battery)\\S+){0,2} (?:bills?|invoices?|prices?|costs?|charges|fees|app|apps|software)|(?:bills?|invoices?|prices?|costs?|fees?|charges?|amounts?)(?: (?!and|but|my|the)\\S+){0,3} (?:inflated|bloated|swollen|ballooned|ballooning|puffed(?: up)?|bulging)',
  '(?:apps?|games?|updates?|phone|screen|wifi|gps|videos?|software|ios|android|youtube|facebook|whatsapp|tiktok|instagram|snapchat|it|this|that|they)(?: (?!son|daughter|child|baby|boy|girl|dog|cat|kid)\\S+){0,3} (?:eats?|ate|eaten|eating|swallow(?:s|ed|ing)?)(?: (?:up|all|of|my|the|your|half|whole|entire|phones?|so|much|too|into))* batter(?:y|ies)',
  'leak(?:s|ed|ing)? (?:\\S+ )?(?:power|charge|juice|data|details|info|information|numbers?|photos?|pictures?)',
  '(?:electricity|power) (?:bills?|company|account|prices?|service|costs?)|current (?:plan|bill|price|prices|package|contract|balance|speed|month|offer|phone|address|number|status|account|one|provider|subscription|deal|situation|location|router|model|rate|time|date|version|tariff)',
  '(?:is|isnt|was|would) (?:it|that|this) (?:be |really |so |too )?(?:dangerous|unsafe) (?:to|if|for|when)',
  // Codes that nobody can misuse, and those that are asked for by a machine or told to us.
  '(?:promo|promotion|promotional|discount|voucher|gift|postal|post|zip|area|country|bar|qr|error|coupon|referral|invite|product|dress|source) codes?',
  '(?:gave|give|given|sent|told|shared|read|got|took) (?:me|us|you|u|it)(?: the| a| my)?',
  '(?:it|app|page|site|website|system|router|box|screen|machine) (?:\\S+ )?(?:took|taken|has taken|wanted|shared|stole)(?: my| the| a)?',
  'took (?:me |us |it )?(?:a |an |the whole |so |too |forever|ages|long|\\d+|hours?|minutes?|days?|two|three|ten|five)',
  '(?:you|youve|you have|your company|this company|your shop) (?:\\S+ )?(?:scammed|scam|robbed|stole|defrauded|took)(?: me| my| us)?|you(?:re| are) (?:all |just |nothing but )*(?:a )?(?:scam|scams|scammers?|frauds?|fraudsters?)|(?:its|is|are) (?:just |all |such |nothing but |a complete |a total )*(?:a )?scam',
  '(?:someone|somebody|he|she|they|who) (?:has|have|got) (?:to|not|no)|(?:gave|give|told|sent|shared) (?:it to )?(?:the |my |your )?(?:driver|courier|delivery|technician|installer|rider|wife|husband|son|daughter|mother|father)',
  '(?:(?:i|have|ive|just|lost|stole|stolen|my|the|a) )*(?:phone|mobile|sim|iphone|handset) (?:number|numbers|charger|case|cover|bill|signal|cable|password|settings|receipt|warranty|box|invoice|line|card holder|plan)',
  '(?:كود|رمز) (?:ال)?(?:خصم|تخفيض|بريدي|عرض|منطقه|دوله|قسيمه|دعوه|خطا)|(?:نصب|نصبوا|احتال|احتالوا) علي(?:ا)? (?:في|ب)(?:ال)?\\S+|(?:جوال|موبايل|تلفون|تليفون|هاتف|شريحه|شريحتي) (?:ال)?(?:بيت|عمل|شغل)',
  'ambulance (?:drivers?|company|crew)',
  '(?:bill|invoice|price|cost|amount|news)(?: \\S+){0,2} gave me a shock|got a shock (?:when i saw|from|at|after) (?:\\S+ ){0,2}(?:bill|invoice|price|cost|amount|statement)',
  // Praise.
  '(?:deals?|offers?|prices?|camera|cameras|design|colou?rs?|sound|bass|music|app|service|plans?|packages?|speed|playlist)(?: is| are| was| were|s)? (?:so |absolutely |straight |pure |just |really )*fire(?= ,|$)',
  '(?:so|absolutely|straight|pure) fire(?= ,|$)',
  // كاشف دخان، طفاية حريق، رمادي دخاني، جدار ناري
  '(?:كاشف|كاشفات|كواشف|حساس|حساسات|انذار|جهاز انذار|طفايه|طفايات|مطفاه|بطانيه|مخرج|باب|تامين)(?: ضد)? (?:ال|لل)?(?:دخان|حريق|حرايق|غاز|نار)',
  '(?:ال)?(?:كشف|كاشف|انذار) عن (?:ال)?(?:دخان|حريق|غاز)',
  '(?:ال)?(?:دخاني|دخانيه|ناري|ناريه|نارين)(?= |$)|جدار(?: ال)? ?نار|فاير وول|لعبه حريق',
  // أسعاركم نار، العرض خطير، خطر على بالي
  '(?:ال)?(?:سرعه|باقه|كاميرا|صوت|تصميم|شغل|شغلكم|عرض|عروض|عروضكم|سعر|سعره|سعرها|اسعار|اسعاركم|خصم|خصومات|تخفيضات|جو|حر)(?: \\S+)? نار(?= ,|$| )',
  '(?:ال|هال)?(?:عرض|عروض|عروضكم|عرضكم|خصم|خصومات|سعر|اسعار|اسعاركم|باقه|باقات|سرعه|كاميرا|تصميم|خدمه|خدمتكم|شغل|شغلكم|اداء|فكره|لون|الوان|صوت|جوده|تطبيق|تطبيقكم)(?: (?:هذا|هذي|هذه|هاذا|ده|دي|دا|حقكم|حقتكم|بتاعكم|عندكم|مره|جدا|والله|كان|كانت))* (?:ال)?خطير(?:ه|ين)?',
  'خطر (?:علي|في) بالي|خطر ببالي|خطر لي',
  // قلبي محروق، انفجرت من الضحك، فاتورة منفوخة
  '(?:قلبي|دمي|اعصابي) (?:محروق|احترق|يحترق|انحرق|محروقه|نار)|محروق (?:قلبي|دمي)|(?:احترق|انحرق) (?:قلبي|دمي)|محروقه? اعصابي',
  'انفجر(?:ت|نا)? من (?:ال)?(?:ضحك|غضب|زعل|قهر|غيظ)|انفجار (?:ال)?(?:اسعار|سعر)|(?:ال)?(?:فاتوره|اسعار|سعر) انفجر(?:ت)?',
  '(?:ال)?(?:فاتوره|فواتير|فاتورتي|سعر|اسعار|اسعاركم|ارقام|حساب) (?:\\S+ )?(?:منفوخ|منتفخ)(?:ه)?',
  // «ابوي يدخن», «مولع بالكورة», «رايحة اجيب غاز»
  '(?:ابوي|ابويا|ابي|اخوي|اخويا|خالي|عمي|زوجي|جوزي|ولدي|ابني|جاري|جارنا|المدير|الموظف|العامل|الفني|السواق|صاحبي|صديقي|واحد|حدا|احد|احنا|انا|وانا)(?: \\S+)? (?:عم )?(?:ب|ا|ن|م|و)?(?:ي|ا)?(?:دخن)(?:ين|ون)?|مدخن(?:ين)? (?:شيشه|سجاير|و)\\S*|دخن(?:ت|وا)? (?:سجاير|سيجاره|سيكاره|شيشه|دخان)|(?:اشتري|شريت|اشتريت|ابيع|تبيعون|باكيت|بكت|علبه|سجاير) دخان',
  'مولع(?:ه|ين)? ب\\S+',
  '(?:انا|انت|انتي|هي|امي|اختي|زوجتي|مرتي|كنت) رايحه|رايحه ا(?!ل)\\S+(?: \\S+)? (?:ال)?غاز',
  '(?:حرق|حرقت|احترق) (?:علي|عليا|عليه|علينا) (?:\\S+ )?(?:ساعه|ساعات|يوم|ايام|وقت|فلوس|رصيد|باقه)',
  // «اللمبة مولعة حمرا»: a light that is on.
  '(?:ال)?(?:لمبه|لمبات|لمضه|نور|انوار|ضو|ضوء|ليد|اشاره)(?: [^ ,]+){0,2} (?:مولع|ولع|بيولع|بتولع|شعل|ولعت|شعلت|عم يولع|عم يشعل)(?:ه|ين)?(?= |$)',
  '(?:ولع|ولعت|شعل|شعلت|اشعل|يشعل|يولع) (?:ال)?(?:نور|ضو|ضوء|لمبه|لمبات|انوار)(?= |$)',
].map((pattern) => new RegExp(`(?<= |^)(?:${pattern})(?= |$)`, 'g')); // prettier-ignore

/** Places of such expressions in folded words, as offsets of the string. */
export function harmlessIn(folded: string): { from: number; to: number }[] {
  return expressions.flatMap((expression) =>
    [...folded.matchAll(expression)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
    })),
  );
}
