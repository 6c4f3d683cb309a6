import type { Queryable } from '../../db/client.ts';
import {
  selectCandidates,
  selectPassages,
  selectSubjects,
  selectVocabulary,
  type ServingModel,
} from '../../db/queries/knowledge-search.ts';
import { detectLanguage } from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { inWrittenArabic } from '../terms/dialect.ts';
import { termWords, type TermWord } from '../terms/terms.ts';
import type { Findings, Passage, Question, SearchMode } from '../types.ts';
import { askedWords, lookUps, weighTerms } from './question-terms.ts';
import { choose, type Choosable, type Shown } from './choose.ts';
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
export async function search(db: Queryable, question: Question, vectorOf: QuestionVector): Promise<Findings> {
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
  const chosen = choose(scoreCandidates({ question: terms, subjects, candidates, model }), {
    mode,
    preferred: question.language ?? languageOf(question.text),
    only: question.articleLanguage,
    limit: Math.max(1, question.limit ?? defaultLimit),
  });
  const rows = await textsOf(db, chosen);
  const shown = chosen.map((one, at) => (at === 0 ? wholeOrSection(one, rows, asked) : one));
  const passages = withTexts(shown, rows);
  const answers = (passages[0]?.score ?? 0) >= enough;
  return { passages, answers, either: answers ? eitherOf(shown, passages) : null, mode };
}

/** The best passages of two articles of which either may be meant; null where the first is clearly the better. */
function eitherOf([best, ...others]: readonly Shown[], passages: readonly Passage[]): Findings['either'] {
  const next = others.find(({ topic }) => topic !== best?.topic);
  if (!best || !next || best.evidence - next.evidence >= nearerBy || next.evidence < leastNext) return null;
  const [first, second] = [best, next].map(({ id }) => passages.find((passage) => passage.id === id));
  return first && second ? [first, second] : null;
}

type Rows = ReadonlyMap<string, Awaited<ReturnType<typeof selectPassages>>[number]>;

async function textsOf(db: Queryable, chosen: readonly Choosable[]): Promise<Rows> {
  const ids = chosen.flatMap(({ id, lead }) => (lead ? [id, lead.id] : [id]));
  return new Map((await selectPassages(db, [...new Set(ids)])).map((row) => [row.id, row]));
}

/** So rare a word of the question has to be for a section that holds it to be asked for by it. */
const telling = 3;

/**
 * The passage that is told: of an article that is asked for as a whole its beginning, and not a section that happens
 * to repeat the words. A section is asked for by a word of its heading that is not in the title, or by a rare word
 * that the beginning has not.
 */
function wholeOrSection(best: Choosable, rows: Rows, asked: readonly TermWord[]): Choosable {
  const { lead } = best;
  const row = rows.get(best.id);
  if (!lead || !row) return best;
  const termsOf = (words: readonly TermWord[]): Set<string> =>
    new Set(words.flatMap(({ forms, concepts, stop }) => (stop ? concepts : [...forms, ...concepts])));
  const question = termsOf(asked);
  const title = termsOf(termWords(row.title));
  const headed = [...termsOf(termWords(row.heading))].some((term) => question.has(term) && !title.has(term));
  const alone = [...best.holds].some(([at, value]) => value >= telling && !lead.holds.has(at));
  if (headed || (alone && lead.holds.size < best.holds.size)) return best;
  return { ...lead, evidence: best.evidence, score: best.score, lead: null };
}

function withTexts(shown: readonly Shown[], rows: Rows): Passage[] {
  return shown.flatMap(({ id, score, fullTextRank, trigramRank, vectorRank }) => {
    const row = rows.get(id);
    if (!row) return [];
    const ranks = { fullText: fullTextRank, trigram: trigramRank, vector: vectorRank };
    return [{ ...row, score: Math.round(score * 1000) / 1000, ranks }];
  });
}

function languageOf(text: string): Language | undefined {
  const found = detectLanguage(text)?.value;
  if (found === undefined) return undefined;
  return found === 'en' ? 'en' : 'ar';
}
