import type { Centre } from '../../config/centre.ts';
import { kindOf, withHoursOf } from '../../config/departments.ts';
import {
  openingTimes,
  type EffectOf,
  type FoundPassage,
  type ResultOf,
} from '../../domain/dialogue/index.ts';
import {
  asksForSeveral,
  coreOf,
  fragmentOf,
  holdsMeasure,
  inFigures,
  isOnlyTime,
  isQuestion,
  keywordsOf,
  measureAsked,
  onlySupposes,
  putInto,
  subjectOf,
  tellsOf,
  withoutPointing,
  withoutTimes,
  wordsShared,
  type MeasureAsked,
} from '../../language/index.ts';
import { withoutOrders } from '../../domain/guardrails/index.ts';
import type { Department, Language } from '../../shared/vocabulary.ts';
import { offersAsked, remedyOf, type Offer, type Remedy } from '../../knowledge/index.ts';
import type { Findings, Passage } from '../../knowledge/types.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import type { EffectSpec } from './effect.ts';
import { toldElsewhere } from './elsewhere.ts';

/** Where opening times are from. */
const pathOfHours = 'centre.yaml';
const titleOfHours = { ar: 'أوقات العمل', en: 'Opening hours' } as const;

/** How many passages, and how many UTF-16 code units of each, are enough for a dialogue. */
const passagesKept = 3;
const textKept = 3_000;

/** From this likelihood on nothing else is looked for. */
const sure = 0.99;
/** By so much another department's passage has to be better, in the logarithm of its odds: 0.91 to 0.99 is more. */
const clearlyBetter = 1.5;

/** How likely the best passage is the answer. */
function scoreOf({ passages }: Findings): number {
  return passages[0]?.score ?? 0;
}

function oddsOf(found: Findings): number {
  const score = Math.min(scoreOf(found), 0.999);
  return Math.log(score / (1 - score));
}

/**
 * The passages that answer a question, in the caller's language, since nobody here translates. Good passages of
 * another department count where this one has none, and where they are clearly better.
 */
export const findPassages: EffectSpec<'search_knowledge'> = {
  // The caller hears meanwhile that somebody is at it.
  patienceMs: 5_000,
  perform: async (call, { question, department, after }) => {
    const followed = after && !after.perhaps ? await followUp(call, question, after, department) : null;
    if (followed) return followed;
    const thing = after && !after.perhaps ? fragmentOf(question)?.words : undefined;
    const { language, context, centre } = call;
    const hours = openingTimes(question, {
      centre: withHoursOf(centre, department),
      at: context.clock(),
      language,
    });
    if (hours !== null) return { type: 'knowledge_found', question, passages: [fromHours(hours, language)] };
    // What is named beside the question before is asked as that was.
    const offers = thing ? [] : await offersAsked(context.db, question, language);
    if (offers.length > 0)
      return {
        type: 'knowledge_found',
        question,
        passages: offers.map((offer) => asOffered(offer, language)),
        list: true,
      };
    const elsewhere = await toldElsewhere(call, question, after?.question);
    if (elsewhere) {
      const passages = asFound(elsewhere).map((found) => ({ ...found, elsewhere: true as const }));
      return { type: 'knowledge_found', question, passages };
    }
    const wanted = { language, articleLanguage: language, limit: 8 };
    const departments = centre.departments[department]?.articles ?? [department];
    for (const text of waysToAsk(call, question, department)) {
      const own = await context.knowledge.search({ ...wanted, text, departments });
      const all =
        own.answers && scoreOf(own) >= sure ? own : await context.knowledge.search({ ...wanted, text });
      const nearest = own.answers && oddsOf(own) + clearlyBetter > oddsOf(all) ? own : all;
      const found = withoutPrices(call, question, { department, found: nearest });
      if (thing !== undefined && !tellsOfThing(found.passages[0], thing)) continue;
      const answer = stepByStep(centre, department) ? await remedies(call, found) : null;
      if (answer) return { type: 'knowledge_found', question, ...answer };
      if (found.either) {
        const either = found.either.flatMap((passage) => asFound(passage));
        return { type: 'knowledge_found', question, passages: either, either: true };
      }
      if (found.answers) {
        const passages = found.passages.slice(0, passagesKept).flatMap((passage) => asFound(passage));
        return { type: 'knowledge_found', question, passages };
      }
    }
    const besides = after?.perhaps ? await followUp(call, question, after, department) : null;
    return besides ?? { type: 'knowledge_found', question, passages: [] };
  },
};

/** A question that was answered, and from what. */
type Answered = NonNullable<EffectOf<'search_knowledge'>['after']>;

/**
 * What answers a few words that change one thing of the question before them, or point back to it; null where nothing does
 * that tells of that thing.
 */
