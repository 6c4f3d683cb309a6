import {
  SURE,
  aboutCall,
  askedOfDanger,
  asksWhatToDo,
  findDangers,
  isBarred,
  isQuestion,
  languageOf,
  parseDigits,
  parsePhone,
  speaksOf,
} from '../../language/index.ts';
import { dangersToLife } from '../../config/rules.ts';
import { askForHuman } from './ask-for-human.ts';
import { sayByTheWay } from './by-the-way.ts';
import { addToTicket, ticketOfDanger } from './follow-up.ts';
import { commandIn } from './commands.ts';
import { isDescription, yesOrNo, tellsOfMatter } from './listen.ts';
import { passes } from './matters/words.ts';
import { consult, toldOfFraud } from './rules.ts';
import { inDepartment } from './state.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { PhraseValue, Utterance } from './utterance.ts';
import { capture, heardIn, speak, type Turn } from './turn.ts';

/**
 * Danger, by the rules that have something to tell the caller: what to do now goes before all else, once for each kind of
 * danger, in the language it was told in, and a human is called. What is told of it afterwards is added to the ticket.
 * False where there is none, or the caller knows already and is at giving the number to be called back on.
 */
export function heardDanger(turn: Turn, text: string): boolean {
  const { state } = turn;
  const decision = consult(turn, { text });
  if (!decision.say) return asksAboutDanger(turn, text) || tellsMoreOfDanger(turn, text);
  const { rule, text: say } = decision.say;
  const anew = !state.warned.includes(rule);
  const told = [rule, ...kindsIn(turn, rule, text).map((kind) => `${rule}:${kind}`)];
  const news = told.filter((one) => !state.warned.includes(one));
  const ticket = anew ? undefined : ticketOfDanger(turn);
  if (!anew && ticket === undefined && state.escalation && !inDepartment(state)) return false;
  state.warned.push(...news);
  if (toldOfFraud(turn)) state.codes = [];
  turn.say.unshift(...(news.length > 0 ? [advice(say, text)] : answerOf(turn, text)));
  takeNumber(turn, text);
  if (ticket === undefined) askForHuman(turn, text, { decided: decision, anew });
  else addToTicket(turn, ticket, text);
  turn.rule = 'rules.danger';
  return true;
}

/** The kinds of danger that words tell of and a rule is there for. */
function kindsIn({ centre }: Turn, rule: string, text: string): string[] {
  const when = centre.rules.find(({ name }) => name === rule)?.when;
  const kinds = findDangers(text, when?.unless).map(({ kind }) => kind);
  return [...new Set(kinds)].filter((kind) => when?.danger?.includes(kind));
}

function advice(say: Record<Language, string>, text: string): Utterance {
  const language = languageOf(text);
  return { text: say, ...(language ? { language } : {}) };
}

/** What is asked about a danger after it was told: what to do, whether to call for help, whether help comes. */
function asksAboutDanger(turn: Turn, text: string): boolean {
  const { state } = turn;
  if (!state.escalation) return false;
  const answer = answerOf(turn, text);
  if (answer.length === 0) return false;
  turn.rule = 'rules.danger_asked';
  if (state.phone === null && numberIn(turn, text) !== undefined) {
    // Told along with the number that was asked for: whoever asked takes that.
    turn.say.push(...answer);
    return false;
  }
  sayByTheWay(turn, ...answer);
  return true;
}

/** The answer to what is asked about the danger that was told last; empty where nothing is asked about it. */
function answerOf(turn: Turn, text: string): Utterance[] {
  const warning = lastWarning(turn);
  if (!warning) return [];
  if (asksWhatToDo(text)) return [advice(warning.say, text)];
  const asked = askedOfDanger(text);
  if (asked === undefined) return [];
  const { dangers } = warning;
  const { fire, ambulance } = turn.centre.emergency;
  const values = { fire: digits(fire), ambulance: digits(ambulance) };
  const language = languageOf(text);
  const inTheirs = language ? { language } : {};
  if (dangers.some(isToLife) && asked !== 'safe') return [{ key: `danger_${asked}`, values, ...inTheirs }];
  if (dangers.includes('fire')) return [{ key: 'danger_safe', values, ...inTheirs }];
  if (dangers.includes('fraud')) return [{ key: 'fraud_safe', ...inTheirs }];
  return [advice(warning.say, text)];
}

const digits = (value: string): PhraseValue => ({ kind: 'digits', value });

const isToLife = (kind: string): boolean => dangersToLife.some((one) => one === kind);

/** A rule whose advice was told, with the kinds of danger that it is for. */
interface Warning {
  name: string;
  say: Record<Language, string>;
  dangers: readonly string[];
}

/** The rule whose advice the caller has heard last. */
function lastWarning({ state, centre }: Turn): Warning | undefined {
  return state.warned
    .map((told) => centre.rules.find(({ name }) => name === told))
    .flatMap((rule) =>
      rule?.say ? [{ name: rule.name, say: rule.say, dangers: rule.when.danger ?? [] }] : [],
    )
    .at(-1);
}

/**
 * What is told after a danger and tells of none: that somebody is hurt, which repeats the advice once, or anything while the
 * number to be called back on is asked for. Anything else that a department hears it adds to the ticket itself.
 */
function tellsMoreOfDanger(turn: Turn, text: string): boolean {
  const { state } = turn;
  const ticket = ticketOfDanger(turn);
  const warning = lastWarning(turn);
  if (ticket === undefined || !warning) return false;
  const hurt = `${warning.name}:injury`;
  const mayHurt = warning.dangers.length === 0 || warning.dangers.some(isToLife);
  const news = mayHurt && speaksOf('hurt', text) && !state.warned.includes(hurt);
  if (!news && (inDepartment(state) || !tellsWhileAsked(turn, text))) return false;
  if (news) {
    state.warned.push(hurt);
    turn.say.unshift(advice(warning.say, text));
  }
  takeNumber(turn, text);
  addToTicket(turn, ticket, text);
  turn.rule = 'rules.danger_told';
  return true;
}

/** Whether words tell something though a number is asked for: neither digits nor a question, and nothing of the call itself. */
function tellsWhileAsked(turn: Turn, text: string): boolean {
  return (
    (isDescription(text) || speaksOf('hurt', text)) &&
    !isQuestion(text) &&
    !passes(turn, text) &&
    yesOrNo(turn, text) === undefined &&
    !speaksOf('calling_number', text) &&
    commandIn(turn, text) === undefined &&
    aboutCall(text) === undefined &&
    parseDigits(text, { ...heardIn(turn.state), asked: 'digits' }) === undefined &&
    tellsOfMatter(turn, text)
  );
}

/** The number to call back on, where it was told in the same breath. */
function takeNumber(turn: Turn, text: string): void {
  const { state } = turn;
  if (state.phone?.value) return;
  const told = numberIn(turn, text);
  if (told === undefined) return;
  capture(turn, 'phone', told, 'caller');
  if (!state.escalation) return;
  turn.effects.push({ type: 'update_callback', key: 'callback_number', phone: told });
  speak(turn, 'callback_number_noted', { phone: { kind: 'phone', value: told } });
}

/** A whole telephone number in words, on which somebody can be called back. */
function numberIn(turn: Turn, text: string): string | undefined {
  const told = parsePhone(text, { ...heardIn(turn.state), region: turn.centre.region });
  return told && told.confidence >= SURE && !isBarred(told.value) ? told.value : undefined;
}
