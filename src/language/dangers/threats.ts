import type { Span } from '../types.ts';
import type { SaidWord } from '../utterance/read.ts';

const between =
  '(?:down|up|all|of|it|that|this|these|those|the|whole|bloody|damn|fucking|stupid|to|on|in|off|fire|alight|a|bomb|every|one)';
const yours = '(?:your|yours|you|yall|ur|(?:this|the|that) (?:shop|store|branch|place|company|office) down)';
const burning = '(?:burn|torch|set|light|blow|bomb|explode|firebomb|ignite)';

/** What somebody says that they will do to those whom they speak to, or wishes them: "I'll burn your shop down". */
const threats = [
  `(?:ill|i will|i would|id|i could|i might|i should|i swear|im (?:going|about) to|i am (?:going|about) to|im gonna|gonna|well|we will|were going to|we are going to|i want to|i wanna|i feel like|let me|someone should|somebody should|watch me|come and|come over and|come there and) (?:(?:come|there|and|just|to|go|personally|really|literally|will|ill|i|over|down) )*(?:${burning}|burning|setting)(?: ${between})* ${yours}(?: |$)`,
  `(?:i hope|i wish|may|hope) (?:(?:the|that|all|every|one|of) )*(?:your|you|yours) (?:\\S+ ){0,3}(?:burns?|explodes?|catch(?:es)?|blows?)(?: (?:on|to|in|down|up|fire|the|hell|ground))*`,
  // «بحرق محلكم», «لاولع فيكم», «راح افجر الفرع عليكم»; «احرق جهازكم البيت» is a thing that burnt.
  '(?:(?:راح|رح|غادي|والله|بدي|ابي|ابغي|عايز|اقسم بالله) (?:ان )?[ونلبهح]?ا?|[ولف]?[لبه]|حا?|س)(?:ا|ن)?(?:حرق|ولع|فجر|شعل)(?:ها|ه)?(?:كم|كو|كن|لكم|(?: (?!\\S*(?:ي|نا) )\\S+){0,3} (?:\\S{2,}(?:كم|كو|كن)))(?: |$)',
  '(?:الله|ربنا|ربي|عسي|ان شا الله|انشالله|يارب|جعل) (?:\\S+ ){0,2}?[يت]?(?:حرق|ولع|حترق|فجر|نفجر)(?:كم|كو|كن|ون|وا| (?:\\S+ ){0,2}\\S{2,}(?:كم|كو|كن))(?: |$)',
].map((pattern) => new RegExp(`(?:^| )(?:${pattern})`, 'gu'));

/** Whether words of danger are a threat or a curse against those who are spoken to: somebody is angry, and nothing burns. */
export function isThreat(words: readonly SaidWord[], [first]: Span): boolean {
  const text = words.map(({ norm }) => norm).join(' ');
  const at = words.slice(0, first).reduce((sum, { norm }) => sum + norm.length + 1, 0);
  return threats.some((threat) =>
    [...text.matchAll(threat)].some(({ 0: said, index }) => index <= at && at < index + said.length),
  );
}
