import { natoLetters } from '../email/letters.ts';
import { parseCommand } from '../answers/commands.ts';
import { isFiller } from '../answers/filler.ts';
import { PhraseTable } from '../phrases.ts';
import type { Word } from '../phrases.ts';
import { stripDiacritics, tokenise } from '../text.ts';
import type { Context, Understood } from '../types.ts';
import { takesBack } from '../utterance/lexicon.ts';
import { addresses, before, boundary, labels, namesAndWords, particles, titles } from './carriers.ts';
import type { Promise as Promised } from './carriers.ts';
import { isCommonWord } from './common-words.ts';
import { correctName } from './corrections.ts';
import { heardWords } from './heard-words.ts';
import { applyHints, takeHints } from './hints.ts';
import type { Hint } from './hints.ts';
import { latinNames } from './lexicon.ts';
import { isCommonGiven, isListed } from './likelihood.ts';
import { praisesGod, shapedLikeSentence } from './no-name.ts';
import { isKnownName } from './transliterate.ts';
import { otherScript } from './other-script.ts';
import { bestReading } from './readings.ts';
import { spelledName } from './spelled.ts';
import { writeName } from './write.ts';

const mostWords = 6;

/** How sure we are of words alone that no list of names knows: they are read back. */
const unknownAlone = 0.55;
/** Words alone of which no list knows one are a sentence where there are more. */
const mostUnknown = 3;
/** The same for a known name with one after it that no list knows. */
const partlyKnown = 0.65;

/** A name found in the words of a text: which words, and how sure. */
interface Found {
  words: Word[];
  confidence: number;
}

/**
 * The name a caller gives, without titles, fillers and what carries it; Latin names in Title Case,
 * Arabic ones as they are properly written. Without "my name is" only known names are taken, or what
 * stands alone when a name was asked for. `alternatives` holds the name in the other script. Of several readings of a
 * recogniser (`nbest`) the likeliest name counts, and is the less sure the more they disagree.
 */
export function parseName(text: string, ctx: Context = {}): Understood<string> | undefined {
  if (ctx.nbest === undefined || ctx.nbest.length < 2) return readText(text, ctx);
  return bestReading(text, ctx.nbest, (reading) => readText(reading, ctx));
}

function readText(text: string, ctx: Context): Understood<string> | undefined {
  const tokens = tokenise(text);
  if (tokens.length > 80) return undefined;
  const spelled = spelledName(tokens, ctx);
  if (spelled) return spelled;
  const heard = withoutGreeting(withoutInterjections(heardWords(tokens, text)));
  const asked = ctx.asked === 'name' || ctx.previous !== undefined;
  const corrected = ctx.previous === undefined ? undefined : correctName(heard, ctx.previous);
  if (corrected !== undefined) return { value: corrected, confidence: 0.8, span: [0, text.length] };
  const { words, hints } = takeHints(heard);
  const found =
    inParts(words, text) ??
    whole(introduced(words, text, asked), words, text, asked) ??
    signedOff(words, text) ??
    (asked ? alone(words, text, ctx) : undefined);
  if (!found || praisesGod(found.words)) return undefined;
  return understood(found, text, hints);
}

/** Words that somebody begins with before they say anything: "oh, it's Tom", «ايه نعم سعود معك». */
const interjections =
  /^(?:oh|aah|well|right|so|okay|ok|alright|yes|yeah|hi|hello|there|ايه|ايوه|نعم|طيب|والله|هلا|يا)$/;

/** The words without what somebody merely begins with, where more than a single word follows it. */
function withoutInterjections(words: readonly Word[]): readonly Word[] {
  const isAddress = isAddressBefore(words);
  const first = words.findIndex((word, i) => !interjections.test(word.norm) && !isAddress(i));
  const said = words.slice(Math.max(first, 0));
  const begins = before.at(said, 0) !== undefined || signsOff(said) || isAddress(first - 1);
  return begins && said.length > 1 ? said : words;
}

/** Whether a word addresses who is spoken to, before a name: «_خويا_ ياسين معك». */
function isAddressBefore(words: readonly Word[]): (at: number) => boolean {
  return (at) => addresses.has(words[at]?.norm ?? '') && isName(words[at + 1]?.norm ?? '');
}

function understood(found: Found, text: string, hints: readonly Hint[]): Understood<string> {
  const plain = writeName(
    found.words.map((word) => ({ ...word, raw: raw(text, word), hyphen: text[word.start - 1] === '-' })),
  );
  const value = hints.length > 0 ? applyHints(plain, hints) : plain;
  const other = otherScript(found.words);
  return {
    value,
    confidence: found.confidence,
    span: [found.words[0]?.start ?? 0, found.words.at(-1)?.end ?? 0],
    ...(other.length > 0 ? { alternatives: other.map((name) => ({ value: name, confidence: 0.4 })) } : {}),
  };
}

