import type { Context } from '../../src/context.ts';
import type { Language } from '../../src/shared/vocabulary.ts';
import type { TypedCall } from '../../src/conversation/typed/typed-call.ts';
import { beginChat } from '../../src/cli/begin-chat.ts';
import type { Act, Caller } from './act.ts';
import { CallLog } from './call-log.ts';

/** A caller who types, in this process: what `hatif chat` does without the command around it. */
export class TextCaller implements Caller {
  readonly log: CallLog;
  readonly #call: TypedCall;

  private constructor(call: TypedCall, log: CallLog) {
    this.#call = call;
    this.log = log;
  }

  static async begin(
    context: Context,
    options: { from?: string; language?: Language } = {},
  ): Promise<TextCaller> {
    const log = new CallLog();
    const call = await beginChat(context, { ...options, emit: (event) => log.take(event) });
    return new TextCaller(call, log);
  }

  async act(act: Act): Promise<void> {
    if ('say' in act) await this.#call.say(act.say);
    else if ('type' in act) await this.#call.say(act.type);
    else if ('keys' in act) await this.#call.keys(act.keys);
    else if ('silence' in act) await this.#call.silence(act.silence);
    else await this.#call.hangUp();
  }

  /** Leaves, if the call is not over yet. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.log.end) await this.#call.hangUp();
    await this.#call.ended;
  }
}
