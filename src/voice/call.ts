import type { Centre } from '../config/centre.ts';
import type { Context } from '../context.ts';
import { finishCall, forgetTranscript, type Journal, type OpenedCall } from '../domain/calls/index.ts';
import {
  askedOf,
  departmentOf,
  fieldsOf,
  newDialogue,
  render,
  step,
  wrapUp,
  type Ask,
  type DialogueState,
  type Effect,
  type Input,
  type KnownCaller,
  type Rendered,
  type Result,
  type Step,
} from '../domain/dialogue/index.ts';
import { namedDecisions, type Decision } from '../domain/routing/index.ts';
import { errorCode, errorMessage } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Asked, CallEvent, Language, Source } from '../shared/call-events.ts';
import { performEffect } from './effects.ts';
import type { AnswerReader } from './stages/read-answer.ts';

/** So long a caller may wait for an answer without hearing anything. */
const SILENCE_MS = 800;

/** How an input came. */
export type Channel = 'voice' | 'text' | 'keypad';

/** What came of an input. */
export interface Outcome {
  say: Rendered[];
  ask: Ask | null;
  /** The dialogue is in another stage or department than before. */
  moved: boolean;
  /** The rules leave the answer to the department's model. */
  forModel: boolean;
  /** Nothing was understood and nothing is to be said: a cough, "mm". */
  ignored: boolean;
}

export interface CallOptions {
  context: Context;
  opened: OpenedCall;
  known: KnownCaller | null;
  journal: Journal;
  emit: (event: CallEvent) => void;
  /** Reads answers that the rules could not, where a model is configured. */
  reader: AnswerReader | null;
  /** Departments may leave questions to a model. */
  model: boolean;
}

/**
 * One call at work: takes what the caller says, keys or does not say, one thing after the other; keeps the
 * state, the journal and the effects; and answers what to say. It knows nothing of audio or of rooms.
 */
export class Call {
  readonly id: string;
  readonly centre: Centre;
  readonly context: Context;
  readonly opened: OpenedCall;
  readonly journal: Journal;
  readonly logger: Logger;
  readonly model: boolean;
  state: DialogueState;
  customerId: string | null;
  readonly premium: boolean;
  #emit: (event: CallEvent) => void;
  #reader: AnswerReader | null;
  /** Called when a caller has waited for an answer that is being looked up. */
  whileSearching: (() => void) | null = null;
  /** What the caller said, typed or keyed, and what they were told, in order: kept for this call alone. */
  readonly said: string[] = [];
  readonly agentLines: string[] = [];
  #cited: Source[] = [];
  #turns: Promise<unknown> = Promise.resolve();
  #finished: Promise<void> | null = null;

  constructor(options: CallOptions) {
    this.context = options.context;
    this.centre = options.context.centre;
    this.opened = options.opened;
    this.id = options.opened.id;
    this.journal = options.journal;
    this.logger = options.context.logger.child({ callId: options.opened.id });
    this.model = options.model;
    this.customerId = options.opened.customerId;
    this.premium = options.known?.tier === 'premium';
    this.#emit = options.emit;
    this.#reader = options.reader;
    this.state = newDialogue({
      language: options.opened.language,
      callerNumber: options.opened.callerNumber,
      known: options.known,
    });
  }

  get language(): Language {
    return this.state.language ?? this.centre.ivr.defaultLanguage;
  }

  /** What the caller is being asked just now; null when the call is over. */
  get asked(): Asked | null {
    return this.state.ended === null ? askedOf(this.state) : null;
  }

  /** Takes one input. Inputs are dealt with strictly one after the other. */
  async take(input: Input, channel: Channel | null = null): Promise<Outcome> {
    const turn = this.#turns.then(() => this.#take(input, channel));
    this.#turns = turn.catch(() => undefined);
    return turn;
  }