/** "My first name is Anna and my last name is Lee", «الاسم الأول منى واسم العائلة حسن»: both parts by their labels. */
function inParts(words: readonly Word[], text: string): Found | undefined {
  const parts: { first?: Word[]; family?: Word[] } = {};
  for (let i = 0; i < words.length;) {
    const label = labels.at(words, i);
    if (!label) {
      i += 1;
      continue;
    }
    i += label.used;
    while (/^(?:is|its|هو|هي|يكون)$/.test(words[i]?.norm ?? '')) i += 1;
    const name = readName(words, i, text, 'strong', true)?.words;
    if (name) parts[label.value] ??= name;
  }
  if (!parts.first || !parts.family) return undefined;
  return { words: [...parts.first, ...parts.family], confidence: 0.92 };
}

const raw = (text: string, word: Word): string => stripDiacritics(text.slice(word.start, word.end));

const greetings = new PhraseTable<true>().add(
  'good morning | good afternoon | good evening | good day | morning | hi there | hello there | hey there | hey | hiya | hi | hello | love | dear | darling | mate | ' +
    'صباح الخير | مساء الخير | صباح النور | مساء النور | السلام عليكم | السلام عليكم ورحمة الله | السلام عليكم ورحمة الله وبركاته | وعليكم السلام | مرحبا | مرحبتين | اهلين | اهلا | اهلا وسهلا | الو | هلا والله | هلا وغلا | هلا وسهلا | هلا فيك | هلا بك | هلا فيكم | هلا هلا | يا هلا | حياك الله | حياكم الله | كيف الحال | كيف حالك | كيف حالكم | كيفك | كيفكم | شلونك | شلونكم | ازيك | اخبارك | اخباركم | ايش اخبارك | وش اخبارك | عساك طيب | عساكم طيبين | عساك بخير | عساكم بخير | salam | salam alaikum | salam alaykum | assalamu alaikum | salam alikom | ahlan | ahlan wa sahlan | marhaba | ya hala | hala wallah | hala wala | يا اخي | يا اختي | حبيبي',
  true,
);

/** The words behind a greeting; all of them where there is nothing else. */
function withoutGreeting(words: readonly Word[]): readonly Word[] {
  let from = 0;
  for (let found = greetings.at(words, from); found; found = greetings.at(words, from)) from += found.used;
  if (from < words.length) return words.slice(from);
  // «هلا والله» is a greeting; «هلا» alone is a name as well.
  return words.length > 1 ? [] : words;
}

/** "Fatima please, Fatima Zahra": a name that is said once more, and whole. */
function whole(
  found: Found | undefined,
  words: readonly Word[],
  text: string,
  asked: boolean,
): Found | undefined {
  const [first, second] = found?.words ?? [];
  if (!found || !first || second) return found;
  const again = words.findLastIndex(({ norm }) => norm === first.norm);
  const longer = words[again] === first ? undefined : readName(words, again, text, 'weak', asked);
  return longer && longer.words.length > 1 ? { ...longer, confidence: found.confidence } : found;
}

/** "My name is …", "this is …", «معك …»: the first phrase that a plausible name follows. */
function introduced(words: readonly Word[], text: string, asked: boolean): Found | undefined {
  let weak: Found | undefined;
  let refused: Found | undefined;
  let opening = true;
  for (let i = 0; i < words.length;) {
    const phrase = before.at(words, i);
    if (!phrase) {
      opening = false;
      i += 1;
      continue;
    }
    const from = i + phrase.used;
    const read = readName(words, from, text, phrase.value, asked);
    // After a denial come verbs more often than names: «لا أفهم».
    const denied = /^(?:لا|no|not)$/.test(words[from - 1]?.norm ?? '');
    const found = denied && !read?.words.some((word) => isName(word.norm)) ? undefined : read;
    const word = words[i]?.norm ?? '';
    // "It's not Sarah, it's Zara": whose name it is not.
    if (/^(?:not|مو|مش|مب|موب|ليس)$/.test(words[from - 1]?.norm ?? '')) refused ??= found;
    else if (found && phrase.value === 'strong') return found;
    else if (found && opening) weak = found;
    else if (found && found.confidence >= (refused ? 0.7 : 0.8)) {
      if (asked && takesBack.has(word)) weak = found;
      else if (/^(?:i|im|this|انا|هذا|اني)$/.test(word) || (asked && /^(?:it|its)$/.test(word)))
        weak ??= found;
    }
    i = from;
  }
  if (weak || !refused) return weak;
  // "Not Steve, Stephen".
  const last = words.indexOf(refused.words.at(-1) as Word);
  return readName(words, last + 1, text, 'weak', asked) ?? refused;
}

