import { departmentNames, kindOf } from '../../../config/departments.ts';
import {
  cleaned,
  comparisonIn,
  foldWords,
  hintsAt,
  isQuestion,
  isTentative,
  refuses,
  speaksOf,
  thingNamed,
  toldTogether,
  wishesOtherwise,
  withoutArticle,
  type Comparison,
  withoutTentative,
} from '../../../language/index.ts';
import { heardBeside } from '../beside.ts';
import { askWhatElse } from '../departments/close.ts';
import type { PhraseKey } from '../../../shared/phrases/catalogue.ts';
import type { FoundPassage, Product, ResultOf } from '../effects.ts';
import { isDescription, wordCount, answerToOffer } from '../listen.ts';
import { lookUpBeside } from '../look-up.ts';
import { servedBy } from '../state.ts';
import type { DialogueState } from '../state.types.ts';
import { effectKey, noteRequest, speak, type Turn } from '../turn.ts';
import type { MatterOf, MatterRules } from '../turn.types.ts';
import type { Utterance } from '../utterance.ts';
import { wantsWhatWasTold } from './answered-before.ts';
import { askAgain } from './ask.ts';
import { brief } from './brief.ts';
import { namesProduct, ratherThan } from './products.ts';
import { askWhich, lookUp } from './question.ts';
import { askingWhich } from './asking-which.ts';
import { chosenOf } from './which.ts';

/** How many words a wish for another thing has at most; in more of them it is about something of its own. */
const COMPARING_WORDS = 7;

/** Something that is to be bought: told of with its price and offer, and ordered where the caller says so. */
export const order = {
  asks: ({ between }) =>
    between
      ? { ...askingWhich(between.map(({ passage }) => passage)), phrase: 'which_of_these' }
      : { asked: 'describe', ask: 'describe', phrase: 'ask_interest' },
  begins: beginWithComparison,
  hear,
  describe: ({ text }) => text,
  topic: ({ text }) => text,
  told: {
    product_found: productFound,
    lead_created(turn, { id }) {
      const { state } = turn;
      // Whoever calls for one order takes the others as well.
      speak(turn, state.leads.length > 0 ? 'noted' : promiseOfOrder(state));
      state.leads.push(id);
      askWhatElse(turn);
    },
  },
} satisfies MatterRules<'order'>;

/**
 * Somebody who wants to order, and not only to know. What it is was told already: their interest is kept for a colleague to
 * follow up; else it is told first.
 */
export function takeOrder(turn: Turn, text: string): boolean {
  if (isTentative(text) && !isQuestion(text)) return takeLook(turn, text);
  if (isQuestion(text) || refuses('order', text)) return false;
  const { state } = turn;
  const plainly = speaksOf('order', text);
  const wantsIt = wantsWhatWasTold(turn, text);
  const named = !wantsIt && thingNamed(text) !== null;
  if (!wantsIt) {
    if (!hintsAt('order', text)) return false;
    if (!plainly && (!named || wishesOtherwise(text) || !tellsOfThing(turn, text))) return false;
  }
  turn.rule = 'sales.order';
  noteRequest(turn, text);
  if (!named && state.topic) {
    createLead(turn, `${cleaned(text)} (${state.topic.question})`, state.topic.product);
    return true;
  }
  state.attempts = 0;
  state.matter = { kind: 'order', text: cleaned(text), about: null };
  if (named) findProduct(turn, text);
  else {
    turn.rule = 'sales.asked_what';
    speak(turn, 'ask_interest', undefined, 1);
  }
  return true;
}

/** Somebody who only looks: what they name is told of, and a call by sales is offered once. */
function takeLook(turn: Turn, text: string): boolean {
  const { state } = turn;
  const thing = thingNamed(withoutTentative(text));
  noteRequest(turn, text);
  state.attempts = 0;
  turn.rule = 'sales.looking';
  if (thing !== null) {
    state.matter = { kind: 'order', text: cleaned(text), about: null, tentative: true };
    findProduct(turn, thing);
    return true;
  }
  speak(turn, 'no_hurry');
  const { topic } = state;
  if (topic && !state.callDeclined) {
    const about = { product: topic.product, title: topic.title ?? topic.product, price: null };
    state.matter = { kind: 'order', text: topic.question, about, tentative: true };
    askToOrder(turn);
  } else askWhatElse(turn);
  return true;
}

