import { wordsSpan } from '../phrases.ts';
import type { Word } from '../phrases.ts';
import { numberToken } from '../numbers/lexicon.ts';
import type { Command, Context, Understood } from '../types.ts';
import { anywhere, whole } from './command-rules.ts';
import type { CommandRule } from './command-rules.ts';
import { isRefused, refusalsIn } from '../utterance/refusals.ts';
import { isOwnNow, readUtterance } from '../utterance/read.ts';
import type { SaidWord } from '../utterance/read.ts';
import { saidOnce } from '../utterance/repeated.ts';
import { endsNothing } from './goodbyes.ts';

/** Longer utterances tell a story; a command is not looked for in them. */
const longestCommand = 24;

const polite = new Set(
  (
    'please kindly sorry um uh uhm hmm well oh okay ok so hi hello hey actually now just yes yeah no and then excuse me sir madam man ' +
    'لو سمحت سمحتي سمحتوا من فضلك رجاء بليز طيب اوكي يا اخي اختي استاذ فندم باشا حبيبي خويا نعم لا يعني والله ا اه امم ايوه عفوا معليش معلش ممكن الله يخليك يسعدك يعافيك مرحبا اهلا السلام عليكم هلا'
  ).split(' '),
);
/** Words that make "thanks" and a greeting real: the lists also hold words that only go with them. */
const thanking =
  /(?:^| )(?:thank|thanks|thankyou|thx|ty|cheers|appreciate|appreciated|grateful|شكرا|شكر|وشكرا|شكرن|مشكور|مشكوره|مشكورين|متشكر|متشكره|متشكرين|تسلم|تسلمي|تسلموا|يسلمو|يسلموا|العافيه|عافيه|جزاك|جزاكم|كثر|ممنون|ممنونه|ممنونك|شاكر|شاكره|شاكرين|اشكرك|اشكركم|بشكرك|نشكرك|نشكركم|يعافيك|بارك|يبارك|رحم|ميرسي|مرسي|قصرت|قصرتوا|قصرتي|yislamo|yeslamo|shukran|shokran|mashkoor|mashkour|merci|tislam|teslam|3afye|afia|jazak|moteshakker|motshaker)(?: |$)/;
const greeting =
  /(?:^| )(?:hello|helo|hallo|hullo|hi|hiya|hey|heya|yo|greetings|howdy|good (?:morning|afternoon|evening|day)|morning|how are you|how is it going|how do you do|whats up|welcome|salam|salaam|assalam|assalamu|marhaba|mar7aba|ahlan|hala|sabah|saba7|masa|mesa|السلام|سلام|سلامات|وعليكم|مرحبا|ومرحبا|مرحبتين|مراحب|اهلا|واهلا|اهلين|هلا|ياهلا|هلو|هالو|الو|هاي|صباح|صباحو|مسا|مساك|صبحك|كيفك|كيفكم|كيف حالك|كيف حالكم|كيف الحال|شلونك|شلونكم|اخبارك|شخبارك|اخباركم|ازيك|ازيكم|حياك|حياكم|تحيه|تحياتي|اسعد|يسعد|نهارك|قواك|قوه|طاب)(?: |$)/;

/**
 * A caller's wish for the conversation itself: repeat, go back, start over, skip, wait, a human,
 * another language; or goodbye, a greeting, thanks. Stories about agents or languages are none, nor is
 * what is refused ("I don't want a human") or only told ("she said goodbye"), nor a bare number («واحد»).
 */
export function parseCommand(text: string, ctx: Context = {}): Understood<Command> | undefined {
  const words = saidOnce(readUtterance(text).words);
  if (words.length === 0 || words.length > longestCommand) return undefined;
  const core = trimPolite(words);
  if (core.length > 0 && core.every(isNumber)) return undefined;
  const plain = find(anywhere, words, words) ?? find(whole, words, words, ctx);
  if (plain) return { value: plain, confidence: 0.95, span: wordsSpan(words) };
  const refuses = /^(?:no|لا) /.test(join(words));
  const trimmed = find(whole, core, words, ctx);
  if (!trimmed || (refuses && trimmed === 'thanks')) return closing(words);
  return { value: trimmed, confidence: 0.9, span: wordsSpan(core) };
}