function readName(
  words: readonly Word[],
  from: number,
  text: string,
  promise: Promised,
  asked: boolean,
): Found | undefined {
  const name: Word[] = [];
  for (let i = from; i < words.length && name.length < mostWords; i += 1) {
    const word = words[i];
    if (!word || word.digits || !isNameWord(words, i, name.length === 0, promise, asked, text)) break;
    if (!titles.has(word.norm) || (name.length > 0 && isKnownName(word.norm))) name.push(word);
    if (word.pause && !titles.has(word.norm) && !/^[A-Z]$/.test(raw(text, word))) break;
  }
  while (name.length > 0 && particles.has(name.at(-1)?.norm ?? '') && !isKnownName(name.at(-1)?.norm ?? ''))
    name.pop();
  if (name.length === 0) return undefined;
  if (goesOn(words, words.indexOf(name.at(-1) as Word), text)) name.pop();
  const [first] = name;
  if (!first) return undefined;
  const known = name.some((word) => isName(word.norm));
  if (promise === 'weak' && !known && !asked && !capitalised(text, name)) return undefined;
  if (promise === 'weak' && !known && isPredicate(words, words.indexOf(name.at(-1) as Word)))
    return undefined;
  const base = promise === 'strong' ? 0.88 : 0.78;
  return { words: name, confidence: Math.min(0.97, base + (known ? 0.08 : 0) - (asked ? 0 : 0.02)) };
}

/** Whether a folded word is surely a name: hardly anybody says it as another word. */
const isName = (norm: string): boolean => isKnownName(norm) || latinNames.has(norm);

/** Whether a folded word is a name where one was asked for. */
const isLikelyName = (norm: string): boolean => isName(norm) || (isListed(norm) && !isCommonWord(norm));

/** Whether a word may belong to the name that is being read. */
function isNameWord(
  words: readonly Word[],
  i: number,
  first: boolean,
  promise: Promised,
  asked: boolean,
  text: string,
): boolean {
  const word = words[i];
  if (!word) return false;
  const { norm } = word;
  if (titles.has(norm)) return true;
  if (addresses.has(norm) && first && promise === 'weak') return false;
  if (norm === 'ال' || (particles.has(norm) && i + 1 < words.length)) return !boundary.has(norm) || !first;
  // Folded, the preposition على and the name علي are one word; as the first word it is the name.
  if (norm === 'علي') return first || raw(text, word) === 'علي';
  if (boundary.has(norm)) return false;
  if (isName(norm)) return true;
  if (first && isMeantAsName(words, i, promise, text)) return true;
  if (isCommonWord(norm) || (word.arabic && isAttachedAnd(norm))) return false;
  if (word.arabic && /^(?:[اينت]ت?|ب[اينت]|س[اينت])..+/.test(norm) && promise === 'weak' && !asked)
    return false;
  if (!/^[\p{L}'’-]+$/u.test(raw(text, word))) return false;
  // After "I am" an unknown word is a name only when somebody asked for one, or it is written as one.
  return promise === 'strong' || asked || /^\p{Lu}/u.test(raw(text, word));
}

/** "My name is Hope", «اسمي فرح»: a word that is a name as well, where a name was promised or it is written as one. */
function isMeantAsName(words: readonly Word[], i: number, promise: Promised, text: string): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !(word.arabic ? namesAndWords.has(word.norm) : isCommonGiven(word.norm))) return false;
  if (promise === 'weak' && (word.arabic || !/^\p{Lu}/u.test(raw(text, word)) || words.length > i + 2))
    return false;
  if (!next || word.pause || isName(next.norm) || labels.at(words, i + 1)) return true;
  return isListed(next.norm)
    ? !isCommonWord(next.norm)
    : /^(?:and|my|from|calling|with|here|من|و|رقمي|ورقمي)$/.test(next.norm);
}

/** «وعندي», «ورقمي»: a joined "and" begins the next clause; وليد and وائل are names and known. */
function isAttachedAnd(norm: string): boolean {
  return norm.startsWith('و') && norm.length > 3;
}

/** "My name is sara my router …": a last word that starts the next clause is no surname. */
function goesOn(words: readonly Word[], last: number, text: string): boolean {
  const word = words[last];
  const next = words[last + 1];
  if (!word || !next || word.pause || isName(word.norm) || /^\p{Lu}/u.test(raw(text, word))) return false;
  return /^(?:the|a|an|is|are|has|was|to)$/.test(next.norm);
}

/** What may follow a name that no list knows, after "it is" and "I am". */
const behindName =
  /^(?:and|but|from|of|with|here|there|speaking|calling|again|please|thanks|thank|my|spelled|spelt|spelling|number|phone|email|at|about|regarding)$/;

