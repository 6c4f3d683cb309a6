import type { Centre } from '../config/centre.ts';
import { centreOnLine, lineDialled } from '../config/lines.ts';
import type { Needs } from './needs.ts';
import type { OpenedCall } from '../domain/calls/index.ts';
import {
  askedOf,
  isCompleteAnswer,
  newDialogue,
  shownKeys,
  type DialogueState,
  type Input,
} from '../domain/dialogue/index.ts';
import { namedDecisions, type Decision } from '../domain/routing/index.ts';
import { parseDigits } from '../language/index.ts';
import type { Logger } from '../logger.ts';
import { type CallOutcome, type Language } from '../shared/vocabulary.ts';
import { type CallEvent } from '../shared/call-events.ts';
import type { Answer, AnswerReader, CallOptions, Channel } from './types.ts';
import { allOf, toTheEnd } from './answers.ts';
import type { ConversationRecord } from './record.ts';
import { Cited } from './citations.ts';
import type { PendingEffects } from './deferred/pending-effects.ts';
import { recentLines, type Line, type Resumed } from './resumed.ts';
import { Dossier } from './model/dossier.ts';
import { Turns } from './turns.ts';
import { endCall } from './close.ts';
import { resume } from './resume.ts';
import { takeInput, type TakingCall } from './take-input.ts';
import { Transcript } from './transcript.ts';
import { Walk } from './walk.ts';

/**
 * One call at work: takes what the caller says, keys or does not say, one thing after the other; keeps the
 * state, the record and the effects; and answers what to say. It knows nothing of audio or of rooms.
 */
export class Call implements TakingCall {
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
  readonly onStep: () => void;
  readonly reader: AnswerReader | null;
  readonly transcript: Transcript;
  /** Where the model's next words come from. */
  readonly cited = new Cited();
  readonly #resumed: Resumed | null;
  readonly #earlier: Line[];
  readonly #guess: Language | undefined;
  /** When it would have begun, had nobody else talked with the caller. */
  #began: Date;
  #stoodAt: Date | null = null;
  readonly #turns = new Turns();
  readonly #walk = new Walk(this);
  #finished: Promise<void> | null = null;
  #dossier: Dossier | null = null;

  constructor(options: CallOptions) {
    this.context = options.context;
    const line = lineDialled(options.context.centre, options.opened.dialledNumber);
    this.centre = centreOnLine(options.context.centre, line);
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
    this.onStep = options.onStep ?? (() => undefined);
    this.reader = options.reader;
    this.#guess = options.guess;
    this.logger.info({ source: options.opened.source, epoch: options.opened.epoch }, 'call began');
    this.#began = options.resumed ? options.opened.startedAt : this.context.clock();
    this.#resumed = options.resumed?.checkpoint ? options.resumed : null;
    this.#earlier = this.#resumed ? recentLines(this.#resumed) : [];
    this.transcript = new Transcript(options.record, options.resumed?.lines);
    this.state =
      options.resumed?.checkpoint?.state ??
      newDialogue({
        language: options.opened.language ?? options.calledBack?.language ?? null,
        callerNumber: options.opened.callerNumber,
        known: options.known,
        offer: options.offer ?? null,
        codes: this.context.codes?.reaches ?? [],
        department: options.calledBack?.department ?? line?.department ?? null,
        outbound: outboundOf(options),
      });
  }

  get language(): Language {
    return this.state.language ?? this.centre.ivr.defaultLanguage;
  }

  /** What the caller said, typed or keyed, in order. */
  get said(): readonly string[] {
    return this.transcript.said;
  }

  /** What the caller was told, in order. */
  get agentLines(): readonly string[] {
    return this.transcript.told;
  }

  /** What departments' models may rely on: kept from the first department on, through all that follow. */
  get dossier(): Dossier {
    this.#dossier ??= new Dossier(this);
    return this.#dossier;
  }

  /**
   * What the caller says or keys now, as it is written down and shown to a model: a one-time code is for the dialogue alone, and
   * keys that nobody asked for may be a PIN.
   */
  shown(text: string, channel: Channel | null): string {
    if (channel === 'keypad') return shownKeys(this.state, text);
    if (this.state.ended !== null || askedOf(this.state) !== 'proof_code') return text;
    return parseDigits(text, { lang: this.language, asked: 'digits' }) ? '••••••' : text;
  }

  /** The time of the call counts for nothing: its caller talks with somebody else. */
  standStill(): void {
    this.#stoodAt ??= this.context.clock();
  }

  /** The time of the call counts again. */
  goOn(): void {
    const stood = this.#stoodAt ? this.context.clock().getTime() - this.#stoodAt.getTime() : 0;
    this.#began = new Date(this.#began.getTime() + stood);
    this.#stoodAt = null;
  }

  /** How much longer the call may go on, in milliseconds. */
  get leftMs(): number {
    const now = this.#stoodAt ?? this.context.clock();
    const spent = now.getTime() - this.#began.getTime();
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
      yield* this.take({ type: 'start', guess: this.#guess });
      return;
    }
    using _turn = await this.#turns.begin();
    for await (const reply of toTheEnd(resume(this, this.#walk, resumed)))
      yield { ...reply, moved: false, ignored: false };
  }

  /**
   * Takes one input and gives the answers to it, each as it comes: what is certain before the database has done its part
   * is not kept from the caller until it has. Inputs are dealt with strictly one after the other. It begins when the first
   * answer is asked for; what is begun is done, also where nobody asks for the next one.
   */
  async *take(input: Input, channel: Channel | null = null): AsyncGenerator<Answer, void, undefined> {
    using _turn = await this.#turns.begin();
    yield* toTheEnd(takeInput(this, this.#walk, { given: input, channel }));
  }

  /** Takes what came of something that a model did; what is to be said of it the model says. */
  async note(result: Input): Promise<void> {
    await allOf(this.take(result));
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

  // A complaint that was being told is filed, although its caller hung up over it.
  async #fileWhatWasTold(): Promise<void> {
    if (this.state.ended !== null) return;
    const left = this.#walk.step({ type: 'left' });
    if (left.effects.length === 0) return;
    for await (const _unheard of this.#walk.goOn(left, { channel: null }));
  }

  async #finish(broken: boolean): Promise<void> {
    await this.#fileWhatWasTold();
    this.outcome = await endCall(this, broken);
  }
}

function outboundOf({ calledBack }: CallOptions): DialogueState['outbound'] {
  if (!calledBack) return null;
  const { attemptId: attempt, withHuman, humanHere } = calledBack;
  return { attempt, human: !withHuman ? 'none' : humanHere ? 'here' : 'gone' };
}
