import type { Queryable } from '../../db/client.ts';
import {
  selectCandidates,
  selectPassages,
  selectVocabulary,
  type ServingModel,
} from '../../db/queries/knowledge-search.ts';
import { detectLanguage } from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { inWrittenArabic } from '../terms/dialect.ts';
import type { Findings, Passage, Question, SearchMode } from '../types.ts';
import { askedWords, lookUps, weighTerms } from './question-terms.ts';
import { choose, scoreCandidates, type Scored } from './score.ts';

const defaultLimit = 5;
/** How many of each signal's list are compared. */
const listed = 40;

/** The vector of a question from the model that serves; null where there is none in time. */
export type QuestionVector = (text: string, model: ServingModel) => Promise<readonly number[] | null>;

/** Below this the best passage is no answer. */
const enough = 0.5;

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
  const chosen = choose(scoreCandidates({ question: terms, candidates, model, mode }), {
    mode,
    preferred: question.language ?? languageOf(question.text),
    only: question.articleLanguage,
    limit: Math.max(1, question.limit ?? defaultLimit),
  });
  const passages = await withTexts(db, chosen);
  return { passages, answers: (passages[0]?.score ?? 0) >= enough, mode };
}

async function withTexts(db: Queryable, chosen: readonly Scored[]): Promise<Passage[]> {
  const rows = new Map(
    (
      await selectPassages(
        db,
        chosen.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  return chosen.flatMap(({ id, score, fullTextRank, trigramRank, vectorRank }) => {
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
