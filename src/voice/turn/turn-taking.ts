import type { Call } from '../../conversation/conversation.ts';
import { allOf } from '../../conversation/answers.ts';
import { listeningEvent } from '../../conversation/step-events.ts';
import type { Answer, Heard } from '../../conversation/types.ts';
import type { Ask, Input } from '../../domain/dialogue/index.ts';
import { failure } from '../../errors.ts';
import { clean, cleanAll } from '../../shared/clean.ts';
import type { Speech } from '../../speech/index.ts';
import { CallersTurn } from './callers-turn.ts';
import type { Delivery } from './delivery.ts';
import type { Filler } from './filler.ts';
import type { LeftToModel } from './left-to-model.ts';
import type { SilenceTimer } from './silence-timer.ts';
import type { TurnParts } from './turn-parts.ts';

export interface TurnTakingOptions {
  call: Call;
  /** Null: nothing is heard. */
  speech: Speech | null;
  delivery: Delivery;
  filler: Filler;
  silence: SilenceTimer;
  leftToModel: LeftToModel;
  turnParts: TurnParts;
  /** Told once, when the last word has been spoken. */
  onEnded: () => void;
}

/** Turn about: each input of the caller goes to the dialogue, its answer is delivered, and it is the caller's turn again. */
export class TurnTaking {
  readonly callersTurn = new CallersTurn();
  readonly #options: TurnTakingOptions;
  #ask: Ask | null = null;
  #over = false;
  /** Inputs whose answer is not complete yet. */
  #deciding = 0;
  /** It would be the caller's turn, were it not for what is still being recognised. */
  #waits = false;
  /** Takes down what the caller says to somebody else; null while they are served here. */
  #overhear: ((heard: Heard) => void) | null = null;

  constructor(options: TurnTakingOptions) {
    this.#options = options;
  }

  /** What the caller is being asked for just now. */
  get ask(): Ask | null {
    return this.#ask;
  }

  /** Nothing more is said or waited for. */
  get over(): boolean {
    return this.#over;
  }

  /** Somebody else talks with the caller. */
  get standsBack(): boolean {
    return this.#overhear !== null;
  }

  /**
   * Somebody else talks with the caller from now on: what they say, type and key is taken down by `overhear`, in whichever
   * language, and answered by nobody. What is still being said is said to its end.
   */
  standBack(overhear: (heard: Heard) => void): void {
    const { filler, silence, speech } = this.#options;
    this.#overhear = overhear;
    this.#waits = false;
    filler.settle();
    silence.stop();
    speech?.setLanguage(null);
    speech?.expect(null);
  }

  /** The caller is served here again. */
  stepIn(): void {
    this.#overhear = null;
    this.listenFor(this.#ask);
  }

  /** Ends all turns: whoever waits for the caller's waits no longer. */
  close(): void {
    this.#over = true;
    this.callersTurn.begin();
  }

  /**
   * Brings one input to the dialogue and speaks the answer. Answers, as soon as anything of the answer is being
   * spoken, whether the department's model is to reply instead.
   */
  async hear(said: Input, heard: Heard | null): Promise<'answered' | 'model'> {
    const { call, silence, turnParts, filler } = this.#options;
    const input = said.type === 'said' ? cleanAll(said) : said;
    if (this.#overhear && heard) {
      this.#overhear({ ...heard, text: clean(heard.text) });
      // They may wish that nothing is kept.
      await allOf(call.take(input, heard.channel));
      return 'answered';
    }
    silence.stop();
    this.callersTurn.over();
    if (heard && heard.channel !== 'voice') turnParts.taken('typed');
    if (heard) filler.owe('answer');
    const shown = heard && { ...heard, text: call.shown(clean(heard.text), heard.channel) };
    if (shown) call.transcript.callerLine(shown, call.language);
    const begun = Promise.withResolvers<'begun'>();
    const whole = this.#decide(input, shown, () => begun.resolve('begun'));
    const first = await Promise.race([whole, begun.promise]);
    if (first !== 'begun') return first;
    whole.catch(this.failed);
    return 'answered';
  }

  /** Speech and keys are heard for what is asked from now on. */
  listenFor(ask: Ask | null): void {
    const { call, speech } = this.#options;
    this.#ask = ask;
    speech?.setLanguage(call.state.language);
    speech?.expect(
      ask === 'phone' || ask === 'ticket' || ask === 'order' ? 'digits' : ask === 'yes_no' ? 'yes_no' : null,
    );
  }

  /** Something has been said to its end: it is the caller's turn, or after the last word the call is over. */
  said(): void {
    const { delivery, call } = this.#options;
    if (delivery.speaking || this.#deciding > 0) return;
    if (call.state.ended === null) this.resumeListening();
    else this.#end();
  }

  /** What was being recognised held no words: the caller's turn begins, where it waited for that. */
  nothingHeard(): void {
    this.#options.filler.settle('words');
    if (this.#waits) this.resumeListening();
  }

  /** It is the caller's turn where nothing is left to be said or found out. */
  resumeListening({ ignored = false } = {}): void {
    const { delivery, filler, call, silence } = this.#options;
    if (this.#over || delivery.speaking || this.#deciding > 0) return;
    this.#waits = filler.owed;
    if (this.#waits) return;
    if (call.state.ended !== null) {
      this.#end();
      return;
    }
    // After "mm" over a prompt, what was cut off is asked again, since the caller did not hear the end of it.
    if (ignored && delivery.cutOff) {
      this.hear({ type: 'again' }, null).catch(this.failed);
      return;
    }
    if (delivery.waiting) return;
    this.tellListening();
    if (!this.standsBack) silence.start();
    this.callersTurn.begin();
  }

  /** Tells those who follow the call that it is the caller's turn, and what they are asked. */
  tellListening(): void {
    const { call } = this.#options;
    call.emit(listeningEvent(call));
  }

  /** Logs that a turn failed. */
  readonly failed = (error: unknown): void => {
    this.#options.call.logger.error(failure(error), 'turn failed');
  };

  async #decide(input: Input, heard: Heard | null, begun: () => void): Promise<'answered' | 'model'> {
    const { call, leftToModel } = this.#options;
    let unnoted = heard;
    let last: Answer | null = null;
    this.#deciding += 1;
    try {
      for await (const answer of call.take(input, heard?.channel ?? null)) {
        last = answer;
        if (!answer.more) continue;
        await this.#answer(answer, unnoted);
        unnoted = null;
        begun();
      }
      this.#decided();
    } catch (error) {
      this.#decided();
      this.resumeListening();
      throw error;
    }
    if (last?.forModel) {
      leftToModel.leave(input);
      return 'model';
    }
    if (last) await this.#answer(last, unnoted);
    return 'answered';
  }

  #decided(): void {
    this.#deciding -= 1;
    if (this.#deciding === 0) this.#options.filler.settle();
  }

  async #answer({ say, ask, moved, ignored }: Answer, heard: Heard | null): Promise<void> {
    const { call, delivery, turnParts } = this.#options;
    turnParts.decided();
    if (heard) await delivery.remember({ speaker: 'caller', text: heard.text });
    this.listenFor(ask);
    if (moved && call.state.ended === null) delivery.passOn(say);
    else if (say.length > 0) delivery.say(say);
    else this.resumeListening({ ignored });
  }

  #end(): void {
    if (!this.#over) this.#options.onEnded();
  }
}
