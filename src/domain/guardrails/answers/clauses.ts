import { sentenceEnds } from '../../../shared/sentence-ends.ts';
import { foldWords } from '../../../language/index.ts';

/** A part of an answer between two marks, folded; it is judged for itself. */
export interface Clause {
  text: string;
  words: readonly string[];
  /** The words with a blank around each, for patterns. */
  flat: string;
  /** It asks the caller something, as its words tell. */
  asks: boolean;
  /** It ends in a mark of a question, whatever its words. */
  marked: boolean;
}

const interrogative =
  /^ (?:(?:and |so |but |ok |okay |or )?(?:what|which|when|since when|for how long|where|who|whose|how|why|did|do|does|have|has|had|is|are|was|were|can|could|shall|should|would|will|may|might|isnt|arent|dont|didnt|تحب|تريد|تبغي|تبي|ممكن|او)|(?:و|ف)?(?:هل|ما|ماذا|متي|منذ متي|من متي|كم|اي|وين|اين|ليش|لماذا|كيف|شو|شنو|وش|ايش|من|مين|فين|ايه|امتي|في اي|علي اي|باي|بم|عن اي)) /u;

/** The clauses of an answer. A question is what begins as one, or is nothing but its mark's clause: a claim before it is none. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const end of [...sentenceEnds(text), text.length]) {
    const sentence = text.slice(from, end);
    from = end;
    const asked = /[?؟]["'»”)\]]*\s*$/u.test(sentence);
    const parts = sentence.split(/[,،;؛:–—()]+(?!\d)/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
    const read = parts.map((part) => {
      const words = foldWords(part).map(({ norm }) => norm);
      return { text: part.trim(), words, flat: ` ${words.join(' ')} ` };
    });
    // One mark is for all the questions before it: "How big is it, and where is it?"
    const firstAsking = read.findLastIndex(({ flat }) => !interrogative.test(flat)) + 1;
    for (const [at, clause] of read.entries()) {
      const marked = asked && (at === read.length - 1 || at >= firstAsking);
      clauses.push({ ...clause, asks: marked && interrogative.test(clause.flat), marked });
    }
  }
  return clauses;
}
