import {
  addressOf,
  departmentOf,
  servedBy,
  factsOf,
  recognisedIn,
  type DialogueState,
  type FoundPassage,
} from '../../domain/dialogue/index.ts';
import {
  guardInput,
  guardOutput,
  injectionKind,
  type ToolFacts,
  type ToolVerdict,
} from '../../domain/guardrails/index.ts';
import type { Deed, GuardContext, OutputVerdict } from '../../domain/guardrails/types.ts';
import { decide } from '../../domain/routing/index.ts';
import { metrics } from '../../telemetry/metrics.ts';
import type { Language, Source } from '../../shared/vocabulary.ts';
import type { Needs } from '../needs.ts';
import type { ConversationRecord } from '../record.ts';
import type { Line } from '../resumed.ts';

/** The tool whose results are articles. */
const quoting = 'searchKnowledge';

/** A conversation as its dossier sees it. */
export interface DossierCall {
  readonly centre: Needs['centre'];
  readonly context: Pick<Needs, 'clock'>;
  readonly state: DialogueState;
  readonly language: Language;
  readonly said: readonly string[];
  readonly agentLines: readonly string[];
  readonly cited: { add: (sources: readonly Source[]) => void };
  readonly record: Pick<ConversationRecord, 'decision' | 'field'>;
}

/** After so many turns in a row in which nothing was found the model says so no more: a human is offered. */
const mostInVain = 2;

/**
 * What a department's model may rely on in a call: what the caller said, what tools gave back, what was read in
 * articles. Tools and answers are measured against it, and not against anything that the model says. It goes
 * with the caller from department to department.
 */
export class Dossier {
  readonly #call: DossierCall;
  /** Texts of articles found, and what tools answered. */
  readonly #read: string[] = [];
  readonly #results: string[] = [];
  /** Those of them that tell of the caller's own matters, and quote no article. */
  readonly #answers: string[] = [];
  readonly #used = new Map<string, number>();
  /** How many of the caller's turns there were when a tool last did something. */
  readonly #heardThen = new Map<string, number>();
  #offered: readonly string[] = [];
  #secret: readonly string[] = [];
  /** The turn in which the last search found nothing good. */
  #foundNothingIn = -1;
  /** Turns in a row whose searches found nothing. */
  #turnsInVain = 0;
  #answering: { question: string; product: string } | null = null;
  readonly #began: number;

  constructor(call: DossierCall) {
    this.#call = call;
    this.#began = call.said.length;
  }

  /** Counts what the gate says of a tool call; a refusal is written down with its rule. */
  judged(tool: string, verdict: ToolVerdict): void {
    metrics.guardVerdicts.inc({ side: 'tool', verdict: verdict.ok ? 'allow' : 'refuse' });
    if (!verdict.ok)
      this.#call.record.decision({ kind: 'tool', value: `refused ${tool}`, rule: verdict.rule });
  }

  /** A tool did its work: what came of it may be spoken of, and what was said until now has been used. */
  did(tool: string, result: unknown): void {
    this.#used.set(tool, (this.#used.get(tool) ?? 0) + 1);
    this.#heardThen.set(tool, this.#call.said.length);
    this.#results.push(JSON.stringify(result));
    if (tool !== quoting) this.#answers.push(JSON.stringify(result));
    this.#call.record.decision({ kind: 'tool', value: tool, rule: 'gate.passed' });
  }

  /**
   * What the caller said of their matter, in their words: since the department took over, or since `tool` last did
   * something. Bare answers are left out where there is more.
   */
  matter(tool: string): string[] {
    const { said, state } = this.#call;
    const since = Math.max(this.#began, this.#heardThen.get(tool) ?? 0);
    const asked = this.#heardThen.has(tool) ? [] : [state.service?.value ?? ''];
    const lines = [...asked, ...said.slice(since)].filter(
      (line, at, all) => line !== '' && all.indexOf(line) === at && !isAttack(line),
    );
    const telling = lines.filter((line) => line.trim().split(/\s+/u).length >= 3);
    return telling.length > 0 ? telling : lines;
  }

  /** What a search gave: it may be quoted, and what is said of it cites it. */
  found(question: string, passages: readonly FoundPassage[]): void {
    const turn = this.#call.said.length;
    if (passages.length > 0) this.#turnsInVain = 0;
    else if (this.#foundNothingIn !== turn) this.#turnsInVain += 1;
    this.#foundNothingIn = passages.length === 0 ? this.#call.said.length : -1;
    if (passages.length === 0) this.#noteUnanswered(question);
    const [best] = passages;
    if (best) this.#answering = { question, product: best.product ?? best.source.title };
    for (const { text, spoken, source } of passages) {
      this.#read.push(text, ...(spoken === null ? [] : [spoken]));
      this.#call.record.decision({
        kind: 'answer.sources',
        value: `${source.path}@${source.version}`,
        rule: 'tool.searchKnowledge',
      });
    }
    this.#call.cited.add(passages.map(({ source }) => source));
  }

