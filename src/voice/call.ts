import type { Centre } from '../config/centre.ts';
import type { Context } from '../context.ts';
import {
  finishCall,
  isAway,
  watchOf,
  type CallEnding,
  type Journal,
  type OpenedCall,
} from '../domain/calls/index.ts';
import {
  departmentOf,
  fieldsOf,
  newDialogue,
  render,
  step,
  wrapUp,
  type Ask,
  type DialogueState,
  type Input,
  type KnownCaller,
  type Rendered,
  type Step,
} from '../domain/dialogue/index.ts';
import { errorCode, errorMessage } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { CallEvent, Language } from '../shared/call-events.ts';
import type { PendingEffects } from './deferred/pending-effects.ts';
import { performEffect } from './effects.ts';
import type { AnswerReader } from './stages/read-answer.ts';

/** As long as the end of a call waits for the database; then it is written later. */
const endPatienceMs = 3_000;

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
  pending: PendingEffects;
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
  /** What was promised while the database was away. */
  readonly pending: PendingEffects;
  readonly logger: Logger;
  readonly model: boolean;
  state: DialogueState;
  customerId: string | null;
  readonly premium: boolean;
  #emit: (event: CallEvent) => void;
  #reader: AnswerReader | null;
  #callerLines: string[] = [];
  #turns: Promise<unknown> = Promise.resolve();
  #finished: Promise<void> | null = null;

  constructor(options: CallOptions) {
    this.context = options.context;
    this.centre = options.context.centre;
    this.opened = options.opened;
    this.id = options.opened.id;
    this.journal = options.journal;
    this.pending = options.pending;
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
    if (line.channel !== 'keypad') this.#callerLines.push(line.text);
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
  }): void {
    this.journal.line({ ...line, speaker: 'agent', interrupted: line.heard !== null });
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
    let result = step(before, input, this.centre);
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
      result = step(
        before,
        reading ? { type: 'decided', text: input.text, reading } : { ...input, final: true },
        this.centre,
      );
    }
    const said: Rendered[] = [];
    let ask = result.ask;
    for (let next: Step | null = result; next;) {
      const from = this.state;
      this.#commit(from, next, channel);
      said.push(...this.#render(next));
      ask = next.ask;
      next = await this.#perform(next);
    }
    if (this.journal.broken && this.state.ended === null) {
      const last = step(this.state, { type: 'broken' }, this.centre);
      this.#commit(this.state, last, channel);
      said.splice(0, said.length, ...this.#render(last));
      ask = null;
    }
    return {
      say: said,
      ask,
      moved: this.state.stage !== before.stage || departmentOf(this.state) !== departmentOf(before),
      forModel: false,
      ignored: result.rule === 'heard.filler',
    };
  }

  #render({ say }: Step): Rendered[] {
    return say.map((utterance) => render(utterance, this.language, this.centre));
  }

  // Effects run in their order; the first one with a result for the caller makes the next step.
  async #perform(done: Step): Promise<Step | null> {
    let following: Step | null = null;
    for (const effect of done.effects) {
      const result = await performEffect(this, effect);
      if (result) following = step(this.state, result, this.centre);
    }
    return following;
  }

  #commit(before: DialogueState, result: Step, channel: Channel | null): void {
    this.state = result.state;
    this.journal.stage(result.state.stage, { rule: result.rule, ...(channel ? { input: channel } : {}) });
    for (const change of result.changes) {
      this.journal.field(change.field, change.value, { source: change.source, confidence: 1 });
      this.emit({ type: 'field', field: change.field, value: change.value });
    }
    this.journal.checkpoint(result.state);
    if (result.state.language !== before.language && result.state.language) {
      this.emit({ type: 'language', language: result.state.language });
    }
    if (result.state.stage !== before.stage || result.rule.startsWith('start')) {
      this.emit({ type: 'stage', stage: result.state.stage });
    }
    const department = departmentOf(result.state);
    if (department && department !== departmentOf(before)) this.emit({ type: 'department', department });
    if (result.state.promised.length > before.promised.length)
      this.emit({ type: 'notice', code: 'ticket_promised' });
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

  async #finish(outcome?: 'failed'): Promise<void> {
    const summed = wrapUp(this.state, this.#callerLines, this.centre);
    const final = outcome ?? summed.outcome;
    await this.journal.flush().catch((error: unknown) => {
      this.logger.error(
        { code: errorCode(error), error: errorMessage(error) },
        'the journal is kept for recovery',
      );
    });
    await this.#writeEnding({
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
    this.pending.leave();
  }

  // What was promised in the call is done before it is ended, at once or when the database is back.
  async #writeEnding(ending: CallEnding): Promise<void> {
    const { db } = this.context;
    if (!watchOf(db).away) await this.pending.settled(endPatienceMs);
    try {
      if (!this.pending.waiting) {
        await watchOf(db).within(endPatienceMs, () => finishCall(db, ending));
        return;
      }
    } catch (error) {
      if (!isAway(error)) throw error;
    }
    this.pending.deferEnding(ending);
    this.logger.warn({ code: 'database_unavailable' }, 'the end of the call waits for the database');
  }
}
