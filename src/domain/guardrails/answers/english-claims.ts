import type { Act, Claim } from './claim.ts';

/** Verbs of acts that a tool does, by their stems. What is not among them nobody here can do. */
const acts: readonly (readonly [Act, RegExp])[] = [
  ['book', /^(?:book|schedul|reserv)(?:e|ed|ing)?$/],
  ['move', /^(?:mov|reschedul|postpon|shift)(?:e|ed|ing)?$/],
  ['cancel', /^cancel(?:l?ed|l?ing)?$/],
  ['change', /^(?:chang|updat|correct|replac|edit|amend)(?:e|ed|ing)?$/],
  ['file', /^(?:open|register|fil|log|rais|creat|submit|lodg)(?:e|ed|ged|ted|ging|ting|ing)?$/],
  ['note', /^(?:not|record|sav|writ|add|stor)(?:e|ed|es|ten|ing)?$|^wrote$/],
  ['pass_on', /^(?:pass|forward|escalat|inform|notif|alert|hand|ask)(?:e|y|ed|ied|ing|ying)?$/],
  ['verify', /^(?:verif|identif)(?:y|ied|ying)$/],
];

/** Said of oneself without anything having been done: what was heard, looked for, understood. */
const harmless = new Set(
  (
    'checked looked found searched seen read heard understood understand asked mentioned said told explained noticed tried ' +
    'wanted needed liked hoped described had got been known thought meant realised realized learned learnt received offered ' +
    'taken listened confirmed promised given come gone become made need proceed succeed exceed indeed hundred embed a an the some no any never not nothing only all to'
  ).split(' '),
);

const irregular =
  'sent|paid|given|put|set|done|made|taken|written|sold|bought|brought|shut|cut|dealt|gotten|begun|built|reset|undone|withdrawn|let|spent';
const participle = `(?:[a-z]{2,}ed|${irregular})`;
const adverb =
  '(?:just|already|now|also|even|successfully|finally|then|today|fully|immediately|personally|kindly|gone ahead and|went ahead and|been able to)';
const past = new RegExp(
  ` (?:i|we|ive|weve|i have|we have|i had|we had)(?: ${adverb})* (${participle}|took|gave|did|wrote|got|went ahead and [a-z]+ed)(?= )`,
  'u',
);
const chain = '(?: (?:been|being|now|already|just|successfully|all|finally|hereby|also))*';
const passive = new RegExp(
  ` (?:was|were|got|gets|get|been|being|is|are|its|im|youre|am|stands|s)${chain} (${participle})(?= )`,
  'u',
);
/** In the present, of no moment: as rules are told. */
const plainly = /^ (?:is|are|gets|get) [a-z]+$/u;
const active = new RegExp(` (?:has|have|had)${chain} (${participle})(?= )`, 'u');
/** Somebody else did it: of such verbs alone, since articles tell what people and things do. */
const byOthers =
  / (?!you |who |which |that )(?:\S+) (?:has |have |had |just |already )*(sent|paid|approved|waived|transferred|refunded|credited|shipped|dispatched|delivered|unlocked|reset|cancelled|canceled|changed|activated|deactivated|deleted|removed|extended|upgraded|closed|processed|picked) (?:up )?(?:your|you|the|it|them|a) /u;
const busy = / (?:im|i am|were|we are)(?: (?:now|just|currently|already))* ([a-z]{3,}ing)(?= )/u;
const ahead =
  / (?:ill|i will|we will|i can|we can|i could|we could|let me|im going to|i am going to|were going to|we are going to|i shall|we shall|im happy to|i may)(?: (?:now|just|also|quickly|certainly|gladly|then|happily))* ([a-z]+)(?= )/u;
/** Verbs of acts that nobody here can do, in any form. Where an act is announced, everything else may be tried. */
const beyond =
  /^(?:send|text|mail|email|pay|credit|refund|wir|deduct|charg|activat|deactivat|enabl|disabl|unlock|lock|block|unblock|suspend|reset|resett|restart|upgrad|downgrad|extend|renew|delet|remov|eras|clear|approv|authoris|authoriz|grant|waiv|fix|repair|ship|shipp|dispatch|deliver|process|issu|reduc|lower|increas|discount|transfer|transferr|terminat|clos|install)(?:e|ed|ing)?$|^(?:sent|paid)$/;