  /** Writes a line of the caller down as it was heard, typed or keyed. */
  writeCallerLine(line: {
    text: string;
    channel: Channel;
    startedAt: Date;
    endedAt: Date;
    confidence?: number;
  }): void {
    this.said.push(line.text);
    this.journal.line({
      ...line,
      speaker: 'caller',
      language: this.language,
      heard: null,
      interrupted: false,
    });
  }

  /** Writes down what the agent said, and how much of it was heard. */
  writeAgentLine(line: {
    text: string;
    language: Language;
    startedAt: Date;
    endedAt: Date;
    heard: string | null;
    channel: Channel;
    sources?: Source[];
  }): void {
    this.agentLines.push(line.text);
    this.journal.line({ ...line, speaker: 'agent', interrupted: line.heard !== null });
  }

  /** Writes down what the centre's rules decided, each with the rule that decided it. */
  writeDecisions(decision: Decision): void {
    for (const named of namedDecisions(decision)) this.journal.decision(named);
  }

  /** Notes where the model's next words come from. */
  cite(sources: readonly Source[]): void {
    this.#cited.push(...sources);
  }

  /** The articles cited since this was last asked, each once. */
  takeCited(): Source[] {
    const cited = this.#cited.splice(0);
    return cited.filter(({ path }, index) => cited.findIndex((other) => other.path === path) === index);
  }

  /** Nothing that is said is kept any more, and what was kept is deleted, in the journal and in the database. */
  async forgetTranscript(key: string): Promise<void> {
    this.journal.forgetLines();
    await forgetTranscript(this.context.db, { callId: this.id, epoch: this.opened.epoch, key });
  }

