import type { Centre } from '../config/centre.ts';
import type { Needs } from './needs.ts';
import { crashesBeforeGivingUp, type OpenedCall } from '../domain/calls/index.ts';
import {
  askedOf,
  departmentOf,
  servedBy,
  isCompleteAnswer,
  newDialogue,
  render,
  step,
  type DialogueState,
  type Effect,
  type Input,
  type Rendered,
  type Step,
} from '../domain/dialogue/index.ts';
import { namedDecisions, type Decision } from '../domain/routing/index.ts';
import { failure } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { metrics } from '../telemetry/metrics.ts';
import { type Asked, type CallOutcome, type Language, type Source } from '../shared/vocabulary.ts';
import { type CallEvent } from '../shared/call-events.ts';
import type { Answer, AnswerReader, CallAtWork, CallOptions, Channel, Reply } from './types.ts';
import { allOf, toTheEnd } from './answers.ts';
import type { ConversationRecord } from './record.ts';
import { Cited } from './citations.ts';
import type { PendingEffects } from './deferred/pending-effects.ts';
import { specOf } from './effects/index.ts';
import { performEffect } from './effects/perform.ts';
import { recentLines, linesOf, eventsOfState, type Line, type Resumed } from './resumed.ts';
import { eventsOf } from './step-events.ts';
import { Dossier } from './model/dossier.ts';
import { Turns } from './turns.ts';
import { endCall } from './close.ts';

/**
 * One call at work: takes what the caller says, keys or does not say, one thing after the other; keeps the
 * state, the record and the effects; and answers what to say. It knows nothing of audio or of rooms.
 */
export class Call implements CallAtWork {
  readonly id: string;
  readonly conversationId: string;
  readonly centre: Centre;
  readonly context: Needs;
  readonly opened: OpenedCall;
  readonly record: ConversationRecord;
  /** What was promised while the database was away. */
  readonly pending: PendingEffects;
  readonly logger: Logger;
  readonly model: boolean;
  state: DialogueState;
  customerId: string | null;
  /** What came of the call; null until it is over. */
  outcome: CallOutcome | null = null;
  readonly premium: boolean;
  readonly emit: (event: CallEvent) => void;
  #reader: AnswerReader | null;
  /** What the caller said, typed or keyed, and what they were told, in order: kept for this call alone. */
  readonly said: string[];
  readonly agentLines: string[];
  /** Where the model's next words come from. */
  readonly cited = new Cited();
  readonly #resumed: Resumed | null;
  readonly #earlier: Line[];
  readonly #began: Date;
  readonly #turns = new Turns();
  #finished: Promise<void> | null = null;
  #dossier: Dossier | null = null;

  constructor(options: CallOptions) {
    this.context = options.context;
    this.centre = options.context.centre;
    this.opened = options.opened;
    this.id = options.opened.id;
    this.conversationId = options.opened.conversationId;
    this.record = options.record;
    this.pending = options.pending;
    this.logger = options.context.logger.child({ callId: options.opened.id });
    this.model = options.model;
    this.customerId = options.opened.customerId;
    this.premium = options.known?.tier === 'premium';
    this.emit = options.emit;
    this.#reader = options.reader;
    this.logger.info({ source: options.opened.source, epoch: options.opened.epoch }, 'call began');
    this.#began = options.resumed ? options.opened.startedAt : this.context.clock();
    this.#resumed = options.resumed?.checkpoint ? options.resumed : null;
    this.#earlier = this.#resumed ? recentLines(this.#resumed) : [];
    this.said = linesOf('caller', options.resumed?.lines);
    this.agentLines = linesOf('agent', options.resumed?.lines);
    this.state =
      options.resumed?.checkpoint?.state ??
      newDialogue({
        language: options.opened.language,
        callerNumber: options.opened.callerNumber,
        known: options.known,
        offer: options.offer ?? null,
      });
  }

  get language(): Language {
    return this.state.language ?? this.centre.ivr.defaultLanguage;
  }

  /** What the caller is being asked just now; null when the call is over. */
  get asked(): Asked | null {
    return this.state.ended === null ? askedOf(this.state) : null;
  }

  /** What departments' models may rely on: kept from the first department on, through all that follow. */
  get dossier(): Dossier {
    this.#dossier ??= new Dossier(this);
    return this.#dossier;
  }

  /** How much longer the call may go on, in milliseconds. */
  get leftMs(): number {
    const spent = this.context.clock().getTime() - this.#began.getTime();
    return Math.max(0, this.context.config.calls.minutes * 60_000 - spent);
  }

  /** Whether these words answer what is asked just now, so that no more of them are waited for. */
  isCompleteAnswer(text: string): boolean {
    return isCompleteAnswer(this.state, text, this.centre, this.context.clock());
  }

