import type { Keywords, Span, Understood } from '../types.ts';
import { findDangers } from '../dangers/find.ts';
import { isRemote } from '../utterance/remote.ts';
import { eachKeyword, findKeywords, keywordWords } from './match.ts';
import type { KeywordHit } from './match.ts';
import { absences, negators } from '../utterance/lexicon.ts';
import { meaning } from './meant.ts';
import { negative, positive, relaxed, urgent } from './moods.ts';

/** Words that a centre adds to those every language has. */
export interface RatingLists {
  positive?: Keywords;
  negative?: Keywords;
  urgent?: Keywords;
}

const boosters = new Set(
  (
    'very so really extremely totally absolutely too completely incredibly super highly ' +
    'جدا مره كتير كثير قوي اوي للغايه وايد حيل بزاف تماما كليا فعلا والله'
  ).split(' '),
);

interface Mood {
  hits: readonly KeywordHit[];
  sign: number;
}

/**
 * A caller's mood, from −1 (furious) to 1 (delighted); 0 when nothing shows. The span is the part that
 * decided. Negation turns a word round ("not bad"), "very" makes it weigh more.
 */
export function rateSentiment(text: string, lists: RatingLists = {}): Understood<number> {
  const words = keywordWords(text);
  const find = (list: Keywords, own: Keywords | undefined): KeywordHit[] =>
    own ? [...findKeywords(words, list), ...findKeywords(words, own)] : findKeywords(words, list);
  const moods: Mood[] = [
    { hits: find(positive, lists.positive), sign: 1 },
    { hits: find(negative, lists.negative), sign: -1 },
  ];
  return weigh(text, words, moods, (sum) => Math.tanh(sum * 0.65));
}

/** Urgency of a matter, 0 (any time) to 1 (now): danger to life is pressing whatever else is said. */
export function rateUrgency(text: string, lists: RatingLists = {}): Understood<number> {
  const [danger] = findDangers(text);
  if (danger) return { value: 1, confidence: 0.95, span: danger.span };
  const words = keywordWords(text);
  const hits = [...findKeywords(words, urgent), ...(lists.urgent ? findKeywords(words, lists.urgent) : [])];
  const calm = findKeywords(words, relaxed);
  const moods = [
    { hits, sign: 1 },
    { hits: calm, sign: -2 },
  ];
  return weigh(text, words, moods, (sum) => Math.max(0, Math.tanh(sum * 0.9)));
}

function weigh(
  text: string,
  words: ReturnType<typeof keywordWords>,
  moods: readonly Mood[],
  scale: (sum: number) => number,
): Understood<number> {
  let sum = 0;
  const spans: Span[] = [];
  const all = moods.flatMap(({ hits, sign }) => hits.map((hit) => ({ hit, sign })));
  for (const [index, { hit, sign }] of all.entries()) {
    // The same words in two lists, or inside a longer phrase, count once.
    if (
      all.some(
        ({ hit: other }, at) =>
          covers(other.span, hit.span) || (at < index && sameSpan(other.span, hit.span)),
      )
    )
      continue;
    const first = words.findIndex(({ word }) => word.start >= hit.span[0]);
    const before = words.slice(Math.max(0, first - 3), first).map(({ word }) => word.norm);
    const around = [
      ...before.slice(-1),
      words.find(({ word }) => word.start >= hit.span[1])?.word.norm ?? '',
    ];
    const turned = before.slice(-2).some((word) => negators.has(word) || absences.has(word));
    const weight = hit.weight * (around.some((word) => boosters.has(word)) ? 1.5 : 1);
    sum += turned ? -sign * weight * 0.7 : sign * weight;
    spans.push(hit.span);
  }
  if (spans.length === 0) return { value: 0, confidence: 0.4, span: [0, text.length] };
  const span: Span = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
  return { value: round(scale(sum)), confidence: Math.min(0.95, 0.6 + spans.length * 0.1), span };
}

/** Whether one hit lies inside another that is longer. */
function covers(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && outer[1] >= inner[1] && outer[1] - outer[0] > inner[1] - inner[0];
}

function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Severities whose names say their order; levels of other names go from the worst to the least. */
const ranks: Record<string, number> = { critical: 0, high: 1, medium: 2, low: 3 };

/**
 * The severity of what is described: the worst level whose keywords occur and are meant. A longer phrase hides what
 * lies inside it ("not urgent" hides "urgent"). Misspelt words raise no alarm; nor does what is denied, only supposed,
 * long over, or said of something else.
 */
export function rateSeverity(
  text: string,
  levels: readonly { key: string; keywords: Keywords }[],
): Understood<string> | undefined {
  const words = keywordWords(text);
  const said = words.map(({ word }) => word);
  const meant = meaning(words);
  const isMeant = (hit: KeywordHit): boolean => meant(hit) && !isRemote(said, ...hit.at);
  const hits = levels.flatMap(({ key, keywords }, index) =>
    [...eachKeyword(words, keywords)]
      .filter(({ exact }) => exact)
      .map((hit) => ({ key, rank: ranks[key] ?? index, hit })),
  );
  const open = hits
    .filter(({ hit }) => isMeant(hit) && !hits.some(({ hit: other }) => covers(other.span, hit.span)))
    .sort((a, b) => a.rank - b.rank || b.hit.weight - a.hit.weight);
  const [worst] = open;
  if (!worst) return undefined;
  const same = new Set(open.filter(({ key }) => key === worst.key).map(({ hit }) => hit.word)).size;
  return { value: worst.key, confidence: Math.min(0.95, 0.65 + same * 0.1), span: worst.hit.span };
}
