import { isQuestion, matchMeant } from '../../../language/index.ts';
import { languages } from '../../../shared/vocabulary.ts';
import type { FoundPassage, RemedyStep } from '../effects.ts';
import { speak, type Turn } from '../turn.ts';
import { brief } from './brief.ts';
import type { Steps } from './matter.types.ts';

/** The steps of a remedy, or the one answer of an article that is none. */
export function stepsOf(found: FoundPassage, question: string): Steps {
  const { language, source, remedy } = found;
  const steps = remedy?.[language];
  if (!steps)
    return { texts: [found.spoken ?? brief(found.text, question)], language, answers: true, at: 0, source };
  const other = languages.find((each) => each !== language);
  const translated = other && remedy[other];
  return {
    texts: steps.map((step) => step.do),
    shows: steps.map(({ shows }) => shows),
    doneAs: steps.map(({ tried }, at) => [...tried, ...(translated?.[at]?.tried ?? [])]),
    language,
    ...(translated?.length === steps.length ? { translated: parallel(translated) } : {}),
    at: 0,
    source,
  };
}

function parallel(steps: readonly RemedyStep[]): NonNullable<Steps['translated']> {
  return { texts: steps.map((step) => step.do), shows: steps.map(({ shows }) => shows) };
}

/** The place of the first step from `from` on that the caller has not said to have done already; undefined where all were. */
export function nextUntried(
  { texts, doneAs }: Steps,
  from: number,
  told: readonly string[],
): number | undefined {
  for (let at = from; at < texts.length; at += 1)
    if (!told.some((text) => saysDone(text, doneAs?.[at] ?? []))) return at;
  return undefined;
}

/** Whether somebody tells that they did something, and neither asks about it nor denies it. */
function saysDone(text: string, ways: readonly string[]): boolean {
  return ways.length > 0 && !isQuestion(text) && matchMeant(text, { ar: [...ways], en: [] }).length > 0;
}

/** What a step was in the language that the call is held in now. */
export function stepInWords(
  { state }: Turn,
  steps: Steps,
  at = steps.at,
): { text: string; shows: string | null } {
  const own = state.language === steps.language || !steps.translated ? steps : steps.translated;
  return { text: own.texts[at] ?? '', shows: own.shows?.[at] ?? null };
}

/** Says the step that the caller is at, and asks what it shows. */
export function sayStep(turn: Turn, steps: Steps): void {
  const { state, say } = turn;
  const { text, shows } = stepInWords(turn, steps);
  const language = steps.translated && state.language ? state.language : steps.language;
  say.push({ passage: text, language, sources: [steps.source] });
  state.question = 'worked';
  state.attempts = 0;
  if (shows !== null) say.push({ passage: shows, language, sources: [] });
  else speak(turn, steps.answers ? 'does_that_help' : 'did_it_work');
}
