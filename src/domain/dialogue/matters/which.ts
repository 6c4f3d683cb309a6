import {
  choiceNamed,
  comparisonIn,
  foldLine,
  foldWords,
  parseYesNo,
  toldTogether,
  withoutArticle,
  wordsShared,
  wordsTelling,
} from '../../../language/index.ts';
import { askWhatElse } from '../departments/close.ts';
import type { FoundPassage } from '../effects.ts';
import { heardIn, type Turn } from '../turn.ts';
import type { MatterRules } from '../turn.types.ts';
import { askAgain } from './ask.ts';
import { askingWhich } from './asking-which.ts';
import { lookUp, sayAnswer, tellAnswer } from './question.ts';

/** Two articles are about equally near to a question: the caller says which of them is meant. */
export const which = {
  asks: ({ between }) => ({ ...askingWhich(between), phrase: 'which_of_these' }),
  describe: ({ text }) => text,
  hear(turn, { text: question, between }, text) {
    const meant = chosenOf(turn, text, between, question);
    if (meant === undefined)
      lookUp(turn, comparisonIn(text) === undefined ? text : toldTogether(question, text));
    // "Yes" says nothing of which; "neither" and "not sure" are helped by a person.
    else if (meant === 'either') askAgain(turn, 'knowledge.which');
    else if (meant === 'neither') tellAnswer(turn, question, []);
    else {
      turn.rule = 'knowledge.chosen';
      sayAnswer(turn, question, meant);
      askWhatElse(turn);
    }
  },
} satisfies MatterRules<'which'>;

/**
 * The one of several articles that words choose, by its place, its title or how it compares with the others; undefined where
 * they are about something else, or compare what is not told of one of them alone.
 */
export function chosenOf(
  { state }: Turn,
  text: string,
  between: readonly FoundPassage[],
  question = '',
): FoundPassage | 'either' | 'neither' | undefined {
  const whole = between.find(({ source }) => foldLine(source.title) === foldLine(text));
  const meant = whole ?? between[choiceNamed(text, between.length) ?? titleNamed(text, between)];
  if (meant) return meant;
  if (comparisonIn(text) !== undefined) return nearestTo(question, between);
  const answer = parseYesNo(text, { ...heardIn(state), asked: 'yes_no' })?.value;
  return answer && (answer === 'yes' ? 'either' : 'neither');
}

/** "The cheapest" is of what was asked: the one whose title alone says the most of that. */
function nearestTo(question: string, between: readonly FoundPassage[]): FoundPassage | undefined {
  const said = between.map(({ source }) => wordsShared(source.title, question));
  const most = Math.max(...said);
  return said.filter((count) => count === most).length === 1 ? between[said.indexOf(most)] : undefined;
}

/** Place of the one whose title alone has words of what was said; -1 where none has. */
function titleNamed(text: string, between: readonly FoundPassage[]): number {
  const wordsOf = (words: string) => foldWords(words).map(({ norm }) => withoutArticle(norm));
  const said = new Set(wordsOf(text));
  const titles = between.map(({ source }) => wordsOf(source.title));
  const own = titles.map((words, at) =>
    words.some(
      (word) =>
        word.length > 2 &&
        wordsTelling(word) > 0 &&
        said.has(word) &&
        !titles.some((other, n) => n !== at && other.includes(word)),
    ),
  );
  return own.filter(Boolean).length === 1 ? own.indexOf(true) : -1;
}