/** Of something of the caller's these say as much, where they are done. */
const ended = /^(?:settled|resolved|completed|finished|placed|applied|done)$/;

const underway =
  / (?:on (?:his|her|its|their|the) way|went out|gone out|went through|come through|came through|in transit|out for delivery|as good as done|taken care of|took care of|sorted out|consider it done)(?= )/u;
const settled =
  /^ (?:(?:all )?done|all set|thats done|its done|it is done|that is done|sorted|all sorted|finished|completed) (?!within|in|by|on|with)/u;
const callBack =
  / (?:colleague|somebody|someone|we|they|team|specialist|expert|manager|who) (?:from \S+ )?(?:will|ll|is going to|are going to) (?:then |also |soon |shortly )?(?:call|ring|phone|contact|reach) (?:you|back)/u;

/** Before a verb, these make it no claim: a condition, a question, a denial, or what the caller did. */
const noClaim =
  / (?:if|when|whether|once|until|unless|before|after|did|didnt|not|never|no|cannot|cant|couldnt|havent|hasnt|isnt|arent|wasnt|nothing|you|youve|can be|could be|may be|must be|should be|to be|be|needs to|need to|has to) $/u;

/** What an English clause claims; null: nothing. */
export function englishClaim(flat: string): Claim | null {
  if (callBack.test(flat)) return { act: 'call_back', ahead: false, habit: true, word: 'call' };
  if (settled.test(flat)) return { act: 'any', ahead: false, habit: false, word: 'done' };
  const way = underway.exec(flat);
  if (way && !denied(flat, way.index))
    return { act: 'none', ahead: false, habit: false, word: way[0].trim() };
  for (const pattern of [past, passive, active, byOthers]) {
    const found = pattern.exec(flat);
    const word = found?.[1]?.split(' ').at(-1);
    if (!found || word === undefined || harmless.has(word)) continue;
    if (denied(flat, found.index, pattern === passive)) continue;
    const act = actOf(word);
    if (
      (pattern === passive || pattern === active) &&
      act === 'none' &&
      !(isOfCaller(flat) && (beyond.test(word) || ended.test(word)))
    )
      continue;
    return { act, ahead: false, habit: pattern === passive && plainly.test(found[0]), word };
  }
  const doing = busy.exec(flat)?.[1];
  if (doing !== undefined && (actOf(doing) !== 'none' || beyond.test(doing)))
    return { act: actOf(doing), ahead: true, habit: false, word: doing };
  const found = ahead.exec(flat);
  const next = found?.[1];
  if (!found || next === undefined || denied(flat, found.index)) return null;
  const habit = found[0].startsWith(' we');
  if (beyond.test(next)) return { act: 'none', ahead: true, habit, word: next };
  const act = actOf(next);
  return act === 'none' ? null : { act, ahead: true, habit, word: next };
}

function actOf(word: string): Act {
  return acts.find(([, verb]) => verb.test(word))?.[0] ?? 'none';
}

/** It is about something of the caller's, or about "it": an article tells what is done with things at large. */
function isOfCaller(flat: string): boolean {
  return / (?:your|youre|you are|you have been|it has been|it was|its|it is now|everything|now) /u.test(flat);
}

/** «You» before a passive is whom it was done to; before anything else it is who did it. */
function denied(flat: string, at: number, passively = false): boolean {
  const before = flat.slice(0, at + 1);
  if (/^ (?:if|when|once|unless|until|before|after|in case|whenever|otherwise) /u.test(flat)) return true;
  if (/ (?:if|when|once|unless|until|before|after|in case|whenever) (?:\S+ ){0,3}$/u.test(before))
    return true;
  return passively ? noClaim.test(before.replace(/ (?:you|youve) $/u, ' ')) : noClaim.test(before);
}