async function followUp(
  call: EffectCall,
  text: string,
  after: Answered,
  department: Department,
): Promise<ResultOf<'knowledge_found'> | null> {
  const { language, context, centre } = call;
  if (asksForSeveral(text) && measureAsked(after.question) === 'price') {
    const [found] = await toldBefore(call, after);
    const question = `${after.question} ${text}`;
    const priced = found && holdsMeasure(found.spoken ?? found.text, 'price') && found.product !== null;
    return priced ? { type: 'knowledge_found', question, passages: [{ ...found, apiece: true }] } : null;
  }
  const fragment = onlySupposes(text) ? undefined : fragmentOf(text);
  const thing = fragment && inFigures(fragment.words);
  const at = context.clock();
  const time = thing !== undefined && isOnlyTime(thing, at);
  if (time && after.path === pathOfHours) {
    const question = `${withoutTimes(after.question)} ${thing}`;
    const hours = openingTimes(question, { centre: withHoursOf(centre, department), at, language });
    if (hours !== null) return { type: 'knowledge_found', question, passages: [fromHours(hours, language)] };
  }
  const wanted = { language, articleLanguage: language, limit: 3 };
  const same = thing === undefined || time;
  // What it costs is not answered by how long it takes.
  const measure = measureAsked(same ? text : after.question);
  const ofBoth = [`${withoutTimes(after.question)} ${text}`, `${after.title} ${text}`];
  const ofSubject = askedOfSubject(text, after);
  const before = measureAsked(after.question);
  // Asked for its price and then for its time, the subject alone is what both are about.
  const another = measure !== undefined && before !== undefined && measure !== before;
  const ofSame = another ? [...ofSubject, ...ofBoth] : [...ofBoth, ...ofSubject];
  const ways = same ? ofSame : putInto(after.question, thing);
  let best: { question: string; passage: Passage } | null = null;
  // A place alone is found by its name, where hours were asked and it has its own.
  if (thing !== undefined && after.path === pathOfHours) ways.push(thing);
  for (const question of ways) {
    const { answers, passages } = await context.knowledge.search({ ...wanted, text: question });
    const [first] = passages;
    const passage = measure && !same ? passages.find((one) => holds(one, measure)) : first;
    if (
      !passage ||
      (measure && !holds(passage, measure)) ||
      (!answers && !hasOwnHours(passage, thing, after))
    )
      continue;
    const told = same
      ? isOfSame(passage, after) && (thing === undefined || tellsOf(passage.text, thing))
      : tellsOfThing(passage, thing, after.question);
    // The article that was told from is looked through by its title only where nothing else has what is asked now.
    const shared = same ? wordsShared(`${passage.heading} ${passage.text}`, text) : 0;
    const byChance = after.perhaps && shared === 0 && measure === undefined;
    if (!told || byChance || (best !== null && (same ? shared === 0 : passage.score <= best.passage.score)))
      continue;
    best = { question: question === thing ? passage.heading : question, passage };
    if (shared > 0) break;
  }
  if (best === null) return thing === undefined ? null : onlyThere(call, text, after);
  const { question, passage } = best;
  // What is spoken for short may leave out the very thing that is asked.
  const telling =
    (measure && holdsMeasure(passage.spoken ?? '', measure)) || speaksOfIt(passage, thing ?? text, thing);
  const spoken = same && !telling ? null : passage.spoken;
  return { type: 'knowledge_found', question, passages: asFound({ ...passage, spoken }) };
}

/** What answered the question before, once more. */
async function toldBefore({ context, language }: EffectCall, after: Answered): Promise<FoundPassage[]> {
  const wanted = { text: after.question, language, articleLanguage: language, limit: 3 };
  const { passages } = await context.knowledge.search(wanted);
  const found = passages.find(({ path }) => path === after.path);
  return found ? asFound(found) : [];
}

/** What was told before, where that is so for one thing or place only, and another was asked about. */
async function onlyThere(
  call: EffectCall,
  text: string,
  after: Answered,
): Promise<ResultOf<'knowledge_found'> | null> {
  const passages = (await toldBefore(call, after)).filter((one) => only.test(one.spoken ?? one.text));
  return passages.length > 0
    ? { type: 'knowledge_found', question: `${after.question} ${text}`, passages }
    : null;
}
const only = /\bonly\b|(?<!\p{L})فقط(?!\p{L})/iu;

function holds({ spoken, text }: Passage, measure: MeasureAsked): boolean {
  return holdsMeasure(`${spoken ?? ''} ${text}`, measure);
}

/** What is asked now, of the subject of what was told before: "how long does that take" of what delivery costs. */
function askedOfSubject(text: string, { title }: Answered): string[] {
  const subject = subjectOf(title);
  const asked = withoutPointing(text);
  return subject === '' || asked === '' ? [] : [`${asked} ${subject}`];
}

/** Whether a passage is of the article that was told from, or of another one on the same subject. */
function isOfSame({ path, title }: Passage, after: Answered): boolean {
  return path === after.path || wordsShared(title, subjectOf(after.title)) > 0;
}

