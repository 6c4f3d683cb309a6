import type { Centre } from '../config/centre.ts';
import type { Context } from '../context.ts';
import { deathsToGiveUp, finishCall, type Journal, type OpenedCall } from '../domain/calls/index.ts';
import {
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
  type ResumeOffer,
  type Step,
} from '../domain/dialogue/index.ts';
import { errorCode, errorMessage } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { CallEvent, Language } from '../shared/call-events.ts';
import { performEffect } from './effects.ts';
import { linesOfCaller, whereItStands, type Resumed } from './resumed.ts';
import type { AnswerReader } from './stages/read-answer.ts';

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

type Said = Pick<Outcome, 'say' | 'ask'>;

/** Effects that are some statements to the database, and decide nothing of what was said before them. */
const written: ReadonlySet<Effect['type']> = new Set([
  'register_customer',
  'open_ticket',
  'escalate',
  'update_callback',
]);

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
  /** A job had the call before, and how it lost it. */
  resumed?: Resumed | undefined;
  /** An earlier call of the same caller broke off; they may go on with it. */
  offer?: ResumeOffer | null | undefined;
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
  readonly #resumed: Resumed | null;
  #callerLines: string[] = [];
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
    this.#resumed = options.resumed?.checkpoint ? options.resumed : null;
    this.#callerLines = linesOfCaller(options.resumed?.lines ?? []);
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

  /** The first words: the greeting, or those with which the call goes on. */
  async begin(): Promise<Outcome> {
    const resumed = this.#resumed;
    if (!resumed) return this.take({ type: 'start' });
    const turn = this.#turns.then(() => this.#resume(resumed));
    this.#turns = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Takes one input. Inputs are dealt with strictly one after the other. `sayFirst` is given what is certain before
   * the database has done its part, so that the caller does not wait for it; the outcome is then what remains.
   */
  async take(
    input: Input,
    channel: Channel | null = null,
    sayFirst?: (outcome: Outcome) => void,
  ): Promise<Outcome> {
    const turn = this.#turns.then(() => this.#take(input, channel, sayFirst));
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

  /**
   * Writes down what the agent says, before anybody is told: a line that was shown is not lost with its job. Returns
   * what notes, when it has been spoken, how much of it was heard.
   */
  writeAgentLine(line: {
    text: string;
    language: Language;
    startedAt: Date;
    channel: Channel;
  }): (spoken: { endedAt: Date; heard: string | null }) => void {
    const place = this.journal.line({
      ...line,
      ...({ speaker: 'agent', endedAt: null, heard: null, interrupted: false } as const),
    });
    return (spoken) => this.journal.spoken(place, spoken);
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

  /**
   * Ends the call in the database, once, however it ended; later calls wait for the first. `broken`: the line was
   * lost, so that the caller may want to go on in another call.
   */
  finish({ broken = false }: { broken?: boolean } = {}): Promise<void> {
    this.#finished ??= this.#turns.then(() => this.#finish(broken));
    return this.#finished;
  }

  /** Leaves the call as it stands to another job: everything is written, nothing is ended. */
  async leave(): Promise<void> {
    await this.#turns;
    await this.journal.close();
  }

  async #take(
    input: Input,
    channel: Channel | null,
    sayFirst?: (outcome: Outcome) => void,
  ): Promise<Outcome> {
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
    const ignored = result.rule === 'heard.filler';
    let told = before;
    const done = await this.#goOn(result, channel, (first) => {
      if (!sayFirst) return false;
      sayFirst({ ...first, moved: this.#movedFrom(told), forModel: false, ignored });
      told = this.state;
      return true;
    });
    return { ...done, moved: this.#movedFrom(told), forModel: false, ignored };
  }

  #movedFrom(before: DialogueState): boolean {
    return this.state.stage !== before.stage || departmentOf(this.state) !== departmentOf(before);
  }

  // Takes a step, does what it wants done, and takes the steps that follow from the results.
  // `meanwhile` may take what is to be said before something is written that takes its time.
  async #goOn(
    first: Step,
    channel: Channel | null,
    meanwhile: (first: Said) => boolean = () => false,
  ): Promise<Said> {
    let say: Rendered[] = [];
    let ask = first.ask;
    for (let next: Step | null = first; next;) {
      this.#commit(this.state, next, channel);
      say.push(...next.say.map((utterance) => render(utterance, this.language, this.centre)));
      ask = next.ask;
      const writes = next.effects.some(({ type }) => written.has(type));
      if (writes && say.length > 0 && meanwhile({ say, ask })) say = [];
      next = await this.#perform(next.effects);
    }
    return { say, ask };
  }

  // What the last job was to do is done first, or found done: only then is it known what has to be said.
  async #resume({ checkpoint, cause, heard }: Resumed): Promise<Outcome> {
    const { state } = this;
    // The events of the last moments may have been lost with the job that sent them.
    for (const event of whereItStands(state)) this.emit(event);
    if (this.opened.deaths >= deathsToGiveUp && cause === 'broken') {
      const escalated = await performEffect(this, {
        type: 'escalate',
        key: 'escalation',
        reason: 'the call broke off again and again',
        department: departmentOf(state) ?? state.service?.department ?? 'reception',
      });
      const given = escalated?.type === 'escalated' ? escalated : null;
      const ended = await this.#goOn(step(state, { type: 'give_up', escalated: given }, this.centre), null);
      return { ...ended, moved: false, forModel: false, ignored: false };
    }
    const following = await this.#perform(checkpoint?.pending ?? []);
    const repeat = following ? 'nothing' : heard ? 'question' : 'all';
    const again = await this.#goOn(step(state, { type: 'resume', cause, repeat }, this.centre), null);
    const then = following ? await this.#goOn(following, null) : null;
    return {
      say: [...again.say, ...(then?.say ?? [])],
      ask: then ? then.ask : again.ask,
      moved: false,
      forModel: false,
      ignored: false,
    };
  }

  // Effects run in their order; the first one with a result for the caller makes the next step.
  async #perform(effects: readonly Effect[]): Promise<Step | null> {
    let following: Step | null = null;
    for (const effect of effects) {
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
    this.journal.checkpoint({ state: result.state, pending: result.effects });
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

  async #finish(broken: boolean): Promise<void> {
    const summed = wrapUp(this.state, this.#callerLines, this.centre);
    const final = summed.outcome;
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
      broken,
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