/** How an order is promised: nobody is called who gave no number. */
function promiseOfOrder({ phone, callerNumber, email }: DialogueState): PhraseKey {
  if (phone?.value || (phone === null && callerNumber !== null)) return 'lead_noted';
  return email?.value ? 'lead_noted_email' : 'lead_noted_unreached';
}

/** Whether words name something beside the departments: "I want sales" is for no thing. */
function tellsOfThing({ centre }: Turn, text: string): boolean {
  const names = new Set(departmentNames(centre).flatMap(plainWords));
  return plainWords(thingNamed(text) ?? '').some((word) => !names.has(word));
}

function plainWords(text: string): string[] {
  return foldWords(text).map(({ norm }) => withoutArticle(norm));
}

/** "And the cheapest?" after something was told of. */
function beginWithComparison(turn: Turn, text: string): boolean {
  const { state } = turn;
  const rather = comparisonIn(text);
  if (rather === undefined || kindOf(turn.centre, servedBy(turn)) !== 'sales') return false;
  if (wordCount(text) > COMPARING_WORDS || state.topic === null) return false;
  noteRequest(turn, text);
  state.attempts = 0;
  const matter: MatterOf<'order'> = { kind: 'order', text: cleaned(text), about: null };
  state.matter = matter;
  compare(turn, matter, text, rather);
  return true;
}

function findProduct(turn: Turn, question: string, others = false): void {
  turn.effects.push({
    type: 'find_product',
    key: effectKey(turn, 'product'),
    question,
    department: servedBy(turn),
    others,
  });
}

function compare(turn: Turn, matter: MatterOf<'order'>, text: string, rather: Comparison): void {
  turn.rule = 'sales.compared';
  turn.state.question = null;
  matter.rather = rather;
  findProduct(turn, `${text} ${matter.about?.title ?? ''}`.trim(), true);
}

function productFound(turn: Turn, { products, others, question }: ResultOf<'product_found'>): void {
  const { state, centre } = turn;
  const { matter } = state;
  if (matter?.kind !== 'order') return;
  const { rather } = matter;
  delete matter.rather;
  if (rather) {
    const company = centre.company[state.language ?? 'ar'];
    const about = matter.about ?? knownProduct(others, state.topic);
    const found = ratherThan(others, rather, { said: matter.text, about, company });
    if (found) tell(turn, matter, found);
    else if (matter.about) {
      turn.rule = 'sales.none_other';
      speak(turn, 'none_other');
      askToOrder(turn);
    } else lookUp(turn, question);
    return;
  }
  const [first, second] = products;
  if (first && second) {
    matter.between = [first, second];
    askWhich(
      turn,
      [first, second].map(({ passage }) => passage),
    );
  } else if (first) tell(turn, matter, first);
  // Nothing is written about it: who wants to buy it is called; who merely wishes for it may have meant something else.
  else if (matter.tentative || !hintsAt('order', matter.text)) offerCall(turn);
  else if (speaksOf('order', matter.text)) createLead(turn, matter.text, null);
  else lookUp(turn, matter.text);
}

/** What was answered last, where it is one of the things that are sold. */
function knownProduct(
  others: readonly Product[],
  topic: Turn['state']['topic'],
): { title: string; price: number | null } | null {
  if (!topic) return null;
  const known = others.find(({ passage }) => passage.product === topic.product);
  return { title: known?.passage.source.title ?? topic.product, price: known?.price ?? null };
}

/** Says what something is and costs, and what is offered on it; then whether it is to be ordered. */
function tell(turn: Turn, matter: MatterOf<'order'>, { passage, price, offer }: Product): void {
  const { state, say } = turn;
  const { title } = passage.source;
  const product = passage.product ?? title;
  turn.rule = 'sales.told';
  state.answered += 1;
  state.failedTurns = 0;
  state.lastDone = { what: 'answer', turns: 0 };
  const named = namesProduct(matter.text, title, turn.centre.company[state.language ?? 'ar']);
  state.topic = {
    question: named ? matter.text : (state.topic?.question ?? title),
    product,
    title,
    path: passage.source.path,
  };
  matter.about = { product, title, price };
  say.push(toldOf(passage, passage.spoken ?? brief(passage.text, title)));
  // An offer goes under its name: it may be for some only.
  if (offer) say.push(toldOf(offer, `${offer.source.title}: ${offer.spoken ?? brief(offer.text, title)}`));
  if (matter.tentative && state.callDeclined) askWhatElse(turn);
  else askToOrder(turn);
}

