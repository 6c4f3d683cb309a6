import type { Centre } from '../../../config/centre.ts';
import {
  asksOfOwnAffairs,
  classifyDepartment,
  deedWanted,
  findEntities,
  isFiller,
  isQuestion,
  languageOf,
  parseDate,
  parseDigits,
  parseEmail,
  parsePhone,
  putRight,
  replacementIn,
  saysEnough,
  situationIn,
  SURE,
  wordsTelling,
} from '../../../language/index.ts';
import { BoundedMap } from '../../../shared/bounded-map.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { injectionKind } from '../../guardrails/index.ts';
import type { CallContext, DetectedEntity, Matter, SpokenLine } from './types.ts';

/** What is known of a centre and a moment when a call is looked at. */
export interface AnalysisSetting {
  centre: Centre;
  at: Date;
}

/** How many of the newest lines that tell something are what the call is about. */
const newest = 3;
/** So many telling words are something told, even where no rule knows what. */
const fewestTelling = 4;
/** How sure a line makes us that says plainly what it is about, and one that only tells something. */
const plainly = 0.75;
const barely = 0.6;
/** What a further line, and something named, add. */
const further = 0.05;
/** A number with at least so many digits is a reference. */
const fewestDigits = 4;

/**
 * What a call is about: the customer's lines so far, with what they put right ("not the router, the modem"). Lines that
 * give orders to a model are left out. Pure.
 */
export function analyzeContext(lines: readonly SpokenLine[], setting: AnalysisSetting): CallContext {
  const customer = lines.filter(
    ({ speaker, text }) => speaker === 'customer' && readLine(text, setting).tells,
  );
  const told = corrected(customer.map(({ text }) => text)).map((text) => readLine(text, setting));
  const matters = told.flatMap(({ matter }) => (matter === null ? [] : [matter])).slice(-newest);
  const detectedEntities = eachOnce(told.flatMap(({ entities }) => entities));
  const surest = Math.max(0, ...matters.map(({ plain }) => (plain ? plainly : barely)));
  const more = matters.length === 0 ? 0 : further * (matters.length - 1 + detectedEntities.length);
  const confidence = Math.min(1, surest + more);
  const hasSufficientContext = confidence >= setting.centre.assist.min_context_confidence;
  return {
    hasSufficientContext,
    detectedIssue: matters.length === 0 ? null : matters.map(({ text }) => text).join(' '),
    detectedEntities,
    needsClarification: matters.length > 0 && !hasSufficientContext,
    confidence: Math.round(confidence * 100) / 100,
    language: languageSpoken(
      told.map(({ text }) => text),
      setting.centre.ivr.defaultLanguage,
    ),
    matters,
  };
}

/** What was told, each line with what a later one puts right in it; what only puts right is no line of its own. */
function corrected(texts: readonly string[]): string[] {
  const told: string[] = [];
  for (const text of texts) {
    const replaced = replacementIn(text);
    const at = replaced ? told.findLastIndex((one) => putRight(one, replaced) !== undefined) : -1;
    const right = replaced && putRight(told[at] ?? '', replaced);
    if (right === undefined) told.push(text);
    else told[at] = right;
  }
  return told;
}

/** What one line of the customer's tells by itself. */
interface LineRead {
  text: string;
  /** It is said to us, and no noise and no order to a model. */
  tells: boolean;
  matter: Matter | null;
  entities: DetectedEntity[];
}

/** Lines that were read last: each run looks at the whole call again. */
const reads = new WeakMap<Centre, BoundedMap<string, LineRead>>();
const mostReads = 10_000;

function readLine(text: string, setting: AnalysisSetting): LineRead {
  const { centre, at } = setting;
  const known = reads.get(centre) ?? new BoundedMap<string, LineRead>(mostReads);
  reads.set(centre, known);
  // What day "yesterday" is changes with the day.
  const key = `${at.toISOString().slice(0, 10)} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const tells = !isFiller(text) && injectionKind(text) === null;
  const read: LineRead = {
    text,
    tells,
    matter: tells ? matterOf(text, setting) : null,
    entities: tells ? entitiesIn(text, setting) : [],
  };
  known.set(key, read);
  return read;
}

function matterOf(text: string, { centre, at }: AnalysisSetting): Matter | null {
  const named = findEntities(text, { region: centre.region, now: at });
  const situation = situationIn(text);
  const plain =
    (situation !== undefined && situation.mood !== true) ||
    deedWanted(text) !== undefined ||
    (isQuestion(text) && saysEnough(text)) ||
    asksOfOwnAffairs(text) ||
    named.some(({ type }) => type === 'error_code') ||
    (classifyDepartment(text, centre.departments)?.confidence ?? 0) >= SURE;
  return plain || wordsTelling(text) >= fewestTelling ? { text, plain } : null;
}

/** Everything that a line names. */
function entitiesIn(text: string, { centre, at }: AnalysisSetting): DetectedEntity[] {
  const heard = { region: centre.region, now: at, zone: centre.timeZone };
  const named = findEntities(text, heard).map(({ type, value }) => ({ type, value }));
  const phone = parsePhone(text, heard)?.value;
  const date = parseDate(text, heard);
  const digits = phone === undefined && named.length === 0 ? parseDigits(text, heard)?.value : undefined;
  const found: [string, string | undefined][] = [
    ['phone', phone],
    ['email', parseEmail(text, heard)?.value],
    ['date', date && date.confidence >= SURE ? date.value.start : undefined],
    ['reference', digits !== undefined && digits.length >= fewestDigits ? digits : undefined],
  ];
  return [...named, ...found.flatMap(([type, value]) => (value === undefined ? [] : [{ type, value }]))];
}

function eachOnce(entities: readonly DetectedEntity[]): DetectedEntity[] {
  return [...new Map(entities.map((entity) => [`${entity.type} ${entity.value}`, entity])).values()];
}

function languageSpoken(told: readonly string[], otherwise: Language): Language {
  return languageOf(told.join(' ')) ?? otherwise;
}