/** Whether a caller says that they do not want a command obeyed: "no need for a human", «لا تحولني على موظف». */
export function refusesCommand(text: string, command: Command): boolean {
  const words = saidOnce(readUtterance(text).words);
  if (words.length > longestCommand) return false;
  return refusalsIn(words).some(({ about }) => {
    const pause = words.findIndex(({ pause: ends }, i) => i >= about && ends);
    const refused = join(words.slice(about, pause < 0 ? undefined : pause + 1));
    return [...anywhere, ...whole].some(
      (rule) =>
        rule.command === command && [...refused.matchAll(rule.pattern)].some(({ index }) => index === 0),
    );
  });
}

/** The command of the first rule that fits some of the words and is neither refused nor only told in all of them. */
function find(
  rules: readonly CommandRule[],
  words: readonly SaidWord[],
  all: readonly SaidWord[],
  ctx: Context = {},
): Command | undefined {
  const text = join(words);
  if (text === '') return undefined;
  const before = all.indexOf(words[0] as SaidWord);
  const refusals = refusalsIn(all);
  const stands = (rule: CommandRule): boolean =>
    [...text.matchAll(rule.pattern)].some(({ 0: match, index }) => {
      const first = before + spaces(text.slice(0, index)) + (match.startsWith(' ') ? 1 : 0);
      const end = first + spaces(match.trim()) + 1;
      if (rule.command === 'goodbye' && endsNothing(all, first, end)) return false;
      return isOwnNow(all[first]) && !isRefused(refusals, first, end);
    });
  return rules.find((rule) => isReal(rule, text, ctx) && stands(rule))?.command;
}

const spaces = (text: string): number => text.split(' ').length - 1;

const isNumber = (word: Word): boolean =>
  word.digits ||
  numberToken({ ...word, kind: word.arabic ? 'arabic' : 'latin', raw: word.norm, glued: false }) !==
    undefined;

function isReal({ command }: CommandRule, text: string, ctx: Context): boolean {
  if (command === 'thanks') return thanking.test(text) && !/^(?:لا|no) /.test(text);
  if (command === 'greeting') return greeting.test(text);
  // Bare words that answer a yes/no question are no request to repeat or to wait.
  if (ctx.asked === 'yes_no' && command === 'repeat') return !/^(?:نعم|ايه|اسف|sorry)$/.test(text);
  if (command === 'repeat')
    return !/^(?:نعم|ها|how|what is it|what is that|ايه|كيف|تاني|تكرار)$/.test(text) || text === 'ايه';
  return true;
}

/** "…, thank you, goodbye" after other words. */
function closing(words: readonly Word[]): Understood<Command> | undefined {
  const last = words.at(-1);
  const told = endsNothing(words, words.length - 1, words.length);
  // Safely arrives what is delivered, too: of a goodbye it stands alone.
  const safely = /^(?:بسلامه|بالسلامه)$/.test(last?.norm ?? '') && words.at(-2)?.pause === true;
  if (last && (safely || /^(?:bye|باي|goodbye)$/.test(last.norm)) && !told)
    return { value: 'goodbye', confidence: 0.8, span: wordsSpan(words, words.length - 1) };
  return undefined;
}

function trimPolite(words: readonly SaidWord[]): SaidWord[] {
  let first = 0;
  let last = words.length;
  while (first < last && polite.has(words[first]?.norm ?? '')) first += 1;
  while (last > first && polite.has(words[last - 1]?.norm ?? '')) last -= 1;
  return words.slice(first, last);
}

function join(words: readonly Word[]): string {
  return words.map((word) => word.norm).join(' ');
}
