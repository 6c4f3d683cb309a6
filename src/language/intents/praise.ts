const people =
  '(?:technicians?|engineers?|drivers?|employees?|agents?|colleagues?|staff|team|guys?|man|woman|lady|people|service|support|help|shop|branch)';
const good =
  '(?:brilliant|great|amazing|excellent|helpful|wonderful|fantastic|lovely|polite|kind|professional|awesome|superb|friendly|outstanding|terrific)';
const peopleAr =
  '(?:و|ب)?(?:ال)?(?:فني|مهندس|موظف|موظفه|سواق|سايق|مندوب|شباب|فريق|خدمه|خدمتكم|تعاملكم|موظفكم|موظفينكم|فنيكم|مندوبكم|زميلك|زميلتك)';
const goodAr =
  '(?:ممتاز|ممتازه|رائع|رائعه|رايع|رايعه|محترم|محترمه|خلوق|خلوقه|متعاون|متعاونه|شاطر|شاطره|راقي|راقيه|لطيف|لطيفه|محترمين|ممتازين|متعاونين|بطل|ذوق|مهذب|مهذبه)';

/** What people of the business were like. */
const praising = new RegExp(
  [
    `(?:^| )${people} (?:\\S+ ){0,5}?(?:was|were|is|are|been) (?:so |very |really |just |absolutely |extremely |super |simply |all )*${good}(?: |$)`,
    `(?:^| )${peopleAr} (?:\\S+ ){0,4}?${goodAr}(?: |$)`,
  ].join('|'),
  'u',
);
/** That somebody wants to thank them. */
const thanking = new RegExp(
  [
    '(?:^| )(?:want|wanted|like|love|calling|called|ringing|rang) (?:just )?to (?:just )?(?:thank (?!you for your time)|praise|compliment|say (?:thanks|thank you|something nice))(?<rest>.*)',
    '(?:^| )(?:ابي|ابغي|ابغا|حاب|حابه|حبيت|ودي|بدي|بغيت|اريد|عايز|عايزه|عاوز) (?:ان )?(?:ا)?(?:شكر|شكركم|شكره|شكرهم|مدح|ثني)(?<rest> .*|$)',
  ].join('|'),
  'u',
);
/** Words after which the praise was not all, or none. */
const turned =
  /(?:^| )(?:but|however|although|except|not|isnt|wasnt|arent|werent|no|never|until|بس|لكن|ولكن|الا|مو|مش|ما|ليس|غير)(?: |$)/u;

/** What is wanted of the business: whoever it is to send is praised by nobody yet. */
const wanting =
  /(?:^| )(?:(?:i|we) (?:\S+ )?(?:want|need|expect|demand|would like)|(?:please )?(?:send|give|get|find) (?:me|us)|send (?:another|a|an|somebody|someone)|should send|و?(?:ابي|ابغي|ابغا|نبي|نبغي|بدي|بدنا|بغيت|اريد|نريد|عايز|عايزه|عايزين|عاوز|عاوزه|ودي|لازم|المفروض)|[وفبل]?ت\p{L}{2,}(?:وا|ون|ولي|وني|ولنا|ونا)|[وف]?(?:ابعت|ابعث|ارسل|جيب|هات|عط|اعط|شوف)\p{L}*)(?= |$)/u;

/** Whether folded words praise people of the business, and say nothing else: "your technician was brilliant". */
export function praises(folded: string): boolean {
  const rest = thanking.exec(folded)?.groups?.['rest'];
  if (rest !== undefined) return !turned.test(rest.replace(/ (?:ما قصر\S*)/u, ''));
  return praising.test(folded) && !turned.test(folded) && !wanting.test(folded);
}