/** Whether what is spoken of a passage for short holds what is asked now. */
function speaksOfIt({ heading, spoken }: Passage, asked: string, thing: string | undefined): boolean {
  if (spoken === null) return false;
  return thing === undefined ? wordsShared(`${heading} ${spoken}`, asked) > 0 : tellsOf(spoken, thing);
}

/** Whether a passage tells of a thing by its words, its heading or its title. */
function tellsOfThing(passage: Passage | undefined, thing: string, before?: string): boolean {
  if (!passage) return false;
  const { title, heading, text, spoken } = passage;
  return tellsOf(`${title} ${heading} ${text} ${spoken ?? ''}`, thing, before);
}

/** Whether a passage stands under the name of a place, and tells its hours, where hours were asked before. */
function hasOwnHours({ heading, text }: Passage, thing: string | undefined, { path }: Answered): boolean {
  return thing !== undefined && path === pathOfHours && tellsOf(heading, thing) && clock.test(text);
}
const clock = /\d\s?(?:am|pm|صباحا|مساء|عصرا|ظهرا)/u;

/** Opening times as a passage: they are told from the hours of the centre, whatever an article says. */
function fromHours(text: string, language: Language): FoundPassage {
  const source = { path: pathOfHours, title: titleOfHours[language], version: 1 };
  return { source, language, product: null, text, spoken: text };
}

/** One of several things that are sold, as a passage: its name and its price. */
function asOffered({ path, title, version, product, spoken }: Offer, language: Language): FoundPassage {
  const words = withoutOrders(spoken);
  return { source: { path, title, version }, language, product, text: words, spoken: words };
}

/** Departments that help step by step look for faults, and tell all of an article. */
function stepByStep(centre: Centre, department: Department): boolean {
  return kindOf(centre, department) === 'support';
}

/** Findings without what is told of prices, where somebody tells a fault. */
function withoutPrices(
  { centre }: EffectCall,
  question: string,
  { department, found }: { department: Department; found: Findings },
): Findings {
  if (!stepByStep(centre, department) || isQuestion(question)) return found;
  const isPrice = (one: Passage): boolean =>
    one.product !== null && holdsMeasure(one.spoken ?? one.text, 'price');
  const passages = found.passages.filter((one) => !isPrice(one));
  const either = found.either?.some(isPrice) ? null : found.either;
  return { ...found, passages, either, answers: found.answers && (passages[0]?.score ?? 0) >= likely };
}

/** As it was said; without what goes with it; of a problem only the words that name it. */
function waysToAsk({ centre }: EffectCall, question: string, department: Department): string[] {
  const core = coreOf(question);
  const keywords = stepByStep(centre, department) ? centre.departments[department]?.keywords : undefined;
  const named = keywords ? keywordsOf(question, keywords) : null;
  return [...new Set([question, core, named ?? ''])].filter((text) => text !== '');
}

/** How likely a remedy has to be the right one, and how much less likely than anything else that was found. */
const likely = 0.5;
const hardlyLess = 0.2;

/**
 * What is tried in a department that helps step by step, of everything that may answer: the best remedy, or the two that
 * are about equally near. Null where none of it is a remedy.
 */
async function remedies(
  { context }: EffectCall,
  { passages, either, answers }: Findings,
): Promise<{ passages: FoundPassage[]; either?: true } | null> {
  if (!answers) return null;
  const between: FoundPassage[] = [];
  for await (const one of withRemedies(context, either ?? [])) between.push(one);
  if (between.length === 2) return { passages: between, either: true };
  const least = Math.max(likely, (passages[0]?.score ?? 0) - hardlyLess);
  const likelyOnes = passages.filter(({ score }) => score >= least);
  for await (const best of withRemedies(context, likelyOnes)) return { passages: [best] };
  return null;
}

/** The remedies among passages, in their order, each read when it is asked for. */
async function* withRemedies(
  { db }: EffectCall['context'],
  passages: readonly Passage[],
): AsyncGenerator<FoundPassage> {
  for (const passage of passages) {
    const remedy = await remedyOf(db, passage.articleId);
    if (remedy) for (const one of asFound(passage)) yield { ...one, remedy: harmless(remedy) };
  }
}

/** Steps without what gives orders to whoever reads them aloud. */
function harmless(remedy: Remedy): Remedy {
  return Object.fromEntries(
    Object.entries(remedy).map(([language, steps]) => [
      language,
      steps.map((step) => ({ ...step, do: withoutOrders(step.do), shows: withoutOrders(step.shows) })),
    ]),
  );
}

/** An article says what is so; a sentence in it that gives orders to whoever reads it aloud is left out. */
export function asFound(
  passage: Pick<Passage, 'path' | 'title' | 'version' | 'language' | 'product' | 'text' | 'spoken'>,
): FoundPassage[] {
  const text = withoutOrders(passage.text.slice(0, textKept));
  if (text === '') return [];
  return [
    {
      source: { path: passage.path, title: passage.title, version: passage.version },
      language: passage.language,
      product: passage.product,
      text,
      spoken: passage.spoken && withoutOrders(passage.spoken),
    },
  ];
}