/** "It's taken me an hour", «أنا أسوق الحين»: the sentence goes on behind what no list knows, so that it was no name. */
function isPredicate(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  if (!next || words[last]?.pause || next.digits) return false;
  if (titles.has(next.norm)) return false;
  return next.arabic ? !boundary.has(next.norm) && !isAttachedAnd(next.norm) : !behindName.test(next.norm);
}

function capitalised(text: string, name: readonly Word[]): boolean {
  return name.every((word) => /^\p{Lu}\p{Ll}/u.test(raw(text, word)));
}

const signingOff = /^(?:speaking|here|calling|يتكلم|بيتكلم|معك|معاك)$/;

/** Whether words end as somebody does who has said their name: "… speaking". */
const signsOff = (words: readonly Word[]): boolean => placeOfSigningOff(words) > 0;

function placeOfSigningOff(words: readonly Word[]): number {
  return words.findIndex(({ norm }, i) => i > 0 && i <= 4 && signingOff.test(norm));
}

/** "Omar Hassan speaking", "Sara here". */
function signedOff(words: readonly Word[], text: string): Found | undefined {
  const at = placeOfSigningOff(words);
  if (at < 1) return undefined;
  const found = readName(words.slice(0, at), 0, text, 'weak', false);
  const named = words.slice(0, at).filter((word) => !titles.has(word.norm)).length;
  return found && found.words.length === named ? found : undefined;
}

/** A name that stands alone, where one was asked for. */
function bare(words: readonly Word[], text: string, ctx: Context): Found | undefined {
  const spoken = words.filter(
    (word) => !/^(?:please|yes|yeah|ok|okay|sure|نعم|ايوه|طيب|لو|سمحت|اكيد)$/.test(word.norm),
  );
  if (spoken.length === 0 || spoken.length > mostWords + 4) return undefined;
  if (isFiller(text, ctx) || parseCommand(text, ctx)) return undefined;
  const found = readName(spoken, 0, text, 'weak', true);
  if (!found) return undefined;
  const left = spoken.find((word) => !found.words.includes(word) && !titles.has(word.norm));
  const known = found.words.some((word) => isLikelyName(word.norm));
  // "Sarah from Jeddah": after a known name, a word that begins something else may follow.
  if (left && !(known && (boundary.has(left.norm) || isAttachedAnd(left.norm)))) return undefined;
  if (!known && found.words.some((word) => word.norm.length < 2)) return undefined;
  if (!known && (found.words.length > mostUnknown || shapedLikeSentence(found.words))) return undefined;
  return { words: found.words, confidence: confidenceAlone(found.words, known) };
}

/** A name without what carries it: all that was said, or one clause of it. */
function alone(words: readonly Word[], text: string, ctx: Context): Found | undefined {
  const found = bare(words, text, ctx);
  const [first] = found?.words ?? [];
  const known = first !== undefined && isLikelyName(first.norm);
  return found && known ? found : (inClause(words, text) ?? found);
}

/** Confidence in a name that stands between pauses, beside other words. */
const betweenPauses = 0.7;

/** "I already told you, Martin", "Leila Haddad, that's me": the one clause that is a name and nothing else. */
function inClause(words: readonly Word[], text: string): Found | undefined {
  const clauses: Word[][] = [[]];
  for (const word of words) {
    clauses.at(-1)?.push(word);
    if (word.pause) clauses.push([]);
  }
  const names = clauses.filter(
    (clause) =>
      clause.length > 0 &&
      clause.length <= mostWords &&
      clause.some(({ norm }) => isName(norm)) &&
      clause.every(({ norm }) => isLikelyName(norm) || particles.has(norm) || titles.has(norm)),
  );
  const clause = names.toSorted((a, b) => b.length - a.length)[0];
  // "Weber. Klaus Weber": the same name once more, and whole.
  const same = names.every((other) => other.every(({ norm }) => clause?.some((word) => word.norm === norm)));
  const found = same && clause ? readName(clause, 0, text, 'weak', true) : undefined;
  return found && { ...found, confidence: betweenPauses };
}

/** Confidence of words that stand alone, by how much of them the lists know as names. */
function confidenceAlone(words: readonly Word[], known: boolean): number {
  if (!known) return words.length > 3 ? 0.45 : unknownAlone;
  if (words.length > 1 && words.every((word) => natoLetters.has(word.norm))) return unknownAlone;
  if (words.every((word) => word.arabic || particles.has(word.norm) || isLikelyName(word.norm))) return 0.9;
  const [first, second] = words;
  if (words.length > 3 || !first) return unknownAlone;
  // "Will Smith": a given name that is a word as well is a name where a surname follows.
  const before = second && words.length === 2 && isCommonGiven(first.norm) && isLikelyName(second.norm);
  return isLikelyName(first.norm) || before ? partlyKnown : unknownAlone;
}
