import type { Answer } from '../types.ts';

/** Words around an answer that change nothing in it: fillers, politeness and what one calls the other. */
const aroundEn =
  '(?:um+|uh+|er+m?|hm+|oh|well|so|yeah|like|actually|honestly|really|please|thanks|thank you|then|love|dear|mate|sir|madam|sorry|i mean|you know|just)';
const aroundAr =
  '(?:يعني|والله|طيب|شكرا|لو سمحت|لو سمحتي|من فضلك|يا اخي|اخوي|حبيبي|عيني|خوي|يا فندم|بس|ها|اه|خلاص|بصراحه)';

/** What people think: "so" behind it agrees, "not" refuses. */
const think = '(?:think|reckon|guess|believe|suppose|imagine|expect|hope|assume|gather)';
const thinkAr = '(?:اظن|بظن|اعتقد|بعتقد|اتوقع|بتوقع|احسب|بحسب|اتصور|بتصور|نظن|كنظن)';
const pleasant =
  '(?:lovely|great|good|perfect|ideal|nice|helpful|wonderful|brilliant|fantastic|super|grand|fab|fabulous|fine|best|kind|handy|amazing|appreciated)';
const sure = '(?:of )?course|sure|definitely|absolutely|certainly|obviously|clearly|naturally|indeed';
const they = 'i|we|you|it|that|he|she|they';
const does = 'do|does|did|am|is|are|was|were|ca|can|could|will|wo|would|have|has|had|should';
const fault = '(?:wrong|incorrect|mixed up|mistaken|messed up|back to front|the wrong way round)';

