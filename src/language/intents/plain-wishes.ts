import { wanting } from '../utterance/lexicon.ts';
import { readUtterance } from '../utterance/read.ts';

const complaining =
  /\b(?:complain|make a complaint|file a complaint|raise a complaint|have a complaint)\b|(?:^|\s)(?:اشتكي|بشتكي|شكوي)(?=\s|$)/u;
const passingOn =
  /\b(?:connect|transfer|put|pass|switch|hand|send|take|move)\b.{0,12}\b(?:me|us)\b|(?:^|\s)(?:حول|حولني|حولوني|حولي|وصلني|وصلوني|ودني|انقلني|تحويل|احول)(?=\s|ني|$)/u;
/** Nobody does what is waited for. */
const nobody =
  /\b(?:nobody|no one|noone|none of you)\b|(?:^|\s)و?(?:محدش|محد|ماحد|ماحدش|ماحدا|(?:ما|لا|ولا|ماكو|مافي|مفيش) (?:في |فيه |واحد |اي )?(?:احد|حد|حدا|واحد))(?=\s|$)/u;

/** Whether somebody says that they complain, whatever it is about; "I don't want to complain" does not. */
export function complains(text: string): boolean {
  return complaining.test(undenied(text));
}

/** Whether somebody tells that they are left alone with something: "three weeks and nobody calls back". */
export function isLeftAlone(text: string): boolean {
  return nobody.test(
    readUtterance(text)
      .words.map(({ norm }) => norm)
      .join(' '),
  );
}

/** Whether somebody wants to be put through to others: "connect me to sales", and not "don't transfer me". */
export function asksForTransfer(text: string): boolean {
  return passingOn.test(undenied(text));
}

/** Whether somebody says that they want something, whatever it is: "I'd like", «محتاج». */
export function wantsSomething(text: string): boolean {
  return readUtterance(text).words.some((word) => wanting.has(word.norm) && !word.denied && !word.told);
}

/** The folded words that nothing denies. */
function undenied(text: string): string {
  const said = readUtterance(text).words.filter(({ denied }) => !denied);
  return said.map(({ norm }) => norm).join(' ');
}