  /** What was said before this job, for the agent that goes on with it: once. */
  takeEarlier(): Line[] {
    return this.#earlier.splice(0);
  }

  /** The first words: the greeting, or those with which the call goes on. */
  async *begin(): AsyncGenerator<Answer, void, undefined> {
    const resumed = this.#resumed;
    if (!resumed) {
      yield* this.take({ type: 'start' });
      return;
    }
    using _turn = await this.#turns.begin();
    for await (const reply of toTheEnd(this.#resume(resumed)))
      yield { ...reply, moved: false, ignored: false };
  }

  /**
   * Takes one input and gives the answers to it, each as it comes: what is certain before the database has done its part
   * is not kept from the caller until it has. Inputs are dealt with strictly one after the other. It begins when the first
   * answer is asked for; what is begun is done, also where nobody asks for the next one.
   */
  async *take(input: Input, channel: Channel | null = null): AsyncGenerator<Answer, void, undefined> {
    using _turn = await this.#turns.begin();
    yield* toTheEnd(this.#take(input, channel));
  }

  /** Takes what came of something that a model did; what is to be said of it the model says. */
  async note(result: Input): Promise<void> {
    await allOf(this.take(result));
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
    this.record.line({
      ...line,
      speaker: 'caller',
      language: this.language,
      heard: null,
      interrupted: false,
    });
  }

  /**
   * Writes down what the agent says, before anybody is told: a line that was shown is not lost with its job. Returns
   * what notes, when it has been spoken, how much of it was heard.
   */
  writeAgentLine(line: {
    text: string;
    language: Language;
    startedAt: Date;
    channel: Channel;
    sources?: Source[];
  }): (spoken: { endedAt: Date; heard: string | null }) => void {
    this.agentLines.push(line.text);
    const place = this.record.line({
      ...line,
      ...({ speaker: 'agent', endedAt: null, heard: null, interrupted: false } as const),
    });
    return (spoken) => this.record.spoken(place, spoken);
  }

  /** Writes down what the centre's rules decided, each with the rule that decided it. */
  writeDecisions(decision: Decision): void {
    for (const named of namedDecisions(decision)) this.record.decision(named);
  }

  /** Notes what a caller says of themselves beside the stages: a claim, never a change of the customer. */
  claim(field: 'name' | 'phone' | 'email', value: string): Promise<void> {
    return this.#turns.during(() => {
      this.state = { ...this.state, [field]: { value, source: 'model' } };
      this.record.field(field, value, { source: 'model', confidence: 1 });
      this.emit({ type: 'field', field, value });
    });
  }

  /**
   * Ends the call in the database, once, however it ended; later calls wait for the first. `broken`: the line was
   * lost, so that the caller may want to go on in another call.
   */
  finish({ broken = false }: { broken?: boolean } = {}): Promise<void> {
    this.#finished ??= this.#turns.during(() => this.#finish(broken));
    return this.#finished;
  }

  /** Leaves the call as it stands to another job: everything is written, nothing is ended. */
  async leave(): Promise<void> {
    await this.#turns.during(() => this.record.close());
  }

  async *#take(given: Input, channel: Channel | null): AsyncGenerator<Answer, void, undefined> {
    const input = this.#bounded(given, channel);
    const before = this.state;
    let result = this.#step(input);
    if (result.undecided && input.type === 'said') {
      if (before.stage === 'department' && this.model) {
        this.#commit(before, { ...result, rule: 'department.model' }, channel);
        yield { say: [], ask: result.ask, moved: false, forModel: true, ignored: false, more: false };
        return;
      }
      const reading = await this.#reader?.(before, input.text, this.language, this.centre).catch(
        (error: unknown) => {
          this.logger.warn(failure(error), 'answer not read by the model');
          return null;
        },
      );
      result = this.#step(
        reading ? { type: 'decided', text: input.text, reading } : { ...input, final: true },
      );
    }
    const ignored = result.rule === 'heard.filler';
    let told = before;
    for await (const reply of this.#goOn(result, channel, this.#modelMayAnswer(before, input))) {
      const moved = !reply.forModel && this.#movedFrom(told);
      told = this.state;
      yield { ...reply, moved, ignored };
    }
  }

  // Of a caller, or of the silence in their place: results of what was done are heard to the end.
  #bounded(input: Input, channel: Channel | null): Input {
    if (channel === null && input.type !== 'silence') return input;
    const spent = this.said.length > this.context.config.calls.turns || this.leftMs === 0;
    return spent ? { type: 'spent' } : input;
  }

  #step(input: Input): Step {
    return step(this.state, input, this.centre, this.context.clock());
  }

  #movedFrom(before: DialogueState): boolean {
    return (
      this.state.stage !== before.stage ||
      departmentOf(this) !== departmentOf({ state: before, centre: this.centre })
    );
  }

  // What nothing in the knowledge base answers is left to the model, once its department has the floor.
  #modelMayAnswer(before: DialogueState, input: Input): () => boolean {
    const final = input.type === 'said' && (input.final ?? false);
    return () => this.model && !final && !this.#movedFrom(before);
  }

  #render({ say }: Step): Rendered[] {
    return say.map((utterance) => render(utterance, this.language, this.centre));
  }

  // Takes a step, does what it wants done, and takes the steps that follow from the results. What is to be said comes
  // before something is written that takes its time.
  async *#goOn(
    first: Step,
    channel: Channel | null,
    modelMayAnswer: () => boolean = () => false,
  ): AsyncGenerator<Reply, void, undefined> {
    let say: Rendered[] = [];
    let ask = first.ask;
    for (let next: Step | null = first; next;) {
      this.#commit(this.state, next, channel);
      say.push(...this.#render(next));
      ask = next.ask;
      const writes = next.effects.some((effect) => specOf(effect)?.writes);
      if (writes && say.length > 0) {
        yield { say, ask, forModel: false, more: true };
        say = [];
      }
      const found: Step | 'model' | null = await this.#perform(next.effects, modelMayAnswer);
      if (found === 'model') {
        yield { say, ask, forModel: true, more: false };
        return;
      }
      next = found;
    }
    if (this.record.broken && this.state.ended === null) {
      const last = this.#step({ type: 'broken' });
      this.#commit(this.state, last, channel);
      say = this.#render(last);
      ask = null;
    }
    yield { say, ask, forModel: false, more: false };
  }

  // What the last job was to do is done first, or found done: only then is it known what has to be said.
  async *#resume({ checkpoint, cause, heard }: Resumed): AsyncGenerator<Reply, void, undefined> {
    // The events of the last moments may have been lost with the job that sent them.
    for (const event of eventsOfState(this)) this.emit(event);
    if (this.opened.crashes >= crashesBeforeGivingUp && cause === 'broken') {
      const escalated = await performEffect(this, {
        type: 'escalate',
        key: 'escalation',
        reason: 'the call broke off again and again',
        department: servedBy(this),
      });
      const given = escalated?.type === 'escalated' ? escalated : null;
      yield* this.#goOn(this.#step({ type: 'give_up', escalated: given }), null);
      return;
    }
    const following = await this.#perform(checkpoint?.pending ?? [], () => false);
    const repeat = following ? 'nothing' : heard ? 'question' : 'all';
    const again = this.#goOn(this.#step({ type: 'resume', cause, repeat }), null);
    if (!following || following === 'model') {
      yield* again;
      return;
    }
    for await (const reply of again) yield { ...reply, more: true };
    yield* this.#goOn(following, null);
  }

  // Effects run in their order; the first one with a result for the caller makes the next step.
  async #perform(effects: readonly Effect[], modelMayAnswer: () => boolean): Promise<Step | 'model' | null> {
    let following: Step | null = null;
    for (const effect of effects) {
      const result = await performEffect(this, effect);
      if (!result) continue;
      following = this.#step(result);
      if (!following.undecided) continue;
      if (modelMayAnswer()) {
        this.#commit(this.state, { ...following, rule: 'department.model' }, null);
        return 'model';
      }
      following = this.#step({ ...result, final: true });
    }
    return following;
  }

  #commit(before: DialogueState, result: Step, channel: Channel | null): void {
    this.state = result.state;
    this.record.stage(result.state.stage, { rule: result.rule, ...(channel ? { input: channel } : {}) });
    if (result.rule.startsWith('guard.')) metrics.guardVerdicts.inc({ side: 'input', verdict: 'refuse' });
    for (const change of result.changes) {
      this.record.field(change.field, change.value, { source: change.source, confidence: 1 });
      this.emit({ type: 'field', field: change.field, value: change.value });
    }
    for (const { name, value } of result.details)
      this.record.field(name, value, { source: 'caller', confidence: 1 });
    for (const decision of result.decisions) this.record.decision(decision);
    this.record.checkpoint({ state: result.state, pending: result.effects });
    for (const event of eventsOf({ before, after: result.state, rule: result.rule, centre: this.centre }))
      this.emit(event);
  }

  // A complaint that was being told is filed, although its caller hung up over it.
  async #fileWhatWasTold(): Promise<void> {
    if (this.state.ended !== null) return;
    const left = this.#step({ type: 'left' });
    if (left.effects.length === 0) return;
    for await (const _unheard of this.#goOn(left, null));
  }

  async #finish(broken: boolean): Promise<void> {
    await this.#fileWhatWasTold();
    this.outcome = await endCall(this, broken);
  }
}
