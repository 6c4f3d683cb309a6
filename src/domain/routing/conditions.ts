import type { Centre } from '../../config/centre.ts';
import type { RuleCondition } from '../../config/rules.ts';
import { findDangers, matchMeant, type Span } from '../../language/index.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { localTime } from './opening.ts';
import type { Decision, RuleFacts } from './types.ts';

/** What the rules further up have made of the facts already. */
export interface SoFar {
  department: Department | null;
  severity: Decision['severity'];
  open: boolean;
}

/**
 * Whether every part of a rule's condition holds: the words that made it fire (none where it asks for none), or
 * null when it does not fire.
 */
export function conditionHolds(
  when: RuleCondition,
  facts: RuleFacts,
  soFar: SoFar,
  centre: Centre,
): string[] | null {
  const holds =
    within(when.department, facts.department ?? soFar.department) &&
    within(when.tier, facts.tier) &&
    within(when.language, facts.language) &&
    within(when.channel, facts.channel) &&
    within(when.severity, soFar.severity) &&
    (when.hours === undefined || (when.hours === 'open') === soFar.open) &&
    (when.askedForHuman === undefined || facts.askedForHuman) &&
    atLeast(when.angryTurns, facts.angryTurns) &&
    atLeast(when.failedTurns, facts.failedTurns) &&
    atLeast(when.openTickets, facts.history.openTickets) &&
    atLeast(when.callsLast30Days, facts.history.callsLast30Days) &&
    atTime(when, facts.at, centre);
  if (!holds) return null;
  if (!asksForWords(when)) return [];
  const said = facts.text === null ? [] : wordsSaid(when, facts.text);
  return said.length > 0 ? said.map(({ word }) => word) : null;
}

/** Whether a rule's condition asks for something to be said. */
export function asksForWords({ words, danger }: RuleCondition): boolean {
  return words !== undefined || danger !== undefined;
}

function within<T>(wanted: readonly T[] | undefined, given: T | null): boolean {
  return wanted === undefined || (given !== null && wanted.includes(given));
}

function atLeast(wanted: number | undefined, given: number): boolean {
  return wanted === undefined || given >= wanted;
}

function atTime({ days, between }: RuleCondition, at: Date, centre: Centre): boolean {
  if (!days && !between) return true;
  const { weekday, time } = localTime(at, centre);
  if (days && !days.some((day) => day === weekday)) return false;
  if (!between) return true;
  const { from, to } = between;
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/**
 * The words in a text that a rule's condition asks for: its own, and those that tell of its dangers. Only what was really
 * said and meant counts, not a word that looks like it or is denied.
 */
export function wordsSaid(
  { words, danger, unless }: RuleCondition,
  text: string,
): { word: string; span: Span }[] {
  const own = words ? matchMeant(text, words, unless) : [];
  const told = danger ? findDangers(text, unless).filter(({ kind }) => danger.includes(kind)) : [];
  return [...own, ...told.map(({ words: word, span }) => ({ word, span }))];
}