function toldOf({ language, source }: FoundPassage, words: string): Utterance {
  return { passage: words, language, sources: [source] };
}

/** A colleague may call about what nothing is written about; nobody is offered it again who did not want it. */
function offerCall(turn: Turn): void {
  turn.rule = 'sales.call_offered';
  if (!turn.state.callDeclined) askToOrder(turn);
  else {
    speak(turn, 'no_hurry');
    askWhatElse(turn);
  }
}

function askToOrder(turn: Turn): void {
  turn.state.question = 'order_it';
  turn.state.attempts = 0;
  speak(turn, 'order_it');
}

function hear(turn: Turn, matter: MatterOf<'order'>, text: string): void {
  if (turn.state.question === 'order_it') hearOrder(turn, matter, text);
  else if (matter.between) hearWhich(turn, matter, matter.between, text);
  else hearWhat(turn, matter, text);
}

function hearOrder(turn: Turn, matter: MatterOf<'order'>, text: string): void {
  const { state } = turn;
  const rather = comparisonIn(text);
  const { answer, told } = heardBeside(turn, text);
  if (rather !== undefined) {
    matter.text = toldTogether(matter.text, text);
    noteRequest(turn, text);
    compare(turn, matter, text, rather);
  } else if (answer !== 'yes' && isTentative(text) && thingNamed(withoutTentative(text)) === null) {
    turn.rule = 'sales.not_ordered';
    state.callDeclined = true;
    speak(turn, 'no_hurry');
    askWhatElse(turn);
  } else if (
    answer === 'no' &&
    !(isDescription(text) && thingNamed(text) !== null && hintsAt('order', text))
  ) {
    turn.rule = 'sales.not_ordered';
    state.callDeclined = true;
    speak(turn, 'leave_that');
    askWhatElse(turn);
  } else if (answer === 'yes' || (speaksOf('order', text) && thingNamed(text) === null)) {
    turn.rule = 'sales.ordered';
    const interest = told === '' ? matter.text : toldTogether(matter.text, told);
    createLead(turn, interest, matter.about?.product ?? null);
    if (told !== '') lookUpBeside(turn, told);
  } else if (isDescription(text) || hintsAt('order', text)) {
    turn.state.question = null;
    matter.text = toldTogether(matter.text, text);
    state.attempts = 0;
    noteRequest(turn, text);
    findProduct(turn, text);
  } else askAgain(turn, 'sales.order_it');
}

function hearWhich(turn: Turn, matter: MatterOf<'order'>, between: readonly Product[], text: string): void {
  const meant = chosenOf(
    turn,
    text,
    between.map(({ passage }) => passage),
  );
  if (meant === 'either') {
    askAgain(turn, 'sales.which');
    return;
  }
  delete matter.between;
  const rather = comparisonIn(text);
  if (rather) compare(turn, matter, text, rather);
  else if (meant === undefined) hearWhat(turn, matter, text);
  else if (meant === 'neither') createLead(turn, matter.text, null);
  else {
    const chosen = between.find(({ passage }) => passage === meant);
    if (chosen) tell(turn, matter, chosen);
  }
}

function hearWhat(turn: Turn, matter: MatterOf<'order'>, text: string): void {
  if (answerToOffer(turn, text) === 'no') {
    turn.rule = 'sales.left';
    speak(turn, 'leave_that');
    askWhatElse(turn);
    return;
  }
  turn.rule = 'sales.told_what';
  matter.text = toldTogether(matter.text, text);
  noteRequest(turn, text);
  findProduct(turn, text);
}

function createLead(turn: Turn, interest: string, product: string | null): void {
  turn.state.matter = { kind: 'doing' };
  turn.state.question = null;
  turn.effects.push({
    type: 'create_lead',
    key: effectKey(turn, 'lead'),
    department: servedBy(turn),
    interest,
    product,
  });
}