  /** Notes what a caller says of themselves beside the stages: a claim, never a change of the customer. */
  claim(field: 'name' | 'phone' | 'email', value: string): Promise<void> {
    const noted = this.#turns.then(() => {
      this.state = { ...this.state, [field]: { value, source: 'model' } };
      this.journal.field(field, value, { source: 'model', confidence: 1 });
      this.emit({ type: 'field', field, value });
    });
    this.#turns = noted;
    return noted;
  }

  emit(event: CallEvent): void {
    this.#emit(event);
  }

  /** Ends the call in the database, once, however it ended; later calls wait for the first. */
  finish(outcome?: 'failed'): Promise<void> {
    this.#finished ??= this.#turns.then(() => this.#finish(outcome));
    return this.#finished;
  }

  async #take(input: Input, channel: Channel | null): Promise<Outcome> {
    const before = this.state;
    let result = this.#step(input);
    if (result.undecided && input.type === 'said') {
      if (before.stage === 'department' && this.model) {
        this.#commit(before, { ...result, rule: 'department.model' }, channel);
        return { say: [], ask: result.ask, moved: false, forModel: true, ignored: false };
      }
      const reading = await this.#reader?.(before, input.text, this.language).catch((error: unknown) => {
        this.logger.warn(
          { code: errorCode(error), error: errorMessage(error) },
          'the model could not read an answer',
        );
        return null;
      });
      result = this.#step(
        reading ? { type: 'decided', text: input.text, reading } : { ...input, final: true },
      );
    }
    const said: Rendered[] = [];
    let ask = result.ask;
    for (let next: Step | null = result; next;) {
      const from = this.state;
      this.#commit(from, next, channel);
      said.push(...next.say.map((utterance) => render(utterance, this.language, this.centre)));
      ask = next.ask;
      const found: Step | 'model' | null = await this.#perform(next, before, input);
      if (found === 'model') return { say: said, ask, moved: false, forModel: true, ignored: false };
      next = found;
    }
    return {
      say: said,
      ask,
      moved: this.#movedFrom(before),
      forModel: false,
      ignored: result.rule === 'heard.filler',
    };
  }

  #step(input: Input): Step {
    return step(this.state, input, this.centre, this.context.clock());
  }

  #movedFrom(before: DialogueState): boolean {
    return this.state.stage !== before.stage || departmentOf(this.state) !== departmentOf(before);
  }

  // Effects run in their order; the first one with a result for the caller makes the next step. What nothing in
  // the knowledge base answers is left to the model, once its department has the floor.
  async #perform(done: Step, before: DialogueState, input: Input): Promise<Step | 'model' | null> {
    let following: Step | null = null;
    for (const effect of done.effects) {
      const result = await this.#patiently(effect);
      if (!result) continue;
      following = this.#step(result);
      if (!following.undecided) continue;
      const final = input.type === 'said' && input.final;
      if (this.model && !final && !this.#movedFrom(before)) {
        this.#commit(this.state, { ...following, rule: 'department.model' }, null);
        return 'model';
      }
      following = this.#step({ ...result, final: true });
    }
    return following;
  }

  // A search that takes longer than a caller likes to wait in silence is announced.
  async #patiently(effect: Effect): Promise<Result | null> {
    if (effect.type !== 'search_knowledge') return performEffect(this, effect);
    const timer = setTimeout(() => this.whileSearching?.(), SILENCE_MS);
    try {
      return await performEffect(this, effect);
    } finally {
      clearTimeout(timer);
    }
  }

  #commit(before: DialogueState, result: Step, channel: Channel | null): void {
    this.state = result.state;
    this.journal.stage(result.state.stage, { rule: result.rule, ...(channel ? { input: channel } : {}) });
    for (const change of result.changes) {
      this.journal.field(change.field, change.value, { source: change.source, confidence: 1 });
      this.emit({ type: 'field', field: change.field, value: change.value });
    }
    for (const { name, value } of result.details)
      this.journal.field(name, value, { source: 'caller', confidence: 1 });
    for (const decision of result.decisions) this.journal.decision(decision);
    this.journal.checkpoint(result.state);
    if (result.state.language !== before.language && result.state.language) {
      this.emit({ type: 'language', language: result.state.language });
    }
    if (result.state.stage !== before.stage || result.rule.startsWith('start')) {
      this.emit({ type: 'stage', stage: result.state.stage });
    }
    const department = departmentOf(result.state);
    if (department && department !== departmentOf(before)) this.emit({ type: 'department', department });
    for (const ticket of result.state.tickets.slice(before.tickets.length))
      this.emit({ type: 'ticket', number: ticket });
    if (result.state.escalation && !before.escalation) {
      this.emit({
        type: 'escalation',
        id: result.state.escalation,
        reason: result.state.requests.at(-1) ?? '',
      });
    }
  }

  // A complaint that was being told is filed, although its caller hung up over it.
  async #fileWhatWasTold(): Promise<void> {
    if (this.state.ended !== null) return;
    const left = this.#step({ type: 'left' });
    if (left.effects.length === 0) return;
    this.#commit(this.state, left, null);
    const following = await this.#perform(left, this.state, { type: 'left' });
    if (following && following !== 'model') this.#commit(this.state, following, null);
  }

  async #finish(outcome?: 'failed'): Promise<void> {
    await this.#fileWhatWasTold();
    const summed = wrapUp(this.state);
    const final = outcome ?? summed.outcome;
    await this.journal.flush().catch((error: unknown) => {
      this.logger.error(
        { code: errorCode(error), error: errorMessage(error) },
        'the journal is kept for recovery',
      );
    });
    await finishCall(this.context.db, {
      callId: this.id,
      epoch: this.opened.epoch,
      outcome: final,
      language: this.state.language,
      department: departmentOf(this.state),
      summary: summed.summary,
      sentiment: summed.sentiment,
      followUp: summed.followUp,
      endedAt: this.context.clock(),
    });
    this.emit({
      type: 'end',
      callId: this.id,
      language: this.state.language,
      outcome: final,
      fields: fieldsOf(this.state),
      department: departmentOf(this.state),
      ticket: this.state.tickets.at(-1) ?? null,
      escalation: this.state.escalation,
    });
    await this.journal.close();
  }
}