/** Whole utterances that answer a question of yes or no, by how they are built. */
const patterns: readonly (readonly [Answer, string])[] = [
  ['yes', `(?:i|we) (?:should |would |do )?${think} (?:so|it is|that is|thats right|thats it|its right)(?: too)?`],
  ['no', `(?:i|we) (?:should |would )?${think} not`],
  ['no', `(?:i|we) (?:dont|do not|didnt|wouldnt|shouldnt) ${think} (?:so|it is|that is|thats right|its right)`],
  ['yes', 'if you (?:would|could|can|may|like|want|wish|insist|must|dont mind|do not mind|wouldnt mind|would not mind|would be so kind)'],
  ['yes', `(?:that|it|this|which)(?: would|ll|d| will) (?:be|do)(?: (?:very|really|most|just))?(?: ${pleasant})?`],
  ['yes', '(?:i|we)(?:d| would)? (?:really |very much |so )?(?:appreciate|love|like|want|welcome|need) (?:that|it|this|to)(?: (?:very much|a lot))?'],
  ['yes', '(?:very|pretty) much(?: so)?|quite (?:so|right)|(?:too|dead|damn|exactly|quite) right|right you are|fair enough|suits me(?: fine)?|so it (?:is|does)|(?:it|that) (?:is|does|sure is|certainly is|will) indeed'],
  ['yes', '(?:go on|go ahead|carry on|crack on|fire away|be my guest|feel free|do that|do it|by all means|lets|lets do that|let us|you may|you can|you do that)'],
  ['yes', '(?:as far as|from what) (?:i|we) (?:know|remember|recall|can tell|can see|am aware|understand)|to the best of my knowledge|last (?:i|time i) checked'],
  ['no', 'not (?:in the (?:slightest|least)|a chance|likely|any ?more|at the moment|at present|right now|just (?:now|yet)|for me|particularly|especially|really|as far as i know|to my knowledge|that im aware of|in a million years|exactly)'],
  ['no', '(?:no|fat) chance|over my dead body|(?:you must be|are you|youre) joking|out of the question|no longer|certainly (?:not|isnt)'],
  ['no', `(?:youve|you have|you|theyve|they|ive|i) (?:have )?(?:got |read |heard |put |taken |spelt |spelled |wrote |written )?(?:that|it|this|me|my name|the number)(?: down)?(?: all)? ${fault}`],
  ['no', `(?:the |my )?(?:last |first )?(?:bit|part|number|digit|digits|name|letter|end|rest|email|street|date|time) (?:(?:is|was|are)(?: all)? ${fault}|(?:isnt|arent|wasnt) (?:right|correct))`],
  ['no', '(?:id|i would|wed|we would)(?: much)? (?:rather|prefer|prefer if|rather that) (?:not|you didnt|you did not|you dont|not to|we didnt)'],
  ['no', '(?:nearly|almost|close|not far off|so close)(?: there)?(?: but (?:not quite|no|no cigar))?|(?:nearly|almost|close)\\b.*\\b(?:wrong|missing|not)\\b.*'],
  ['no', '(?:it|that|he|she|i|we|they) (?:used to(?: be)?|no longer (?:is|does|works?))'],
  ['yes', `(?:${sure}) (?:${they}) (?:${does})`],
  ['no', `(?:${sure}) (?:${they}) (?:${does})(?:nt| not)`],
  ['no', '(?:i|we) (?:never|didnt|did not|havent|have not) (?:say|said|ask|asked|want|wanted|give|given|gave|order|ordered|mean|meant|agree|agreed)\\b.*'],
  ['yes', '(?:thats |it is |its )?(?:close|near|good) enough'],
  ['no', '(?:thats|that is|thatll be|that will be) (?:all|everything|it for (?:now|today))(?: (?:for (?:now|today)))?|nothing (?:else|more)'],
  ['unsure', '(?:id|ill|i|we|wed|well)(?: would| will)? (?:have to|need to|must|got to|gotta|want to|better|ll)? ?(?:ask|check|think|see|find out|look|speak to|talk to|discuss)\\b.*'],
  ['unsure', '(?:can|could|may|let) (?:i|me|we|us) (?:think|ask|check|get back|come back|sleep on|have a think|see|call you back)\\b.*'],
  ['unsure', '(?:you tell me|good question|in two minds|im (?:in two minds|torn|not bothered|not fussed|easy)|its hard to say|not necessarily|im not the one to ask|search me)'],
  ['yes', `${thinkAr} (?:اي|ايه|ايوه|ايوا|نعم|صح|اه|هيك|كذا|كده|انه صح|هو)`],
  ['no', `${thinkAr} (?:لا|غلط|مو هو|مش هو|مو صح|مش صح)`],
  ['no', `(?:ما|لا|مش|مو|ماك?)? ?(?:ما|لا) ${thinkAr}(?: (?:ذلك|كذا|كده|هيك|انه))?`],
  ['yes', '(?:يصير|بيصير|يمشي|يمشي الحال|ماشي الحال|يناسبني|بناسبني|مناسب|ينفع|ينفعني|بينفع|يصلح|ما يخالف|مايخالف|ما يضر|لا يضر|ممكن اه|يا حبذا|حبذا|اتمني|اكون شاكر|اكون ممنون)'],
  ['unsure', '(?:لسه |لسا |بعدني )?(?:ه|ح|ب|س|راح |رح |بدي |ابي |خليني |خلني |لازم |عايز )?(?:ا|ن)?(?:شوف|فكر|سال|تاكد|راجع|ستشير|حكي مع|كلم)(?: .*)?'],
]; // prettier-ignore

const edges = new RegExp(`^(?:(?:${aroundEn}|${aroundAr}) )+|(?: (?:${aroundEn}|${aroundAr}))+$`, 'g');
const compiled = patterns.map(([value, pattern]) => [value, new RegExp(`^(?:${pattern})$`, 'u')] as const);

/** Longest such answer, in words. */
const mostWords = 12;

/** The answer that a whole utterance is by the way it is built, of folded words; undefined where it is none. */
export function wholeAnswer(words: readonly string[]): Answer | undefined {
  if (words.length > mostWords) return undefined;
  const said = words.join(' ');
  const read = (text: string): Answer | undefined => compiled.find(([, pattern]) => pattern.test(text))?.[0];
  return read(said) ?? read(said.replace(edges, '').trim());
}
