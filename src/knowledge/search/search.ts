import type { Queryable } from '../../db/client.ts';
import {
  selectCandidates,
  selectPassages,
  selectSubjects,
  selectVocabulary,
  type ServingModel,
} from '../../db/queries/knowledge-search.ts';
import { inArabicScript, languageOf, situationIn } from '../../language/index.ts';
import { inWrittenArabic } from '../terms/dialect.ts';
import type { Findings, Passage, Question, SearchMode } from '../types.ts';
import { askedWords, lookUps, weighTerms, type QuestionTerms } from './question-terms.ts';
import { choose, type Shown } from './choose.ts';
import { sectionFirst } from './section.ts';
import { scoreCandidates } from './score.ts';

const defaultLimit = 5;
/** How many of each signal's list are compared. */
const listed = 40;

/** The vector of a question from the model that serves; null where there is none in time. */
export type QuestionVector = (text: string, model: ServingModel) => Promise<readonly number[] | null>;

/** Below this the best passage is no answer. */
const enough = 0.5;

/** By so much more evidence one article is clearly nearer than another, and one with less than that is none to name. */
const nearerBy = 1;
const leastNext = -0.5;

/** Finds passages; see `Knowledge.search`. */
export async function search(db: Queryable, put: Question, vectorOf: QuestionVector): Promise<Findings> {
  const question = { ...put, text: inArabicScript(put.text, { unknown: 'spelled' }) };
  const asked = askedWords(question.text);
  const { exact, fuzzy } = lookUps(asked);
  const vocabulary = await selectVocabulary(db, exact, fuzzy);
  const wanted = question.mode ?? 'hybrid';
  const values =
    wanted === 'lexical' || !vocabulary.serving || question.text.trim() === ''
      ? null
      : await vectorOf(inWrittenArabic(question.text), vocabulary.serving);
  const model = values ? vocabulary.serving : null;
  const mode: SearchMode = values ? wanted : 'lexical';
  const terms = weighTerms(asked, vocabulary);
  const candidates = await selectCandidates(db, {
    terms: mode === 'vector' ? [] : terms.terms,
    selecting: mode === 'vector' ? [] : terms.selecting,
    vector: model && values ? { model, values } : null,
    filter: { departments: question.departments, product: question.product },
    limit: listed,
  });
  const subjects = await selectSubjects(db, [...new Set(candidates.map(({ articleId }) => articleId))]);
  const situation = situationIn(question.text);
  const trouble = situation?.kind === 'trouble' ? situation.words : null;
  const scored = scoreCandidates({ question: terms, subjects, candidates, model, trouble });
  const chosen = choose(scored, {
    mode,
    preferred: question.language ?? languageOf(question.text),
    only: question.articleLanguage,
    limit: Math.max(1, question.limit ?? defaultLimit),
  });
  const { lead, sections } = chosen;
  const rows = await textsOf(db, [...chosen.shown, ...(lead ? [lead] : []), ...sections]);
  const shown = sectionFirst(chosen, rows, terms);
  const passages = withTexts(shown, rows);
  const answers = (passages[0]?.score ?? 0) >= enough;
  return { passages, answers, either: answers ? eitherOf(shown, passages, terms) : null, mode };
}

/** So well a question has to say what another article is about, and so much of it has to be for that one alone. */
const alsoSaid = 0.9;
const alsoShare = 0.35;
const alsoEvidence = 0.5;

/**
 * The best passages of two articles of which either may be meant: about equally near, or the question says what each of them
 * is about, in other words. Null where the first is clearly the better.
 */
function eitherOf(
  [best, ...others]: readonly Shown[],
  passages: readonly Passage[],
  question: QuestionTerms,
): Findings['either'] {
  const next = others.find(({ topic }) => topic !== best?.topic);
  if (!best || !next || next.evidence < leastNext) return null;
  if (best.evidence - next.evidence >= nearerBy && !isSaidToo(next, best, question)) return null;
  const [first, second] = [best, next].map(({ id }) => passages.find((passage) => passage.id === id));
  return first && second ? [first, second] : null;
}

function isSaidToo(next: Shown, best: Shown, { words }: QuestionTerms): boolean {
  const valueOf = (places: Iterable<number>): number =>
    [...places].reduce((sum, at) => sum + (words[at]?.value ?? 0), 0);
  const own = [...next.subject.met].filter((at) => !best.subject.met.has(at));
  const share = valueOf(own) / Math.max(valueOf(words.keys()), Number.EPSILON);
  return next.evidence >= alsoEvidence && next.subject.said >= alsoSaid && share >= alsoShare;
}

type Rows = ReadonlyMap<string, Awaited<ReturnType<typeof selectPassages>>[number]>;

async function textsOf(db: Queryable, shown: readonly Shown[]): Promise<Rows> {
  const ids = new Set(shown.map(({ id }) => id));
  return new Map((await selectPassages(db, [...ids])).map((row) => [row.id, row]));
}

function withTexts(shown: readonly Shown[], rows: Rows): Passage[] {
  return shown.flatMap(({ id, score, fullTextRank, trigramRank, vectorRank }) => {
    const row = rows.get(id);
    if (!row) return [];
    const ranks = { fullText: fullTextRank, trigram: trigramRank, vector: vectorRank };
    return [{ ...row, score: Math.round(score * 1000) / 1000, ranks }];
  });
}
