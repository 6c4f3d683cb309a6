import { beginning } from '../../../shared/clean.ts';
import type { FoundPassage } from '../effects.ts';
import { inArabicScript, questionsOf } from '../../../language/index.ts';
import { keepWaiting } from '../several-matters.ts';
import { servedBy } from '../state.ts';
import type { Waiting } from '../state.types.ts';
import { effectKey, speak, type Turn, noteRequest } from '../turn.ts';
import type { MatterRules } from '../turn.types.ts';
import { offerHuman } from '../ask-for-human.ts';
import { askWhatElse } from '../departments/close.ts';
import { answeredBefore, answeredBeside } from './answered-before.ts';
import { brief } from './brief.ts';

/** A question that is being looked up. */
export const question = {
  asks: () => ({ asked: 'describe', ask: 'describe', phrase: null }),
  describe: ({ text }) => text,
  told: {
    knowledge_found(turn, found, final) {
      // What no article answers may be something that a model can deal with.
      if (found.passages.length === 0 && !final) turn.undecided = true;
      else if (found.list) {
        tellSome(turn, found.question, found.passages);
        if (turn.state.lookup === null) askWhatElse(turn);
      } else if (!found.either || found.passages.length !== 2)
        tellAnswer(turn, found.question, found.passages);
      else if (askWhich(turn, found.passages))
        turn.state.matter = { kind: 'which', text: found.question, between: [...found.passages] };
      else tellAnswer(turn, found.question, []);
    },
  },
} satisfies MatterRules<'question'>;

/** Has a question looked up in the knowledge base, and those that are put with it behind that. */
export function lookUp(turn: Turn, asked: string): void {
  const question = firstAsked(turn, asked);
  turn.rule = 'department.looked_up';
  turn.state.matter = { kind: 'question', text: question };
  noteRequest(turn, question);
  search(turn, question);
}

/** The first of the questions that are put in one breath; the others wait for its answer. */
export function firstAsked({ state }: Turn, asked: string): string {
  const [first, ...others] = questionsOf(asked);
  state.alsoAsked.unshift(...others);
  return first;
}

/** Asks for the passages that answer a question in this department. */
export function search(turn: Turn, said: string): void {
  const question = inArabicScript(said);
  const after = answeredBefore(turn, question) ?? answeredBeside(turn);
  turn.effects.push({
    type: 'search_knowledge',
    key: effectKey(turn, 'search'),
    question,
    department: servedBy(turn),
    ...(after ? { after } : {}),
  });
}

/** Asks which of two articles is meant. False where that was asked before, and the caller did not choose. */
export function askWhich(turn: Turn, between: readonly FoundPassage[]): boolean {
  const choice = between.map(({ source }) => source.path).join(' ');
  if (turn.state.choice === choice) return false;
  turn.state.choice = choice;
  keepWaiting(turn, turn.state.alsoAsked.splice(0).map(asWaiting(turn)));
  const [first = '', second = ''] = between.map(({ source }) => source.title);
  const asText = (title: string) => ({ kind: 'text', value: { ar: title, en: title } }) as const;
  turn.rule = 'knowledge.asked_which';
  speak(turn, 'do_you_mean', { first: asText(first), second: asText(second) });
  return true;
}

/** Says what the best passage says, briefly; nothing is said of what no passage answers. */
export function tellAnswer(turn: Turn, question: string, [best]: readonly FoundPassage[]): void {
  const next = turn.state.alsoAsked.shift();
  if (next !== undefined) {
    if (best) sayAnswer(turn, question, best);
    else keepWaiting(turn, [question].map(asWaiting(turn)));
    lookUp(turn, next);
    return;
  }
  if (!best) {
    turn.rule = 'knowledge.no_answer';
    noteUnanswered(turn, question);
    offerHuman(turn, question, 'no_answer');
    if (turn.state.question === 'offer_human') turn.state.matter = null;
    return;
  }
  turn.rule = 'knowledge.answered';
  sayAnswer(turn, question, best);
  askWhatElse(turn);
}

/** A question as what waits for its turn in this department. */
export function asWaiting(turn: Turn): (text: string) => Waiting {
  return (text) => ({ text, department: servedBy(turn) });
}

/** How many UTF-16 code units of a question are kept that nothing answers. */
const longestUnanswered = 300;

/** Notes a question that nothing answers, for those who write the articles; not of somebody who wants no line kept. */
export function noteUnanswered({ state, details }: Turn, question: string): void {
  if (state.transcript !== 'kept' || question.trim() === '') return;
  details.push({ name: 'unanswered', value: beginning(question.trim(), longestUnanswered) });
}

/** How many things of a list are told before it is asked whether to go on. */
const AT_ONCE = 3;

/** Tells the first things of a list, and asks whether the rest is to be told, where there is one. */
export function tellSome(turn: Turn, question: string, things: readonly FoundPassage[]): void {
  const { state } = turn;
  const [first] = things;
  const more = things.slice(AT_ONCE);
  turn.rule = 'knowledge.listed';
  for (const thing of things.slice(0, AT_ONCE)) sayAnswer(turn, question, thing);
  state.topic = first ? { question, product: first.product ?? first.source.title } : state.topic;
  state.lookup = more.length > 0 ? { question, more } : null;
  if (more.length > 0) speak(turn, 'hear_more');
}

/** Says what a passage says to a question, briefly, with where it is from. */
export function sayAnswer({ state, say }: Turn, question: string, best: FoundPassage): void {
  state.answered += 1;
  state.failedTurns = 0;
  state.lastDone = { what: 'answer', turns: 0 };
  const { title, path } = best.source;
  state.topic = { question, product: best.product ?? title, title, path };
  if (best.elsewhere) say.push({ key: 'none_there' });
  if (best.apiece) say.push({ key: 'for_one' });
  say.push({
    passage: best.spoken ?? brief(best.text, question),
    language: best.language,
    sources: [best.source],
  });
}