  // For those who write the articles, as the rules note it; not of somebody who wants no line kept.
  #noteUnanswered(question: string): void {
    const { state, record } = this.#call;
    if (state.transcript === 'kept') record.field('unanswered', question, { source: 'model', confidence: 1 });
  }

  /** Lines as a model may see them: nothing that was refused is for it, not even as something that was said before. */
  withoutRefused(lines: readonly Line[]): Line[] {
    return lines.filter(
      ({ speaker, text }) =>
        speaker === 'agent' || guardInput(text, this.#context(), this.#call.centre).action !== 'refuse',
    );
  }

  /** What the last search was about, once: for the dialogue to know that it was answered. */
  takeAnswered(): { question: string; product: string } | null {
    const answered = this.#answering;
    this.#answering = null;
    return answered;
  }

  /** Times that the caller is told are free. */
  offer(times: readonly string[]): void {
    this.#offered = times;
  }

  /** What the model was told, which is never to be said. */
  keepSecret(instructions: readonly string[]): void {
    this.#secret = instructions;
  }

  /** Whether a model's answer may be said; a refusal is written down with its rule, and without the words. */
  judgeAnswer(text: string): OutputVerdict {
    const call = this.#call;
    const said = this.#said();
    const foundNothing = this.#foundNothingIn === call.said.length;
    const inVain = foundNothing && this.#turnsInVain >= mostInVain;
    const verdict: OutputVerdict = inVain
      ? { ok: false, rule: 'answer.nothing_found_again', found: text }
      : guardOutput(text, [...this.#read, ...this.#results], this.#context(), call.centre, {
          said,
          told: this.#told(),
          secret: this.#secret,
          personal: this.#personal(said),
          done: this.#done(),
          results: this.#answers,
          foundNothing,
        });
    metrics.guardVerdicts.inc({ side: 'output', verdict: verdict.ok ? 'allow' : 'refuse' });
    if (!verdict.ok) call.record.decision({ kind: 'answer', value: 'withheld', rule: verdict.rule });
    return verdict;
  }

  #context(): GuardContext {
    const { state, language } = this.#call;
    return {
      department: departmentOf(this.#call),
      channel: state.channel,
      language,
      verified: state.verified,
    };
  }

  /** The caller's turns, without those that tried to give orders. */
  #said(): string[] {
    const { said } = this.#call;
    return said.filter((line) => !isAttack(line));
  }

  // What the centre says in every call, and what it has said in this one: that was checked, or never a model's.
  #told(): string[] {
    const { centre, agentLines, state } = this.#call;
    const house = [
      centre.company.ar,
      centre.company.en,
      JSON.stringify(centre.hours),
      `${centre.callbackHours} hours`,
      addressOf(state) ?? '',
    ];
    return [...house, ...agentLines];
  }

  // Whatever of it the rules did, or another job of the call, stands in the state.
  #done(): Deed[] {
    const { tickets, promised, leads, appointments, escalation, verified } = this.#call.state;
    const used = (...names: readonly string[]): boolean => names.some((name) => this.#used.has(name));
    const done: Record<Deed, boolean> = {
      ticket: tickets.length > 0 || promised.length > 0,
      lead: leads.length > 0,
      human: escalation !== null || used('handOver'),
      appointment: appointments.length > 0 || used('moveAppointment'),
      cancelled: used('cancelAppointment'),
      record: used('updateCustomer'),
      verified,
    };
    return (Object.keys(done) as Deed[]).filter((deed) => done[deed]);
  }

  // What the caller has said themselves may be said back to them.
  #personal(said: readonly string[]): string[] {
    const { known } = this.#call.state;
    const mine = said.join(' ').toLowerCase();
    return [known?.phone, known?.email].filter(
      (value): value is string => typeof value === 'string' && !mine.includes(value.toLowerCase()),
    );
  }

  /** What the call of a tool is measured against. */
  factsFor(tool: string): ToolFacts {
    const { state, centre, language, context, agentLines, said } = this.#call;
    const heardThen = this.#heardThen.get(tool) ?? 0;
    const fresh = said.slice(heardThen).filter((line) => !isAttack(line));
    return {
      department: servedBy(this.#call),
      language,
      centre,
      now: context.clock(),
      said: this.#said(),
      fresh,
      agentSaid: agentLines.at(-1) ?? '',
      read: this.#read,
      known: recognisedIn(state) !== null,
      verified: state.verified,
      codes: state.codes.filter((one) => recognisedIn(state)?.verified?.includes(one)),
      tickets: state.tickets,
      appointments: state.appointments,
      offered: this.#offered,
      escalated: state.escalation !== null,
      mustEscalate: this.#mustEscalate(),
      used: this.#used.get(tool) ?? 0,
    };
  }

  #mustEscalate(): boolean {
    const { centre, context } = this.#call;
    const facts = factsOf(this.#call, context.clock(), {
      text: null,
      angerCounts: true,
      failuresCount: true,
    });
    return decide(facts, centre).escalate !== null;
  }
}

function isAttack(line: string): boolean {
  return injectionKind(line) !== null;
}
